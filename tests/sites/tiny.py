"""Tiny projects, one per situation: read by the core, or built by the real command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from werkstatt.build.content import open_content, open_source
from werkstatt.build.plan import Plan
from werkstatt.files.every_file import Sources, code_files, common_files, language_files
from werkstatt.knowledge import Knowledge
from werkstatt.pages.every_page import Printer, every_page, neutral_pages
from werkstatt.pages.icons import Icons
from werkstatt.pages.kinds import KINDS, Kind
from werkstatt.pages.site_map import SiteMap, Views, facts_of, views_of
from werkstatt.pages.templates import Templates
from werkstatt.views.addresses import BOARD, Address
from werkstatt.views.board import board_view
from werkstatt.views.desk import Desk

from .tiny_texts import tiny_files

ROOT = Path(__file__).resolve().parent.parent.parent
DAY = "2026-11-24"
TODAY = date.fromisoformat(DAY)


@dataclass(frozen=True)
class Built:
    """What a build left behind."""

    folder: Path
    code: int
    output: str

    def page(self, name: str) -> str:
        """The HTML of a page."""
        return (self.folder / name / "index.html").read_text("utf-8")

    @property
    def everything(self) -> str:
        """The text of all files that a reader could fetch."""
        files = sorted(file for file in self.folder.rglob("*") if file.is_file())
        return "\n".join(file.read_text("utf-8") for file in files)


def write_files(root: Path, files: Mapping[str, str]) -> Path:
    """The given files alone: all that the core reads; returns the project's folder."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(text.encode("utf-8"))
    return root


def write_project(root: Path, files: Mapping[str, str]) -> Path:
    """The machinery of this repository around the given files; returns the project's folder."""
    for folder in ("hooks", "overrides", "docs/assets"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, root / folder, ignore=ignored)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return write_files(root, files)


def read_with(
    root: Path, changes: Mapping[str, str], day: date = TODAY, kinds: tuple[Kind, ...] = KINDS
) -> Knowledge:
    """The content of the faultless project with some files put in or replaced."""
    return open_content(write_files(root, {**tiny_files(), **changes}), day, kinds)


@cache
def templates() -> Templates:
    """The real templates, compiled once."""
    return Templates.in_folder(ROOT / "overrides", Icons.bundled())


@dataclass(frozen=True)
class Made:
    """A site without a build: each page and file is made when it is asked for."""

    knowledge: Knowledge
    kinds: tuple[Kind, ...] = KINDS

    @property
    def codes(self) -> tuple[str, ...]:
        """All languages."""
        return self.knowledge.library.languages.codes

    @cached_property
    def views(self) -> Mapping[str, Views]:
        """Every page of every language."""
        desks = {code: Desk.of(self.knowledge, code) for code in self.codes}
        return {
            code: {**views_of(desk, self.kinds), BOARD: board_view(desk)}
            for code, desk in desks.items()
        }

    @cached_property
    def site_map(self) -> SiteMap:
        """The pages in all languages."""
        table = self.knowledge.library.languages
        facts = {code: facts_of(views, table[code]) for code, views in self.views.items()}
        return SiteMap(self.knowledge, facts, self.kinds)

    def printer(self, code: str) -> Printer:
        """Makes pages of one language."""
        return Printer.of(self.site_map, code, templates(), version=sources().version)

    def page(self, name: str) -> str:
        """The HTML of a page, `en/verein/gruenden`; KeyError if there is none."""
        code = name.split("/")[0]
        code, rest = (code, name[len(code) + 1 :]) if code in self.codes[1:] else ("de", name)
        return self.printer(code).html(self.views[code][Address(f"{rest}/" if rest else "")])

    def pages(self, code: str) -> dict[str, bytes]:
        """Every page of a language."""
        found = every_page(self.printer(code), self.views[code])
        return {path: html.encode() for path, html in found}

    def files(self, code: str, pictures: bool = True) -> dict[str, bytes]:
        """Every other file of a language; pictures take the longest."""
        views = self.views[code]
        return dict(language_files(self.site_map, code, views, sources(), not pictures))

    def common(self) -> dict[str, bytes]:
        """What belongs to no language."""
        neutral = neutral_pages(self.site_map, templates(), version=sources().version)
        return {
            **{path: html.encode() for path, html in neutral},
            **dict(common_files(self.site_map, sources())),
            **dict(code_files(self.site_map, 0, 1)),
        }


def sources() -> Sources:
    """The real assets and font."""
    font = ROOT / "overrides/fonts/DejaVuSans-Bold.ttf"
    return Sources(ROOT / "docs/assets", font, templates().icons)


def plan_with(
    root: Path,
    files: Mapping[str, str],
    day: date = TODAY,
    kinds: tuple[Kind, ...] = KINDS,
    processes: int = 1,
) -> Plan:
    """A plan for a project of these files, with the real templates and assets, into root/site."""
    write_files(root, files)
    for folder in ("overrides", "docs/assets"):
        shutil.copytree(ROOT / folder, root / folder)
    knowledge = open_source(root, day, kinds)
    codes = knowledge.library.languages.codes
    return Plan(knowledge, codes, root, root / "site", kinds=kinds, processes=processes)


def made_with(root: Path, changes: Mapping[str, str], day: date = TODAY) -> Made:
    """The faultless project with some files put in or replaced, as a site without a build."""
    return Made(read_with(root, changes, day))


def build(root: Path, **environment: str) -> Built:
    """Build a project strictly, as `make build` does."""
    site = root / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site]
    kept = {key: value for key, value in os.environ.items() if key not in {"LANGS", "CI"}}
    done = subprocess.run(
        command,
        cwd=root,
        env={**kept, "WERKSTATT_TODAY": DAY, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(site, done.returncode, done.stdout + done.stderr)


def build_with(root: Path, changes: Mapping[str, str], **environment: str) -> Built:
    """Build the faultless project with some files put in or replaced."""
    return build(write_project(root, {**tiny_files(), **changes}), **environment)
