"""Every repair that is offered is followed as an editor would, and then its problem is gone.

The inputs are those of tests/golden/data and the slips below; nothing of the code that proposes
repairs is asked how to follow them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from .golden import FOLDER, read_case
from .small_data import EVENT, ORGANISATION, complaints

_COMPLAINT = re.compile(
    r"(?P<file>[^:]+):(?P<line>\d+): (?P<what>.+?) So ist es richtig: (?P<how>.+)"
)
_LIST = re.compile(r"„(?P<head>[^“]+:)“, darunter eingerückt (?:je Zeile )?„(?P<items>.+)“")
_FIELD = re.compile(r"[\w-]+:(?: .*)?")
_WORDS = re.compile(
    r"^(?:Speichern|Kopieren|Lassen|Löschen Sie das|Kürzen|Nur Text|Rücken|Schreiben"
    r"|Behalten|Legen|date: \S+ oder )|^\{|, \w+: "
)
"""Repairs in words, which no program follows."""

ORG, DAY = "data/organisations/a.yml", "data/events/a.yml"
SLIPS: Mapping[str, tuple[str, str, str]] = {
    "dash without blank": (ORG, "offers:\n  - Beratung\n   -Kurse\n", "- Kurse"),
    "dash under the dash": (ORG, "offers:\n  - Beratung\n  -Kurse\n", "- Kurse"),
    "dash at the left": (ORG, "topics:\n- law\n-funding\n", "- funding"),
    "dots as a list": (
        ORG,
        "offers:\n  • Beratung\n  • Kurse\n",
        "„offers:“, darunter eingerückt je Zeile „- Beratung“, „- Kurse“",
    ),
    "dots below an item": (ORG, "offers:\n  - Beratung\n    • Kurse\n", "- Kurse"),
    "stars below an item": (ORG, "searched_as:\n  - Beratung\n    * Kurse\n", "- Kurse"),
    "a dot behind the dash": (ORG, "offers:\n  - • Kurse\n", "- Kurse"),
    "two slips": (ORG, "offers:\n  - A B\n   -Kurse\n   -Musik\n", "- Musik"),
    "one dash without blank": (
        DAY,
        "topics:\n  -funding\n",
        "„topics:“, darunter eingerückt je Zeile „- funding“",
    ),
    "dashes without blank": (
        DAY,
        "topics:\n  -funding\n  -law\n",
        "„topics:“, darunter eingerückt je Zeile „- funding“, „- law“",
    ),
    "list in a text": (ORG, "legal_form: Verein\n  -Kurse\n", ""),
    "dots in a text": (DAY, "summary: Programm\n  • Musik\n  • Tanz\n", ""),
    "dots in a folded text": (DAY, "summary: >\n  Programm\n  • Musik\n  • Tanz\n", ""),
    "item too far right": (ORG, "languages:\n  - de\n   - ar\n", "- ar"),
    "long dashes as a list": (
        ORG,
        "languages:\n  – de\n  – ar\n",
        "„languages:“, darunter eingerückt je Zeile „- de“, „- ar“",
    ),
    "numbers as a list": (
        ORG,
        "offers:\n  1. Beratung\n  2. Kurse\n",
        "„offers:“, darunter eingerückt je Zeile „- Beratung“, „- Kurse“",
    ),
    "stars without blanks": (ORG, "offers:\n  - Musik\n  *Kurse\n", "- Kurse"),
    "text in brackets": (DAY, "cost: [Kurs] für alle\n", "cost: '[Kurs] für alle'"),
    "text in braces": (DAY, "cost: {Kurs} für alle\n", "cost: '{Kurs} für alle'"),
    "list with a text behind it": (DAY, "topics: [law] für alle\n", ""),
    "text with an ampersand": (DAY, "cost: &Kurs für alle\n", "cost: '&Kurs für alle'"),
    "the opposite of a word": (DAY, "status: unconfirmed\n", ""),
    "another word of the same sound": (ORG, "topics:\n  - lawn mowing\n", ""),
    "the opposite of a field": (DAY, "unlisted: true\n", ""),
    "dates that are off": (DAY, "exdates:\n  - 2027-01-13\n", "except_dates:"),
    "no colon": (DAY, "start 18:00\nend: 20:00\n", ""),
    "blank of its own below a field": (DAY, "place:\n\u00a0\u00a0name: Saal\n", "  name: Saal"),
    "a word before an address": (
        ORG,
        "contact:\n  website: Seite: https://www.leipzig.de\n",
        "website: https://www.leipzig.de",
    ),
    "an address in brackets": (
        ORG,
        "contact:\n  website: (https://www.leipzig.de)\n",
        "website: https://www.leipzig.de",
    ),
    "a number beside another": (ORG, "contact:\n  phone: 0341 1232691 & 112\n", ""),
    "tab before a field": (DAY, "\tstart: 18:00\n", "start: 18:00"),
    "tab before an item": (DAY, "topics:\n\t- law\n", "  - law"),
    "tab below a field": (ORG, "contact:\n\temail: a@leipzig.de\n", "  email: a@leipzig.de"),
    "blank of its own before a field": (DAY, "\u00a0start: 18:00\n", "start: 18:00"),
    "blank of its own behind a colon": (DAY, "start:\u00a018:00\n", "start: 18:00"),
    "text between dashes": (DAY, "cost: - frei -\n", "cost: '- frei -'"),
    "list beside a field": (
        DAY,
        "topics: - law\n",
        "„topics:“, darunter eingerückt „- law“",
    ),
    "note behind a date": (DAY, "end_date: 2026-12-03 # Mittwoch\n", "end_date: 2026-12-03"),
    "note behind an address": (
        ORG,
        "contact:\n  email: a@leipzig.de # neu\n",
        "email: a@leipzig.de",
    ),
    "note or text": (DAY, "cost: frei # noch offen\n", ""),
    "sign of a number": (DAY, "cost: Karte #3\n", "cost: 'Karte #3'"),
    "name of an account": (ORG, "contact:\n  website: @verein\n", ""),
    "word before an e-mail": (
        ORG,
        "contact:\n  email: Info: info@leipzig.de\n",
        "email: info@leipzig.de",
    ),
    "e-mail in brackets": (
        ORG,
        "contact:\n  email: <info@leipzig.de>\n",
        "email: info@leipzig.de",
    ),
    "misspelt address in one line": (
        ORG,
        "adress: Burgplatz 1\n",
        "„address:“, darunter eingerückt „street: Burgplatz 1“",
    ),
    "address of an envelope": (
        ORG,
        "address: Burgplatz 1, 04109 Leipzig\n",
        "„address:“, darunter eingerückt „street: Burgplatz 1“, „postcode: 04109“, „city: Leipzig“",
    ),
    "bare phone as contact": (
        ORG,
        "contact: 0341 1232691\n",
        "„contact:“, darunter eingerückt „phone: 0341 1232691“",
    ),
    "bare place": (
        DAY,
        "place: Neues Rathaus\n",
        "„place:“, darunter eingerückt „name: Neues Rathaus“",
    ),
    "half a registration": (DAY, "registration: info@leipzig.de\n", ""),
    "colon in an item": (ORG, "offers:\n  - Beratung: Asyl\n", "- 'Beratung: Asyl'"),
    "colon in a line of a list": (ORG, "searched_as:\n  - Amt: Asyl\n", "- 'Amt: Asyl'"),
    "sign of equality": (DAY, "start = 18:00\n", 'start: "18:00"'),
    "two dashes at the end": (DAY, "--\n", "Löschen Sie die Zeile."),
    "phone at the left": (
        ORG,
        "phone: 0341 1232691\n",
        "„contact:“, darunter eingerückt „phone: 0341 1232691“",
    ),
    "room with its place there": (DAY, "place:\n  name: Saal\nroom: saal\n", ""),
    "apostrophe": (DAY, "cost: 'Wie's geht'\n", "cost: Wie's geht"),
    "words behind quotes": (DAY, 'cost: "frei" heute\n', "cost: '\"frei\" heute'"),
    "open quotes": (DAY, 'cost: "frei\n', "cost: frei"),
    "German quotes and a colon": (DAY, "cost: „frei“: ja\n", "cost: '„frei“: ja'"),
    "time in German quotes": (DAY, "start: „18:00“\n", 'start: "18:00"'),
    "word in German quotes": (DAY, "audience: „public“\n", "audience: public"),
    "rule as people write": (
        DAY,
        "rule: FREQ=WEEKLY; UNTIL=13.1.2027\n",
        "rule: FREQ=WEEKLY;UNTIL=20270113",
    ),
    "too far right": (DAY, "start: 18:00\n  end: 20:00\n", 'end: "20:00"'),
}


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def follow(text: str, line: int, how: str) -> str | None:
    """The text as an editor would leave it; None for advice in words."""
    rows, at = text.split("\n"), line - 1
    if re.search(r": *[\[{]", rows[at]):
        # In one line with others.
        return None
    listed = _LIST.fullmatch(how)
    if how == "Löschen Sie die Zeile.":
        del rows[at]
        return "\n".join(rows)
    if _WORDS.search(how) or not (
        listed or how.lstrip().startswith("- ") or _FIELD.fullmatch(how.strip())
    ):
        return None
    new = (
        [listed["head"], *(f"  {item}" for item in listed["items"].split("“, „"))]
        if listed
        else [how]
    )
    if not listed and not how.lstrip().startswith("- "):
        name = how.strip().split(":")[0]
        above = [one for one in range(at, -1, -1) if re.match(rf"\s*(- )?{name}\b", rows[one])]
        at = above[0] if above and at - above[0] < 4 else at
    elif listed and at and not re.match(r"\s*[\w-]+:", rows[at]):
        at -= 1
    own = _indent(rows[at].replace("\t", ""))
    last = at + 1
    while not how.endswith(":") and last < len(rows) and _indent(rows[last]) > own:
        last += 1
    before = rows[at - 1] if at else ""
    items = [row for row in rows[:at] if row.lstrip().startswith("- ")]
    if (
        how.startswith("- ")
        and items
        and (rows[at - 1] == items[-1] or not rows[at].lstrip().startswith("- "))
    ):
        own = min(own, _indent(items[-1]))
    if "eingerückt" in how or how.startswith(" "):
        own = own if listed else 0
    elif re.match(r" *[\w-]+: \S", before):
        own = min(own, _indent(before))
    dash = "- " if re.match(r" *- [\w-]+:", rows[at]) and not how.startswith("- ") else ""
    rows[at:last] = [" " * own + dash + new[0], *(" " * own + one for one in new[1:])]
    return "\n".join(rows)


def _slip(name: str) -> tuple[str, str, str]:
    file, added, repair = SLIPS[name]
    return file, (ORGANISATION if file == ORG else EVENT) + added, repair


@pytest.mark.parametrize("name", SLIPS)
def test_a_planted_slip_is_told_once_with_the_repair_of_its_value(
    name: str, tmp_path: Path
) -> None:
    file, text, repair = _slip(name)
    told = [_COMPLAINT.fullmatch(one) for one in complaints(tmp_path, {file: text})]
    assert told and len({match["line"] if match else "" for match in told}) == len(told)
    found = [match["how"] for match in told if match]
    assert repair in found if repair else not found


def _offered(files: Mapping[str, str], root: Path) -> list[re.Match[str]]:
    return [match for one in complaints(root, files) if (match := _COMPLAINT.fullmatch(one))]


CASES = [file for file in sorted(FOLDER.glob("*.txt")) if read_case(file).kind == "problems"]
INPUTS: dict[str, Mapping[str, str]] = {
    **{name: dict([_slip(name)[:2]]) for name in SLIPS},
    **{file.stem: read_case(file).inputs for file in CASES},
}


@pytest.mark.parametrize("name", INPUTS)
def test_a_repair_that_is_followed_ends_its_problem(name: str, tmp_path: Path) -> None:
    files = INPUTS[name]
    for number, match in enumerate(_offered(files, tmp_path / "before")):
        followed = follow(files.get(match["file"], ""), int(match["line"]), match["how"])
        if followed is not None:
            left = complaints(tmp_path / str(number), {**files, match["file"]: followed})
            place = match["file"] + ":" + match["line"]
            assert not any(f"{place}: {match['what']}" in one for one in left), followed
            # Whether there is such a guide is another question.
            left = [one for one in left if "Kennungen sind die Dateinamen" not in one]
            lines = {one.split(":")[1] for one in left if one.startswith(match["file"])}
            assert match["line"] not in lines - {"1"}, (followed, left)


def test_most_repairs_can_be_followed(tmp_path: Path) -> None:
    """The test above can fail: it follows the repairs, and not only words."""
    offered = [
        (files, match)
        for name, files in INPUTS.items()
        for match in _offered(files, tmp_path / name)
    ]
    done = [follow(files.get(m["file"], ""), int(m["line"]), m["how"]) for files, m in offered]
    assert sum(one is not None for one in done) > 0.7 * len(done) > 70
