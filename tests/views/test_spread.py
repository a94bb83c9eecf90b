"""Chat text, poster, structured data and calendar files of an event, in German and Arabic."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from werkstatt.calendar.occurrence import Occurrence
from werkstatt.files.feeds import calendar_files
from werkstatt.schema.event import Event
from werkstatt.views.event_words import calendar_words
from werkstatt.views.events import event_page
from werkstatt.views.qr import qr_svg
from werkstatt.views.spread import MOST, chat_text, poster_path, poster_view
from werkstatt.views.structured import structured_data
from werkstatt.views.subscribe import subscribe_view

from tests.sample import desk, table

CODES = table().codes


def _event(**fields: object) -> Event:
    given = {
        "id": "x",
        "title": "Werkstatt-Treffen",
        "summary": "Wir sprechen miteinander. " * 40,
        "date": "2026-12-02",
        "start": "18:00",
        "end": "20:00",
        "place": {
            "name": "Stadtbüro </script>",
            "address": {"street": "Burgplatz 1", "postcode": "04109"},
        },
        "organiser_name": "Stadt Leipzig",
        "languages": ["de", "ar"],
        "cost": "kostenlos",
        "access": ["step-free"],
        "sources": [{"url": "https://www.leipzig.de/"}],
        "checked_on": "2026-11-23",
        "confidence": "high",
    }
    return Event.model_validate({**given, **fields})


def _next(**fields: object) -> Occurrence:
    return desk().coming(_event(**fields))[0]


def test_a_chat_text_is_short_and_plain() -> None:
    text = chat_text(_next(), desk("de"))
    assert len(text) <= MOST and "<b" not in text and "**" not in text
    assert "Mittwoch, 2. Dezember 2026, 18:00–20:00" in text
    assert text.endswith("/termine/x/")


_HERE = {"name": "Stadtbüro", "address": {"street": "Burgplatz 1", "postcode": "04109"}}
_LINK = "https://treffen.example.org/raum?id=1"
_BOTH = {**_HERE, "online": _LINK}


@pytest.mark.parametrize("code", CODES)
def test_a_hybrid_date_names_place_and_link_everywhere(code: str) -> None:
    one, there = _next(place=_BOTH), desk(code)
    words = calendar_words(one, there)
    assert words.location.startswith("Stadtbüro") and words.online == _LINK
    assert _LINK in words.description
    chat = chat_text(one, there)
    assert "Stadtbüro, Burgplatz 1, 04109 Leipzig" in chat and _LINK in chat
    poster = poster_view(one, poster_path(one, True), there)
    assert poster.place.lines == (words.location, _LINK) and poster.place.unknown is None
    found = json.loads(structured_data(one.event, there))[0]
    assert found["eventAttendanceMode"].endswith("MixedEventAttendanceMode")
    kinds = {where["@type"]: where for where in found["location"]}
    assert set(kinds) == {"Place", "VirtualLocation"} and kinds["VirtualLocation"]["url"] == _LINK


def test_a_date_that_is_only_online_has_one_location() -> None:
    found = json.loads(structured_data(_event(place={"online": _LINK}), desk("de")))[0]
    assert found["location"] == {"@type": "VirtualLocation", "url": _LINK}
    assert calendar_words(_next(place={"online": _LINK}), desk("de")).location == _LINK


@pytest.mark.parametrize("place", [None, {}])
@pytest.mark.parametrize("rule", [None, "FREQ=WEEKLY;COUNT=3"])
def test_a_place_that_is_not_known_is_said(place: object, rule: str | None) -> None:
    one = _next(place=place, rule=rule)
    assert "\nOrt noch nicht bekannt\n" in chat_text(one, desk("de"))
    poster = poster_view(one, poster_path(one, True), desk("de"))
    assert poster.place.unknown and poster.place.unknown.text == "Ort noch nicht bekannt"
    (row,) = [row for row in event_page(one.event, desk("de")).rows if row.label.text == "Ort"]
    assert [value.text.text for value in row.values] == ["Ort noch nicht bekannt"]


def test_of_a_date_that_is_over_no_place_is_promised() -> None:
    rows = event_page(_event(place=None, date="2026-09-02"), desk("de")).rows
    assert not [row for row in rows if row.label.text == "Ort"]


def test_one_tap_subscribes_in_google_and_outlook() -> None:
    view = subscribe_view(desk("ar"))
    for feed in view.feeds:
        google, outlook = (parse_qs(urlsplit(link).query) for link in (feed.google, feed.outlook))
        assert google == {"cid": [feed.webcal]} and feed.webcal.startswith("webcal://")
        assert outlook["url"] == [feed.url] and outlook["name"][0]
        assert " " not in feed.google + feed.outlook
        assert feed.google.startswith("https://calendar.google.com/calendar/r?")
        assert feed.outlook.startswith("https://outlook.live.com/calendar/0/addfromweb?")


def test_a_short_summary_is_kept() -> None:
    assert "\nWir üben.\n" in chat_text(_next(summary="Wir üben."), desk("de"))


def test_addresses_stand_between_direction_marks_in_arabic() -> None:
    text = chat_text(_next(), desk("ar"))
    assert "\u2066Stadtbüro </script>, Burgplatz 1, 04109 Leipzig\u2069" in text
    assert "\u206618:00–20:00\u2069" in text
    assert text.count("\u2066") == text.count("\u2069") == 3 and "/ar/termine/x/\u2069" in text


def test_structured_data_names_what_search_engines_ask_for() -> None:
    text = structured_data(_event(), desk("de"))
    assert "<" not in text
    found = json.loads(text)[0]
    assert found["startDate"] == "2026-12-02T18:00:00+01:00"
    assert found["eventStatus"].endswith("EventScheduled")
    assert found["eventAttendanceMode"].endswith("OfflineEventAttendanceMode")
    assert found["organizer"] == {"@type": "Organization", "name": "Stadt Leipzig"}
    assert found["inLanguage"] == ["de", "ar"] and found["isAccessibleForFree"] is True
    assert found["accessibilityFeature"] == ["wheelchairAccessible"]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"status": "cancelled"}, "EventCancelled"),
        ({"changed_dates": [{"date": "2026-12-02", "new_date": "2026-12-09"}]}, "EventRescheduled"),
    ],
)
def test_cancelled_and_moved_dates_say_so(fields: dict[str, object], status: str) -> None:
    found = json.loads(structured_data(_event(**fields), desk("de")))[0]
    assert found["eventStatus"].endswith(status)


def test_what_is_free_has_a_price_and_what_is_not_known_has_none() -> None:
    found = json.loads(structured_data(_event(), desk("de")))[0]
    assert found["offers"]["price"] == "0" and found["offers"]["priceCurrency"] == "EUR"
    assert "offers" not in json.loads(structured_data(_event(cost="5 bis 8 Euro"), desk("de")))[0]


def test_another_language_on_one_day_is_told() -> None:
    change = {"date": "2026-12-02", "languages": ["uk"]}
    found = json.loads(structured_data(_event(changed_dates=[change]), desk("de")))[0]
    assert found["inLanguage"] == ["uk"]


def test_examples_are_not_told_to_search_engines() -> None:
    assert structured_data(_event(example="true"), desk("de")) == ""


@pytest.mark.parametrize("code", CODES)
def test_a_poster_has_both_dates_and_a_code(code: str) -> None:
    one = _next()
    poster = poster_view(one, poster_path(one, True), desk(code))
    assert poster.german_date.startswith("Mittwoch, 2. Dezember 2026")
    drawn = qr_svg(poster.url)
    assert drawn.startswith("<svg") and "style" not in drawn and "<script" not in drawn
    assert poster.path == "termine/x/plakat/"
    others = [other.lang for other in poster.others]
    assert others == (list(CODES[1:]) if code == "de" else [])


@pytest.mark.parametrize("code", CODES)
def test_every_calendar_file_of_a_site_parses(code: str) -> None:
    files = dict(calendar_files(desk(code)))
    assert "kalender/alle.ics" in files and len(files) > 15
    for content in files.values():
        parsed = icalendar.Calendar.from_ical(content)
        assert parsed.walk("VEVENT") and b"\n" not in content.replace(b"\r\n", b"")


def test_examples_are_marked_in_calendars() -> None:
    content = dict(calendar_files(desk("ar")))["kalender/alle.ics"]
    summaries = [str(c["SUMMARY"]) for c in icalendar.Calendar.from_ical(content).walk("VEVENT")]
    marked = [text for text in summaries if text.startswith("[مثال]")]
    assert marked and all("Werkstatt-Treffen" in text for text in marked)
    assert any("Lesung" in text for text in summaries)
