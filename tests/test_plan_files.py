"""`clusterbot import` and `clusterbot export`, as a host types them."""

import json
from pathlib import Path

import pytest

from test_cli import SOLVANE, Command, command  # noqa: F401  a fixture

PLAN = """Pillar,Action,Owner,Due,Status
R&D,Shared laboratory days,Ingrid S.,2040-09-30,
FDI,Investor breakfast,Victor D.,15 Jun 2040,Planned
BD,Supplier day at the cement plant,Nadia R.,2040-04-20,At risk
"""
BROKEN = Path(__file__).parent / "stories" / "action-plan-broken.csv"

OTHER = """
cluster: {id: other, name: Another Cluster, short_name: Another, timezone: UTC}
facilitation_team: [{id: f01, name: Somebody Else}]
"""


@pytest.fixture
def host(command: Command, tmp_path: Path) -> Command:  # noqa: F811
    (tmp_path / "new.csv").write_text(PLAN)
    assert command("load", SOLVANE).exit_code == 0
    return command


def test_a_dry_run_says_what_would_happen_and_writes_nothing(host: Command, tmp_path: Path) -> None:
    host("export", "before.csv")
    done = host("import", "new.csv", "--dry-run")
    assert done.exit_code == 0
    assert "new      Investor breakfast, Investment" in done.output
    assert "changed  BD-1 Supplier day at the cement plant." in done.output
    assert "2 new, 1 changed, 0 as they were, 0 refused: nothing was written." in done.output
    host("export", "after.csv")
    assert (tmp_path / "before.csv").read_bytes() == (tmp_path / "after.csv").read_bytes()


def test_an_import_is_taken_over_once(host: Command) -> None:
    assert "all of it is in the plan now" in host("import", "new.csv").output
    assert "0 new, 0 changed, 3 as they were, 0 refused: nothing was written." in host("import", "new.csv").output


def test_a_script_reads_json(host: Command) -> None:
    told = json.loads(host("import", "new.csv", "--dry-run", "--json").output)
    assert [one["action"] for one in told["new"]] == ["Shared laboratory days", "Investor breakfast"]
    assert told["changed"][0]["changes"]["status"] == {"before": "On the way", "after": "Needs time"}
    assert (told["same"], told["refused"], told["written"]) == (0, [], False)
    broken = host("import", BROKEN, "--json")
    assert broken.exit_code == 1
    assert [(one["row"], one["column"], one["why"]) for one in json.loads(broken.output)["refused"]] == [
        (2, "due", "two_days"),
        (3, "pillar", "unknown_pillar"),
        (4, "owner", "unknown_owner"),
        (4, "due", "not_a_day"),
        (4, "status", "unknown_status"),
    ]


def test_what_is_refused_is_told_with_its_row_and_returns_one(host: Command) -> None:
    done = host("import", BROKEN)
    assert done.exit_code == 1
    assert "refused  Row 3, Pillar: “Sport” is no pillar here" in done.output
    assert "nothing was written" in done.output


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_an_export_imports_without_a_change(host: Command, kind: str) -> None:
    assert "4 actions" in host("export", f"plan.{kind}").output
    assert "0 new, 0 changed, 4 as they were, 0 refused" in host("import", f"plan.{kind}").output


def test_a_file_that_is_no_plan_is_told_in_words(host: Command, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("Name,City\nAda,London\n")
    done = host("import", "people.csv")
    assert done.exit_code == 1
    assert "I found no plan in that file" in done.output


def test_a_plan_is_written_as_xlsx_or_csv_only(host: Command) -> None:
    done = host("export", "plan.pdf")
    assert done.exit_code == 1
    assert ".xlsx or .csv" in done.output


def test_of_several_clusters_one_has_to_be_named(host: Command, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(OTHER)
    host("load", "other.yaml")
    done = host("export", "plan.csv")
    assert done.exit_code == 1
    assert "--cluster solvane or --cluster other" in done.output
    assert "4 actions" in host("export", "plan.csv", "--cluster", "solvane").output


def test_before_there_is_an_objective_new_actions_need_a_reason(host: Command, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(OTHER)
    (tmp_path / "bare.csv").write_text("Pillar,Action\nR&D,Shared laboratory days\n")
    assert host("load", "other.yaml").exit_code == 0
    refused = host("import", "bare.csv", "--cluster", "other")
    assert refused.exit_code != 0
    assert "--because" in refused.output
    done = host("import", "bare.csv", "--cluster", "other", "--because", "The ministry asks for it")
    assert "all of it is in the plan now" in done.output
