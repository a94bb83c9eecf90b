"""What a calendar entry says in one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """What a calendar entry says, as plain text; `tag` is the language it is really in."""

    tag: str
    summary: str
    description: str
    location: str
    categories: tuple[str, ...]
    geo: tuple[float, float] | None = None
    """Latitude and longitude, where known."""
    online: str = ""
    """Where it can be joined on the web."""
