import pytest

from clusterbot.features.people.names import fold, may_be_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nadia", "Nadia Rahal"),
        ("Nadia R.", "Nadia Rahal"),
        ("Rahal, Nadia", "Nadia Rahal"),
        ("NADIA RAHAL", "nadia rahal"),
        ("Víctor Díaz", "Victor Diaz"),
        ("Dr. Nadia Rahal", "Nadia Rahal"),
        ("N. Rahal", "Nadia Rahal"),
        ("Nadia A. Rahal", "Nadia Rahal"),
        ("نادية رحال", "نادية"),
    ],
)
def test_one_person_may_write_both(one: str, other: str) -> None:
    assert may_be_one(one, other)
    assert may_be_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Nasser", "Nadia Rahal"),
        ("Nadia Khalil", "Nadia Rahal"),
        ("N. R.", "Nadia Rahal"),
        ("", "Nadia Rahal"),
        ("🌻", "Nadia Rahal"),
        ("Nad", "Nadia Rahal"),
        ("Nadia Nadia", "Nadia Rahal"),
    ],
)
def test_these_are_two_people_or_worth_a_question(one: str, other: str) -> None:
    assert not may_be_one(one, other)
    assert not may_be_one(other, one)


def test_a_name_is_compared_without_case_accents_and_odd_spaces() -> None:
    assert fold("  Víctor\u00a0D. ") == fold("victor d") == "victor d"
