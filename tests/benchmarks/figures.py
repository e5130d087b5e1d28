"""A figure is two things measured in one run, and what they come to against its goal."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

GOALS = tomllib.loads(Path(__file__).with_name("yardsticks.toml").read_text())


@dataclass(frozen=True)
class Figure:
    """`per` and `unit` say what numerator and denominator are; without a goal it is only told."""

    name: str
    measured: float
    per: str
    goal: str = ""

    @property
    def _bounds(self) -> dict[str, float]:
        found: dict[str, float] = GOALS.get(self.goal or self.name, {})
        return found

    @property
    def wanted(self) -> str:
        signs = {"at_least": "≥", "at_most": "≤"}
        return " ".join(f"{signs[kind]} {value:g}" for kind, value in self._bounds.items()) or "-"

    @property
    def verdict(self) -> str:
        bounds = self._bounds
        if not bounds:
            return "told"
        enough = self.measured >= bounds.get("at_least", float("-inf"))
        return "ok" if enough and self.measured <= bounds.get("at_most", float("inf")) else "short"

    def line(self) -> str:
        return f"{self.name:24} {self.measured:10.3g}  {self.wanted:8} {self.verdict}"


def ratio(name: str, over: float, under: float, unit: str, *, goal: str = "") -> Figure:
    return Figure(name, over / under, f"{over:,.4g} / {under:,.4g} {unit}", goal)
