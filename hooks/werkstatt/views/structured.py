"""Structured data for search engines: schema.org Event, one per coming date."""

from __future__ import annotations

import json
from typing import Any

from ..calendar.occurrence import Occurrence
from ..schema.event import Access, Event, EventStatus
from ..schema.organisation import Organisation
from .addresses import EVENTS
from .desk import Desk
from .event_words import ends_at, geo, starts_at, title, whereabouts

_DATES = 6
_STATUS = {
    EventStatus.CONFIRMED: "EventScheduled",
    EventStatus.TENTATIVE: "EventScheduled",
    EventStatus.CANCELLED: "EventCancelled",
}
_FEATURES = {
    Access.STEP_FREE: "wheelchairAccessible",
    Access.HEARING_LOOP: "assistiveListeningSystem",
    Access.SIGN_LANGUAGE: "signLanguageInterpretation",
}


def structured_data(event: Event, desk: Desk) -> str:
    """JSON-LD for the page of an event, safe inside a script element; "" for examples."""
    if event.example:
        return ""
    dates = desk.coming(event)[:_DATES]
    found = [_event(one, desk) for one in dates]
    text = json.dumps(found, ensure_ascii=False, sort_keys=True) if found else ""
    return text.replace("<", "\\u003c")


def _event(one: Occurrence, desk: Desk) -> dict[str, Any]:
    event, said = one.event, title(one, desk)
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": said.text,
        "startDate": starts_at(one),
        "endDate": ends_at(one),
        "eventStatus": f"https://schema.org/{_status(one)}",
        "eventAttendanceMode": f"https://schema.org/{_attendance(one, desk)}",
        "inLanguage": list(one.languages),
        "isAccessibleForFree": _is_free(event),
        "accessibilityFeature": [_FEATURES[item] for item in event.access if item in _FEATURES],
        "offers": _offer(event, desk),
        "url": f"{desk.site.url}{EVENTS / event.id}",
        "location": _location(one, desk),
        "organizer": _organizer(event, desk),
    }
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def _status(one: Occurrence) -> str:
    moved = one.day != one.key and one.status is not EventStatus.CANCELLED
    return "EventRescheduled" if moved else _STATUS[one.status]


def _attendance(one: Occurrence, desk: Desk) -> str:
    where = whereabouts(one.place, desk)
    if where.online:
        return "MixedEventAttendanceMode" if where.place else "OnlineEventAttendanceMode"
    return "OfflineEventAttendanceMode"


def _is_free(event: Event) -> bool | None:
    return True if event.cost and event.cost.de.casefold() == "kostenlos" else None


def _offer(event: Event, desk: Desk) -> dict[str, Any] | None:
    """Only what is free has a price that we know as a number."""
    if not _is_free(event):
        return None
    url = f"{desk.site.url}{EVENTS / event.id}"
    return {"@type": "Offer", "price": "0", "priceCurrency": "EUR", "url": url}


def _location(one: Occurrence, desk: Desk) -> dict[str, Any] | list[dict[str, Any]] | None:
    """A place, an address on the web, or both as a list (schema.org, MixedEventAttendanceMode)."""
    where = whereabouts(one.place, desk)
    found = [_here(where.place, one, desk)] if where.place else []
    if where.online:
        found.append({"@type": "VirtualLocation", "url": where.online})
    return found[0] if len(found) == 1 else found or None


def _here(shown: str, one: Occurrence, desk: Desk) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Place", "name": shown, "address": shown}
    if point := geo(one.place, desk):
        found["geo"] = {"@type": "GeoCoordinates", "latitude": point[0], "longitude": point[1]}
    return found


def _organizer(event: Event, desk: Desk) -> dict[str, Any] | None:
    found = desk.find(Organisation, event.organiser)
    name = found.name if found else event.organiser_name
    return {"@type": "Organization", "name": name} if name else None
