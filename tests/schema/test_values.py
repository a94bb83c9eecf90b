"""Values that nobody can mean are refused, and a repair is right for this very value or absent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import phonenumbers
import pytest
from phonenumbers import PhoneMetadata
from pydantic import TypeAdapter, ValidationError
from werkstatt.schema import repairs
from werkstatt.schema.scalars import (
    CitedUrl,
    Email,
    LanguageCode,
    Phone,
    Postcode,
    Url,
)
from werkstatt.schema.telephone import SERVICE_NUMBERS

from .small_data import EVENT, ORGANISATION, ROOM, complaints

GOOD: list[tuple[Any, str]] = [
    *((Phone, number) for number in ("0341 123-2691", "0341 123-0", "+380 44 123 4567", "115")),
    *((Phone, number) for number in ("116 117", "116016", "0800 111 0 111", "0170 5660652")),
    *((Email, mail) for mail in ("info@leipzig.de", "a.b+c@münchen.de", "post@verein.example")),
    *((Phone, number) for number in ("0049 341 1232691", "0341/1232691", "+39 06 6982 3000")),
    *((Url, url) for url in ("https://www.leipzig.de/", "https://münchen.de/a?b=c#d")),
    (Url, "https://de.wikipedia.org/wiki/Leipzig_(Sachsen)"),
    *((CitedUrl, url) for url in ("http://www.leipzig.de/", "https://a.social:443/x")),
    *((Postcode, code) for code in ("01067", "04109", "99998")),
    *((LanguageCode, code) for code in ("uk", "ar", "ti", "rom", "zh-Hans")),
]
WRONG: list[tuple[Any, str]] = [
    *(
        (Phone, number)
        for number in ("12", "0 - - -", "0341", "123 2691", "0341 123 26 91 12 33 44 5")
    ),
    *((Phone, number) for number in ("000000", "999", "117", "116999", "+1 1")),
    *((Phone, number) for number in ("0361 730730 / 112", "0341 1232691/92", "115 / 112")),
    *((Phone, number) for number in ("+490341 1232691", "0049 0341 1232691", "+49 0341 1232691")),
    *((Url, f"https://leipzig.de/a{sign}") for sign in ",.;!?)]}”“…"),
    (Email, "www.info@leipzig.de"),
    *((Email, mail) for mail in ("a@1.2", "x@y.con", "a@b.local", "a..b@leipzig.de", "a@leipzig")),
    *((Email, mail) for mail in ("a@lеipzig.de", "a@-x.de", "a@192.168.0.1")),
    *((Url, url) for url in ("https://x", "https://.", "https://leipzig.de@other.example")),
    *((Url, url) for url in ("https://192.168.0.1/", "https://[::1]/", "https://localhost/")),
    *((Url, url) for url in ("https://leipzig.de./", "https://lеipzig.de/", "https://a..de/")),
    *(
        (Url, url)
        for url in ("https://xn--mnchen-3ya.de/", "https://a.de:8443/", "https://0x7f.1/")
    ),
    *(
        (Url, url)
        for url in ("https://drucker.local/", "https://leipzig.con/", "https://a%2Eb.de/")
    ),
    *((CitedUrl, url) for url in ("http://x", "http://u:p@leipzig.de/", "http://10.0.0.1/")),
    *((Postcode, code) for code in ("00000", "00999", "99999")),
    *((LanguageCode, code) for code in ("ua", "xx", "zz", "und", "mul", "qqq")),
]


@pytest.mark.parametrize(("kind", "value"), GOOD)
def test_a_good_value_is_taken(kind: Any, value: str) -> None:
    assert TypeAdapter(kind).validate_python(value) == value


@pytest.mark.parametrize(("kind", "value"), WRONG)
def test_a_planted_value_that_nobody_can_mean_is_refused(kind: Any, value: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(value)


def test_service_numbers_are_known_to_the_numbering_plan() -> None:
    """Google's metadata of German short numbers (phonenumberslite) agrees with our list."""
    plan = PhoneMetadata.short_metadata_for_region("DE")
    assert plan is not None
    for number, source in SERVICE_NUMBERS.items():
        parsed = phonenumbers.parse(number, "DE")
        assert source.startswith("https://")
        assert number.startswith("116") or phonenumbers.is_valid_short_number(parsed)


