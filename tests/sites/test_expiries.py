"""One end of each kind, planted in a tiny site: what its pages say before, and what after."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from .tiny import TODAY, Made, made_with
from .tiny_texts import GUIDE

PROOF = """\
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
CITING = GUIDE + "\nSie haben {fakt:f}.\n"
FACT = f"about: Frist\nvalue: 2\nunit: weeks\n{PROOF}"
UNTIL = f"about: Ende\nvalue: 2027-03-04\nunit: date\n{PROOF}"
CALL = f"""\
name: Mikrofonds
funder: Stadt Leipzig
level: municipal
what_is_funded: Projekte
{PROOF}deadline: """
SERIES = f"""\
title: Treffen
date: 2026-12-02
start: 18:00
rule: FREQ=WEEKLY
{PROOF}"""
HOLIDAYS = f"name: Sommerferien\nfirst: 2027-07-10\nlast: 2027-08-20\n{PROOF}"
WISH = f"title: Geld finden\nevent: e\n{PROOF}"

DOUBT = "Eine Zahl auf dieser Seite gilt vielleicht nicht mehr."
LONG_AGO = "[alt]"
"""A notice that something is old, whatever its words."""
OVER = "Dieser Termin ist vorbei."
PASSED = "Diese Frist ist vorbei."
GUESSED = "Die Frist ist aus früheren Jahren abgeleitet"
CLOSED = "Die Anmeldung ist vorbei."
AWAY = "kennen wir die Ferien noch nicht"


@dataclass(frozen=True)
class _End:
    """Files that hold something that ends, a page, its last good day, and two ways to speak."""

    files: Mapping[str, str]
    page: str
    last: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def says(self, words: tuple[str, ...], root: Path, day: date) -> dict[str, bool]:
        text = _text(made_with(root, self.files, day), self.page)
        return {word: word in text for word in words}


def _text(made: Made, page: str) -> str:
    main = made.page(page).split("<main", 1)[1].split("</main>")[0]
    main = re.sub(r"<[^>]*\bnotice-old\b[^>]*>", f" {LONG_AGO} ", main)
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def _citing(fact: str) -> Mapping[str, str]:
    return {"docs/de/verein/gruenden.md": CITING, "data/facts/f.yml": fact}


def _dated(extra: str) -> Mapping[str, str]:
    return {"data/events/e.yml": f"title: Fest\ndate: 2027-02-10\n{PROOF}{extra}"}


