"""One fault of every class at the same time: each is told once, at its line; none hides another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from werkstatt.build.content import content_problems
from werkstatt.schema.problems import Problem, Severity, errors, once, report

from tests.sample import catalogue, sample_files

from .tiny import TODAY, write_files

_PROOF = """\
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
_GOOD = sample_files()
_LONG = " ".join(["Wort"] * 40) + "."


def _changed(name: str, old: str, new: str) -> str:
    assert old in _GOOD[name], (name, old)
    return _GOOD[name].replace(old, new, 1)


def _line(name: str, text: str, part: str) -> tuple[str, int]:
    return name, text[: text.index(part)].count("\n") + 1


_BRIEF = "docs/de/aemter/brief.md"
_PAGE = _GOOD[_BRIEF].replace(
    "Rufen Sie an.\n",
    f"""Rufen Sie an.

Der Satz ist lang: {_LONG}

Die Helfer:innen kommen.

[Anker](../verein/gruenden.md#nirgends) und [Seite](nirgends.md)

{{wort:gibt-es-nicht}} {{beleg:gibt-es-nicht}}

##Titel
""",
)
_EVENT = f"""\
title: Fehler
date: 2126-12-02
organiser: keiner
place:
  room: nirgends
  ramp: ja
guides:
  - verein/gruenden
  - verein/nirgends
{_PROOF}"""
_HEAD = _changed("docs/de/verein/feiern.md", "kind: guide\n", "kind: guid\n").replace(
    "Sie müssen", "[Seite](nirgends.md) Sie müssen"
)
_ENGLISH = "docs/en/verein/gruenden.md"

FAULTS: dict[str, tuple[dict[str, str], list[tuple[str, int]]]] = {
    "YAML syntax": (
        {"data/rooms/klammer.yml": f"name: Raum\nsuited_for: [x\n{_PROOF}"},
        [("data/rooms/klammer.yml", 2)],
    ),
    "unknown field, dates and references of one broken entry": (
        {"data/events/fehler.yml": _EVENT},
        [("data/events/fehler.yml", line) for line in (2, 3, 5, 6, 9)],
    ),
    "wrong type": (
        {"data/rooms/typ.yml": f"name: Raum\nstatus: open\nsuited_for: X\ncapacity: [1]\n{_PROOF}"},
        [("data/rooms/typ.yml", 4)],
    ),
    "twice the same field, and a wrong value": (
        {"data/rooms/zwei.yml": f"name: A\nname: B\nstatus: offen\nsuited_for: X\n{_PROOF}"},
        [("data/rooms/zwei.yml", 2), ("data/rooms/zwei.yml", 3)],
    ),
    "an address that is taken": (
        {
            "docs/de/raeume/haus.md": _GOOD["docs/de/index.md"]
            .replace("id: index", "id: raeume/haus")
            .replace("](verein", "](../verein")
        },
        [("docs/de/raeume/haus.md", 1)],
    ),
    "a head, and the text below it": (
        {"docs/de/verein/feiern.md": _HEAD},
        [("docs/de/verein/feiern.md", 5), _line("docs/de/verein/feiern.md", _HEAD, "[Seite]")],
    ),
    "the text of a guide, of every kind": (
        {_BRIEF: _PAGE},
        [
            _line(_BRIEF, _PAGE, part)
            for part in ("Wort Wort", "Helfer:innen", "[Anker]", "[Seite]", "{wort:", "{beleg:gibt")
        ]
        + [_line(_BRIEF, _PAGE, "##Titel")],
    ),
    "a translation that lags behind, a head that says too little": (
        {_ENGLISH: _GOOD[_ENGLISH].replace("  level: machine\n", "")},
        [(_ENGLISH, 4)],
    ),
    "a catalogue": (
        {"data/locales/uk.po": catalogue("uk", {"Zum 5. Mai": "До 6 травня"})},
        [("data/locales/uk.po", 7)],
    ),
    "the languages": (
        {"data/languages.yml": _GOOD["data/languages.yml"].replace("dir: rtl", "dir: links")},
        [("data/languages.yml", 5)],
    ),
    "the settings": (
        {"data/site.yml": _GOOD["data/site.yml"].replace("city: Leipzig", "city: []")},
        [("data/site.yml", 8)],
    ),
    "the addresses": (
        {"data/addresses.yml": "published:\n  - verein/weg/\n"},
        [("data/addresses.yml", 2)],
    ),
    "a folder that nobody reads": ({"docs/js/x.md": "x\n"}, [("docs/js", 1)]),
    "a file that nobody reads": ({"data/room/haus.yml": "x\n"}, [("data/room/haus.yml", 1)]),
}


def _errors(root: Path, changes: dict[str, str]) -> list[Problem]:
    return errors(content_problems(write_files(root, {**_GOOD, **changes}), TODAY))


