"""What somebody said, as the title of an action or an idea: its first line, or sentence, cut at a word. Pure."""

import re

LONGEST = 100
"""Signs that can be read at a glance, on a phone, in a list."""

_SENTENCE = re.compile(r"(?<=[.!?؟。])\s")
_BULLET = re.compile(r"^[-–—•*>\s]+")


def headline(text: str) -> str:
    """Nothing only where there are no words at all."""
    lines = (" ".join(_BULLET.sub("", line).split()) for line in text.splitlines())
    line = next((line for line in lines if line), "")
    if len(line) > LONGEST:
        line = _SENTENCE.split(line, maxsplit=1)[0]
    if len(line) > LONGEST:
        cut = line[:LONGEST]
        return (cut.rpartition(" ")[0] or cut[:-1]).rstrip(",;:.–- ") + "…"
    return line if line.endswith(("..", "…")) else line.removesuffix(".").rstrip() or line
