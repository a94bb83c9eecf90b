"""Ask a few questions and write the file of a new event; nothing is ever overwritten."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import _run
import yaml
from _content import today
from _paths import ROOT
from werkstatt.content.answers import (
    answer_problems,
    day_of,
    id_of,
    languages_of,
    rule_of,
    slug,
    source_of,
    times_of,
)
from werkstatt.content.days import strange_days
from werkstatt.content.library import known_ids
from werkstatt.content.references import broken_references
from werkstatt.markdown.guard import check_plain
from werkstatt.schema.base import Entry
from werkstatt.schema.dated import dates
from werkstatt.schema.entry_file import EntryFile
from werkstatt.schema.event import Event
from werkstatt.schema.organisation import Organisation
from werkstatt.schema.problems import ProblemsFound
from werkstatt.schema.ref import references
from werkstatt.schema.room import Room
from werkstatt.schema.text_file import decoded
from werkstatt.schema.yaml_source import read_yaml

_QUESTIONS = (
    ("title", "Wie heißt der Termin? (zum Beispiel: Workshop: Anträge üben)"),
    ("summary", "Worum geht es, in ein bis drei kurzen Sätzen?"),
    ("date", "An welchem Tag? (zum Beispiel 13.1.2027)"),
    ("start", "Wann beginnt er? (zum Beispiel 18 Uhr, leer: ganzer Tag)"),
    ("end", "Wann endet er? (leer: nicht bekannt)"),
    ("rule", "Wiederholt er sich? (leer: nein; zum Beispiel jeden 1. Mittwoch)"),
    ("room", "In welchem Raum? (Name oder Datei aus data/rooms, leer: anderer Ort)"),
    ("place", "An welchem anderen Ort? (leer: nicht bekannt)"),
    ("organiser", "Wer lädt ein? (Name, leer: nicht bekannt)"),
    ("languages", "In welchen Sprachen? (zum Beispiel Deutsch, Arabisch; leer: nicht bekannt)"),
    ("registration", "Wie meldet man sich an? (leer: ohne Anmeldung)"),
    ("source", "Wo steht das im Netz? (Adresse mit https, leer: noch nirgends)"),
)
_NEEDED = frozenset({"title", "date"})
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""The name of the file is made of them."""

Answers = Mapping[str, str]


def main() -> int:
    """Write data/events/<day>-<title>.yml; 1 when the answers do not make a valid event."""
    parser = _run.Command(
        description="Fragt alles ab und schreibt die Datei eines neuen Termins.",
        epilog="Beispiel: python scripts/new_entry.py event",
    )
    parser.add_argument("kind", choices=["event"], help="Art des Eintrags")
    parser.parse_args()
    answers = understood(ask(_run.typed))
    if "source" not in answers:
        print("Ohne Quelle erscheint der Termin noch nicht (listed: false).")
    name = free_name(answers)
    text = checked(answers, today().isoformat(), name)
    file_path = ROOT / f"data/events/{name}.yml"
    file_path.parent.mkdir(exist_ok=True)
    # "x": what another hand has written meanwhile stays.
    with file_path.open("x", encoding="utf-8") as file:
        file.write(text)
    print(f"data/events/{name}.yml ist angelegt. Prüfen: python scripts/check_data.py")
    return 0


def ask(answer: Callable[[str], str]) -> dict[str, str]:
    """The answers, without those left empty; a wrong one is asked for again, the rest stays."""
    found: dict[str, str] = {}
    for key, question in _QUESTIONS:
        if given := _one(answer, key, question, found):
            found[key] = given
    return found


def _one(answer: Callable[[str], str], key: str, question: str, before: Answers) -> str:
    while True:
        given = answer(f"{question}\n> ").strip()
        if not given and key not in _NEEDED:
            return ""
        said = _said({**before, key: given}) if given else "Das braucht jeder Termin."
        if not said:
            return given
        print(said)


def _said(answers: Answers) -> str:
    """What is wrong with the answers so far; the earlier ones were in order."""
    day = today().isoformat()
    rest = {"title": "Termin", "date": day, "source": "https://www.leipzig.de/"}
    try:
        checked(understood({**rest, **answers}), day, "termin")
    except ProblemsFound as found:
        return "\n".join(str(one).split(": ", 1)[1] for one in found.problems)
    return ""


