"""Places lie where our readers live, dates fit each other, and settings are what they say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from werkstatt.knowledge import read_source
from werkstatt.language.facts import fact_text
from werkstatt.language.rendered import Speaker
from werkstatt.pages.kinds import models
from werkstatt.schema.fact import Fact

from tests.schema.small_data import EVENT, LANGUAGES, ORGANISATION, PROOF, ROOM, SITE, write_data

TODAY = date(2026, 11, 30)
FUND = f"""\
name: Fonds
funder: Stadt
level: municipal
what_is_funded: Projekte
deadline: {{kind: announced, on: 2027-09-30}}
{PROOF}"""


def _fact(value: str, unit: str) -> str:
    return f"about: Frist\nvalue: {value}\nunit: {unit}\n{PROOF}"


def _told(root: Path, name: str, text: str) -> list[str]:
    (root / "docs/de").mkdir(parents=True, exist_ok=True)
    problems = read_source(write_data(root, {name: text}), TODAY, models())[1]
    return [str(one) for one in problems if one.file == name]


GEO = "address: {street: A 1, geo: {latitude: %s, longitude: %s}}\n"
HERE, BERLIN = GEO % ("51.34", "12.37"), GEO % ("52.52", "13.40")
SWAPPED = GEO % ("12.37", "51.34")
FOREIGN = "address: {street: A 1, postcode: 01067}\n"
LATER = ROOM.replace("leipzig.de/", "leipzig.de/\n    shown_on: 2026-11-24")
WRONG = [
    ("data/rooms/a.yml", ROOM + BERLIN, "nicht in der Region", ""),
    ("data/organisations/a.yml", ORGANISATION + BERLIN, "nicht in der Region", ""),
    (
        "data/rooms/a.yml",
        ROOM + SWAPPED,
        "nicht in der Region",
        "latitude: 51.34, longitude: 12.37",
    ),
    ("data/rooms/a.yml", ROOM + FOREIGN, "nennen Sie den Ort", ""),
    ("data/events/a.yml", f"{EVENT}place: {{name: X, {FOREIGN.strip()}}}\n", "nennen Sie", ""),
    ("data/rooms/a.yml", ROOM + "address: {street: 'A 1, 04109 Leipzig'}\n", "eigenen Feld", ""),
    (
        "data/rooms/a.yml",
        ROOM + "address: {street: A 1, postcode: 04109, city: 04109 Leipzig}\n",
        "eigenen Feld",
        "city: Leipzig",
    ),
    ("data/organisations/a.yml", f"{ORGANISATION}founded: 2020\nlast_seen: 2019\n", "2019", ""),
    ("data/organisations/a.yml", f"{ORGANISATION}founded: 2027\n", "in der Zukunft", ""),
    ("data/organisations/a.yml", f"{ORGANISATION}languages: [ary]\n", "kein Wort auf", ""),
    ("data/funding/a.yml", FUND.replace("2027-09-30", "2015-09-30"), "vorbei", ""),
    (
        "data/rooms/a.yml",
        ROOM.replace("leipzig.de/", "leipzig.de/\n    shown_on: 2026-11-24"),
        "schon",
        "",
    ),
    ("data/facts/a.yml", _fact("500", "percent"), "percent", ""),
    ("data/facts/a.yml", _fact("1 Monat", "months"), "months", "value: 1"),
    ("data/facts/a.yml", _fact("1,5", "months"), "months", "value: 1.5"),
    ("data/facts/a.yml", _fact("13,90 €", "eur"), "eur", "value: 13.90"),
    ("data/facts/a.yml", _fact("1.000", "eur"), "eur", "value: 1000"),
    ("data/facts/a.yml", _fact("10 %", "percent"), "percent", "value: 10"),
    ("data/facts/a.yml", _fact("30.9.2027", "date"), "date", "value: 2027-09-30"),
    ("data/facts/a.yml", _fact("30. September", "month-day"), "month-day", "value: 09-30"),
    ("data/facts/a.yml", _fact("(0341) 1234567", "phone"), "Telefonnummer", "value: 0341 1234567"),
    ("data/facts/a.yml", _fact("0341 1232691, 112", "phone"), "mehrere", ""),
    ("data/facts/a.yml", _fact("0", "days"), "mehr als 0", ""),
    ("data/facts/a.yml", _fact("0.00", "years"), "mehr als 0", ""),
    ("data/facts/a.yml", _fact("99999999", "months"), "bis 1200", ""),
    ("data/facts/a.yml", _fact("12", "phone"), "Telefonnummer", ""),
    ("data/facts/a.yml", _fact("viel", "days"), "days", ""),
    ("data/facts/a.yml", _fact("2072-01-13", "date"), "2072", ""),
]
RIGHT = [
    ("data/rooms/a.yml", ROOM + HERE),
    ("data/rooms/a.yml", ROOM + FOREIGN.replace("}", ", city: Dresden}")),
    ("data/rooms/a.yml", ROOM + FOREIGN.replace("01067", "04109")),
    ("data/events/a.yml", f"{EVENT}place: {{name: X, {BERLIN.strip()}}}\n"),
    ("data/funding/a.yml", FUND),
    ("data/organisations/a.yml", f"{ORGANISATION}founded: 2020\nlast_seen: 2020\n"),
    ("data/facts/a.yml", _fact("100", "percent")),
    ("data/facts/a.yml", _fact("116 117", "phone")),
    ("data/facts/a.yml", _fact("0", "eur")),
    ("data/facts/a.yml", _fact("0.5", "hours")),
]


@pytest.mark.parametrize(("name", "text", "words", "repair"), WRONG)
def test_a_planted_value_that_does_not_fit_is_refused(
    name: str, text: str, words: str, repair: str, tmp_path: Path
) -> None:
    (told,) = _told(tmp_path, name, text)
    assert words in told and told.partition(" So ist es richtig: ")[2] == repair
    assert not told.startswith(f"{name}:1:")


@pytest.mark.parametrize(("name", "text"), RIGHT)
def test_what_fits_is_let_pass(name: str, text: str, tmp_path: Path) -> None:
    assert _told(tmp_path, name, text) == []


SETTINGS = [
    ("south: 51.10", "south: 51.90", "south"),
    ("west: 12.00", "west: 13.00", "west"),
    ("east: 12.80", "east: 17.80", "halbes Land"),
    ("repository: ''", "repository: 'ftp://example.org/a'", "https://"),
    ("repository: ''", "repository: 'data:text/html,x'", "https://"),
    ("repository: ''", "repository: example.org/a", "https://"),
    ("contact_email: ''", "contact_email: Werkstatt", "E-Mail"),
    ("privacy_email: ''", "privacy_email: a@b.con", "con"),
    ("phone: ''", "phone: '12'", "Telefonnummer"),
    ("postcode: ''", "postcode: '00000'", "Postleitzahl"),
    ("werkstatt.example/", "werkstatt.example/?a=b", "ohne ?"),
    ("https://werkstatt.example/", "https://x", "unvollständig"),
]


@pytest.mark.parametrize(("right", "slip", "words"), SETTINGS)
def test_a_planted_setting_is_refused(right: str, slip: str, words: str, tmp_path: Path) -> None:
    assert right in SITE
    told = _told(tmp_path, "data/site.yml", SITE.replace(right, slip))
    assert any(words in one for one in told)


@pytest.mark.parametrize(
    ("right", "slip"),
    [("south: 51.10", "south: tief"), ("north: 51.60", "north: 5.1"), ("city: L", "postcodes: x")],
)
def test_places_wait_until_the_settings_are_in_order(right: str, slip: str, tmp_path: Path) -> None:
    (tmp_path / "docs/de").mkdir(parents=True)
    files = {"data/rooms/a.yml": ROOM + BERLIN, "data/site.yml": SITE.replace(right, slip, 1)}
    problems = read_source(write_data(tmp_path, files), TODAY, models())[1]
    assert {one.file for one in problems} == {"data/site.yml"}


def test_the_address_of_the_site_ends_in_a_slash(tmp_path: Path) -> None:
    text = SITE.replace("werkstatt.example/", "werkstatt.example")
    (tmp_path / "docs/de").mkdir(parents=True)
    knowledge, _ = read_source(write_data(tmp_path, {"data/site.yml": text}), TODAY, models())
    assert knowledge and knowledge.library.site.url == "https://werkstatt.example/"


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [("de", "1.5", "1,5 Monate"), ("de", "1", "1 Monat"), ("uk", "1.5", "1,5 місяця")],
)
def test_a_part_of_a_month_has_its_own_plural(
    code: str, value: str, shown: str, tmp_path: Path
) -> None:
    (tmp_path / "docs/de").mkdir(parents=True)
    files = {"data/facts/a.yml": _fact(value, "months"), "data/languages.yml": LANGUAGES}
    knowledge, problems = read_source(write_data(tmp_path, files), TODAY, models())
    assert knowledge and problems == []
    (fact,) = knowledge.library.every(Fact)
    language, table = knowledge.library.languages[code], knowledge.library.languages
    speaker = Speaker(language, table, knowledge.catalogues["de"])
    assert fact.number == Decimal(value) and fact_text(fact, speaker).text == shown
