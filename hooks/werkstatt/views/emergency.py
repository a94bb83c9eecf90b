"""Numbers for somebody in danger: one page, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..language.rendered import Rendered
from ..schema.office import EmergencyCall, Office
from .addresses import EMERGENCY, EMERGENCY_GUIDE, OFFICES, Address
from .base import PageView
from .desk import Desk
from .labels import N_
from .rows import dial

LARGE = 2
"""Calls that stand as large buttons."""
_SENTENCES = (N_("Wo bin ich?"), N_("Was ist passiert?"), N_("Wer ist verletzt?"))


@dataclass(frozen=True)
class Call:
    """A number, when to dial it, and the page that says more."""

    number: str
    href: str
    call_for: Rendered
    short: Rendered
    hint: Rendered | None
    path: Address


@dataclass(frozen=True)
class EmergencyView(PageView):
    """The page of emergencies."""

    template: ClassVar[str] = "emergency.html"
    in_alphabet: ClassVar[bool] = True

    large: tuple[Call, ...]
    others: tuple[Call, ...]
    to_say: tuple[tuple[Rendered, Rendered], ...]
    """What is asked on the phone: in the reader's language, and in German."""
    guide: Address | None
    discreet: bool
    """Whether one of the numbers is for somebody whose telephone others may look at."""

    @property
    def is_discreet(self) -> bool:
        """What its entries say."""
        return self.discreet

    def texts(self) -> Iterator[Rendered]:
        """The words of the page and of its calls."""
        yield from super().texts()
        for call in (*self.large, *self.others):
            yield call.call_for


def emergency_view(desk: Desk) -> EmergencyView | None:
    """The page in the desk's language; None where no number is known."""
    calls = emergency_calls(desk)
    if not calls:
        return None
    is_told = EMERGENCY_GUIDE.rstrip("/") in desk.guides.sources
    return EmergencyView(
        title=desk.say(N_("Notfall: jetzt anrufen")),
        description=desk.say(N_("Feuer, Unfall, Gewalt, Krankheit: die Nummern zum Antippen.")),
        path=EMERGENCY,
        large=calls[:LARGE],
        others=calls[LARGE:],
        to_say=tuple((desk.say(text), desk.name(text)) for text in _SENTENCES),
        guide=EMERGENCY_GUIDE if is_told else None,
        discreet=any(office.discreet for office in desk.listed(Office) if office.emergency),
    )


def emergency_calls(desk: Desk) -> tuple[Call, ...]:
    """Every number that has a place on the page, the most urgent first."""
    found = [(office.emergency, office) for office in desk.listed(Office) if office.emergency]
    ordered = sorted(found, key=lambda pair: (pair[0].order, pair[1].name))
    return tuple(call for told, office in ordered for call in _call(told, office, desk))


def _call(told: EmergencyCall, office: Office, desk: Desk) -> Iterator[Call]:
    if number := office.contact.phone:
        hint = desk.say(told.hint) if told.hint else None
        short, path = desk.say(told.short or told.call_for), OFFICES / office.id
        yield Call(number, dial(number), desk.say(told.call_for), short, hint, path)