def understood(answers: Answers) -> dict[str, str]:
    """The answers as the file says them: days, times, series, and the ids of what is named."""
    day = day_of(answers.get("date", ""))
    times = times_of(answers.get("start", ""), answers.get("end", ""))
    changed = {
        "date": day,
        "end_date": _day_after(day) if times.is_over_midnight else "",
        "start": times.start,
        "end": times.end,
        "source": source_of(answers.get("source", "")),
        "rule": rule_of(answers.get("rule", "")),
        "room": id_of(answers["room"], _labels("rooms")) if "room" in answers else "",
        **_organiser(answers.get("organiser", "")),
        **_place(answers.get("place", "")),
    }
    return {key: text for key, text in {**answers, **changed}.items() if text}


def _day_after(day: str) -> str:
    """The next day; "" for what is no day, which the checks tell."""
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return ""


def _organiser(said: str) -> dict[str, str]:
    """An organisation of ours, or the name as it was said."""
    id = id_of(said, _labels("organisations")) if said else ""
    is_name = id == said and (" " in said or not said.islower())
    return {"organiser": "", "organiser_name": said} if is_name else {"organiser": id}


def _place(said: str) -> dict[str, str]:
    """An address in the net is no name of a place: who follows it takes part online."""
    is_online = _WEB.fullmatch(said)
    return {"place": "", "online": source_of(said)} if is_online else {"place": said}


def _labels(folder: str) -> dict[str, str]:
    """The names of what data/ has in a folder, by id; files that cannot be read are left out."""
    files = sorted((ROOT / "data" / folder).glob("*.yml"))
    sources = {file.stem: read_yaml(file, file.name)[0] for file in files}
    return {id: str(source.data.get("name", id)) for id, source in sources.items() if source}


def free_name(answers: Answers, besides: str = "") -> str:
    """Of day and title, `besides` where the title says nothing; a name that no file has yet."""
    title = slug(answers.get("title", "")) or f"termin-{besides}".strip("-")
    wished = f"{answers['date']}-{title}"
    names = (wished if number == 1 else f"{wished}-{number}" for number in count(1))
    return next(name for name in names if not _taken(ROOT / f"data/events/{name}.yml"))


def _taken(file: Path) -> bool:
    return file.exists() or file.is_symlink()


def as_yaml(answers: Answers, day: str) -> str:
    """The file, with every text quoted where YAML would misread it."""
    plain = (
        "title", "summary", "date", "end_date", "start", "end", "rule", "organiser",
        "organiser_name",
    )  # fmt: skip
    entry: dict[str, Any] = {key: answers[key] for key in plain if key in answers}
    names = {"room": "room", "name": "place", "online": "online"}
    place = {field: answers.get(key) for field, key in names.items()}
    if any(place.values()):
        entry["place"] = {key: text for key, text in place.items() if text}
    if "languages" in answers:
        entry["languages"] = languages_of(answers["languages"])
    if "registration" in answers:
        entry["registration"] = {"how": answers["registration"]}
    if "source" in answers:
        entry["sources"] = [{"url": answers["source"]}]
    else:
        entry["listed"] = False
    entry.update(checked_on=day, confidence="medium")
    body = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False, width=90)
    return f"# yaml-language-server: $schema=../schema/events.json\n{body}"


def checked(answers: Answers, day: str, name: str) -> str:
    """The file of the answers; raises ProblemsFound when they make no valid event."""
    text, problems = as_yaml(answers, day), [*answer_problems(answers, "Antworten")]
    try:
        check(text, name)
    except ProblemsFound as found:
        problems += found.problems
    if problems:
        raise ProblemsFound(problems)
    return text


def check(text: str, name: str) -> None:
    """Raise ProblemsFound when the text is no valid event of this project."""
    file = f"data/events/{name}.yml"
    legible, problems = decoded(text.encode("utf-8", "replace"), file)
    source, event, found = EntryFile(Event, file, check_plain, {"id": name}).read(legible or "")
    if source:
        kinds: tuple[type[Entry], ...] = (Room, Organisation)
        ids = {kind.folder: known_ids(ROOT, kind) for kind in kinds}
        if event:
            found += broken_references(references(event), source, ids)
            found += strange_days(dates(event), source, today())
        problems += found
    if problems:
        raise ProblemsFound(problems)


if __name__ == "__main__":
    _run.run(main)
