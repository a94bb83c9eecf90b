"""Turn the text of the issue form „Termin eintragen“ into an event file, or into a German error."""

from __future__ import annotations

import os
import re
from pathlib import Path

import _run
from _content import today
from new_entry import as_yaml, check, free_name, understood
from update_forms import ELSEWHERE
from werkstatt.content.answers import languages_of
from werkstatt.schema.problems import Problem, ProblemsFound

_KEYS = {
    "Titel": "title",
    "Worum geht es?": "summary",
    "Tag": "date",
    "Beginn": "start",
    "Ende": "end",
    "Wiederholung": "rule",
    "Raum": "room",
    "Anderer Ort": "place",
    "Wer lädt ein?": "organiser",
    "Sprachen": "languages",
    "Weitere Sprachen": "more_languages",
    "Anmeldung": "registration",
    "Quelle": "source",
}
_FIELD = re.compile(r"^### (.+?)\s*\n+(.*?)(?=^### |\Z)", re.MULTILINE | re.DOTALL)
_EMPTY = frozenset({"_No response_", "None", ELSEWHERE})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"\d{1,9}")
_KEY = re.compile(r"„(\w+)(?: →[^“]*)?“|(?<=richtig: )(\w+)(?=:)")


def main() -> int:
    """Read the form from the variable BODY; write event.yml and name, or error.md."""
    parser = _run.Command(
        description=__doc__, epilog="Beispiel: BODY=… python scripts/read_form.py out"
    )
    parser.add_argument("folder", type=Path, help="Ordner für das Ergebnis")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    given = understood(answers(os.environ.get("BODY", "")))
    # The name becomes a path and a branch: nothing of it comes from the form unchanged.
    day = given.get("date", "") if _DAY.fullmatch(given.get("date", "")) else "ohne-tag"
    name = free_name({**given, "date": day}, _number(os.environ.get("ISSUE", "")))
    text = as_yaml(given, today().isoformat())
    try:
        _needs_source(given)
        check(text, name)
    except ProblemsFound as found:
        (folder / "error.md").write_text(comment(found), "utf-8")
        return 0
    (folder / "event.yml").write_text(text, "utf-8")
    (folder / "name").write_text(name, "utf-8")
    return 0


def _number(issue: str) -> str:
    return issue if _NUMBER.fullmatch(issue) else ""


def _needs_source(given: dict[str, str]) -> None:
    """A person at the keyboard may add it later; a proposal without it helps nobody."""
    if "source" not in given:
        what = "„source“ fehlt: Wo steht der Termin im Netz?"
        raise ProblemsFound([Problem("Formular", 1, what, "")])


def answers(body: str) -> dict[str, str]:
    """The filled-in fields of the form, by their keys; other headings are left out."""
    found = {label.strip(): text.strip() for label, text in _FIELD.findall(body.replace("\r", ""))}
    known = {key: " ".join(found.get(label, "").split()) for label, key in _KEYS.items()}
    known = {key: text for key, text in known.items() if text and text not in _EMPTY}
    return _with_more_languages(known)


def _with_more_languages(known: dict[str, str]) -> dict[str, str]:
    """Those that are ticked and those that are written, as one answer."""
    said = known.get("languages", ""), known.pop("more_languages", "")
    codes = [code for text in said for code in languages_of(text)]
    return {**known, "languages": ", ".join(codes)} if codes else _without(known, "languages")


def _without(known: dict[str, str], key: str) -> dict[str, str]:
    return {other: text for other, text in known.items() if other != key}


def comment(found: ProblemsFound) -> str:
    """The problems as Markdown; what the form said stays inert inside a code block."""
    said = [f"    {_in_words(str(one).partition(': ')[2])}" for one in found.problems]
    before = "Danke! Daraus lässt sich noch kein Termin machen:"
    after = (
        "Bitte verbessern Sie das Formular: oben rechts an Ihrem Text „…“ und dann „Edit“. "
        "Der Automat liest es gleich noch einmal."
    )
    return "\n".join([before, "", *said, "", after, ""])


def _in_words(said: str) -> str:
    """The problem with the labels of the form for the names of fields."""
    labels = {key: label for label, key in _KEYS.items()} | {"how": "Anmeldung", "url": "Quelle"}

    def labelled(found: re.Match[str]) -> str:
        if found[1]:
            return f"„{labels.get(found[1], found[1])}“"
        return labels.get(found[2], found[2])

    return _KEY.sub(labelled, said)


if __name__ == "__main__":
    _run.run(main)
