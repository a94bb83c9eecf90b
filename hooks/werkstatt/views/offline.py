"""Reading without network: what a phone keeps, and how to take all of it along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..language.rendered import Rendered
from .addresses import OFFLINE, ONE_FILE
from .base import PageView
from .desk import Desk
from .labels import N_

_WITHOUT_SCRIPT = N_(
    "Ohne JavaScript zeigt diese Seite nicht, was gespeichert ist. Die Datei unten hilft auch dann."
)
_LOST = N_("Kein Netz: Die Seite, die Sie öffnen wollten, liegt nicht auf diesem Gerät.")
_TAKEN = N_(
    "Alle Ratgeber, Stellen, Räume, Wörter und die Suche, auf dieses Gerät. Danach "
    "brauchen Sie dafür kein Netz."
)
_KEPT = N_(
    "Seiten, die Sie lesen, bleiben auf diesem Gerät. Wir erfahren nichts davon. Wer "
    "Ihr Gerät benutzt, kann die Liste sehen."
)
_IN_FILE = N_(
    "Alle Ratgeber und die wichtigsten Telefonnummern in einer Datei. Sie lässt sich "
    "mit jedem Messenger verschicken und braucht kein Netz."
)
_FAILED = N_("Das hat nicht geklappt. Versuchen Sie es mit besserem Netz noch einmal.")


@dataclass(frozen=True)
class OfflineView(PageView):
    """The page that stands where another one cannot be had."""

    template: ClassVar[str] = "offline.html"
    in_alphabet: ClassVar[bool] = True

    without_script: Rendered
    lost: Rendered
    taken: Rendered
    kept: Rendered
    in_file: Rendered
    failed: Rendered
    file: str
    """Where the whole language lies in one file, below the language's folder."""

    def texts(self) -> Iterator[Rendered]:
        """All that the page says."""
        yield from super().texts()
        yield from (self.taken, self.kept, self.in_file)


def offline_view(desk: Desk) -> OfflineView:
    """The page in the desk's language."""
    return OfflineView(
        title=desk.say(N_("Ohne Netz lesen")),
        description=desk.say(N_("Was auf diesem Gerät liegt, und wie Sie alles mitnehmen.")),
        path=OFFLINE,
        without_script=desk.say(_WITHOUT_SCRIPT),
        lost=desk.say(_LOST),
        taken=desk.say(_TAKEN),
        kept=desk.say(_KEPT),
        in_file=desk.say(_IN_FILE),
        failed=desk.say(_FAILED),
        file=f"{OFFLINE}{ONE_FILE.format(desk.language.code)}",
    )
