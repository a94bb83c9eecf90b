"""Ask a few questions and write the file of a new entry; so far for events."""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections.abc import Callable

import _run
import yaml
from _content import today
from _paths import ROOT
from werkstatt.content.library import known_ids
from werkstatt.content.references import broken_references
from werkstatt.markdown.guard import check_plain
from werkstatt.schema.base import Entry
from werkstatt.schema.event import Event
from werkstatt.schema.organisation import Organisation
from werkstatt.schema.problems import ProblemsFound
from werkstatt.schema.ref import references
from werkstatt.schema.room import Room
from werkstatt.schema.validate import validate
from werkstatt.schema.yaml_source import parse_yaml

_QUESTIONS = (
    ("title", "Wie heißt der Termin? (zum Beispiel: Workshop: Anträge üben)"),
    ("summary", "Worum geht es, in ein bis drei kurzen Sätzen?"),
    ("date", "An welchem Tag? (Jahr-Monat-Tag, zum Beispiel 2027-01-13)"),
    ("start", "Wann beginnt er? (zum Beispiel 18:00, leer: ganzer Tag)"),
    ("end", "Wann endet er? (leer: nicht bekannt)"),
    ("rule", "Wiederholt er sich? (leer: nein; erster Mittwoch: FREQ=MONTHLY;BYDAY=1WE)"),
    ("room", "In welchem Raum? (Dateiname aus data/rooms, leer: anderer Ort)"),
    ("organiser", "Wer lädt ein? (Dateiname aus data/organisations, leer: andere)"),
    ("languages", "In welchen Sprachen? (Kürzel mit Komma: de, ar; leer: nicht bekannt)"),
    ("registration", "Wie meldet man sich an? (leer: ohne Anmeldung)"),
    ("source", "Wo steht das im Netz? (Adresse mit https, leer: noch nirgends)"),
)


_NEEDED = frozenset({"title", "date"})
"""The name of the file is made of them."""


def main() -> int:
    """Write data/events/<day>-<title>.yml; 1 when the answers do not make a valid event."""
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Beispiel: python scripts/new_entry.py event"
    )
    parser.add_argument("kind", choices=["event"], help="Art des Eintrags")
    parser.parse_args()
    answers = ask(input)
    name = f"{answers['date']}-{slug(answers['title'])}"
    text = as_yaml(answers, today().isoformat())
    try:
        check(text, name)
    except ProblemsFound as found:
        print(found)
        return 1
    file = ROOT / f"data/events/{name}.yml"
    file.write_text(text, "utf-8")
    print(f"{file.relative_to(ROOT)} ist angelegt. Prüfen: python scripts/check_data.py")
    return 0


def ask(answer: Callable[[str], str]) -> dict[str, str]:
    """The answers, without those left empty."""
    found = {key: _one(answer, key, question) for key, question in _QUESTIONS}
    return {key: text for key, text in found.items() if text}


def _one(answer: Callable[[str], str], key: str, question: str) -> str:
    while not (given := answer(f"{question}\n> ").strip()) and key in _NEEDED:
        print("Das braucht jeder Termin.")
    return given


def slug(title: str) -> str:
    """A file name: ASCII, lower case, hyphens; umlauts as two letters."""
    plain = title.lower()
    for letter, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        plain = plain.replace(letter, letters)
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))[:60].strip("-")


def as_yaml(answers: dict[str, str], day: str) -> str:
    """The file, with every text quoted where YAML would misread it."""
    plain = ("title", "summary", "date", "start", "end", "rule", "organiser")
    entry: dict[str, object] = {}
    entry.update((key, answers[key]) for key in plain if key in answers)
    if "room" in answers:
        entry["place"] = {"room": answers["room"]}
    if "languages" in answers:
        entry["languages"] = answers["languages"].replace(",", " ").split()
    if "registration" in answers:
        entry["registration"] = {"how": answers["registration"]}
    if "source" in answers:
        entry["sources"] = [{"url": answers["source"]}]
    entry.update(checked_on=day, confidence="medium")
    body = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False, width=90)
    return f"# yaml-language-server: $schema=../schema/events.json\n{body}"


def check(text: str, name: str) -> None:
    """Raise ProblemsFound when the text is no valid event of this project."""
    file = f"data/events/{name}.yml"
    source, problems = parse_yaml(text, file)
    if source:
        problems += [p for line in text.split("\n") for p in check_plain(line, file, 1)]
        event, found = validate(Event, source, id=name)
        kinds: tuple[type[Entry], ...] = (Room, Organisation)
        ids = {kind.folder: known_ids(ROOT, kind) for kind in kinds}
        found += broken_references(references(event), source, ids) if event else ()
        problems += found
    if problems:
        raise ProblemsFound(problems)


if __name__ == "__main__":
    _run.run(main)
