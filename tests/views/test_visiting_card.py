"""An entry as a visiting card: what works first, what is missing last, the facts to choose by."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from werkstatt.knowledge import Knowledge
from werkstatt.pages.kinds import KINDS, Kind
from werkstatt.schema.office import Office
from werkstatt.views.age import aged
from werkstatt.views.base import Card, EntryView, RowPlace
from werkstatt.views.desk import Desk

from tests.sample import sample_with
from tests.sites.tiny_texts import tiny_files

_PROOF = """\
sources: [{url: "https://www.leipzig.de/amt", shown_on: 2026-11}]
checked_on: 2026-11-23
confidence: high
"""
_OFFICE = """\
name: {name}
plain_name: Amt für Fragen
kind: {kind}
what_for: [Fragen]
"""
_REACHED = """\
address: {street: Burgplatz 1, postcode: "04109", district: Zentrum}
contact: {phone: 0341 123-3310, email: amt@leipzig.de, website: "https://www.leipzig.de/amt"}
hours: Mo 9–12 Uhr
appointment: nur mit Termin
languages: [de, ar, en, fa]
"""
_OLD = """\
sources:
  - {url: "https://www.leipzig.de/alt", shown_on: 2015-03, fields: [phone, languages]}
  - {url: "https://www.leipzig.de/amt", shown_on: 2026-11, fields: [hours, email]}
  - {url: "https://www.leipzig.de/ohne", fields: [address]}
