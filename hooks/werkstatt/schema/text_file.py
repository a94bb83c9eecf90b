"""Files of contributors, read: never an exception, but what is wrong with the file, in German."""

from __future__ import annotations

import os
from pathlib import Path

from .problems import Problem


def read_bytes(file: Path, name: str) -> tuple[bytes | None, list[Problem]]:
    """The content of a file, or None and why; `name` is how messages call it.

    A folder named like a file, a link that leads nowhere or in a circle, missing rights.
    """
    try:
        return file.read_bytes(), []
    except OSError as error:
        what = f"Die Datei lässt sich nicht lesen ({error.strerror})."
        example = "An dieser Stelle steht eine Datei mit Text, kein Ordner und keine Verknüpfung."
        return None, [Problem(name, 1, what, example)]


def names_below(folder: Path, ending: str) -> list[str]:
    """What has this ending at any depth, relative to the folder, in the order of the parts.

    Folders with such a name as well: that nothing in them is read shall not go unsaid.
    """
    start = len(str(folder)) + 1
    found = [
        f"{place}/{name}"[start:]
        for place, folders, files in os.walk(folder)
        for name in (*folders, *files)
        if name.endswith(ending)
    ]
    return sorted(found, key=lambda name: name.split("/"))


def decoded(raw: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """The text of these bytes, or None and the line of the first that is not UTF-8."""
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), []
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        what = "Ein Zeichen ist nicht als UTF-8 gespeichert."
        return None, [Problem(name, line, what, "Speichern Sie die Datei mit der Kodierung UTF-8.")]
