"""Finds what lies beside the code, installed or in a working tree."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_REPOSITORY = _PACKAGE.parent.parent


def locate(name: str) -> Path:
    """The folder or file of this name: "conversations", "migrations". Raises FileNotFoundError.

    A wheel carries them inside the package; an editable install would only have a copy there that grows old, so it has
    none, and they are found at the repository's root.
    """
    for home in (_PACKAGE, _REPOSITORY):
        if (found := home / name).exists():
            return found
    raise FileNotFoundError(f"{name} is neither in the package nor beside it: reinstall clusterbot")
