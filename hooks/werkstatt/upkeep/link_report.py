"""What is remembered from one link check to the next, and what maintainers hear of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict, ValidationError

from .duty import Duty, DutyKind
from .informants import EDITORS
from .link_check import State, Verdict
from .outside_links import Place

PATIENCE = timedelta(days=14)
"""A link is listed as dead only when it was dead for so long: servers have bad days."""

_BLOCK = re.compile(r"^<!-- werkstatt-links (\{.*\}) -->$", re.MULTILINE)


class Dead(BaseModel):
    """A link that leads nowhere, since the first check that found it so."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: date
    why: str


class LinkReport(BaseModel):
    """One check of all outside links, addresses as keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    checked_on: date
    dead: dict[str, Dead] = {}
    moved: dict[str, str] = {}
    unsure: dict[str, str] = {}


def next_report(
    verdicts: Iterable[tuple[str, Verdict]], before: LinkReport | None, today: date
) -> LinkReport:
    """Today's report: a dead link keeps its first day, an unsure one what was known of it."""
    known, found = before.dead if before else {}, dict(verdicts)
    dead = {}
    for address, verdict in sorted(found.items()):
        old = known.get(address)
        if verdict.state is State.DEAD:
            dead[address] = Dead(since=old.since if old else today, why=verdict.why)
        elif verdict.state is State.UNSURE and old:
            dead[address] = old
    return LinkReport(
        checked_on=today,
        dead=dead,
        moved=_with_state(found, State.MOVED),
        unsure=_with_state(found, State.UNSURE),
    )


def _with_state(found: Mapping[str, Verdict], state: State) -> dict[str, str]:
    return {one: found[one].why for one in sorted(found) if found[one].state is state}


def link_duties(
    report: LinkReport, places: Mapping[str, Sequence[Place]], today: date
) -> Iterator[Duty]:
    """A duty for each place of a link that was dead for 14 days, or moved for good."""
    for address, dead in report.dead.items():
        if today - dead.since >= PATIENCE:
            what = f"{address}: {dead.why}, tot seit {dead.since:%d.%m.%Y}"
            task = "Neue Adresse suchen (auch im Webarchiv), sonst den Link entfernen."
            yield from _at(places.get(address, ()), dead.since, DutyKind.DEAD_LINK, what, task)
    for address, target in report.moved.items():
        what = f"{address} ist umgezogen"
        task = f"Neue Adresse eintragen, wenn dort dasselbe steht: {target}"
        yield from _at(places.get(address, ()), None, DutyKind.MOVED_LINK, what, task)


def _at(
    places: Iterable[Place], due: date | None, kind: DutyKind, what: str, task: str
) -> Iterator[Duty]:
    for place in places:
        yield Duty(due, kind, what, place.file, place.line, task, EDITORS)


def memory(report: LinkReport) -> str:
    """The dead links as a comment that an issue can carry until the next check."""
    kept = LinkReport(checked_on=report.checked_on, dead=report.dead).model_dump_json()
    # Nothing inside may end the comment; JSON reads the escape as the same sign.
    return f"<!-- werkstatt-links {kept.replace('>', chr(92) + 'u003e')} -->\n"


def remembered(text: str) -> LinkReport | None:
    """The report in the text of an issue, or a report as JSON; None where there is none.

    Raises ValueError when there is one that cannot be read.
    """
    block = _BLOCK.search(text.replace("\r", ""))
    found = block[1] if block else text.strip()
    if not block and not found.startswith("{"):
        return None
    try:
        return LinkReport.model_validate_json(found)
    except ValidationError as error:
        raise ValueError("Der gespeicherte Stand der Links ist nicht lesbar.") from error
