"""Turn the text of the issue form „Termin eintragen“ into an event file, or into a German error."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path

import _run
from _content import today
from new_entry import as_yaml, check, slug
from werkstatt.schema.problems import ProblemsFound

_KEYS = {
    "Titel": "title",
    "Worum geht es?": "summary",
    "Tag": "date",
    "Beginn": "start",
    "Ende": "end",
    "Wiederholung": "rule",
    "Raum": "room",
    "Wer lädt ein?": "organiser",
    "Sprachen": "languages",
    "Anmeldung": "registration",
    "Quelle": "source",
}
_FIELD = re.compile(r"^### (.+?)\s*\n+(.*?)(?=^### |\Z)", re.MULTILINE | re.DOTALL)
_EMPTY = "_No response_"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def main() -> int:
    """Read the form from the variable BODY; write event.yml and name, or error.md."""
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Beispiel: BODY=… python scripts/read_form.py out"
    )
    parser.add_argument("folder", type=Path, help="Ordner für das Ergebnis")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    given = answers(os.environ.get("BODY", ""))
    day = given.get("date", "")
    # The name becomes a path and a branch: nothing of it comes from the form unchanged.
    first = day if _DAY.fullmatch(day) else "ohne-tag"
    name = f"{first}-{slug(given.get('title', '')) or 'termin'}"
    text = as_yaml(given, today().isoformat())
    try:
        check(text, name)
    except ProblemsFound as found:
        (folder / "error.md").write_text(comment(found), "utf-8")
        return 0
    (folder / "event.yml").write_text(text, "utf-8")
    (folder / "name").write_text(name, "utf-8")
    return 0


def answers(body: str) -> dict[str, str]:
    """The filled-in fields of the form, by their keys; other headings are left out."""
    found = {label.strip(): text.strip() for label, text in _FIELD.findall(body.replace("\r", ""))}
    known = {key: " ".join(found.get(label, "").split()) for label, key in _KEYS.items()}
    return {key: text for key, text in known.items() if text and text != _EMPTY}


def comment(found: ProblemsFound) -> str:
    """The problems as Markdown; what the form said stays inert inside a code block."""
    said = [f"    {str(one).partition(': ')[2]}" for one in found.problems]
    before = "Danke! Daraus lässt sich noch kein Termin machen:"
    after = "Bitte bearbeiten Sie das Formular."
    return "\n".join([before, "", *said, "", after, ""])


if __name__ == "__main__":
    _run.run(main)