REPAIRS = [
    ("data/events/a.yml", EVENT, "date: 2026-12-02", "date: 13.01.2027", "date: 2027-01-13"),
    ("data/events/a.yml", EVENT, "date: 2026-12-02", "date: 13. Januar 2027", "date: 2027-01-13"),
    ("data/events/a.yml", EVENT, "date: 2026-12-02", "date: 2027/1/13", "date: 2027-01-13"),
    ("data/events/a.yml", EVENT, "date: 2026-12-02", "date: Mi, 13.1.27", "date: 2027-01-13"),
    ("data/events/a.yml", EVENT, "date: 2026-12-02", "date: 31.02.2027", ""),
    ("data/events/a.yml", EVENT, "date: 2026-12-02", "date: bald", ""),
    ("data/events/a.yml", EVENT, "date: 2026-12-02", "date: 13. Januar", ""),
    ("data/rooms/a.yml", ROOM, "status: open", "status: opn", "status: open"),
    ("data/rooms/a.yml", ROOM, "status: open", "status: offen", ""),
    ("data/rooms/a.yml", ROOM, "name: Musterraum", "Name: Haus am See", "name: Haus am See"),
]
ADDED = [
    ("data/events/a.yml", EVENT, "start: 17.00", 'start: "17:00"'),
    ("data/events/a.yml", EVENT, "start: 18 Uhr", 'start: "18:00"'),
    ("data/events/a.yml", EVENT, "start: 9.30 Uhr", 'start: "09:30"'),
    ("data/events/a.yml", EVENT, "start: 25:00", ""),
    ("data/events/a.yml", EVENT, "start: abends", ""),
    ("data/events/a.yml", EVENT, "languages: [ua]", "- uk"),
    ("data/events/a.yml", EVENT, "languages: [Arabisch]", "- ar"),
    ("data/events/a.yml", EVENT, "languages: [xx]", ""),
    ("data/events/a.yml", EVENT, "except_school_holidays: yes", "except_school_holidays: true"),
    ("data/rooms/a.yml", ROOM, "capacity: 1.000 Personen", "capacity: 1000"),
    ("data/rooms/a.yml", ROOM, "capacity: vierzig", ""),
    ("data/rooms/a.yml", ROOM, "contact: {phone: (0341) 123-45 67}", "phone: 0341 1234567"),
    ("data/rooms/a.yml", ROOM, "contact: {phone: 0341 1234567 oder 0341 7654321}", ""),
    (
        "data/rooms/a.yml",
        ROOM,
        "contact: {email: info(at)verein.example}",
        "email: info@verein.example",
    ),
    ("data/rooms/a.yml", ROOM, "contact: {email: info@verein.con}", "email: info@verein.com"),
    (
        "data/rooms/a.yml",
        ROOM,
        "contact: {website: www.leipzig.de}",
        "website: https://www.leipzig.de",
    ),
    ("data/rooms/a.yml", ROOM, "contact: {website: ftp://leipzig.de}", ""),
    *(
        ("data/rooms/a.yml", ROOM, f"contact:\n  phone: {typed}", repair)
        for typed, repair in (
            ("+490341 1232691", "phone: 0341 1232691"),
            ("0049 0341 1232691", "phone: 0341 1232691"),
            ("+49 (0) 341 1232691", "phone: 0341 1232691"),
            ("0341 1232691 oder 0341 1232692", ""),
            ("0341 1232691; 0341 1232692", ""),
            ("0361 730730 / 112", ""),
        )
    ),
    *(
        ("data/rooms/a.yml", ROOM, f"contact:\n  website: {typed}", repair)
        for typed, repair in (
            ("https://leipzig.de/a,", "website: https://leipzig.de/a"),
            ("https://leipzig.de/a).", "website: https://leipzig.de/a"),
            ("https:// www.leipzig.de", "website: https://www.leipzig.de"),
            (r"https:\\www.leipzig.de", "website: https://www.leipzig.de"),
            (r"www.leipzig.de\a", ""),
            ("https://leipzig.de/a b", ""),
            ("'@verein'", ""),
        )
    ),
    *(
        ("data/rooms/a.yml", ROOM, f"contact:\n  email: {typed}", "email: info@leipzig.de")
        for typed in ("www.info@leipzig.de", "mailto:info@leipzig.de", "'E-Mail: info@leipzig.de'")
    ),
    *(
        ("data/organisations/a.yml", ORGANISATION, f"founded: {typed}", repair)
        for typed, repair in (
            ("2015-05-01", "founded: 2015"),
            ("Mai 2015", "founded: 2015"),
            ("2015-2016", ""),
            ("vor 2015", ""),
            ("20155", ""),
        )
    ),
    ("data/rooms/a.yml", ROOM, "address: {street: A 1, postcode: D-04109}", "postcode: 04109"),
    ("data/rooms/a.yml", ROOM, "address: {street: A 1, postcode: 4109}", ""),
]


def _repair(complaint: str) -> str:
    return complaint.partition(" So ist es richtig: ")[2]


@pytest.mark.parametrize(("file", "text", "right", "slip", "repair"), REPAIRS)
def test_a_repair_is_that_of_this_value(
    file: str, text: str, right: str, slip: str, repair: str, tmp_path: Path
) -> None:
    assert right in text
    told = complaints(tmp_path, {file: text.replace(right, slip)})
    assert repair in [_repair(one) for one in told]


@pytest.mark.parametrize(("file", "text", "line", "repair"), ADDED)
def test_a_repair_of_an_added_line_is_that_of_its_value(
    file: str, text: str, line: str, repair: str, tmp_path: Path
) -> None:
    (told,) = complaints(tmp_path, {file: f"{text}{line}\n"})
    assert _repair(told) == repair and told.startswith(
        f"{file}:{f'{text}{line}'.count(chr(10)) + 1}:"
    )


@pytest.mark.parametrize("value", ["17:00", "Haus: der Saal", "Treffen #3", "'a'", "- a", "0341 1"])
def test_a_repair_reads_back_as_it_was_meant(value: str) -> None:
    import yaml

    assert yaml.safe_load(f"a: {repairs.quoted(value)}") == {"a": value}


def test_a_list_in_one_line_is_taken_apart(tmp_path: Path) -> None:
    (told,) = complaints(tmp_path, {"data/rooms/a.yml": f"{ROOM}equipment: Beamer, 40 Stühle\n"})
    assert _repair(told) == "„equipment:“, darunter eingerückt je Zeile „- Beamer“, „- 40 Stühle“"
