"""Turn the text of the issue form „Termin eintragen“ into an event file, or into a German error."""

from __future__ import annotations

import os
import re
from pathlib import Path

import _run
from _content import today
from new_entry import Answers, checked, free_name, understood
from werkstatt.content.answers import languages_of
from werkstatt.issue_forms import ELSEWHERE
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
_NEEDED = {
    "title": ("Wie heißt der Termin?", "Termin"),
    "date": ("An welchem Tag ist er?", ""),
    "source": ("Wo steht der Termin im Netz?", "https://www.leipzig.de/"),
}
"""What a proposal cannot do without: the question, and what stands in for it in the checks."""
_LABELS = {
    **{key: label for label, key in _KEYS.items()},
    "end_date": "Ende", "name": "Anderer Ort", "organiser_name": "Wer lädt ein?",
    "online": "Anderer Ort", "how": "Anmeldung", "email": "Anmeldung",
    "url": "Quelle", "sources": "Quelle",
}  # fmt: skip
"""The label of the form for each field of the file."""
_NAMES = "|".join(sorted(_LABELS, key=len, reverse=True))
_WORD = re.compile(rf"\b({_NAMES})\b(?![/.])")
_REPAIRED = re.compile(rf"(?:(?<=^)|(?<=oder )|(?<=andere )|(?<=und ))({_NAMES})(?=:|$)")
_REPAIR = "So ist es richtig: "
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_GERMAN_DAY, _QUOTED_DAY = r"\3.\2.\1", r"„\3.\2.\1“"
_OTHERWISE = {
    r" Geht es über Mitternacht, .*": "",
    r"in der Form Jahr-Monat-Tag": "wie 13.1.2027",
    r" \(Jahr-Monat-Tag\)": "",
    r"das kleingeschriebene Kürzel der Sprache": "der deutsche Name der Sprache",
    r" \((?:end|start)\)": "",
}
"""What the file could say otherwise, and the form cannot."""


def main() -> int:
    """Read the form from the variable BODY; write event.yml and name, or error.md."""
    parser = _run.Command(
        description="Macht aus dem Formular „Termin eintragen“ eine Datei oder sagt, was fehlt.",
        epilog="Beispiel: BODY=… python scripts/read_form.py out",
    )
    parser.add_argument("folder", type=Path, help="Ordner für das Ergebnis")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    given = understood(answers(os.environ.get("BODY", "")))
    # The name becomes a path and a branch: nothing of it comes from the form unchanged.
    day = given.get("date", "") if _DAY.fullmatch(given.get("date", "")) else "ohne-tag"
    name = free_name({**given, "date": day}, _number(os.environ.get("ISSUE", "")))
    try:
        text = _text(given, name)
    except ProblemsFound as found:
        (folder / "error.md").write_text(comment(found), "utf-8")
        return 0
    (folder / "event.yml").write_text(text, "utf-8")
    (folder / "name").write_text(name, "utf-8")
    return 0


def _number(issue: str) -> str:
    return issue if _NUMBER.fullmatch(issue) else ""


def _text(given: Answers, name: str) -> str:
    """The file; raises ProblemsFound with all that is missing and all that is wrong.

    A person at the keyboard may add the source later; a proposal without it helps nobody.
    """
    day = today().isoformat()
    problems = [
        Problem("Formular", 1, f"„{key}“ fehlt: {question}", "")
        for key, (question, _) in _NEEDED.items()
        if key not in given
    ]
    rest = {key: some or day for key, (_, some) in _NEEDED.items()}
    try:
        text = checked({**rest, **given}, day, name)
    except ProblemsFound as found:
        raise ProblemsFound([*problems, *found.problems]) from None
    if not problems and "rule" not in given and given["date"] < day:
        problems.append(Problem("Formular", 1, f"„date“: „{given['date']}“ ist vorbei.", ""))
    if problems:
        raise ProblemsFound(problems)
    return text


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
    """The problem with the labels of the form for the names of fields, and days as one says them.

    What somebody wrote stays as it is: in quotes, and behind the label of a repair.
    """
    what, known, repair = said.partition(_REPAIR)
    for ours, theirs in _OTHERWISE.items():
        what = re.sub(ours, theirs, what)
    parts = re.split(r"(„[^“]*“)", what)
    parts = [_quoted(one) if n % 2 else _spoken(one) for n, one in enumerate(parts)]
    said, shown = "".join(parts), _ISO.sub(_GERMAN_DAY, _REPAIRED.sub(_label, repair))
    shown = re.sub(r'"(\d\d:\d\d)"', r"\1", shown)
    # The file writes each language as an item of a list, the form does not.
    return said.rstrip() if shown.startswith("- ") else said + known + shown


def _spoken(text: str) -> str:
    return _ISO.sub(_GERMAN_DAY, _WORD.sub(_label, text))


def _quoted(text: str) -> str:
    """A field by its label; a day as one says it; anything else is what somebody wrote."""
    steps = [step for step in text.strip("„“").split(" → ") if step in _LABELS]
    is_field = steps and re.fullmatch(r"„[a-z_]+(?: → [^“]+)*“", text)
    return (
        f"„{_LABELS[steps[-1]]}“" if is_field else re.sub(f"^„{_ISO.pattern}“$", _QUOTED_DAY, text)
    )


def _label(found: re.Match[str]) -> str:
    return _LABELS[found[1]]


if __name__ == "__main__":
    _run.run(main)
