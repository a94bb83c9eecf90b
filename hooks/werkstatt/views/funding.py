"""Funding calls."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..language.formats import euros, listing, medium_date, month_day
from ..schema.funding import DeadlineKind, FundingCall, FundingLevel
from ..schema.review import SourcedField
from .addresses import FUNDING
from .base import Card, EntryView, Group, ListView, Notice, Row, Value
from .desk import Desk
from .labels import N_, label
from .rows import contact_rows, name, on_card, row, shown, text
from .visiting_card import NO_WEBSITE, visiting_card


def funding_page(call: FundingCall, desk: Desk) -> EntryView:
    """One programme."""
    path = FUNDING / call.id
    return EntryView(
        title=desk.name(call.name),
        kind=desk.say(label(call.level)),
        description=desk.say(call.what_is_funded),
        rows=tuple(_rows(call, desk)),
        notices=_notices(call, desk),
        card=visiting_card(call, path, desk, contact=call.contact, gaps=_gaps(call)),
        checked_on=call.checked_on,
        path=path,
        up=FUNDING,
    )


def _rows(call: FundingCall, desk: Desk) -> list[Row]:
    return [
        *row(desk, N_("Wer gibt das Geld"), name(desk, call.funder)),
        *row(desk, N_("Wer darf einen Antrag stellen"), text(desk, call.who_may_apply)),
        *on_card(
            *row(
                desk,
                N_("Wie viel Geld"),
                *_amounts(call, desk),
                text(desk, call.amount_hint),
                field=SourcedField.AMOUNTS if _amounts(call, desk) else None,
            ),
            *row(desk, N_("Frist"), *_deadline(call, desk)),
        ),
        *row(desk, N_("Eigenanteil"), text(desk, call.own_share)),
        *row(desk, N_("Frühere Fristen"), text(desk, call.deadline.history)),
        *row(desk, N_("So stellen Sie den Antrag"), text(desk, call.how_to_apply)),
        *contact_rows(desk, call.contact),
        *row(desk, N_("Wer berät"), text(desk, call.contact_hint)),
        *row(desk, N_("Gut zu wissen"), text(desk, call.details)),
    ]


def _gaps(call: FundingCall) -> Iterator[str]:
    """What to ask our readers for."""
    is_told = call.amount_max_eur or call.amount_min_eur or call.amount_hint
    yield from (() if is_told else (N_("Höhe der Förderung"),))
    yield from ((N_("Frist für Anträge"),) if call.deadline.kind is DeadlineKind.UNKNOWN else ())
    yield from (() if call.contact.website else (NO_WEBSITE,))


def _amounts(call: FundingCall, desk: Desk) -> list[Value]:
    known = []
    if call.amount_min_eur is not None:
        known.append(_sum(desk, N_("mindestens %(amount)s"), call.amount_min_eur))
    if call.amount_max_eur is not None:
        known.append(_sum(desk, N_("höchstens %(amount)s"), call.amount_max_eur))
    return known


def _sum(desk: Desk, pattern: str, amount: int) -> Value:
    return Value(desk.filled(pattern, lambda language: {"amount": euros(amount, language)}))


def _deadline(call: FundingCall, desk: Desk) -> list[Value]:
    is_over = _is_over(call, desk)
    status = Value(desk.say(N_("vorbei") if is_over else label(call.deadline.kind)))
    if call.deadline.on:
        return [Value(desk.shown(medium_date(call.deadline.on, desk.language))), status]
    days = listing(
        [month_day(day, desk.language) for day in call.deadline.every_year], desk.language
    )
    day = shown(desk, days)
    return [day, status] if day else [status]


def _is_over(call: FundingCall, desk: Desk) -> bool:
    """Whether the published day has passed; nobody has entered another."""
    return call.deadline.on is not None and call.deadline.on < desk.today


def _notices(call: FundingCall, desk: Desk) -> tuple[Notice, ...]:
    if _is_over(call, desk):
        return (Notice("old", desk.say(_OVER)),)
    if call.deadline.kind is not DeadlineKind.EXPECTED:
        return ()
    say = desk.say
    warning = N_(
        "Die Frist ist aus früheren Jahren abgeleitet und nicht veröffentlicht. "
        "Lesen Sie vor dem Antrag die Seite des Geldgebers."
    )
    return (Notice("warning", say(warning)),)


_OVER = N_(
    "Diese Frist ist vorbei. Eine neue kennen wir nicht. Lesen Sie die Seite des Geldgebers."
)


def funding_list(desk: Desk) -> ListView:
    """All listed programmes by level, the city first."""
    say = desk.say
    listed = sorted(desk.listed(FundingCall), key=lambda c: c.name.casefold())
    groups = [
        Group(
            level.value,
            say(label(level)),
            tuple(_card(c, desk) for c in listed if c.level is level),
        )
        for level in FundingLevel
    ]
    return ListView(
        title=say(N_("Förderung")),
        description=say(N_("Programme, bei denen Vereine in Leipzig Geld beantragen können.")),
        groups=tuple(group for group in groups if group.cards),
        path=FUNDING,
    )


def next_deadlines(desk: Desk, limit: int, examples: bool = True) -> tuple[Card, ...]:
    """The programmes whose deadline comes next, with that day; expected ones say so."""
    found = [
        (day, call)
        for call in desk.listed(FundingCall)
        if (day := call.deadline.next_after(desk.today)) and (examples or not call.example)
    ]
    found.sort(key=lambda one: (one[0], one[1].name))
    return tuple(_deadline_card(call, day, desk) for day, call in found[:limit])


def _deadline_card(call: FundingCall, day: date, desk: Desk) -> Card:
    return Card(
        title=desk.name(call.name),
        path=FUNDING / call.id,
        lead=desk.shown(medium_date(day, desk.language)),
        tags=(desk.say(label(call.deadline.kind)),),
        example=call.example,
        until=day,
    )


def _card(call: FundingCall, desk: Desk) -> Card:
    amounts = tuple(value.text for value in _amounts(call, desk))
    return Card(
        title=desk.name(call.name),
        path=FUNDING / call.id,
        lead=desk.say(call.what_is_funded),
        tags=(*amounts, *(value.text for value in _deadline(call, desk))),
        example=call.example,
    )