def test_planted_faults_of_every_class_are_told_in_one_run(tmp_path: Path) -> None:
    changes = {name: text for files, _ in FAULTS.values() for name, text in files.items()}
    found = _errors(tmp_path, changes)
    wanted = [place for _, places in FAULTS.values() for place in places]
    assert {(problem.file, problem.line) for problem in found} == set(wanted)


@pytest.mark.parametrize(("files", "places"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_alone_is_told_once_at_the_same_place(
    files: dict[str, str], places: list[tuple[str, int]], tmp_path: Path
) -> None:
    found = _errors(tmp_path, files)
    assert {(problem.file, problem.line) for problem in found} == set(places)
    assert len(once(found)) == len(found) and len({problem.what for problem in found}) == len(found)


_GERMAN = "docs/de/verein/gruenden.md"
_HEADS = {
    "a byte order mark and a blank": (lambda text: f"\ufeff {text}", 1),
    "a blank line above": (lambda text: f"\n{text}", 1),
    "blanks behind the second line": (lambda text: text.replace("\n---\n", "\n---  \n"), 11),
    "no second line": (lambda text: text.replace("\n---\n", "\n"), 1),
    "no head": (lambda text: text.split("---\n", 2)[2], 1),
    "a value that is none of the list": (lambda text: text.replace("kind: guide", "kind: x"), 5),
    "a field too little": (lambda text: text.replace("title: ", "# ", 1), 2),
    "a field under a wrong name": (lambda text: text.replace("title:", "titel:", 1), 3),
    "no YAML": (lambda text: text.replace("title:", "title: [:", 1), 3),
    "no list": (lambda text: text.replace("sources: [{", "sources: {").replace('"}]', '"}'), 9),
    "an anchor": (lambda text: text.replace("title:", "title: &a", 1), 3),
    "twice": (lambda text: text.replace("title:", "title: A\ntitle:", 1), 4),
}


@pytest.mark.parametrize(("change", "line"), _HEADS.values(), ids=_HEADS.keys())
def test_a_planted_fault_in_a_german_head_is_told_once_and_nowhere_else(
    change: Callable[[str], str], line: int, tmp_path: Path
) -> None:
    """Its translations, the entries and the pages that lead there say nothing."""
    root = write_files(tmp_path, _GOOD)
    before = {str(problem) for problem in content_problems(root, TODAY)}
    (root / _GERMAN).write_bytes(change(_GOOD[_GERMAN]).encode("utf-8"))
    found = [one for one in content_problems(root, TODAY) if str(one) not in before]
    assert [(problem.file, problem.line) for problem in found] == [(_GERMAN, line)]


def test_a_head_that_is_not_utf_8_is_told_once(tmp_path: Path) -> None:
    root = write_files(tmp_path, _GOOD)
    for lang in ("de", "en"):
        before = {str(problem) for problem in content_problems(root, TODAY)}
        file = root / f"docs/{lang}/verein/gruenden.md"
        file.write_bytes(file.read_bytes().replace(b"title: ", b"title: \xe4"))
        found = [one for one in content_problems(root, TODAY) if str(one) not in before]
        assert [(problem.file, problem.line) for problem in found] == [
            (f"docs/{lang}/verein/gruenden.md", 3 if lang == "de" else 2)
        ]


def test_a_slip_in_a_long_paragraph_is_told_at_its_own_line(tmp_path: Path) -> None:
    text = (
        f"Ein Satz.\nNoch ein Satz. Und\ndas: {_LONG}\n\n> Eins\n> zwei\n> Helfer:innen\n> muss\n"
    )
    page = _GOOD[_BRIEF] + "\n## Mehr { #mehr }\n\n" + text
    found = content_problems(write_files(tmp_path, {**_GOOD, _BRIEF: page}), TODAY)
    told = {one.line for one in found if one.file == _BRIEF and one.line > 43}
    parts = ("Und\ndas", "Helfer:", "muss\n")
    assert told == {page[: page.rindex(part)].count("\n") + 1 for part in parts}


def test_the_second_of_two_equal_sources_is_told(tmp_path: Path) -> None:
    old, new = (
        "sources: [{",
        "sources:\n  [{id: bgb-21, title: X, url: 'https://leipzig.de/'},\n  {",
    )
    found = _errors(tmp_path, {_BRIEF: _changed(_BRIEF, old, new)})
    assert [(one.file, one.line) for one in found] == [(_BRIEF, 11)]


def test_other_ends_of_lines_change_no_line(tmp_path: Path) -> None:
    files = FAULTS["the text of a guide, of every kind"]
    crlf = {name: text.replace("\n", "\r\n") for name, text in files[0].items()}
    found = _errors(tmp_path, crlf)
    assert {(problem.file, problem.line) for problem in found} == set(files[1])


def test_the_count_has_the_right_plural() -> None:
    slip = Problem("a.yml", 1, "A.", "")
    assert report([]) == "0 Fehler, 0 Warnungen"
    assert report([replace(slip, severity=Severity.WARNING)]).endswith("\n0 Fehler, 1 Warnung")
