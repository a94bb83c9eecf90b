"""Logical properties as browsers of cheap old phones know them, where the direction is all one.

`margin-inline` and `inset` are young (Chrome 87, Safari 14.1; caniuse.com/css-logical-props). Lines
of all our scripts run from top to bottom, so the block axis is the vertical one, and what is equal
on both ends of a line needs no direction (CSS Logical Properties and Values Level 1, section 4).
Only what differs between start and end stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_SAME: Mapping[str, str] = MappingProxyType(
    {
        "inline-size": "width",
        "block-size": "height",
        "min-inline-size": "min-width",
        "max-inline-size": "max-width",
        "min-block-size": "min-height",
        "max-block-size": "max-height",
        "inset-block-start": "top",
        "inset-block-end": "bottom",
    }
)
_SIDES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"block": ("top", "bottom"), "inline": ("left", "right")}
)
_DECLARATION = re.compile(r"(?<=[{;])(?P<name>[a-z-]+):(?P<value>[^;{}]+)(?=[;}])")
_SIDED = re.compile(
    r"(?P<what>margin|padding|inset|border)-(?P<axis>block|inline)"
    r"(?:-(?P<end>start|end))?(?P<rest>-\w+)?"
)


def for_old_browsers(css: str) -> str:
    """The same sheet, without comments and needless space before, in older words."""
    return _DECLARATION.sub(lambda one: _lowered(one["name"], one["value"]), css)


def _lowered(name: str, value: str) -> str:
    if name in _SAME:
        return f"{_SAME[name]}:{value}"
    sided = _SIDED.fullmatch(name)
    if not sided or (sided["axis"] == "inline" and sided["end"]):
        return f"{name}:{value}"
    sides = _SIDES[sided["axis"]]
    if sided["end"]:
        return _one(sided, sides[sided["end"] == "end"], value)
    values = [value] if sided["what"] == "border" else _parts(value)
    if sided["axis"] == "inline" and len(values) > 1:
        return f"{name}:{value}"
    pairs = zip(sides, (values[0], values[-1]), strict=True)
    return ";".join(_one(sided, side, own) for side, own in pairs)


def _parts(value: str) -> list[str]:
    """`0 calc(1rem + 2px)` in two: a space inside brackets parts nothing."""
    found: list[str] = []
    for word in value.split(" "):
        if found and found[-1].count("(") > found[-1].count(")"):
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _one(sided: re.Match[str], side: str, value: str) -> str:
    what = "" if sided["what"] == "inset" else f"{sided['what']}-"
    return f"{what}{side}{sided['rest'] or ''}:{value}"
