"""References lead somewhere: each typo is told at its line, with the nearest id or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.schema.problems import Problem, ProblemsFound, Severity

from tests.sample import sample_files, sample_with
from tests.sites.tiny import Made

FILES = sample_files()
EVENT, READING = "data/events/treffen.yml", "data/events/lesung.yml"
WISH, JOURNEY, GUIDE = "data/wishes/geld.yml", "data/journeys/weg.yml", "docs/de/aemter/brief.md"
TRANSLATED = "docs/uk/aemter/brief.md"
CHANGED = "changed_dates: [{date: 2026-12-02, place: {room: haus}}]\ntopics: [funding]"

# What a contributor has, what they mistype, and the repair. The first must be in the file.
REFERENCES = {
    "an event's guide": (READING, "guides: [verein/gruenden]", "verein/gruenden", "- {}"),
    "an event's host": (READING, "organiser: verein", "verein", "organiser: {}"),
    "an event's room": (EVENT, "place: {room: haus}", "haus", "room: {}"),
    "the room of one date": (EVENT, CHANGED, "haus", "room: {}"),
    "who wishes for a topic": (WISH, "organisations: [verein]", "verein", "- {}"),
    "the event of a topic": (WISH, "event: treffen", "treffen", "event: {}"),
    "a step of a journey": (JOURNEY, "verein/gruenden", "verein/gruenden", "- {}"),
    "a guide's office": (GUIDE, "offices: [jobcenter-leipzig]", "jobcenter-leipzig", "- {}"),
    "a fact in a guide": (GUIDE, "{fakt:frist}", "frist", "{{fakt:{}}}"),
    "a term in a guide": (GUIDE, "{wort:bescheid}", "bescheid", "{{wort:{}}}"),
    "a source in a guide": (GUIDE, "{beleg:bgb-21}", "bgb-21", "{{beleg:{}}}"),
    "a fact in a translation": (TRANSLATED, "{fakt:frist}", "frist", "{{fakt:{}}}"),
    "a term in a translation": (TRANSLATED, "{wort:bescheid}", "bescheid", "{{wort:{}}}"),
}
FAR = "zzz-zzz"


def _with(file: str, phrase: str) -> str:
    """The file with the phrase in it, put in where the sample does not have it."""
    text = FILES[file]
    if phrase in text:
        return text
    if phrase.startswith("{"):
        return f"{text}\n{phrase}\n"
    key = phrase.split("\n")[-1]
    return text.replace(key, phrase) if key in text else f"{text}{phrase}\n"


def _problems(root: Path, file: str, text: str) -> list[Problem]:
    return _problems_of(root, {file: text})


def _problems_of(root: Path, changes: dict[str, str]) -> list[Problem]:
    with pytest.raises(ProblemsFound) as caught:
        sample_with(root, changes)
    return [one for one in caught.value.problems if one.severity is Severity.ERROR]


def _mistyped(case: str, id: str) -> tuple[str, str, int]:
    """File, its text with the id mistyped once, and the line."""
    file, phrase, right, _ = REFERENCES[case]
    text = _with(file, phrase)
    start = text.index(phrase) + phrase.rindex(right)
    return file, text[:start] + id + text[start + len(right) :], 1 + text.count("\n", 0, start)


def _told(found: list[Problem], id: str) -> list[Problem]:
    """What is said of the id itself: a translation that cites more than its source is told too."""
    return [
        one for one in found if f"„{id}“ gibt es nicht" in one.what or f":{id}}} ver" in one.what
    ]


@pytest.mark.parametrize("case", REFERENCES)
def test_the_right_id_is_no_problem(case: str, tmp_path: Path) -> None:
    file, phrase, _, _ = REFERENCES[case]
    changes = {file: _with(file, phrase)}
    if file == TRANSLATED:
        changes[GUIDE] = _with(GUIDE, phrase)
    found = sample_with(tmp_path, changes).warnings
    assert [one for one in found if "gibt es nicht" in one.what or "verweist" in one.what] == []


@pytest.mark.parametrize("case", REFERENCES)
def test_a_planted_typo_is_told_at_its_line_with_the_nearest_id(case: str, tmp_path: Path) -> None:
    _, _, right, repair = REFERENCES[case]
    wrong = f"{right[0] * 2}{right[1:]}"
    file, text, line = _mistyped(case, wrong)
    told = _told(_problems(tmp_path, file, text), wrong)
    assert [(p.file, p.line, p.example) for p in told] == [(file, line, repair.format(right))]


@pytest.mark.parametrize("case", REFERENCES)
def test_where_nothing_is_near_there_is_no_repair(case: str, tmp_path: Path) -> None:
    file, text, line = _mistyped(case, FAR)
    told = _told(_problems(tmp_path, file, text), FAR)
    assert [(p.file, p.line, p.example) for p in told] == [(file, line, "")]
    assert "So ist es richtig" not in str(told[0])


SPUR = "data/organisations/spur.yml"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (READING, "organiser: verein", "organiser: spur"),
        (WISH, "organisations: [verein]", "organisations: [verein, spur]"),
    ],
)
def test_a_reference_to_what_no_page_shows_is_a_warning(
    file: str, old: str, new: str, tmp_path: Path
) -> None:
    assert old in FILES[file]
    found = sample_with(tmp_path, {file: FILES[file].replace(old, new)}).warnings
    line = FILES[file].split("\n").index(old) + 1
    told = [(p.file, p.line) for p in found if "keiner Seite" in p.what and SPUR in p.what]
    assert told == [(file, line)]


def test_a_guide_that_names_a_hidden_office_is_a_warning(tmp_path: Path) -> None:
    office = "data/offices/jobcenter-leipzig.yml"
    found = sample_with(tmp_path, {office: FILES[office] + "listed: false\n"}).warnings
    (told,) = [p for p in found if "keiner Seite" in p.what]
    assert (told.file, told.line) == (
        GUIDE,
        FILES[GUIDE].split("\n").index("offices: [jobcenter-leipzig]") + 1,
    )
    assert office in told.what


def test_what_is_hidden_itself_may_name_what_is_hidden(tmp_path: Path) -> None:
    hidden = FILES[READING].replace("organiser: verein", "organiser: spur") + "listed: false\n"
    found = sample_with(tmp_path, {READING: hidden}).warnings
    assert [p for p in found if "keiner Seite" in p.what] == []


@pytest.mark.parametrize(
    ("marker", "hidden"),
    [("{fakt:frist}", "data/facts/frist.yml"), ("{wort:bescheid}", "data/glossary/bescheid.yml")],
)
def test_a_marker_of_what_is_hidden_is_refused_and_says_why(
    marker: str, hidden: str, tmp_path: Path
) -> None:
    """There would be nothing to put in its place."""
    text = _with(GUIDE, marker)
    (told,) = _problems_of(tmp_path, {hidden: FILES[hidden] + "listed: false\n", GUIDE: text})
    assert (told.file, told.line) == (GUIDE, text.split("\n").index(marker) + 1)
    assert told.what == f"{marker} erscheint auf keiner Seite: listed in {hidden}."
    assert told.example == ""


@pytest.mark.parametrize("wrong", ["bgb-211", FAR])
def test_a_planted_source_in_a_translation_is_compared_with_german(
    wrong: str, tmp_path: Path
) -> None:
    text = FILES[TRANSLATED].replace("{beleg:bgb-21}", f"{{beleg:{wrong}}}")
    found = _problems(tmp_path, TRANSLATED, text)
    line = text.split("\n").index("## 1. слово { #beginnen }") + 1
    assert {(p.file, p.line) for p in found} == {(TRANSLATED, line)}
    assert "wie deutsch: {beleg:bgb-21}" in [p.example for p in found]


def test_a_source_that_german_gave_up_does_not_stop_a_translation(tmp_path: Path) -> None:
    """A German page may come before its translations."""
    german = FILES[GUIDE].replace("id: bgb-21", "id: neu").replace("{beleg:bgb-21}", "{beleg:neu}!")
    made = Made(sample_with(tmp_path, {GUIDE: german}))
    assert {p.file for p in made.knowledge.warnings} == {GUIDE}
    html = made.page("uk/aemter/brief")
    assert "notice-stale" in html and 'class="refs"' not in html
    assert 'class="refs"' in made.page("aemter/brief")
