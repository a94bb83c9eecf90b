"""Numbers for somebody in danger: what is urgent first, and one tap away from every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.knowledge import Knowledge
from werkstatt.views.addresses import HOME, Address
from werkstatt.views.desk import Desk
from werkstatt.views.emergency import emergency_view
from werkstatt.views.home import doors_at, home
from werkstatt.views.navigation import navigation
from werkstatt.views.offices import office_list

from tests.sample import desk, sample_files, sample_with

_CALL = """\
name: {name}
plain_name: Hilfe in Not
kind: emergency
what_for: [Not]
{call}contact: {{{phone}}}
sources: [{{url: "https://www.leipzig.de/"}}]
checked_on: 2026-11-23
confidence: high
"""


def _office(name: str, order: int | None, number: str = "112") -> str:
    words = f"emergency: {{order: {order}, call_for: In Not, short: Not}}\n" if order else ""
    return _CALL.format(name=name, call=words, phone=f'phone: "{number}"' if number else "")


_FILES = {
    "data/offices/arzt.yml": _office("Arzt", 3, "116 117"),
    "data/offices/rettung.yml": _office("Rettung", 1),
    "data/offices/wache.yml": _office("Wache", 2, "110"),
    "data/offices/zuflucht.yml": _office("Zuflucht", 4, ""),
    "data/offices/amt.yml": _office("Amt", None, "0341 123-3310"),
}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return sample_with(tmp_path_factory.mktemp("emergency"), _FILES)


@pytest.mark.parametrize("code", ["de", "ar"])
def test_the_most_urgent_number_is_first(known: Knowledge, code: str) -> None:
    view = emergency_view(Desk.of(known, code))
    assert view
    assert [(call.number, call.href) for call in view.large] == [
        ("112", "tel:112"),
        ("110", "tel:110"),
    ]
    assert [call.number for call in view.others] == ["116 117"], "without a place it is none"
    assert next(german.text for _, german in view.to_say) == "Wo bin ich?"


def test_without_a_number_there_is_no_page() -> None:
    assert emergency_view(desk()) is None and not navigation(desk()).calls


def test_the_list_of_offices_opens_with_the_numbers(known: Knowledge) -> None:
    view = office_list(Desk.of(known, "uk"))
    assert [call.number for call in view.calls] == ["112", "110"]
    cards = view.groups[0].cards
    assert [card.title.text for card in cards] == ["Rettung", "Wache", "Arzt", "Zuflucht", "Amt"]


def test_every_page_names_the_numbers(known: Knowledge) -> None:
    assert [call.number for call in navigation(Desk.of(known, "en")).calls] == ["112", "110"]


@pytest.mark.parametrize(
    ("address", "opened"), [("", "hilfe"), ("verein/", "verein"), ("termine/", None)]
)
def test_one_door_stands_open_on_its_own_page(address: str, opened: str | None) -> None:
    doors = doors_at(Address(address), desk("ar"))
    assert ([door.id for door in doors.doors if door.is_open] if doors else None) == (
        [opened] if opened else None
    )
    # Of guides that are not there no tile is left.
    assert doors is None or [len(door.tiles) for door in doors.doors] == [2, 5]


def test_a_place_has_one_name_everywhere() -> None:
    signs = navigation(desk())
    names = {sign.path: sign.title.text for sign in signs.menu}
    assert names[HOME] == "Start" and len(names) == 7
    assert all(names.get(sign.path, "Suchen") == sign.title.text for sign in signs.thumb)


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("aemter/brief-verstehen/", "anlaufstellen/"),
        ("notfall/", "anlaufstellen/"),
        ("organisationen/lasmo/", "anlaufstellen/"),
        ("antraege/kosten/", "verein/"),
        ("foerderung/", "foerderung/"),
    ],
)
def test_every_page_belongs_to_one_place(page: str, place: str) -> None:
    current = navigation(desk()).current(Address(page))
    assert [path for path, said in current.items() if said] == [place]


def test_invented_dates_never_stand_on_the_home_page() -> None:
    assert [card.title.text for card in home(desk()).dates] == ["Lesung"], "the series is made up"


@pytest.mark.parametrize(("iban", "asked"), [("DE89370400440532013000", True), ("''", False)])
def test_the_foot_asks_for_money_only_where_there_is_an_account(
    iban: str, asked: bool, tmp_path: Path
) -> None:
    none, account = "{holder: '', iban: '',", f"{{holder: Träger, iban: {iban},"
    site = sample_files()["data/site.yml"].replace(none, account)
    known = sample_with(tmp_path, {"data/site.yml": site})
    assert ("spenden/" in [sign.path for sign in navigation(Desk.of(known, "de")).footer]) == asked
