"""Forty and more events on which calendar programs have been known to disagree; all made up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from werkstatt.calendar.occurrence import Occurrence, coming
from werkstatt.schema.event import Event
from werkstatt.schema.school_holiday import SchoolHoliday

from tests.sample_events import EVENTS, event

from .readers.moments import Dates, within, written

TODAY = date(2026, 11, 24)


def _holiday(name: str, first: str, last: str) -> SchoolHoliday:
    return SchoolHoliday.model_validate(
        {
            "id": name.lower(),
            "name": name,
            "first": first,
            "last": last,
            "sources": [{"url": "https://www.schule.sachsen.de/"}],
            "checked_on": "2026-11-23",
            "confidence": "high",
        }
    )


HOLIDAYS = (
    _holiday("Winterferien", "2027-02-08", "2027-02-19"),
    _holiday("Osterferien", "2027-03-26", "2027-04-02"),
    _holiday("Sommerferien", "2027-07-10", "2027-08-20"),
)


def _evening(id: str, day: str, rule: str = "", **fields: Any) -> Event:
    given = {"date": day, "start": "18:00", "end": "20:00", **fields}
    return event(id, **given, **({"rule": rule} if rule else {}))


def _day(id: str, day: str, rule: str = "", **fields: Any) -> Event:
    return event(id, date=day, **fields, **({"rule": rule} if rule else {}))


_HYBRID = {"name": "Stadtbüro", "online": "https://treffen.example.org/raum?id=1&pw=a,b;c"}
_WEDNESDAYS = "FREQ=WEEKLY;BYDAY=WE"

MORE = (
    # The clock is changed: on the day, in the night, while the event lasts, on its first date.
    _evening("am-tag-der-sommerzeit", "2027-03-28"),
    _evening("am-tag-der-winterzeit", "2027-10-31"),
    _evening("nacht-der-sommerzeit", "2027-03-27", end_date="2027-03-28", start="22:00",
             end="06:00"),
    _evening("nacht-der-winterzeit", "2027-10-30", end_date="2027-10-31", start="22:00",
             end="06:00"),
    _evening("jede-samstagnacht", "2026-12-05", "FREQ=WEEKLY;BYDAY=SA", end_date="2026-12-06",
             start="22:00", end="06:00"),
    _evening("samstagnacht-zuerst-kurz", "2027-03-27", "FREQ=WEEKLY;BYDAY=SA",
             end_date="2027-03-28", start="22:00", end="06:00"),
    _evening("fehlende-stunde", "2027-03-28", start="02:30", end="04:00"),
    _evening("doppelte-stunde", "2027-10-31", start="02:30", end="04:00"),
    _evening("sonntags-vor-der-stunde", "2027-01-03", "FREQ=WEEKLY;BYDAY=SU", start="00:30",
             end="01:59"),
    _evening("taeglich-ueber-beide-wechsel", "2027-03-20", "FREQ=DAILY;UNTIL=20271115",
             start="09:00", end="10:00"),
    # Places in the month.
    _evening("letzter-freitag", "2026-11-27", "FREQ=MONTHLY;BYDAY=-1FR"),
    _evening("vorletzter-montag", "2026-12-21", "FREQ=MONTHLY;BYDAY=-2MO"),
    _evening("fuenfter-samstag", "2027-01-30", "FREQ=MONTHLY;BYDAY=5SA"),
    _evening("erster-und-dritter", "2026-12-07", "FREQ=MONTHLY;BYDAY=1MO,3MO"),
    _evening("jeder-31", "2027-01-31", "FREQ=MONTHLY"),
    _day("letzter-tag-im-monat", "2026-11-30", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    _evening("15-und-30", "2026-12-15", "FREQ=MONTHLY;BYMONTHDAY=15,30"),
    _evening("alle-drei-monate", "2027-01-06", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1WE"),
    # 29 February.
    _day("schalttag-jaehrlich", "2028-02-29", "FREQ=YEARLY"),
    _evening("schalttag-monatlich", "2028-02-29", "FREQ=MONTHLY"),
    _day("mehrtaegig-ueber-den-schalttag", "2028-02-28", end_date="2028-03-01"),
    # Years and numbers.
    _evening("zweiter-sonntag-im-mai", "2027-05-09", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU"),
    _evening("zwanzigmal", "2026-12-01", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=20"),
    _evening("alle-zwei-wochen-zwei-tage", "2026-12-02",
             "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=30"),
    _evening("bis-zum-tag-selbst", "2026-12-02", f"{_WEDNESDAYS};UNTIL=20270331"),
    _evening("spaet-bis-zum-tag", "2026-12-02", f"{_WEDNESDAYS};UNTIL=20270630", start="23:30",
             end="24:00"),
    _evening("ein-einziges-mal", "2026-12-02", f"{_WEDNESDAYS};COUNT=1"),
    # Moved, cancelled, added.
    _evening("verlegt-aufeinander", "2026-12-02", _WEDNESDAYS + ";COUNT=12", changed_dates=[
        {"date": "2026-12-09", "new_date": "2026-12-16"},
        {"date": "2026-12-16", "new_date": "2026-12-23"},
        {"date": "2026-12-23", "new_date": "2026-12-16", "start": "20:00", "end": "22:00"},
    ]),
    _evening("abgesagt-und-wieder-da", "2026-12-02", _WEDNESDAYS, changed_dates=[
        {"date": "2026-12-09", "cancelled": "true"},
        {"date": "2026-12-16", "new_date": "2026-12-09", "start": "19:00", "end": "21:00"},
    ]),
    _evening("erster-tag-faellt-aus", "2026-12-02", _WEDNESDAYS + ";COUNT=8",
             except_dates=["2026-12-02", "2026-12-16"]),
    _evening("letzter-tag-faellt-aus", "2026-12-02", "FREQ=MONTHLY;BYDAY=1WE",
             except_dates=["2028-10-04", "2028-11-01", "2028-12-06"]),
    _evening("erster-tag-verlegt", "2026-12-02", _WEDNESDAYS + ";COUNT=8", changed_dates=[
        {"date": "2026-12-02", "new_date": "2026-12-03"},
    ]),
    _evening("alle-verlegt", "2026-12-02", _WEDNESDAYS + ";COUNT=2", changed_dates=[
        {"date": "2026-12-02", "new_date": "2026-12-03"},
        {"date": "2026-12-09", "new_date": "2026-12-10"},
    ]),
    _evening("weit-voraus-verlegt", "2026-12-02", _WEDNESDAYS, changed_dates=[
        {"date": "2028-06-07", "new_date": "2028-06-08", "topic": "Jahresfeier"},
    ]),
    _evening("zusatztage-neben-der-regel", "2026-12-02", "FREQ=MONTHLY;BYDAY=1WE",
             extra_dates=["2026-12-12", "2027-03-28", "2027-10-31"]),
    _day("zusatztage-ganztags", "2026-12-02", "FREQ=MONTHLY;BYDAY=1WE",
         extra_dates=["2026-12-12", "2028-02-29"]),
    _evening("zusatztag-abgesagt", "2026-12-02", "FREQ=MONTHLY;BYDAY=1WE",
             extra_dates=["2026-12-12"],
             changed_dates=[{"date": "2026-12-12", "cancelled": "true"}]),
    _day("ganztags-einmal-abends", "2026-12-05", "FREQ=WEEKLY;BYDAY=SA;COUNT=10", changed_dates=[
        {"date": "2026-12-19", "start": "18:00", "end": "20:00"},
    ]),
    # Several days.
    _day("jeden-monat-drei-tage", "2026-12-04", "FREQ=MONTHLY;BYDAY=1FR", end_date="2026-12-06"),
    _evening("zwei-tage-mit-uhrzeit", "2027-03-27", end_date="2027-03-29", start="10:00",
             end="16:00"),
    # Pauses.
    _evening("nicht-in-den-ferien", "2026-12-02", _WEDNESDAYS, except_school_holidays="true"),
    _day("ferien-und-ausnahmen", "2026-12-02", _WEDNESDAYS, except_school_holidays="true",
         except_dates=["2027-01-06"], extra_dates=["2027-02-11"],
         changed_dates=[{"date": "2027-03-03", "new_date": "2027-03-30"}]),
    # Places and words.
    _evening("hybrid", "2026-12-02", "FREQ=MONTHLY;BYDAY=1WE", place=_HYBRID),
    _evening("nur-online", "2026-12-02", place={"online": "https://treffen.example.org/raum"}),
    _evening("lang-deutsch", "2026-12-02", title="Förderanträge, Berichte; und “Nachweise” " * 6),
    _evening("lang-arabisch", "2026-12-02",
             title="كتابة طلبات الدعم، والتقارير؛ و«الإثباتات» " * 6),
    _evening("lang-ukrainisch", "2026-12-02",
             title="Заявки, звіти; та «підтвердження» об’єднань " * 6),
    _evening("lang-chinesisch", "2026-12-02", title="申请资助，报告；和“证明”\\文件" * 12),
    _evening("ohne-ende", "2026-12-02", "FREQ=MONTHLY;BYDAY=1WE", end=None),
)  # fmt: skip

HARD = (*EVENTS, *MORE)
"""With the ordinary ones of the other calendar tests."""

UNTIL = TODAY + timedelta(days=731)


def listed(one: Event) -> Dates:
    """What the page of an event lists, as the readers write it."""
    return within([pair(date) for date in coming(one, TODAY, HOLIDAYS)], TODAY, UNTIL)


def pair(one: Occurrence) -> tuple[str, str]:
    """Beginning and end of a date."""
    if one.begins is None:
        return written(one.day), written(one.last_day + timedelta(days=1))
    return written(one.begins), written(one.ends or one.begins)
