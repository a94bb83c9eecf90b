"""Public holidays of the region and feasts on which many members would be missing.

From the `holidays` library, which keeps the laws and calendars of each country; moon sightings
may move Islamic feasts by a day.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from ..schema.site import Region

_FEASTS = {
    "TR": {"Eid al-Fitr": "Fest des Fastenbrechens (Eid al-Fitr)", "Eid al-Adha": "Opferfest"},
    "IR": {"Nowruz": "Nowruz"},
    "VN": {"Lunar New Year": "Tết (Mondneujahr)"},
    "IL": {"Yom Kippur": "Jom Kippur"},
    "RO": {"Easter": "orthodoxes Osterfest"},
    "EG": {"Coptic Christmas Day": "orthodoxes Weihnachten"},
}
_ESTIMATED = " (estimated)"


def knows_region(region: Region) -> bool:
    """Whether the library knows the public holidays of a region."""
    try:
        return bool(_public(region.country, region.subdivision, 2026))
    except NotImplementedError:
        return False


def special_days(day: date, region: Region) -> tuple[str, ...]:
    """German names of the public holidays (of the region) and feasts on a day."""
    found = [_public(region.country, region.subdivision, day.year).get(day, "")]
    for country, names in _FEASTS.items():
        # Two feasts may share a day: "Eid al-Fitr; Nowruz".
        here = _abroad(country, day.year).get(day, "").replace(_ESTIMATED, "").split("; ")
        found += [german for name, german in names.items() if name in here]
    return tuple(name for name in found if name)


def feasts_known_until(year: int) -> date:
    """The last day of the years, from `year` on, whose feasts the library knows from its tables.

    Later ones it estimates (Islamic months begin when the moon is seen); it looks 30 years ahead.
    """
    years = range(year, year + 30)
    estimated = (one for one in years if any(_is_estimated(c, one) for c in _FEASTS))
    return date(next(estimated, year + 30) - 1, 12, 31)


def _is_estimated(country: str, year: int) -> bool:
    named = _abroad(country, year).values()
    return any(_ESTIMATED in said and said.startswith(tuple(_FEASTS[country])) for said in named)


@lru_cache(maxsize=32)
def _public(country: str, subdivision: str, year: int) -> dict[date, str]:
    # Only who has events needs the library, and it is large.
    import holidays

    return dict(holidays.country_holidays(country, subdiv=subdivision, years=year, language="de"))


@lru_cache(maxsize=256)
def _abroad(country: str, year: int) -> dict[date, str]:
    import holidays

    return dict(holidays.country_holidays(country, years=year, language="en_US"))
