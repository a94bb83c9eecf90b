"""The lists to choose from in the issue forms: what data/ has, between two marks in each form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from .content.answers import SPOKEN
from .content.library import Library
from .schema.organisation import OrganisationKind, Topic
from .schema.problems import Problem, Severity
from .schema.room import Room
from .schema.text_file import decoded, read_bytes
from .views.labels import label

FORMS = ".github/ISSUE_TEMPLATE"
ELSEWHERE = "anderer Ort"
"""The choice that stands for no room of ours."""
_LIST = re.compile(r"( *)# Liste: (\w+)\n.*?( *)# Ende der Liste\n", re.DOTALL)
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_ORDINALS = ("1.", "2.", "3.", "4.", "letzten")


def choices(library: Library) -> Mapping[str, Sequence[object]]:
    """What each list offers, by its name in the forms."""
    rooms = sorted(room.label for room in library.listed(Room))
    weekly = [f"jeden {day}" for day in _DAYS]
    monthly = [f"jeden {ordinal} {day} im Monat" for day in _DAYS for ordinal in _ORDINALS]
    return {
        "Raum": [ELSEWHERE, *rooms],
        "Wiederholung": ["nur einmal", *weekly, "alle 14 Tage", *monthly],
        "Sprachen": [{"label": name} for name in SPOKEN],
        "Art": [label(kind) for kind in OrganisationKind],
        "Themen": [{"label": text} for text in sorted({label(topic) for topic in Topic})],
        "Seiten": [language.name_de for language in library.languages.languages],
    }


def filled(form: str, lists: Mapping[str, Sequence[object]]) -> str:
    """The form with its lists as they are now; a list of another name stays."""

    def fill(found: re.Match[str]) -> str:
        indent, name = found[1], found[2]
        if name not in lists:
            return found[0]
        lines = yaml.safe_dump(list(lists[name]), allow_unicode=True, width=90).splitlines()
        inner = "".join(f"{indent}{line}\n" for line in lines)
        return f"{indent}# Liste: {name}\n{inner}{indent}# Ende der Liste\n"

    return _LIST.sub(fill, form)


def stale_forms(root: Path, library: Library) -> dict[str, str]:
    """The forms whose lists are not up to date: name below the project, and the text as it is
    right.
    """
    lists, found = choices(library), {}
    for file in sorted((root / FORMS).glob("*.yml")):
        name = f"{FORMS}/{file.name}"
        content, _ = read_bytes(file, name)
        text = decoded(content, name)[0] if content is not None else None
        if text is not None and (new := filled(text, lists)) != text:
            found[name] = new
    return found


def form_problems(root: Path, library: Library) -> Iterator[Problem]:
    """Forms that do not offer what data/ has: nobody but the editorial team has to know them."""
    for name in stale_forms(root, library):
        what = "Die Listen dieses Formulars sind nicht auf dem Stand von data/."
        yield Problem(name, 0, what, "make forms", Severity.UPKEEP)
