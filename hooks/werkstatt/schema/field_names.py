"""Which field of a model was meant by a name that it does not have."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from pydantic import BaseModel

from .repairs import is_denied

_BEGINS, _ENDS = ("start", "from", "first"), ("until", "end", "last")
_ALIASES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("to", "until", "till", "bis", "ends", "ende", "end"),
        ("valid_until", "until", "end", "last"),
    ),
    **dict.fromkeys(
        ("valid_to", "valid_till", "gilt_bis", "gueltig_bis", "expires"), ("valid_until", "until")
    ),
    **dict.fromkeys(
        ("from", "ab", "von", "begin", "begins", "beginn", "anfang", "starts", "start"),
        ("valid_from", "start", "first"),
    ),
    **dict.fromkeys(("gilt_ab", "valid_since", "gueltig_ab"), ("valid_from",)),
    **dict.fromkeys(("to_date", "bis_tag", "letzter_tag"), ("end_date", "last")),
    **dict.fromkeys(("day", "tag", "datum"), ("date", "on")),
    **dict.fromkeys(("source", "quelle", "quellen", "belege"), ("sources",)),
    **dict.fromkeys(("description", "beschreibung", "desc"), ("description", "summary")),
    **dict.fromkeys(("title", "titel", "name"), ("title", "name")),
    **dict.fromkeys(("ort", "location", "venue"), ("place", "address")),
    **dict.fromkeys(("sprache", "sprachen", "lang", "language"), ("languages",)),
    **dict.fromkeys(("thema", "themen", "topic"), ("topics",)),
    **dict.fromkeys(("kosten", "preis", "price", "costs"), ("cost",)),
    **dict.fromkeys(("adresse", "anschrift"), ("address",)),
    **dict.fromkeys(("kontakt",), ("contact",)),
    **dict.fromkeys(("telefon", "tel", "telephone", "mobile"), ("phone",)),
    **dict.fromkeys(("mail", "e_mail"), ("email",)),
    **dict.fromkeys(("webseite", "homepage", "web", "url", "website", "link"), ("website", "url")),
    **dict.fromkeys(("anmeldung",), ("registration",)),
    **dict.fromkeys(("veranstalter", "organizer"), ("organiser",)),
    **dict.fromkeys(("wiederholung", "recurrence", "rrule"), ("rule",)),
    **dict.fromkeys(("plz", "zip", "postal_code"), ("postcode",)),
    **dict.fromkeys(("stadt", "town"), ("city",)),
    **dict.fromkeys(("strasse", "straße"), ("street",)),
    **dict.fromkeys(("gegruendet", "gegründet"), ("founded",)),
    **dict.fromkeys(("exdate", "exdates", "cancelled_dates"), ("except_dates",)),
    **dict.fromkeys(("einheit",), ("unit",)),
    **dict.fromkeys(("wert", "betrag"), ("value",)),
}  # fmt: skip
"""What people call a field, and which of ours may be it: the first that the model has."""
_OPPOSITES = (
    ({*_BEGINS, "begin", "since", "ab", "von"}, {*_ENDS, "to", "till", "bis", "ends"}),
    ({"min", "least"}, {"max", "most"}),
)
_CUTOFF, _AS_NEAR = 0.7, 0.02


def field_meant(wrong: str, owner: type[BaseModel]) -> str:
    """The one field that is meant; "" where none is near, or two are as near."""
    known = [name for name in owner.model_fields if name != "id"]
    plain = re.sub(r"[\s-]+", "_", wrong.strip().lower())
    named = [name for name in (plain, *_ALIASES.get(plain, ())) if name in known]
    return named[0] if named else _most_like(plain, known)


def _most_like(plain: str, known: list[str]) -> str:
    near = difflib.get_close_matches(plain, known, n=3, cutoff=_CUTOFF)
    near = [name for name in near if not _says_the_opposite(plain, name)]
    if len(near) > 1 and _likeness(plain, near[0]) - _likeness(plain, near[1]) < _AS_NEAR:
        return ""
    return near[0] if near else ""


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, other, one).ratio()


def _says_the_opposite(one: str, other: str) -> bool:
    """`valid_to` is never `valid_from`, `unlisted` never `listed`, however alike they look."""
    ours, theirs = set(one.split("_")), set(other.split("_"))
    return is_denied(one, other) or any(
        (ours & low and theirs & high) or (ours & high and theirs & low) for low, high in _OPPOSITES
    )
