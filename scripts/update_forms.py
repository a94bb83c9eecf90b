"""Bring the lists to choose from in the issue forms up to date with data/."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import _run
import yaml
from _content import checked_content
from _paths import ROOT
from werkstatt.content.answers import SPOKEN
from werkstatt.knowledge import Knowledge
from werkstatt.schema.organisation import OrganisationKind, Topic
from werkstatt.schema.room import Room
from werkstatt.views.labels import label

FORMS = ROOT / ".github/ISSUE_TEMPLATE"
ELSEWHERE = "anderer Ort"
"""The choice that stands for no room of ours."""
_LIST = re.compile(r"( *)# Liste: (\w+)\n.*?( *)# Ende der Liste\n", re.DOTALL)
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_ORDINALS = ("1.", "2.", "3.", "4.", "letzten")


def main() -> int:
    """Write the forms; with --check only compare. 1 when the content has errors or is ahead."""
    parser = _run.Command(description=__doc__, epilog="Beispiel: python scripts/update_forms.py")
    parser.add_argument("--check", action="store_true", help="nur prüfen, nichts schreiben")
    check = parser.parse_args().check
    knowledge = checked_content()
    if knowledge is None:
        return 1
    lists, stale = choices(knowledge), []
    for file in sorted(FORMS.glob("*.yml")):
        text = file.read_text("utf-8")
        new = filled(text, lists)
        if new != text:
            stale.append(file.name)
        if not check:
            file.write_text(new, "utf-8")
    print(f"Formulare: {len(stale)} nicht auf dem Stand{': ' if stale else ''}{', '.join(stale)}")
    return 1 if check and stale else 0


def choices(knowledge: Knowledge) -> Mapping[str, Sequence[object]]:
    """What each list offers, by its name in the forms."""
    rooms = sorted(room.label for room in knowledge.library.listed(Room))
    weekly = [f"jeden {day}" for day in _DAYS]
    monthly = [f"jeden {ordinal} {day} im Monat" for day in _DAYS for ordinal in _ORDINALS]
    return {
        "Raum": [ELSEWHERE, *rooms],
        "Wiederholung": ["nur einmal", *weekly, "alle 14 Tage", *monthly],
        "Sprachen": [{"label": name} for name in SPOKEN],
        "Art": [label(kind) for kind in OrganisationKind],
        "Themen": [{"label": text} for text in sorted({label(topic) for topic in Topic})],
        "Seiten": [language.name_de for language in knowledge.library.languages.languages],
    }


def filled(form: str, lists: Mapping[str, Sequence[object]]) -> str:
    """The form with its lists as they are now."""

    def fill(found: re.Match[str]) -> str:
        indent, name = found[1], found[2]
        lines = yaml.safe_dump(list(lists[name]), allow_unicode=True, width=90).splitlines()
        inner = "".join(f"{indent}{line}\n" for line in lines)
        return f"{indent}# Liste: {name}\n{inner}{indent}# Ende der Liste\n"

    return _LIST.sub(fill, form)


if __name__ == "__main__":
    _run.run(main)
