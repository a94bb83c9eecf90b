"""A site built in parts, on several machines, and joined: the same bytes as the whole."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from ..content.library import LANGUAGES
from ..schema.languages import LanguageTable
from ..schema.problems import ProblemsFound
from ..schema.validate import validate
from ..schema.yaml_source import read_yaml
from .version import digest_of_files
from .worker import write_worker

MARK = ".part.json"
_INPUTS = ("data", "docs", "hooks", "overrides", "requirements.txt")


class PartsDiffer(Exception):
    """Parts that do not make one site."""


@dataclass(frozen=True)
class PartMark:
    """What a part says of itself."""

    languages: tuple[str, ...]
    of: tuple[str, ...]
    """All languages of the site."""
    made_from: str
    """A digest of content, program and day: equal in all parts of one site."""


def digest_of(root: Path, today: date) -> str:
    """Of everything a build reads, and the day it is built for."""
    return f"{today.isoformat()} {digest_of_files(root, _INPUTS).hex()}"


def known_languages(root: Path) -> tuple[str, ...]:
    """The codes of data/languages.yml; raises ProblemsFound when it is not in order."""
    source, problems = read_yaml(root / LANGUAGES, LANGUAGES)
    table, found = validate(LanguageTable, source) if source else (None, [])
    if table is None:
        raise ProblemsFound([*problems, *found])
    return table.codes


def dealt(codes: Sequence[str], machines: int) -> list[str]:
    """The languages of each machine, as `--languages` takes them; no machine without one."""
    count = max(1, min(machines, len(codes)))
    return [",".join(codes[start::count]) for start in range(count)]


def mark(folder: Path, part: PartMark) -> None:
    """Write down what a part is; the joined site carries no mark."""
    (folder / MARK).write_text(json.dumps(asdict(part)), "utf-8")


def join(parts: Sequence[Path], site: Path) -> int:
    """Put the parts together in the empty folder `site`; how many files it has.

    Raises PartsDiffer when a part has no mark, a language is missing or there twice, the
    parts were made from different content or have a file of the same name.
    """
    marks = [_mark_of(part) for part in parts]
    _check(marks)
    for part in parts:
        shutil.copytree(part, site, dirs_exist_ok=True, ignore=shutil.ignore_patterns(MARK))
    count = _count(site)
    if count != sum(_count(part) - 1 for part in parts):
        raise PartsDiffer("Zwei Teile haben eine Datei mit demselben Namen.")
    write_worker(site)
    return count


def _count(folder: Path) -> int:
    return sum(file.is_file() for file in folder.rglob("*"))


def _mark_of(part: Path) -> PartMark:
    try:
        found = json.loads((part / MARK).read_text("utf-8"))
        return PartMark(tuple(found["languages"]), tuple(found["of"]), found["made_from"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PartsDiffer(f"{part} ist kein Teil einer Website.") from error


def _check(marks: Sequence[PartMark]) -> None:
    if len({(mark.of, mark.made_from) for mark in marks}) != 1:
        raise PartsDiffer("Die Teile sind aus verschiedenen Ständen gebaut.")
    have = [code for mark in marks for code in mark.languages]
    doubles = sorted({code for code in have if have.count(code) > 1})
    missing = sorted(set(marks[0].of) - set(have))
    if doubles or missing:
        raise PartsDiffer(f"Es fehlen {missing or 'keine'}, doppelt sind {doubles or 'keine'}.")
