"""The dates on pages are those of the calendars: two years, every kind of rule."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
import recurring_ical_events
from werkstatt.calendar.clock_change import moment
from werkstatt.calendar.occurrence import HORIZON
from werkstatt.schema.event import Event

from tests.calendar.readers.moments import written
from tests.sample_events import EVENTS

from .tiny import TODAY, Made, made_with

UNTIL = TODAY + HORIZON
_DATE = re.compile(r'data-until="[^"]*">.*?<time datetime="([^"]+)">', re.DOTALL)
_MONTH_DAY = re.compile(r'id="(\d{4}-\d\d-\d\d)"\s+data-until(.*?)</li>', re.DOTALL)
_HOURS = re.compile(r"<p><a [^>]*>[^<]*(?:<span[^>]*>[^<]*</span>)?</a>(?: <bdi[^>]*>(.*?)</bdi>)?")


def _yaml(event: Event) -> str:
    fields = event.model_dump(mode="json", exclude_unset=True, exclude={"id"})
    lines = [f"{name}: {_flow(value)}" for name, value in fields.items()]
    return "\n".join(lines) + "\n"


def _flow(value: object) -> str:
    if isinstance(value, dict):
        if set(value) == {"de"}:
            return _flow(value["de"])
        return "{" + ", ".join(f"{k}: {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else f'"{value}"'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Made:
    files = {f"data/events/{event.id}.yml": _yaml(event) for event in EVENTS}
    return made_with(tmp_path_factory.mktemp("dates"), files)


@pytest.fixture(scope="module")
def calendars(site: Made) -> dict[str, bytes]:
    """The calendars of both languages by path."""
    return {
        path: content
        for code in ("de", "ar")
        for path, content in site.files(code, pictures=False).items()
        if path.endswith(".ics")
    }


def _expanded(file: bytes, until: date) -> list[str]:
    """Every date that is not over, as a calendar shows it."""
    parsed = icalendar.Calendar.from_ical(file)
    found = recurring_ical_events.of(parsed).between(
        TODAY - timedelta(days=60), until + timedelta(days=1)
    )
    return sorted(written(c.start) for c in found if _last_day(c) >= TODAY)


def _shown(html: str) -> list[str]:
    """The dates of a page, in UTC: in the spring night a page may say an hour that is missing."""
    return sorted(written(_moment(text)) for text in _DATE.findall(html))


def _moment(text: str) -> date:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _last_day(component: icalendar.Event) -> date:
    end = component.end
    return end.date() if isinstance(end, datetime) else end - timedelta(days=1)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.id)
@pytest.mark.parametrize("prefix", ["", "ar/"])
def test_the_page_of_an_event_lists_what_its_calendar_holds(
    prefix: str, event: Event, site: Made, calendars: dict[str, bytes]
) -> None:
    shown = _shown(site.page(f"{prefix}termine/{event.id}"))
    expanded = _expanded(calendars[f"{prefix}kalender/{event.id}.ics"], UNTIL)
    assert shown == [one for one in expanded if one[:10] <= UNTIL.isoformat()]


def test_the_months_show_what_the_whole_calendar_holds(
    site: Made, calendars: dict[str, bytes]
) -> None:
    html = site.page("termine/monate")
    last = max(re.findall(r"<h2 id=\"monat-(\d{4}-\d\d)\"", html))
    shown = [
        written(moment(date.fromisoformat(day), hours[:5])) if hours else day
        for day, body in _MONTH_DAY.findall(html)
        for hours in _HOURS.findall(body)
    ]
    expanded = _expanded(calendars["kalender/alle.ics"], UNTIL)
    expected = [one for one in expanded if one[:7] <= last]
    several = {event.id: event for event in EVENTS if event.end_date}
    days_of_several = sum((e.last_day - e.date).days for e in several.values())
    assert len(shown) == len(expected) + days_of_several
    assert set(expected) <= set(shown)


def test_every_date_has_a_file_of_its_own(calendars: dict[str, bytes]) -> None:
    for event in EVENTS:
        if not event.rule:
            continue
        singles = [
            written(icalendar.Calendar.from_ical(content).walk("VEVENT")[0].start)
            for path, content in calendars.items()
            if path.startswith(f"kalender/{event.id}-20")
        ]
        assert sorted(singles) == [
            one
            for one in _expanded(calendars[f"kalender/{event.id}.ics"], UNTIL)
            if one[:10] <= UNTIL.isoformat()
        ]


def test_a_page_that_leaves_out_a_date_would_be_seen(
    site: Made, calendars: dict[str, bytes]
) -> None:
    html = site.page("termine/erster-mittwoch")
    one = _DATE.findall(html)[3]
    shown = _shown(html.replace(f'<time datetime="{one}">', "<time>"))
    assert shown and shown != _expanded(calendars["kalender/erster-mittwoch.ics"], UNTIL)


@pytest.mark.parametrize("day", ["2028-01-10", "2030-01-10", "2031-11-23"])
@pytest.mark.parametrize("rule", ["", "rule: FREQ=WEEKLY;COUNT=2\n", "extra_dates: [2031-11-24]\n"])
def test_a_far_date_is_on_its_page_in_the_feed_and_in_its_file(
    day: str, rule: str, tmp_path: Path
) -> None:
    head = "title: Fest\nexample: true\nchecked_on: 2026-11-23\nconfidence: high\n"
    far = made_with(tmp_path, {"data/events/fest.yml": f"{head}date: {day}\n{rule}"})
    page, files = far.page("termine/fest"), far.files("de", pictures=False)
    links = re.findall(r'href="[./]*(kalender/fest[^"]*\.ics)"', page)
    assert day in _shown(page) and set(links) <= set(files)
    assert f"DTSTART;VALUE=DATE:{day.replace('-', '')}".encode() in files["kalender/alle.ics"]
    assert links and "ist vorbei" not in page
