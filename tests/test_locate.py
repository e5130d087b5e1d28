import pytest

from clusterbot.locate import locate


def test_what_lies_beside_the_code_is_found() -> None:
    assert (locate("migrations") / "env.py").is_file()
    assert locate("conversations").is_dir()


def test_what_is_missing_is_named_with_a_remedy() -> None:
    with pytest.raises(FileNotFoundError, match=r"nothing is neither .* reinstall"):
        locate("nothing")
