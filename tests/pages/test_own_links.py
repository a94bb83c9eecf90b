"""Links between our own pages: file and anchor exist, or the line and the nearest are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.schema.problems import Problem, ProblemsFound, Severity

from tests.sample import sample_files, sample_with

FILES = sample_files()
GERMAN, TRANSLATED = "docs/de/verein/gruenden.md", "docs/uk/verein/gruenden.md"


def _with(file: str, link: str) -> tuple[str, int]:
    """The page with one more link, and its line."""
    text = f"{FILES[file]}\n[mehr]({link})\n"
    return text, text.count("\n")


def _told(root: Path, file: str, text: str) -> list[Problem]:
    """Errors about links; that a translation links to more than its source is told too."""
    with pytest.raises(ProblemsFound) as caught:
        sample_with(root, {file: text})
    words = (
        "führt auf keine Seite",
        "gibt es auf der Seite",
        "kein Verweis auf eine Datei",
        "keine Abschnitte",
        "kein Link nach außen",
    )
    return [
        problem
        for problem in caught.value.problems
        if problem.severity is Severity.ERROR and any(word in problem.what for word in words)
    ]


@pytest.mark.parametrize("file", [GERMAN, TRANSLATED])
@pytest.mark.parametrize(
    ("link", "repair"),
    [
        ("feirn.md", "feiern.md"),
        ("../verein/feirn.md#beginnen", "feiern.md"),
        ("../aemter/brif.md", "../aemter/brief.md"),
        ("../raeume/stadtbueroo.md", "../raeume/stadtbuero.md"),
        ("../terminee/index.md", "../termine.md"),
        ("feiern.html", "feiern.md"),
        ("feiern/", "feiern.md"),
        ("/verein/feiern.md", "feiern.md"),
        ("../zzz/zzz-zzz.md", ""),
        # Not of our own pages at all: the address that is meant.
        ("www.leipzig.de", "https://www.leipzig.de"),
        ("leipzig.de/migration", "https://leipzig.de/migration"),
        ("www.leipzig.de/antrag.md", "https://www.leipzig.de/antrag.md"),
        ("info@verein.de", "mailto:info@verein.de"),
        ("+493411234567", "tel:+493411234567"),
        ("satzung.pdf", ""),
    ],
)
def test_a_planted_broken_link_is_told_at_its_line(
    link: str, repair: str, file: str, tmp_path: Path
) -> None:
    text, line = _with(file, link)
    found = _told(tmp_path, file, text)
    assert [(p.file, p.line, p.example) for p in found] == [(file, line, repair)]
    assert f"„{link}“" in found[0].what


@pytest.mark.parametrize("file", [GERMAN, TRANSLATED])
@pytest.mark.parametrize(
    ("link", "page", "repair"),
    [
        ("feiern.md#beginen", "verein/feiern", "feiern.md#beginnen"),
        ("../aemter/brief.md#beginnenn", "aemter/brief", "../aemter/brief.md#beginnen"),
        ("#hilfee", "verein/gruenden", "#hilfe"),
        ("feiern.md#zzz-zzz", "verein/feiern", ""),
    ],
)
def test_a_planted_broken_anchor_is_told_at_its_line(
    link: str, page: str, repair: str, file: str, tmp_path: Path
) -> None:
    text, line = _with(file, link)
    found = _told(tmp_path, file, text)
    assert [(p.file, p.line, p.example) for p in found] == [(file, line, repair)]
    assert f"gibt es auf der Seite „{page}“ nicht" in found[0].what


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Nach [einem\nLink](feirn.md) mehr.", 1),
        ("[§ 54 [neu]](feirn.md)", 0),
        (r"[a \[1\]](feirn.md)", 0),
        ("Eine Zeile,\n[**fett\nund mehr**](feirn.md)", 2),
        ("| a | b |\n| --- | --- |\n| c | [d [e]](feirn.md) |", 2),
        ("- a\n- [b\n  c](feirn.md)", 2),
    ],
)
def test_whatever_the_parser_makes_a_link_is_looked_at(
    text: str, line: int, tmp_path: Path
) -> None:
    body = f"{FILES[GERMAN]}\n{text}\n"
    found = _told(tmp_path, GERMAN, body)
    first = FILES[GERMAN].count("\n") + 2
    assert [(p.line, p.example) for p in found] == [(first + line, "feiern.md")]


@pytest.mark.parametrize("page", ["../raeume/haus.md", "../wege/weg.md", "../a-z.md"])
def test_an_anchor_of_a_page_without_sections_is_told(page: str, tmp_path: Path) -> None:
    text, line = _with(GERMAN, f"{page}#irgendwo")
    found = _told(tmp_path, GERMAN, text)
    assert [(p.line, p.example) for p in found] == [(line, page)]


def test_an_anchor_of_a_guide_without_headings_is_told(tmp_path: Path) -> None:
    plain = "docs/de/verein/feiern.md"
    head = FILES[plain].split("\n---\n")[0]
    text, line = _with(GERMAN, "feiern.md#beginnen")
    with pytest.raises(ProblemsFound) as caught:
        sample_with(tmp_path, {GERMAN: text, plain: f"{head}\n---\n\nEin Satz.\n"})
    told = [(p.file, p.line) for p in caught.value.problems if "#beginnen“ gibt es auf" in p.what]
    assert (GERMAN, line) in told


@pytest.mark.parametrize(
    "text",
    [
        "[a](feiern.md#beginnen) [b](../raeume/haus.md) [c](../termine/index.md) [d](../index.md)",
        "[a](#hilfe) [b](https://www.leipzig.de/x.md) [c](mailto:a@b.de) [d](tel:+49341)",
        "`[a](gibt-es-nicht.md)` und ``[b](#nirgends)``",
        "`[a](gibt-es-\nnicht.md)`",
        "[a](../wege/weg.md) [b](../a-z.md) [c](../stellen/index.md)",
    ],
    ids=["pages", "elsewhere", "code", "code over two lines", "lists"],
)
def test_what_leads_somewhere_is_silent(text: str, tmp_path: Path) -> None:
    found = sample_with(tmp_path, {GERMAN: f"{FILES[GERMAN]}\n{text}\n"}).warnings
    # What is said of this page is only that its section is newer than its translations.
    assert [p for p in found if p.file == GERMAN and "weigh_change" not in p.example] == []


def test_the_repair_can_be_typed_as_it_stands(tmp_path: Path) -> None:
    """Every repair above is itself a link that is accepted."""
    for number, link in enumerate(("feiern.md", "../termine.md", "feiern.md#beginnen", "#hilfe")):
        text, _ = _with(GERMAN, link)
        sample_with(tmp_path / str(number), {GERMAN: text})


def test_a_page_that_cannot_be_read_is_not_also_called_missing(tmp_path: Path) -> None:
    broken = FILES["docs/de/verein/feiern.md"].replace("kind: guide", "kind: buch")
    text, _ = _with(GERMAN, "feiern.md#beginnen")
    with pytest.raises(ProblemsFound) as caught:
        sample_with(tmp_path, {GERMAN: text, "docs/de/verein/feiern.md": broken})
    errors = [p.file for p in caught.value.problems if p.severity is Severity.ERROR]
    assert errors == ["docs/de/verein/feiern.md"]
