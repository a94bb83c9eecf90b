"""Each kind of rot is planted in a tiny project: the list names it, with file, line and day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from werkstatt.upkeep.duty import Duty, DutyKind
from werkstatt.upkeep.every_duty import every_duty

from tests.planted_kind import FILES, WITH_THINGS
from tests.sites.tiny import TODAY, read_with
from tests.sites.tiny_texts import GUIDE, ROOM

PROOF = """\
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
FACT = f"about: Mindestlohn\nvalue: 13.90\nunit: eur\nlaw: § 1 MiLoV5\n{PROOF}"
DATE_FACT = f"about: Ende\nvalue: 2027-03-04\nunit: date\n{PROOF}"
CALL = f"""\
name: Mikrofonds
funder: Stadt Leipzig
level: municipal
what_is_funded: Projekte
who_may_apply: Vereine
amount_max_eur: 500
own_share: keiner
how_to_apply: per Brief
contact: {{email: amt@leipzig.de, phone: 0341 123}}
deadline: {{kind: rolling}}
{PROOF}"""
SERIES = f"""\
title: Treffen
date: 2026-12-02
rule: FREQ=WEEKLY;COUNT=4
organiser_name: Haus der Vereine
{PROOF}"""
HOLIDAYS = f"name: Winterferien\nfirst: 2028-02-14\nlast: 2028-02-26\n{PROOF}"
WISH = f"title: Geld finden\norganisations: [verein]\n{PROOF}"
ORGANISATION = f"""\
name: Musterverein e. V.
kind: mo
status: active
description: Der Verein hilft.
languages: [de]
contact: {{email: verein@leipzig.de, phone: 0341 1234567, website: "https://verein.example/"}}
{PROOF}"""
OFFICE = f"""\
name: Standesamt
plain_name: Amt für Heirat
kind: authority
what_for: [Heiraten]
how_to_find: Rufen Sie die 115 an.
{PROOF}"""


def _duties(root: Path, changes: Mapping[str, str], day: date = TODAY) -> list[Duty]:
    return list(every_duty(read_with(root, changes, day)))


def _of(file: str, duties: list[Duty], kind: DutyKind) -> list[Duty]:
    return [duty for duty in duties if duty.file == file and duty.kind is kind]


@pytest.mark.parametrize(
    ("file", "text", "kind", "due", "line"),
    [
        ("facts/f", FACT + "valid_until: 2026-12-31\n", DutyKind.FACT, "2026-12-31", 8),
        ("facts/f", FACT + "valid_from: 2027-01-01\n", DutyKind.FACT, "2027-01-01", 8),
        ("facts/f", DATE_FACT, DutyKind.FACT, "2027-03-04", 2),
        ("facts/f", FACT, DutyKind.ENTRY, "2027-11-23", 6),
        (
            "funding/f",
            CALL.replace("{kind: rolling}", "{kind: announced, on: 2027-01-10}"),
            DutyKind.DEADLINE,
            "2027-01-10",
            10,
        ),
        (
            "funding/f",
            CALL.replace("{kind: rolling}", "{kind: expected, every_year: [09-30]}"),
            DutyKind.DEADLINE,
            "2027-09-30",
            10,
        ),
        ("funding/f", CALL, DutyKind.ENTRY, "2027-11-23", 12),
        ("events/e", SERIES, DutyKind.SERIES, "2026-12-23", 3),
        (
            "events/e",
            SERIES.replace(";COUNT=4", ""),
            DutyKind.SERIES,
            "2028-12-02",
            3,
        ),
        (
            "events/e",
            SERIES.replace("rule: FREQ=WEEKLY;COUNT=4", "status: tentative"),
            DutyKind.SERIES,
            "2026-12-02",
            3,
        ),
        ("events/e", SERIES, DutyKind.ENTRY, "2027-05-23", 6),
        ("events/e", SERIES + "example: true\n", DutyKind.EXAMPLE, None, 8),
        ("school-holidays/s", HOLIDAYS, DutyKind.HOLIDAYS, "2026-02-25", 3),
        ("organisations/verein", ORGANISATION, DutyKind.CONSENT, None, 1),
        ("wishes/w", WISH, DutyKind.WISH, None, 1),
        ("wishes/w", WISH + "event: party\n", DutyKind.WISH, None, 6),
    ],
)
def test_each_planted_end_is_named_once_at_its_line(
    file: str, text: str, kind: DutyKind, due: str | None, line: int, tmp_path: Path
) -> None:
    changes = {f"data/{file}.yml": text, "data/organisations/verein.yml": ORGANISATION}
    changes["data/events/party.yml"] = f"title: Fest\ndate: 2026-08-15\n{PROOF}"
    (duty,) = _of(f"data/{file}.yml", _duties(tmp_path, changes), kind)
    assert (duty.due, duty.line) == (date.fromisoformat(due) if due else None, line)
    assert duty.what and duty.task and duty.who


def test_a_guide_is_due_on_its_own_day(tmp_path: Path) -> None:
    (duty,) = _of("docs/de/verein/gruenden.md", _duties(tmp_path, {}), DutyKind.PAGE)
    assert (duty.due, duty.line) == (date(2027, 5, 23), 9)
    assert duty.who == "die Quelle: gesetze-im-internet.de"


