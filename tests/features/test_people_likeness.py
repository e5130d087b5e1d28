"""Which names look like one person's, in the scripts that people write theirs in."""

import pytest

from clusterbot.features.people.likeness import Agreement, Who, agree, may_be_one

TELEGRAM, SLACK, OTHER_SLACK = ("telegram", "bot"), ("slack", "T1"), ("slack", "T2")


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        ("Omar Khalil", "Omar Khalil", "same"),
        ("Omar Khalil", "KHALIL, Omar", "same"),
        ("Omar K.", "Omar Khalil", "initials"),
        ("O. Khalil", "Omar Khalil", "initials"),
        ("Khalil O", "Omar Khalil", "initials"),
        ("O. K.", "Omar Khalil", "none"),  # two letters are nobody in particular
        ("Omar S.", "Omar Khalil", "none"),
        ("Omar Khalil", "Omar Khalid", "none"),  # one letter makes another name
        ("Omar Hassan Khalil", "Omar Khalil", "within"),
        ("Omar", "Omar Khalil", "one_name"),
        ("K.", "Omar K.", "one_name"),
        ("Samira", "Omar Khalil", "none"),
        ("", "Omar Khalil", "none"),
        ("🙂", "🙂", "none"),
        # accents, and letters that have none
        ("José Núñez", "Jose Nunez", "same"),
        ("Łukasz Żółć", "Lukasz Zolc", "same"),
        ("Søren Kierkegård", "Soren Kierkegard", "same"),
        ("Jürgen Groß", "JURGEN GROSS", "same"),
        ("İpek Işık", "ipek isik", "same"),
        ("Zoë O’Brien", "Zoe OBrien", "same"),
        ("Anna-Lena Weiß", "Anna Lena Weiss", "same"),
        # Cyrillic and Greek
        ("Пётр Ильин", "ПЕТР ИЛЬИН", "same"),
        ("Пётр И.", "Ильин Пётр", "initials"),
        ("Σοφία Παπαδοπούλου", "ΣΟΦΙΑ ΠΑΠΑΔΟΠΟΥΛΟΥ", "same"),
        # Arabic and Hebrew: vowel signs, hamzas and the tatweel are left out by many who type
        ("أحمد خليل", "احمد خليل", "same"),
        ("مُحَمَّد سَعيد", "محمد سعيد", "same"),
        ("محمـــد سعيد", "محمد سعيد", "same"),
        ("דָּוִד לוי", "דוד לוי", "same"),
        ("أحمد خليل", "أحمد سعيد", "none"),
        # Indian scripts and Japanese: the signs are letters of the name
        ("राम शर्मा", "राम शर्मा", "same"),
        ("राम शर्मा", "रमा शर्मा", "none"),
        ("かとう あい", "がとう あい", "none"),
        ("ﾊﾅｺ ｻﾄｳ", "ハナコ サトウ", "same"),
        ("王 小明", "小明 王", "same"),
        ("김 민준", "김 민준", "same"),
        ("김 민준", "김 민지", "none"),
        # no guesses from one script to another
        ("Ahmad Khalil", "أحمد خليل", "none"),
    ],
)
def test_how_two_names_go_together(one: str, other: str, agreement: Agreement) -> None:
    assert (agree(one, other), agree(other, one)) == (agreement, agreement)


@pytest.mark.parametrize(
    ("one", "other", "worth_asking"),
    [
        (Who("Omar K.", None, frozenset({SLACK})), Who("Omar Khalil", None, frozenset({TELEGRAM})), True),
        (Who("Omar K.", 1, frozenset({SLACK})), Who("Omar Khalil", 1, frozenset({TELEGRAM})), True),
        (Who("Omar K.", 1, frozenset({SLACK})), Who("Omar Khalil", 2, frozenset({TELEGRAM})), False),
        (Who("Omar K.", None, frozenset({SLACK})), Who("Omar Khalil", None, frozenset({SLACK})), False),
        (Who("Omar K.", None, frozenset({SLACK})), Who("Omar Khalil", None, frozenset({OTHER_SLACK})), True),
        (Who("Omar Khalil", None, frozenset({SLACK})), Who("Omar Khalil", None, frozenset({SLACK})), True),
        (Who("Omar Khalil", 1, frozenset({SLACK})), Who("Omar Khalil", 2, frozenset({SLACK})), False),
        (Who("Omar", None, frozenset({SLACK})), Who("Omar Khalil", None, frozenset({TELEGRAM})), False),
        (Who("Omar", 1, frozenset({SLACK})), Who("Omar Khalil", 1, frozenset({TELEGRAM})), True),
        (Who("Lina", 1, frozenset({SLACK})), Who("Omar Khalil", 1, frozenset({TELEGRAM})), False),
    ],
)
def test_the_same_organisation_speaks_for_it_and_an_app_in_common_against(
    one: Who, other: Who, worth_asking: bool
) -> None:
    assert (may_be_one(one, other), may_be_one(other, one)) == (worth_asking, worth_asking)
