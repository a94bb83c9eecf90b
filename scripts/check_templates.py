"""Check the form of the templates: width of lines, tabs, white space at the end, last newline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import _run

WIDTH = 120


def main() -> int:
    """Print each fault with its file and line; 1 when there are any, 2 without templates."""
    parser = _parser()
    files = list(_templates(parser.parse_args().paths))
    if not files:
        parser.error("hier liegen keine Vorlagen (*.html)")
    found = [f"{file}:{line}: {what}" for file in files for line, what in faults(_text(file))]
    print("\n".join([*found, f"Vorlagen: {len(files)}, Formfehler: {len(found)}"]))
    return 1 if found else 0


def _parser() -> _run.Command:
    parser = _run.Command(
        description="Prüft die Form der Vorlagen: Breite, Leerzeichen, letzte Zeile.",
        epilog="Beispiel: python scripts/check_templates.py overrides",
    )
    parser.add_argument("paths", nargs="+", type=Path, help="Ordner oder Dateien mit Vorlagen")
    return parser


def _templates(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.html")) if path.is_dir() else [path]


def _text(file: Path) -> str:
    """As it is in the file: read_text() would hide \\r at the end of lines."""
    return file.read_bytes().decode("utf-8")


def faults(text: str) -> Iterator[tuple[int, str]]:
    """What is wrong, in German, with the number of the line."""
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        yield from ((number, what) for what in _faults_of_line(line))
    if lines[-1]:
        yield len(lines), "Am Ende der Datei fehlt ein Zeilenumbruch"


def _faults_of_line(line: str) -> Iterator[str]:
    if len(line) > WIDTH:
        yield f"{len(line)} Zeichen in einer Zeile, erlaubt sind {WIDTH}"
    if "\t" in line:
        yield "Tabulator; so ist es richtig: Leerzeichen"
    if line != line.rstrip():
        yield "Leerraum am Ende der Zeile"


if __name__ == "__main__":
    _run.run(main)