def test_a_fact_names_the_pages_that_cite_it(tmp_path: Path) -> None:
    citing = GUIDE + "\nMindestens {fakt:f}.\n"
    changes = {"data/facts/f.yml": FACT + "valid_until: 2026-12-31\n"}
    changes["docs/de/verein/gruenden.md"] = citing
    (duty,) = _of("data/facts/f.yml", _duties(tmp_path, changes), DutyKind.FACT)
    assert duty.what == "Mindestlohn: gilt bis 31.12.2026"
    assert duty.task.endswith("Steht in: docs/de/verein/gruenden.md.")
    assert duty.who == "§ 1 MiLoV5; die Quelle: leipzig.de"


def test_a_day_that_had_passed_when_it_was_checked_ends_nothing(tmp_path: Path) -> None:
    begun = DATE_FACT.replace("2027-03-04", "2026-07-01")
    assert not _of(
        "data/facts/f.yml", _duties(tmp_path, {"data/facts/f.yml": begun}), DutyKind.FACT
    )


def test_a_changed_german_section_makes_its_translation_due(tmp_path: Path) -> None:
    changed = GUIDE.replace("Schreiben Sie eine Satzung.", "Schreiben Sie zwei Satzungen.")
    duties = _duties(tmp_path, {"docs/de/verein/gruenden.md": changed})
    (duty,) = _of("docs/en/verein/gruenden.md", duties, DutyKind.TRANSLATION)
    assert (duty.due, duty.line) == (date(2026, 11, 23), 10)
    assert "#satzung" in duty.what and "accept_translation.py en verein/gruenden" in duty.task
    assert duty.who == "jemand, der Englisch spricht"
    missing = [d for d in duties if d.what.endswith("fehlt auf Arabisch")]
    assert "docs/de/verein/gruenden.md" in {duty.file for duty in missing}


@pytest.mark.parametrize(
    ("file", "text", "missing", "who"),
    [
        (
            "rooms/stadtbuero",
            ROOM.replace("status: open", "status: unknown"),
            "Ist der Ort offen, Wie viele Menschen Platz haben, Zugang ohne Stufen, Was es kostet,"
            " Wie man den Raum bekommt",
            "Stadtbüro (0341 1234567)",
        ),
        (
            "organisations/verein",
            ORGANISATION.replace("active", "unknown"),
            "Ist sie noch tätig",
            "Musterverein e. V. (0341 1234567, verein@leipzig.de, verein.example)",
        ),
        (
            "funding/f",
            CALL.replace("rolling", "unknown").replace("own_share: keiner\n", ""),
            "Frist, Eigenanteil",
            "Stadt Leipzig (0341 123, amt@leipzig.de)",
        ),
        (
            "offices/standesamt",
            OFFICE,
            "Anschrift, Telefon, E-Mail, Internetseite, Öffnungszeiten mit Stand,"
            " Mit oder ohne Termin, Sprachen",
            "Rufen Sie die 115 an",
        ),
    ],
)
def test_what_is_unknown_and_who_could_say_it(
    file: str, text: str, missing: str, who: str, tmp_path: Path
) -> None:
    duties = _duties(tmp_path, {f"data/{file}.yml": text})
    (duty,) = _of(f"data/{file}.yml", duties, DutyKind.UNKNOWN)
    assert duty.what.partition(": nicht bekannt: ")[2] == missing
    assert duty.who == who


def test_empty_settings_are_named_at_their_lines(tmp_path: Path) -> None:
    duties = [duty for duty in _duties(tmp_path, {}) if duty.kind is DutyKind.SETTING]
    assert "operator.city ist leer" in {duty.what for duty in duties}
    assert all(duty.file == "data/site.yml" and duty.line > 8 for duty in duties)


def test_a_known_entry_without_gaps_is_only_reviewed(tmp_path: Path) -> None:
    duties = _duties(tmp_path, {"data/funding/f.yml": CALL})
    assert [d.kind for d in duties if d.file == "data/funding/f.yml"] == [DutyKind.ENTRY]


def test_what_no_page_shows_is_left_out(tmp_path: Path) -> None:
    hidden = ORGANISATION.replace("active", "unknown") + "listed: false\n"
    duties = _duties(tmp_path, {"data/organisations/verein.yml": hidden})
    assert not [duty for duty in duties if duty.file == "data/organisations/verein.yml"]


@pytest.mark.parametrize(("day", "told"), [("2027-03-23", True), ("2027-03-24", False)])
def test_an_ended_series_is_told_for_90_days(day: str, told: bool, tmp_path: Path) -> None:
    changes = {"data/events/e.yml": SERIES}
    duties = _duties(tmp_path, changes, date.fromisoformat(day))
    assert bool(_of("data/events/e.yml", duties, DutyKind.SERIES)) is told
    assert not _of("data/events/e.yml", duties, DutyKind.ENTRY)
    (empty,) = _of("data/events", duties, DutyKind.SERIES)
    assert empty.what == "Kein Termin steht bevor; der letzte war am 23.12.2026"


def test_with_a_date_to_come_the_calendar_is_not_empty(tmp_path: Path) -> None:
    duties = _duties(tmp_path, {"data/events/e.yml": SERIES})
    assert not _of("data/events", duties, DutyKind.SERIES)


def test_a_new_kind_of_entry_is_reviewed_without_a_word_here(tmp_path: Path) -> None:
    knowledge = read_with(tmp_path, FILES, kinds=WITH_THINGS)
    (duty,) = [d for d in every_duty(knowledge) if d.file == "data/things/beamer.yml"]
    assert (duty.kind, duty.due) == (DutyKind.ENTRY, date(2027, 11, 23))