checked_on: 2026-11-23
confidence: high
"""
_FILES = {
    "data/offices/voll.yml": _OFFICE.format(name="Amt Voll", kind="advice") + _REACHED + _PROOF,
    "data/offices/alt.yml": _OFFICE.format(name="Amt Alt", kind="advice") + _REACHED + _OLD,
    "data/offices/leer.yml": _OFFICE.format(name="Amt Leer", kind="authority") + _PROOF,
    "data/offices/notruf.yml": _OFFICE.format(name="Amt Notruf", kind="emergency") + _PROOF,
    "data/offices/muster.yml": _OFFICE.format(name="Amt Muster", kind="advice") + "example: true\n"
    "checked_on: 2026-11-23\nconfidence: medium\n",
    "data/rooms/saal.yml": "name: Saal\nstatus: open\nsuited_for: Feste\ncapacity: 40\n"
    "cost: kostenlos\naddress: {street: Burgplatz 1, district: Zentrum}\n" + _PROOF,
    "data/rooms/zu.yml": "name: Zu\nstatus: closed\nsuited_for: Feste\n" + _PROOF,
    "data/organisations/bunt.yml": "name: Bunt e. V.\nkind: mo\nstatus: active\n"
    "description: Wir helfen.\nlanguages: [ar]\ntopics: [advice, women]\n" + _PROOF,
    "data/organisations/ende.yml": "name: Ende e. V.\nkind: mo\nstatus: dissolved\n"
    "description: Es war einmal.\n" + _PROOF,
    "data/funding/topf.yml": "name: Topf\nlevel: municipal\nfunder: Stadt Leipzig\n"
    "who_may_apply: Vereine\nwhat_is_funded: Feste\nhow_to_apply: Mit dem Formular.\n"
    "amount_max_eur: 500\ndeadline: {kind: announced, on: 2027-01-31}\n" + _PROOF,
}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return sample_with(tmp_path_factory.mktemp("cards"), _FILES)


def _kind(folder: str) -> Kind:
    return next(kind for kind in KINDS if kind.model.folder == folder)


def _page(known: Knowledge, entry: str, code: str = "de") -> EntryView:
    folder, id = entry.split("/")
    kind, desk = _kind(folder), Desk.of(known, code)
    found = desk.find(kind.model, id)
    assert found
    return aged(kind.entry_view(found, desk), found, desk)


def _listed(known: Knowledge, entry: str, code: str = "de") -> Card:
    kind = _kind(entry.split("/")[0])
    groups = kind.list_view(Desk.of(known, code)).groups
    return next(c for g in groups for c in g.cards if c.path == kind.address / entry.split("/")[1])


def test_each_way_is_a_button_in_this_order(known: Knowledge) -> None:
    actions = _page(known, "offices/voll").card.actions
    assert [action.word.text for action in actions] == ["Anrufen", "Schreiben", "Weg", "Webseite"]
    assert [action.href for action in actions] == [
        "tel:+493411233310",
        "mailto:amt@leipzig.de",
        "https://www.openstreetmap.org/search?query=Burgplatz%201%2C%2004109%20Leipzig",
        "https://www.leipzig.de/amt",
    ]


def test_a_number_that_is_probably_outdated_is_not_tried_first(known: Knowledge) -> None:
    actions = _page(known, "offices/alt").card.actions
    assert [action.word.text for action in actions] == ["Schreiben", "Weg", "Webseite", "Anrufen"]


def test_every_fact_says_its_own_age(known: Knowledge) -> None:
    page = _page(known, "offices/alt")
    rows = {row.label.text: row for row in page.rows}
    assert page.hours and page.hours.dated and page.hours.dated.text == "Stand November 2026"
    assert page.spoken and page.spoken.since and page.spoken.since.text == "von März 2015"
    phone, address = rows["Telefon"], rows["Adresse"]
    assert phone.brief and phone.brief.text == "von März 2015, wohl veraltet"
    assert address.brief and address.brief.text == "ohne Datum, vorher prüfen"
    assert [row.age.value for row in (phone, address, page.hours)] == [
        "outdated",
        "check-first",
        "fresh",
    ]


def test_long_hours_stand_with_the_facts_only(known: Knowledge, tmp_path: Path) -> None:
    long = _FILES["data/offices/voll.yml"].replace("Mo 9–12 Uhr", "Mo 9–12 Uhr, " * 9 + "Di zu")
    page = _page(sample_with(tmp_path, {**_FILES, "data/offices/voll.yml": long}), "offices/voll")
    assert page.hours is None and _page(known, "offices/voll").hours
    assert "Öffnungszeiten" in [row.label.text for row in page.rows_at(RowPlace.CONTACT)]


def test_nothing_is_called_fresh_where_somebody_only_compared(known: Knowledge) -> None:
    """Half a year later the same source is not new any more."""
    desk = Desk.of(known, "de")
    office = desk.find(Office, "voll")
    assert office
    later = Desk(_on(known, date(2027, 6, 1)), desk.speaker)
    hours = aged(_kind("offices").entry_view(office, later), office, later).hours
    assert hours and hours.dated is None and hours.brief


def _on(known: Knowledge, day: date) -> Knowledge:
    return replace(known, today=day)


@pytest.mark.parametrize(
    ("code", "first"), [("de", "Deutsch"), ("ar", "العربية"), ("en", "English")]
)
def test_the_readers_own_language_is_named_first(known: Knowledge, code: str, first: str) -> None:
    names = [name.text for name in _page(known, "offices/voll", code).card.languages]
    assert names[0] == first and len(names) == 4
    tags = [tag.text for tag in _listed(known, "offices/voll", code).tags]
    assert tags[0] == first and tags[3:] == ["+1"]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("offices/voll", None),
        (
            "offices/leer",
            "Uns fehlt: Telefonnummer, Anschrift, E-Mail-Adresse, Internetseite, Öffnungszeit und "
            "gesprochene Sprachen.",
        ),
        ("offices/notruf", None),
        ("offices/muster", None),
        ("organisations/ende", None),
        ("rooms/zu", None),
        (
            "rooms/saal",
            "Uns fehlt: Zugang ohne Stufen, Weg zur Buchung, Telefonnummer, E-Mail-Adresse und "
            "Internetseite.",
        ),
        ("funding/topf", "Uns fehlt: Internetseite."),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(
    known: Knowledge, entry: str, said: str | None
) -> None:
    page = _page(known, entry)
    assert (page.card.missing.text if page.card.missing else None) == said
    assert all("nicht bekannt" not in notice.text.text for notice in page.notices)


def test_an_untranslated_sentence_has_no_foreign_words_in_it(known: Knowledge) -> None:
    missing = _page(known, "funding/topf", "ar").card.missing
    assert missing and (missing.text, missing.lang) == ("Uns fehlt: Internetseite.", "de")


@pytest.mark.parametrize(
    ("settings", "way"),
    [
        ("", ""),
        ("contact_email: werkstatt@leipzig.de", "mailto:werkstatt@leipzig.de"),
        ("repository: https://forge.org/a/b", "https://forge.org/a/b/issues/new"),
    ],
)
def test_who_knows_more_can_tell_us(settings: str, way: str, tmp_path: Path) -> None:
    key = settings.split(":")[0]
    site = tiny_files()["data/site.yml"]
    if settings:
        site = re.sub(rf"\b{key}: ''", settings, site)
        assert settings in site
    page = _page(sample_with(tmp_path, {**_FILES, "data/site.yml": site}), "offices/leer")
    assert page.card.report.split("?")[0] == way
    told = parse_qs(urlsplit(page.card.report).query)
    named = [*told.get("subject", []), *told.get("title", [])]
    assert named == (["Amt Leer (anlaufstellen/leer/)"] if way else [])
    assert told.get("template", ["fehler.yml"]) == ["fehler.yml"]


@pytest.mark.parametrize(
    ("entry", "tags", "line"),
    [
        ("offices/leer", [], None),
        ("offices/voll", ["Deutsch", "Arabisch", "Englisch", "+1"], "0341 123-3310"),
        ("organisations/bunt", ["Arabisch"], "Beratung und Frauen"),
        ("rooms/saal", ["40 Plätze"], "Zentrum"),
        ("funding/topf", ["höchstens 500\u00a0€", "31. Januar 2027", "veröffentlicht"], None),
    ],
)
def test_a_card_in_a_list_has_the_facts_people_choose_by(
    known: Knowledge, entry: str, tags: list[str], line: str | None
) -> None:
    card = _listed(known, entry)
    said = [tag.text for tag in card.tags]
    assert (said, card.line.text if card.line else None) == (tags, line)


def test_amount_and_deadline_stand_on_the_card_of_a_programme(known: Knowledge) -> None:
    page = _page(known, "funding/topf")
    labels = [row.label.text for row in page.rows_at(RowPlace.CARD)]
    assert labels == ["Wie viel Geld", "Frist"]


def test_the_origin_counts_sources_and_their_years(known: Knowledge) -> None:
    said = {
        id: page.standing.origin.text
        for id in ("offices/voll", "offices/alt")
        if (page := _page(known, id)).standing and page.standing.origin
    }
    assert said == {"offices/voll": "1 Quelle, 2026", "offices/alt": "3 Quellen, 2015 bis 2026"}
    example = _page(known, "offices/muster")
    assert example.is_example and example.standing and example.standing.origin is None
