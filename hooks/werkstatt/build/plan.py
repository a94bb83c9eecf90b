"""What is built, from what, and where to."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..files.every_file import Sources
from ..knowledge import Knowledge
from ..pages.icons import Icons
from ..pages.kinds import KINDS, Kind
from ..pages.site_map import PageFacts, SiteMap, Words
from ..pages.templates import Templates
from ..schema.problems import Problem
from ..store import FORGETFUL, Stores
from ..translation.drift import PageStatus
from ..views.addresses import Address

_FEW_FILES = 20
"""With fewer new ones nearly everything is known from an earlier build."""


@dataclass(frozen=True)
class Plan:
    """One build.

    `knowledge` holds data and German pages; each process reads the translations of its languages.
    """

    knowledge: Knowledge = field(repr=False)
    codes: tuple[str, ...]
    root: Path
    site_dir: Path
    preview: bool = False
    kinds: tuple[Kind, ...] = KINDS
    part: frozenset[str] = frozenset()
    """The languages that this build writes, of all that it knows; empty stands for all."""
    stores: Stores = FORGETFUL
    """What earlier builds made."""
    common: bool | None = None
    """Whether it writes what belongs to no language; None: with the source language."""
    processes: int = 0
    """How many processes; 0 lets the plan decide, 1 stays in this one."""

    @cached_property
    def templates(self) -> Templates:
        """Those of overrides/."""
        return Templates.in_folder(self.root / "overrides", Icons.bundled())

    @cached_property
    def sources(self) -> Sources:
        """Files that are only copied, and the font."""
        font = self.root / "overrides/fonts/DejaVuSans-Bold.ttf"
        return Sources(self.root / "docs/assets", font, self.templates.icons)

    def writes(self, code: str) -> bool:
        """Whether this build writes a language; the part of the source language is the first."""
        return not self.part or code in self.part

    @property
    def writes_common(self) -> bool:
        """Whether it writes what belongs to no language."""
        if self.common is not None:
            return self.common
        return self.writes(self.knowledge.library.languages.source.code)

    def shares(self) -> list[tuple[str, ...]]:
        """The languages, dealt out to the processes."""
        count = max(1, min(self.processes or self._useful_processes, len(self.codes)))
        return [self.codes[start::count] for start in range(count)]

    @property
    def _useful_processes(self) -> int:
        """With little to do, starting others takes longer than the work."""
        return 1 if self.knowledge.new_files < _FEW_FILES else os.cpu_count() or 1


@dataclass(frozen=True)
class Summary:
    """What some languages tell the others before anything is written."""

    problems: tuple[Problem, ...]
    facts: Mapping[str, Mapping[Address, PageFacts]]
    statuses: Mapping[tuple[str, str], PageStatus]
    words: Mapping[str, Words]

    def joined(self, other: Summary) -> Summary:
        """Both."""
        return Summary(
            (*self.problems, *other.problems),
            {**self.facts, **other.facts},
            {**self.statuses, **other.statuses},
            {**self.words, **other.words},
        )

    def site_map(self, plan: Plan) -> SiteMap:
        """The site with all languages of the plan."""
        facts = {code: self.facts[code] for code in plan.codes}
        return SiteMap(plan.knowledge, facts, plan.kinds, self.words)