ENDS = {
    "a fact with a last day": _End(
        _citing(FACT + "valid_until: 2026-12-31\n"), "verein/gruenden", "2026-12-31", (), (DOUBT,)
    ),
    "a fact that is a day to come": _End(
        _citing(UNTIL), "verein/gruenden", "2027-03-04", (), (DOUBT,)
    ),
    "a fact nobody looked at for a year": _End(
        _citing(FACT), "verein/gruenden", "2027-11-23", (), (DOUBT,)
    ),
    "a guide": _End({}, "verein/gruenden", "2027-05-23", ("Nächste Prüfung bis",), (LONG_AGO,)),
    "a guide in a translation": _End(
        {}, "en/verein/gruenden", "2027-05-23", ("Nächste Prüfung bis",), (LONG_AGO,)
    ),
    "a published deadline": _End(
        {"data/funding/c.yml": CALL + "{kind: announced, on: 2027-01-10}\n"},
        "foerderung/c",
        "2027-01-10",
        ("veröffentlicht",),
        (PASSED, "vorbei"),
    ),
    "a published deadline in the list": _End(
        {"data/funding/c.yml": CALL + "{kind: announced, on: 2027-01-10}\n"},
        "foerderung",
        "2027-01-10",
        ("veröffentlicht",),
        ("vorbei",),
    ),
    "a published deadline on the home page": _End(
        {"data/funding/c.yml": CALL + "{kind: announced, on: 2027-01-10}\n"},
        "",
        "2027-01-10",
        ("Mikrofonds", "Nächste Fristen"),
    ),
    "a deadline of earlier years": _End(
        {"data/funding/c.yml": CALL + "{kind: expected, every_year: [01-10]}\n"},
        "",
        "2027-01-10",
        ("10. Januar 2027",),
    ),
    "an event": _End(_dated(""), "termine/e", "2027-02-10", ("Nächster Termin",), (OVER,)),
    "an event on the home page": _End(_dated(""), "", "2027-02-10", ("Nächste Termine",)),
    "a registration": _End(
        _dated("registration: {how: Schreiben Sie uns., until: 2027-01-20}\n"),
        "termine/e",
        "2027-01-20",
        ("Schreiben Sie uns.",),
        (CLOSED,),
    ),
    "a series": _End(
        {"data/events/e.yml": SERIES.replace("WEEKLY", "WEEKLY;COUNT=4")},
        "termine/e",
        "2026-12-23",
        ("Nächster Termin", "Jede Woche"),
        (OVER,),
    ),
    "a wish that an event took up": _End(
        {**_dated(""), "data/wishes/w.yml": WISH},
        "themen",
        "2027-02-10",
        ("Schon geplant",),
        ("Der Termin dazu ist vorbei",),
    ),
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_a_planted_end_changes_what_the_page_says(end: _End, tmp_path: Path) -> None:
    last = date.fromisoformat(end.last)
    for number, (day, is_good) in enumerate([(last, True), (last + timedelta(days=1), False)]):
        root = tmp_path / str(number)
        assert set(end.says(end.before, root / "b", day).values()) <= {is_good}
        assert set(end.says(end.after, root / "a", day).values()) <= {not is_good}


@pytest.mark.parametrize("days", [0, 30, 90, 365, 800])
@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_no_page_says_on_any_day_what_has_ended(end: _End, days: int, tmp_path: Path) -> None:
    day = TODAY + timedelta(days=days)
    is_good = day <= date.fromisoformat(end.last)
    said = end.says(end.before + end.after, tmp_path, day)
    assert {word for word, is_there in said.items() if is_there} >= set(
        end.before if is_good else end.after
    )
    if not is_good:
        assert not [word for word in end.before if said[word]]


def test_a_deadline_of_earlier_years_moves_on_and_is_never_called_published(tmp_path: Path) -> None:
    files = {"data/funding/c.yml": CALL + "{kind: expected, every_year: [01-10]}\n"}
    for year in (2027, 2028, 2029):
        made = made_with(tmp_path / str(year), files, date(year, 1, 10))
        assert f"10. Januar {year} erwartet, nicht veröffentlicht" in _text(made, "")
        assert GUESSED in _text(made, "foerderung/c")


@pytest.mark.parametrize("days", [30, 365, 800])
def test_an_example_never_becomes_the_past(days: int, tmp_path: Path) -> None:
    """Neither its dates in the archive, nor what was learned there, nor "whether it took place"."""
    example = SERIES.replace("FREQ=WEEKLY", "FREQ=WEEKLY;COUNT=2") + "example: true\n"
    example += "changed_dates: [{date: 2026-12-02, learned: Viel.}]\n"
    made = made_with(tmp_path, {"data/events/e.yml": example}, TODAY + timedelta(days=days))
    assert "Treffen" not in _text(made, "termine").replace("Treffen, Workshops", "")
    page = _text(made, "termine/e")
    assert "Beispiel: Diesen Termin gibt es noch nicht." in page
    assert OVER not in page and "Viel." not in page


def test_a_wish_is_not_planned_by_an_example(tmp_path: Path) -> None:
    files = {**_dated("example: true\n"), "data/wishes/w.yml": WISH}
    text = _text(made_with(tmp_path, files), "themen")
    assert "Gewünscht" in text and "Schon geplant" not in text


def _paused(root: Path, days: int) -> Made:
    """A weekly series without an end that pauses in holidays, entered up to August 2027."""
    files = {
        "data/events/e.yml": SERIES + "except_school_holidays: true\n",
        "data/school-holidays/sommer.yml": HOLIDAYS,
    }
    return made_with(root, files, TODAY + timedelta(days=days))


def test_dates_behind_the_known_holidays_are_not_certain(tmp_path: Path) -> None:
    """On the page, in the list of later dates, and in the language of the reader."""
    html = _paused(tmp_path, 0).page("termine/e")
    dates = re.findall(r'data-until="(\d{4}-\d\d-\d\d)">(.*?)</li>', html, re.DOTALL)
    assert dates[0][0] < "2027-07-10" and dates[-1][0] > "2028-11-01"
    assert {day for day, said in dates if "noch unsicher" in said} == {
        day for day, _ in dates if day > "2027-08-20"
    }
    assert AWAY in html and AWAY in _paused(tmp_path / "2", 365).page("termine/e")


def test_with_all_holidays_known_nothing_is_uncertain(tmp_path: Path) -> None:
    ending = SERIES.replace("WEEKLY", "WEEKLY;UNTIL=20270701") + "except_school_holidays: true\n"
    files = {"data/events/e.yml": ending, "data/school-holidays/sommer.yml": HOLIDAYS}
    html = made_with(tmp_path, files).page("termine/e")
    assert "noch unsicher" not in html and "Nicht in den Schulferien in Sachsen" in html


def test_a_date_named_by_hand_is_meant_whatever_the_holidays_will_be(tmp_path: Path) -> None:
    extra = "rule: FREQ=WEEKLY;COUNT=2\nextra_dates: [2028-01-05]\nexcept_school_holidays: true\n"
    files = {
        "data/events/e.yml": SERIES.replace("rule: FREQ=WEEKLY\n", extra),
        "data/school-holidays/sommer.yml": HOLIDAYS,
    }
    html = made_with(tmp_path, files).page("termine/e")
    assert "2028-01-05" in html and "noch unsicher" not in html
