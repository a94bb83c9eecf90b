"""The library: files checked as a whole, all that is wrong told at once, leads kept off pages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from werkstatt.content.library import Library, load_library
from werkstatt.markdown.guard import check_plain
from werkstatt.pages.kinds import models
from werkstatt.schema.event import Event
from werkstatt.schema.organisation import Organisation
from werkstatt.schema.problems import Problem, ProblemsFound, Severity, errors, report
from werkstatt.schema.room import Room
from werkstatt.schema.term import Term

from tests.sample import sample, sample_files
from tests.schema.small_data import (
    EVENT,
    LANGUAGES,
    ORGANISATION,
    PROOF,
    ROOM,
    SITE,
    TERM,
    complaints,
    load,
    write_data,
)

RIGHT = " So ist es richtig: "


def library(root: Path, files: dict[str, str]) -> Library:
    """The library of a tree that must be faultless."""
    found, problems = load(root, files)
    assert found is not None and problems == []
    return found


def only(root: Path, files: Mapping[str, str | bytes]) -> Problem:
    """The single problem of a tree."""
    _, problems = load(root, files)
    assert len(problems) == 1, report(problems)
    return problems[0]


# A whole project


def test_each_file_is_an_entry_of_its_kind() -> None:
    files, shelf = sample_files(), sample().library
    for kind in models():
        names = sorted(name for name in files if name.startswith(f"data/{kind.folder}/"))
        assert [f"data/{kind.folder}/{entry.id}.yml" for entry in shelf.every(kind)] == names


def test_leads_stay_off_the_pages() -> None:
    shelf = sample().library
    leads = {entry.id for kind in models() for entry in shelf.every(kind) if not entry.listed}
    assert leads == {"spur"}
    assert not [entry for kind in models() for entry in shelf.listed(kind) if not entry.listed]


# What appears on pages

LEAD = ROOM.replace("confidence: high", "confidence: low\nlisted: false")


def test_a_lead_is_kept_but_neither_listed_nor_found(tmp_path: Path) -> None:
    shelf = library(tmp_path, {"data/rooms/haus.yml": ROOM, "data/rooms/spur.yml": LEAD})
    assert [room.id for room in shelf.every(Room)] == ["haus", "spur"]
    assert [room.id for room in shelf.listed(Room)] == ["haus"]
    assert shelf.find(Room, "spur") is None


def test_an_entry_is_found_by_kind_and_id(tmp_path: Path) -> None:
    shelf = library(
        tmp_path, {"data/rooms/haus.yml": ROOM, "data/organisations/haus.yml": ORGANISATION}
    )
    room, organisation = shelf.find(Room, "haus"), shelf.find(Organisation, "haus")
    assert room and organisation
    assert (room.label, organisation.label) == ("Musterraum", "Musterverein e. V.")
    assert shelf.find(Room, "nirgends") is None and shelf.find(Room, None) is None


def test_entries_stand_in_the_order_of_their_ids(tmp_path: Path) -> None:
    names = ["zoo", "anker", "nato", "b-haus"]
    shelf = library(tmp_path, {f"data/rooms/{name}.yml": ROOM for name in names})
    assert [room.id for room in shelf.listed(Room)] == sorted(names)


def test_examples_are_told_apart(tmp_path: Path) -> None:
    made_up = EVENT.replace(PROOF, PROOF.split("sources:\n  - url: https://www.leipzig.de/\n")[1])
    shelf = library(
        tmp_path,
        {"data/events/a.yml": EVENT, "data/events/b.yml": made_up + "example: true\n"},
    )
    assert [item.entry.id for item in shelf.examples] == ["b"]
    assert [event.id for event in shelf.listed(Event)] == ["a", "b"]


# Cross-checks


def test_an_event_may_name_a_room_and_an_organisation_that_exist(tmp_path: Path) -> None:
    event = EVENT + "place: {room: haus}\norganiser: verein\n"
    files = {
        "data/events/treffen.yml": event,
        "data/rooms/haus.yml": ROOM,
        "data/organisations/verein.yml": ORGANISATION,
    }
    assert library(tmp_path, files).every(Event)[0].organiser == "verein"


@pytest.mark.parametrize(
    ("link", "words"),
    [("organiser: haus", "Organisation „haus“"), ("place: {room: verein}", "Raum „verein“")],
)
def test_a_link_looks_only_in_its_own_folder(link: str, words: str, tmp_path: Path) -> None:
    problem = only(
        tmp_path,
        {
            "data/events/treffen.yml": f"{link}\n{EVENT}",
            "data/rooms/haus.yml": ROOM,
            "data/organisations/verein.yml": ORGANISATION,
        },
    )
    assert (problem.file, problem.line) == ("data/events/treffen.yml", 1)
    assert words in problem.what


def test_a_broken_room_is_not_also_called_missing(tmp_path: Path) -> None:
    """The editor mends the room; a second message at the event would lead astray."""
    problem = only(
        tmp_path,
        {
            "data/events/treffen.yml": EVENT + "place: {room: haus}\n",
            "data/rooms/haus.yml": ROOM.replace("open", "offen"),
        },
    )
    assert problem.file == "data/rooms/haus.yml"


def test_a_term_may_be_translated_into_languages_of_the_table_and_planned_ones(
    tmp_path: Path,
) -> None:
    term = TERM + "translations: {uk: {text: рішення}, tr: {text: karar}}\n"
    assert library(tmp_path, {"data/glossary/bescheid.yml": term}).every(Term)


def test_a_language_outside_the_table_is_refused(tmp_path: Path) -> None:
    term = TERM + "translations: {xx: {text: y}}\n"
    assert "„xx“" in only(tmp_path, {"data/glossary/bescheid.yml": term}).what


# Files


@pytest.mark.parametrize(
    "name",
    [
        "data/rooms/haus.yaml",
        "data/rooms/haus.yml.bak",
        "data/room/haus.yml",
        "data/haus.yml",
        "data/rooms/alt/haus.yml",
        "data/locales/uk.yml",
        "data/schema/rooms.yml",
    ],
)
def test_a_file_that_nobody_reads_is_told(name: str, tmp_path: Path) -> None:
    problem = only(tmp_path, {name: ROOM})
    assert (problem.file, problem.line) == (name, 1) and "liest niemand" in problem.what


def test_catalogues_and_schemas_are_no_strays(tmp_path: Path) -> None:
    assert library(tmp_path, {"data/locales/uk.po": "", "data/schema/rooms.json": "{}"})


@pytest.mark.parametrize("name", ["data/languages.yml", "data/site.yml"])
def test_without_settings_something_stands_in(name: str, tmp_path: Path) -> None:
    (write_data(tmp_path, {}) / name).unlink()
    (tmp_path / "docs/uk").mkdir(parents=True)
    (tmp_path / "docs/assets").mkdir()
    found, problems = load_library(tmp_path, models(), check_plain)
    assert found.languages.codes == ("de", "uk") and found.site.region.city == "Leipzig"
    assert [str(problem) for problem in problems] == [
        f"{name}:1: Die Datei fehlt.{RIGHT}Holen Sie sie aus der Versionsgeschichte."
    ]


def test_a_file_over_64_kb_is_told(tmp_path: Path) -> None:
    problem = only(tmp_path, {"data/rooms/haus.yml": ROOM + "# " + "x" * 65536})
    assert (problem.line, "zu groß" in problem.what) == (1, True)


def test_unsafe_markup_is_told_at_the_line_of_its_value(tmp_path: Path) -> None:
    for files in (
        {"data/rooms/haus.yml": ROOM + "equipment:\n  - Stühle\n  - <b\n"},
        {"data/site.yml": SITE.replace("carrier: Muster", "carrier: <b")},
        {"data/languages.yml": LANGUAGES.replace("Українська", "<b")},
    ):
        ((name, text),) = files.items()
        line = 1 + text[: text.index("<b")].count("\n")
        assert str(only(tmp_path / name, files)).startswith(f"{name}:{line}: HTML")


# Everything at once

BROKEN: dict[str, str | bytes] = {
    "data/rooms/zwei.yml": ROOM.replace("open", "offen") + "capacity: viele\n",
    "data/rooms/eins.yml": ROOM + "name: Doppelt\n",
    "data/events/treffen.yml": "start: 1800\n" + EVENT,
    "data/events/fest.yml": EVENT + "organiser: keiner\n",
    "data/organisations/verein.yml": ORGANISATION.replace("hilft", "<b>hilft"),
    "data/glossary/bescheid.yml": TERM.encode("utf-16"),
    "data/rooms/drei.yaml": ROOM,
}


PLACES = [
    "data/events/fest.yml:7",
    "data/events/treffen.yml:1",
    "data/glossary/bescheid.yml:1",
    "data/organisations/verein.yml:4",
    "data/rooms/drei.yaml:1",
    "data/rooms/eins.yml:8",
    "data/rooms/zwei.yml:2",
    "data/rooms/zwei.yml:8",
]


def places(lines: list[str]) -> list[str]:
    """File and line of each printed problem."""
    return [line.split(": ", 1)[0] for line in lines]


def test_all_problems_of_all_files_come_together_and_sorted(tmp_path: Path) -> None:
    assert places(complaints(tmp_path, BROKEN)) == PLACES


def test_each_broken_file_alone_says_the_same_as_among_others(tmp_path: Path) -> None:
    alone = [
        line
        for name, content in BROKEN.items()
        for line in complaints(tmp_path / name.replace("/", "-"), {name: content})
    ]
    assert sorted(alone) == complaints(tmp_path / "all", BROKEN)


def test_broken_settings_hide_no_broken_entry(tmp_path: Path) -> None:
    site = SITE.replace("url: https://werkstatt.example/", "url: werkstatt.example")
    found = places(complaints(tmp_path, {**BROKEN, "data/site.yml": site}))
    assert set(found) >= {*PLACES, "data/site.yml:2"} - {"data/events/fest.yml:7"}


def test_the_report_is_sorted_counts_and_says_nothing_twice(tmp_path: Path) -> None:
    _, problems = load(tmp_path, BROKEN)
    late = Problem("data/a.yml", 10, "Das ist alt.", "neu", Severity.WARNING)
    early = Problem("data/a.yml", 9, "Das ist falsch.", "richtig")
    lines = report([*reversed(problems), late, early, early]).splitlines()
    assert lines[0] == f"data/a.yml:9: Das ist falsch.{RIGHT}richtig"
    assert places(lines[1:-2]) == PLACES
    assert lines[-2:] == [
        f"data/a.yml:10: Warnung: Das ist alt.{RIGHT}neu",
        f"{len(PLACES) + 1} Fehler, 1 Warnung",
    ]
    assert late not in errors([late, early])


def test_the_exception_carries_the_sorted_problems() -> None:
    late, early = Problem("b.yml", 1, "B.", "b"), Problem("a.yml", 2, "A.", "a")
    found = ProblemsFound([late, early])
    assert found.problems == (early, late) and str(found) == report([early, late])
