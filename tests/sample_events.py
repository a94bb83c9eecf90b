"""Events for the calendar tests."""

from __future__ import annotations

from typing import Any

from werkstatt.calendar.ical import Feed, Words
from werkstatt.calendar.occurrence import Occurrence
from werkstatt.schema.event import Event

HEAD = {"title": "Treffen", "checked_on": "2026-11-23", "confidence": "high", "example": "true"}


def event(id: str, **fields: Any) -> Event:
    """A valid event; values as an editor writes them."""
    return Event.model_validate({**HEAD, "id": id, **fields})


def words(one: Occurrence) -> Words:
    """German words with what RFC 5545 wants escaped, and long enough to be folded."""
    long = "Wir üben, fragen; und schreiben – zusammen an Ihrem Antrag für das nächste Jahr. " * 3
    title = f"{one.event.title.de}: {one.key}"
    return Words("de", title, long, "Burgplatz 1, 04109 Leipzig", ("Geld",))


FEED = Feed(
    "Termine",
    "de",
    "https://wissen.example/termine/alle.ics",
    lambda event: f"https://wissen.example/termine/{event.id}/",
    words,
)

EVENTS = (
    event("erster-mittwoch", date="2026-12-02", start="18:00", end="20:00",
          rule="FREQ=MONTHLY;BYDAY=1WE"),
    event("letzter-mittwoch", date="2026-11-25", start="18:00", end="20:00",
          rule="FREQ=MONTHLY;BYDAY=-1WE"),
    event("fuenfter-freitag", date="2027-01-29", start="09:30", end="11:00",
          rule="FREQ=MONTHLY;BYDAY=5FR"),
    event("alle-zwei-wochen", date="2026-12-07", start="17:15", end="18:45",
          rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=20"),
    event("jeden-sonntag-um-zwei", date="2026-10-04", start="02:30", end="03:30",
          rule="FREQ=WEEKLY;BYDAY=SU"),
    event("ganztags-jaehrlich", date="2026-12-06", rule="FREQ=YEARLY"),
    event("mit-ausnahmen", date="2026-12-16", start="17:00", end="19:00",
          rule="FREQ=MONTHLY;BYDAY=3WE", extra_dates=["2027-01-05"], revision="2",
          changed_dates=[
              {"date": "2027-01-20", "cancelled": "true"},
              {"date": "2027-02-17", "new_date": "2027-02-24", "start": "18:00", "end": "20:00"},
              {"date": "2027-03-17", "place": {"name": "Neues Rathaus"}},
          ]),
    event("mehrtaegig", date="2026-12-04", end_date="2026-12-06"),
    event("unregelmaessig", date="2026-12-01", start="10:00", end="12:00",
          extra_dates=["2027-01-19", "2027-03-28", "2027-10-31"]),
    event("einmal", date="2027-03-28", start="01:30", end="03:30"),
    event("ueber-mitternacht", date="2026-12-31", end_date="2027-01-01",
          start="22:00", end="02:00"),
    event("mit-luecken", date="2026-12-02", start="18:00", end="20:00",
          rule="FREQ=MONTHLY;BYDAY=1WE", except_dates=["2027-01-06", "2027-04-07"]),
    event("ganztags-mit-luecke", date="2026-12-05", rule="FREQ=WEEKLY;COUNT=9",
          except_dates=["2026-12-05", "2026-12-26"]),
    event("bis-silvester", date="2026-12-03", start="18:00", end="20:00",
          rule="FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231"),
    event("bis-ostern-ganztags", date="2026-12-03", rule="FREQ=WEEKLY;BYDAY=TH;UNTIL=20270325"),
    event("jeden-fuenften-mittwoch", date="2026-12-30", start="18:00", end="20:00",
          rule="FREQ=MONTHLY;BYDAY=5WE", changed_dates=[
              {"date": "2027-03-31", "new_date": "2027-04-07"},
              {"date": "2027-06-30", "cancelled": "true"},
          ]),
    event("abgesagt", date="2027-04-01", start="10:00", end="11:00", status="cancelled"),
)  # fmt: skip
