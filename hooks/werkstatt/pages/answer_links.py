"""Where „Das Wichtigste“ of a guide leads: pages and sections that exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from ..content.guides import Guides
from ..content.nearest import nearest
from ..content.page_file import BODY, Guide
from ..knowledge import Knowledge
from ..schema.guide_answer import Onward
from ..schema.office import Office
from ..schema.problems import Problem
from ..translation.sections import sections
from ..views.addresses import EMERGENCY, Address

Known = Mapping[Address, str]
"""Every page that there is, with the guide that it is; "" for all others."""


def made_pages(knowledge: Knowledge) -> Known:
    """Pages that the build makes of entries, as long as there are such entries."""
    offices = knowledge.library.listed(Office)
    return {EMERGENCY: ""} if any(office.emergency for office in offices) else {}


def answer_link_problems(page: Guide, known: Known, guides: Guides) -> Iterator[Problem]:
    """Targets of the answer of a German page that are not there."""
    answer = None if "answer" in page.broken else page.meta.answer
    for name in ("action", "help"):
        link: Onward | None = getattr(answer, name, None)
        if link and (fault := _fault(link.to, known, guides)):
            what, right = fault
            line = page.head.line_of(("answer", name, "to"))
            yield Problem(page.file, line, what, right and f"to: {right}")


def _fault(target: str, known: Known, guides: Guides) -> tuple[str, str] | None:
    """What is wrong with a target, and the nearest right one."""
    path, _, anchor = target.partition("#")
    address = Address.of_markdown(path)
    if address not in known:
        near = nearest(path, [one.rstrip("/") for one in known])
        return f"„{target}“ führt auf keine Seite.", near or ""
    if not anchor:
        return None
    ids = section_ids(known[address], guides) if known[address] else frozenset()
    if ids is None or anchor in ids:
        return None
    near = nearest(anchor, ids)
    what = f"Den Abschnitt „#{anchor}“ gibt es auf der Seite „{path}“ nicht."
    return what, f"{path}#{near}" if near else path


def section_ids(guide: str, guides: Guides) -> frozenset[str] | None:
    """The sections of a German page; None for a broken one, which tells its own problem.

    It is what every translation will have.
    """
    source = guides.sources.get(guide)
    return None if source is None or BODY in source.broken else _ids_in(source.body.text)


@lru_cache(maxsize=512)
def _ids_in(body: str) -> frozenset[str]:
    return frozenset(section.id for section in sections(body) if section.heading)
