"""A kind of entry that the site does not have: things that associations lend each other."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field
from werkstatt.pages.kinds import KINDS, Kind
from werkstatt.schema.base import Entry, Text
from werkstatt.schema.review import ReviewRule
from werkstatt.schema.scalars import Line
from werkstatt.views.addresses import Address
from werkstatt.views.base import Card, EntryView, Group, ListView
from werkstatt.views.desk import Desk

THINGS = Address("dinge/")


class Thing(Entry):
    """One thing to borrow."""

    folder: ClassVar[str] = "things"
    review: ClassVar[ReviewRule] = ReviewRule.PLACES

    name: Line = Field(description="Name.", examples=["Beamer"])
    use: Text = Field(description="Wofür.", examples=["Filme zeigen"])

    @property
    def label(self) -> str:
        return self.name


def thing_page(thing: Thing, desk: Desk) -> EntryView:
    return EntryView(
        title=desk.name(thing.name),
        description=desk.say(thing.use),
        rows=(),
        checked_on=thing.checked_on,
        path=THINGS / thing.id,
        up=THINGS,
    )


def thing_list(desk: Desk) -> ListView:
    cards = tuple(Card(desk.name(one.name), THINGS / one.id) for one in desk.listed(Thing))
    return ListView(
        title=desk.say("Dinge zum Leihen"),
        description=desk.say("Was Vereine einander leihen."),
        groups=(Group("dinge", desk.say("Dinge"), cards),),
        path=THINGS,
    )


THING = Kind(
    Thing, THINGS, thing_list, thing_page, "Ausleihe, Werkzeug", "material/calendar-month-outline"
)
WITH_THINGS = (*KINDS, THING)

BEAMER = """\
name: Beamer
use: Filme zeigen
searched_as: [Projektor]
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
FILES = {"data/things/beamer.yml": BEAMER}
