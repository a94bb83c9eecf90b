"""Files of contributors, read: never an exception, but what is wrong with the file, in German."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from .characters import REPAIR, Strange, strange_characters
from .garbled import garbled_problems, mended_text
from .problems import Problem

_KINDS = (
    (stat.S_ISLNK, "eine Verknüpfung (symbolischer Link)"),
    (stat.S_ISDIR, "ein Ordner"),
    (stat.S_ISFIFO, "eine Pipe (FIFO)"),
    (stat.S_ISSOCK, "ein Socket"),
)


_PROGRAMS = (
    (b"PK\x03\x04", "eine Datei aus Word, Excel oder LibreOffice, oder ein ZIP-Archiv"),
    (b"\xd0\xcf\x11\xe0", "eine Datei aus einem älteren Word oder Excel"),
    (b"%PDF", "ein PDF"),
    (b"{\\rtf", "eine Datei im Format RTF"),
    (b"\x89PNG", "ein Bild"),
    (b"\xff\xd8\xff", "ein Bild"),
    (b"GIF8", "ein Bild"),
    (b"\xff\xfe", "ein Text mit der Kodierung UTF-16 statt UTF-8"),
    (b"\xfe\xff", "ein Text mit der Kodierung UTF-16 statt UTF-8"),
)
"""First bytes by which a format is known (RFC 9110 calls them magic numbers; see file(1))."""


_AS_UTF_8 = "Speichern Sie die Datei mit der Kodierung UTF-8."


def read_bytes(file: Path, name: str) -> tuple[bytes | None, list[Problem]]:
    """The content of a file, or None and why; `name` is how messages call it.

    A folder named like a file, a link wherever it leads, a pipe that nobody fills, missing rights.
    """
    try:
        mode = file.lstat().st_mode
        if stat.S_ISREG(mode):
            return file.read_bytes(), []
    except OSError as error:
        what = f"Die Datei lässt sich nicht lesen: {reason(error)}."
        return None, [Problem(name, 1, what, "")]
    return None, [no_file(name, mode)]


def no_file(name: str, mode: int) -> Problem:
    """That something is no file with text; `mode` is that of `os.lstat`."""
    kind = next((words for holds, words in _KINDS if holds(mode)), "ein Gerät")
    what = f"Das ist {kind}, keine Datei mit Text, und lässt sich nicht lesen."
    return Problem(name, 1, what, "")


def reason(error: OSError) -> str:
    """Why the system refused, in German."""
    if isinstance(error, PermissionError):
        return "Die Rechte dazu fehlen"
    if isinstance(error, FileNotFoundError):
        return "Sie ist nicht mehr da"
    return error.strerror or "unbekannter Grund"


def decoded(raw: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """The text of these bytes without characters that are refused, and what is wrong with it.

    None where nothing of it can be trusted: it is not UTF-8, no text, or two versions at once.
    """
    if kind := next((words for start, words in _PROGRAMS if raw.startswith(start)), ""):
        what = f"Das ist {kind}, keine Textdatei; die Endung allein ändert daran nichts."
        repair = "Kopieren Sie den Text in eine neue Datei, mit einem Editor für reinen Text."
        if "UTF-16" in kind:
            what, repair = f"Das ist {kind}.", _AS_UTF_8
        return None, [Problem(name, 1, what, repair)]
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        what = "Ein Zeichen ist nicht als UTF-8 gespeichert."
        return None, [Problem(name, line, what, _AS_UTF_8)]
    if conflict := conflict_problem(text, name):
        return None, [conflict]
    garbled = list(garbled_problems(text, name))
    text = mended_text(text) if garbled else text
    strange = list(strange_characters(text))
    if not strange:
        return text, garbled
    problems = garbled + sorted({_strange_problem(one, text, name) for one in strange})
    if any(one.char == "\x00" for one in strange):
        return None, problems[len(garbled) :][:1]
    wrong = {one.offset for one in strange}
    return "".join(char for at, char in enumerate(text) if at not in wrong), problems


def _strange_problem(one: Strange, text: str, name: str) -> Problem:
    return Problem(name, text.count("\n", 0, one.offset) + 1, one.what, REPAIR)


_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$", re.MULTILINE)
"""What git leaves in a file that two people changed at the same place."""


def conflict_problem(text: str, name: str) -> Problem | None:
    """The first place where two versions stand, or None."""
    match = _CONFLICT.search(text)
    if not match:
        return None
    line = text.count("\n", 0, match.start()) + 1
    what = f"Hier stehen zwei Fassungen, die Git nicht vereinen konnte („{match[0][:40]}“)."
    repair = (
        "Behalten Sie eine Fassung, und löschen Sie die Zeilen mit <<<<<<<, ======= und >>>>>>>."
    )
    return Problem(name, line, what, repair)
