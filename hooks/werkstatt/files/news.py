"""New and changed events as Atom (RFC 4287) and JSON Feed 1.1, per language."""

from __future__ import annotations

import json
from datetime import date
from xml.etree import ElementTree

from ..schema.event import Event
from ..views.addresses import ATOM, EVENTS, HOME, JSON_FEED
from ..views.desk import Desk
from ..views.event_words import status_word, title, when
from ..views.labels import N_

_NAMESPACE = "http://www.w3.org/2005/Atom"
_MOST = 50


def _newest(desk: Desk) -> list[Event]:
    events = [event for event in desk.listed(Event) if desk.coming(event)]
    return sorted(events, key=lambda e: (e.stamped_on, e.id), reverse=True)[:_MOST]


def _words(event: Event, desk: Desk) -> tuple[str, str]:
    """Title and text of an entry."""
    one = desk.coming(event)[0]
    status = status_word(one, desk)
    mark = f"[{status.text}] " if status else ""
    summary = desk.say(event.summary).text if event.summary else ""
    text = "\n".join(part for part in (when(one, desk), summary) if part)
    return mark + title(one, desk).text, text


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def atom(desk: Desk) -> bytes:
    """The Atom feed."""
    events = _newest(desk)
    root = ElementTree.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": desk.language.tag})
    _add(root, "id", desk.url(ATOM))
    _add(root, "title", _title(desk))
    _add(root, "updated", _moment(max((e.stamped_on for e in events), default=date(2026, 1, 1))))
    ElementTree.SubElement(root, "link", {"rel": "self", "href": desk.url(ATOM)})
    ElementTree.SubElement(ElementTree.SubElement(root, "author"), "name").text = "Werkstatt-Wissen"
    for event in events:
        entry, (name, text) = ElementTree.SubElement(root, "entry"), _words(event, desk)
        address = desk.url(EVENTS / event.id)
        _add(entry, "id", address)
        _add(entry, "title", name)
        _add(entry, "updated", _moment(event.stamped_on))
        ElementTree.SubElement(entry, "link", {"href": address})
        _add(entry, "summary", text)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def json_feed(desk: Desk) -> bytes:
    """The same as JSON Feed (jsonfeed.org)."""
    items = []
    for event in _newest(desk):
        name, text = _words(event, desk)
        address = desk.url(EVENTS / event.id)
        changed = _moment(event.stamped_on)
        items.append(
            {
                "id": address,
                "url": address,
                "title": name,
                "content_text": text,
                "date_modified": changed,
            }
        )
    found = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(desk),
        "home_page_url": desk.url(HOME),
        "feed_url": desk.url(JSON_FEED),
        "language": desk.language.tag,
        "items": items,
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def _title(desk: Desk) -> str:
    return f"Werkstatt-Wissen: {desk.say(N_('Termine')).text}"
