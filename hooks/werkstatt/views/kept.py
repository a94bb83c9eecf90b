"""What a reader has marked, on this device alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..language.rendered import Rendered
from .addresses import KEPT
from .base import PageView
from .desk import Desk
from .labels import N_

_WITHOUT_SCRIPT = N_("Diese Liste braucht JavaScript. Lesezeichen hat auch Ihr Browser.")
_NONE = N_("Noch nichts gemerkt. Auf Ratgebern und Einträgen steht dafür der Knopf „Merken“.")
_WHERE = N_(
    "Ihre Angaben bleiben auf diesem Gerät. Wir erfahren nichts davon. Wer Ihr Gerät benutzt, kann "
    "die Liste sehen."
)


@dataclass(frozen=True)
class KeptView(PageView):
    """The list of what is marked; a script fills it."""

    template: ClassVar[str] = "kept.html"
    in_alphabet: ClassVar[bool] = True

    without_script: Rendered
    none: Rendered
    where: Rendered

    def texts(self) -> Iterator[Rendered]:
        """All that the page says."""
        yield from super().texts()
        yield from (self.without_script, self.none, self.where)


def kept_view(desk: Desk) -> KeptView:
    """The page in the desk's language."""
    return KeptView(
        title=desk.say(N_("Gemerkt")),
        description=desk.say(N_("Seiten, die Sie sich auf diesem Gerät gemerkt haben.")),
        path=KEPT,
        without_script=desk.say(_WITHOUT_SCRIPT),
        none=desk.say(_NONE),
        where=desk.say(_WHERE),
    )
