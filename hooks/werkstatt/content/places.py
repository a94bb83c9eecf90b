"""Places: do they lie where our readers live, and is a town named where it is not this one?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..schema.base import Entry
from ..schema.contact import Point, PostalAddress
from ..schema.organisation import Organisation
from ..schema.problems import Problem
from ..schema.repairs import written
from ..schema.room import Room
from ..schema.site import Region
from ..schema.walk import models_in
from .library import Library, Located

_OURS: tuple[type[Entry], ...] = (Room, Organisation)
"""An event or an office may be elsewhere; our rooms and organisations are here."""


def place_problems(library: Library) -> list[Problem]:
    """Points outside the bounds of data/site.yml, and foreign postcodes without a town.

    While the settings are not in order, nothing: nobody knows what they would say.
    """
    if not library.is_region_known:
        return []
    region = library.site.region
    return [one for item in library.located for one in _of_entry(item, region)]


_POSTCODE = re.compile(r"(?<!\d)(?:D-)?\d{5}(?!\d)")


def _mixed(item: Located, path: tuple[str | int, ...], address: PostalAddress) -> Iterator[Problem]:
    """A postcode in the line of the street or the town, where `postcode` is its field."""
    for field in ("street", "city"):
        text = getattr(address, field)
        if not (found := _POSTCODE.search(text)):
            continue
        what = f"„{field}“: Die Postleitzahl steht in einem eigenen Feld (postcode)."
        rest = text.replace(found[0], "").strip(" ,")
        is_said = address.postcode == found[0].removeprefix("D-")
        is_town = field == "city" and is_said and rest
        yield item.problem((*path, field), what, written(field, rest) if is_town else "")


def _of_entry(item: Located, region: Region) -> Iterator[Problem]:
    for path, address in models_in(item.entry, PostalAddress):
        yield from _mixed(item, path, address)
        yield from _town(item, path, address, region)
    if isinstance(item.entry, _OURS):
        for path, point in models_in(item.entry, Point):
            yield from _bounds(item, path, point, region)


def _town(
    item: Located, path: tuple[str | int, ...], address: PostalAddress, region: Region
) -> Iterator[Problem]:
    code = address.postcode
    if code and "city" not in address.model_fields_set and not region.has_postcode(code):
        what = f"Die Postleitzahl {code} liegt nicht in {region.city}; nennen Sie den Ort (city)."
        yield item.problem((*path, "postcode"), what, "")


def _bounds(
    item: Located, path: tuple[str | int, ...], point: Point, region: Region
) -> Iterator[Problem]:
    if region.holds(point.latitude, point.longitude):
        return
    what = f"Der Punkt {point.latitude}, {point.longitude} liegt nicht in der Region von "
    what += f"{region.city} (Grenzen in data/site.yml)."
    swapped = region.holds(point.longitude, point.latitude)
    repair = f"latitude: {point.longitude}, longitude: {point.latitude}" if swapped else ""
    yield item.problem((*path, "latitude"), what, repair)
