"""Runs the benchmarks, each in a process of its own: `make bench`, or `python tests/benchmarks intake due`."""

import importlib
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from figures import Figure

ALL = ("intake", "due", "votes", "api_calls", "slack_ack", "footprint", "broadcast", "growth", "import")


def one(name: str) -> list[Figure]:
    """In another process: what one benchmark left in memory must not slow the next."""
    done = subprocess.run([sys.executable, str(Path(__file__).parent), "--", name], capture_output=True, text=True)  # noqa: PLW1510
    if done.returncode:
        print(f"{name} failed:\n{done.stderr[-2000:]}", file=sys.stderr)
        return []
    return [Figure(**known) for known in json.loads(done.stdout.splitlines()[-1])]


def main(names: list[str]) -> None:
    if names[:1] == ["--"]:
        print(json.dumps([asdict(figure) for figure in importlib.import_module(names[1]).measure()]))
        return
    figures: list[Figure] = []
    for name in names or ALL:
        for figure in one(name):
            print(f"{figure.name:24} {figure.measured:10.3g} = {figure.per}", flush=True)
            figures.append(figure)
    print(f"\n{'name':24} {'measured':>10}  goal")
    for figure in figures:
        print(figure.line())


if __name__ == "__main__":
    main(sys.argv[1:])
