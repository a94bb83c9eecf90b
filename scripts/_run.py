"""How every command begins and ends: a German line, never a traceback.

Every script imports this before anything of ours, so it must run on any Python and without a
package.
"""

from __future__ import annotations

import codecs
import os
import sys
import traceback
import unicodedata
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

if sys.version_info < (3, 11):  # noqa: UP036 (this is what tells people so)
    sys.exit(
        f"Python 3.11 oder neuer wird gebraucht, das hier ist {sys.version.split()[0]}. "
        "So geht es: .venv/bin/python statt python."
    )

from _command import Command, count, day, folder, span
from _paths import ROOT

__all__ = ["Command", "count", "day", "folder", "span"]

_PIPE_CLOSED = 128 + 13
"""The exit code of a command whose reader went away: what shells say of SIGPIPE."""
_INTERRUPTED = 128 + 2
_LETTERS = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
_SIGNS = {"„": '"', "“": '"', "”": '"', "‚": "'", "‘": "'", "’": "'", "–": "-", "—": "-"}
_OTHERS = {"…": "...", "→": "->", "€": "EUR"}
_PLAIN = {**_LETTERS, **_SIGNS, **_OTHERS}


class Interrupted(BaseException):
    """Somebody pressed Ctrl and C while a library was at work that has its own words for it."""


class Refused(Exception):
    """What a person asked for cannot be done; the text says why, in German."""


_STOPPED = (KeyboardInterrupt, Interrupted)


def run(main: Callable[[], int]) -> None:
    """Run a command and end with its exit code."""
    raise SystemExit(code_of(main))


def code_of(main: Callable[[], int]) -> int:
    """The exit code of a command; what ends it early is said in one German line."""
    speak_plainly()
    try:
        code = _ended(main)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still to be printed has no reader, the interpreter's last flush included.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return _PIPE_CLOSED
    return code


def _ended(main: Callable[[], int]) -> int:
    try:
        return main()
    except BrokenPipeError:
        raise
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    except BaseException as error:
        print(told(error), file=sys.stderr)
        return _INTERRUPTED if isinstance(error, _STOPPED) else 1


def typed(question: str) -> str:
    """What a person types, whatever encoding the terminal claims; a sign that is lost asks again.

    Raises EOFError at the end of the input.
    """
    # A pipe may be told only before its first line is read.
    if sys.stdin.errors != "surrogateescape" and hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="surrogateescape")
    while True:
        given = input(question).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        if "\ufffd" not in given:
            return given
        print("Ein Zeichen ließ sich nicht lesen. Bitte noch einmal.")


def told(error: BaseException) -> str:
    """What happened, in German; for a slip of the program its place as well."""
    if "WERKSTATT_DEBUG" in os.environ:
        return "".join(traceback.format_exception(error)).rstrip()
    if isinstance(error, _STOPPED):
        return "\nAbgebrochen."
    if isinstance(error, EOFError):
        return "\nAbgebrochen: Es kam keine Antwort mehr."
    if isinstance(error, ModuleNotFoundError) and not str(error.name).startswith(
        ("werkstatt", "_")
    ):
        return _told_of_package(str(error.name))
    if isinstance(error, OSError):
        return _told_of_file(error)
    if isinstance(error, Refused) or type(error).__module__.startswith("werkstatt."):
        return str(error)
    return _told_of_slip(error)


def _told_of_package(name: str) -> str:
    python = r".venv\Scripts\python" if os.name == "nt" else ".venv/bin/python"
    command = f"{python} scripts/{Path(sys.argv[0]).name}"
    return f"Das Paket {name} fehlt. So geht es: zuerst make data-check, dann {command}"


def _told_of_file(error: OSError) -> str:
    from werkstatt.build.refused import why

    return f"{error.filename or 'Ein Befehl des Systems'}: {why(error)}."


def _told_of_slip(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(str(ROOT))] or frames
    place = f" ({Path(ours[-1].filename).name}, Zeile {ours[-1].lineno})" if ours else ""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    more = "Mehr zeigt der Befehl mit WERKSTATT_DEBUG=1 davor."
    return f"Das ist ein Fehler im Programm{place}: {what} {more}"


def speak_plainly() -> None:
    """Letters that a terminal cannot show become plain ones: ä is printed as ae."""
    codecs.register_error("werkstatt", _plain)
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="werkstatt")


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(_PLAIN.get(letter) or _ascii(letter) for letter in text), error.end


def _ascii(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode() or "?"


def _while_importing(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    speak_plainly()
    print(told(error), file=sys.stderr)


# A missing package is met before any function of a script runs.
if Path(sys.argv[0]).resolve().parent == Path(__file__).resolve().parent:
    sys.excepthook = _while_importing
