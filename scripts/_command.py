"""The words that a script takes: what fits them, and German for what argparse says of others."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeVar

_Value = TypeVar("_Value")
_Number = TypeVar("_Number", int, float)

_SAYINGS = (
    (r"the following arguments are required: (.+)", r"Es fehlt: \1"),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        r"\1: Es gibt nur \3, nicht \2",
    ),
    (r"argument (.+?): invalid .+? value: (.+)", r"\1: \2 passt nicht"),
    (r"argument (.+?): expected .+", r"\1: Dahinter fehlt eine Angabe"),
    (
        r"argument (.+?): ignored explicit argument (.+)",
        r"\1: Dahinter steht kein Wert, kein \2",
    ),
    (r"argument (.+?): not allowed with argument (.+)", r"\1: Das geht nicht zusammen mit \2"),
    (r"one of the arguments (.+) is required", r"Es fehlt eins von: \1"),
    (r"ambiguous option: (.+) could match (.+)", r"\1: Gemeint ist \2? Schreiben Sie es ganz"),
    (r"unrecognized arguments: (.+)", r"Das versteht dieser Befehl nicht: \1"),
    (r"argument (.+?): (.+)", r"\1: \2"),
)
"""The sentences of argparse (cpython/Lib/argparse.py), and ours; the first that fits counts."""
_HEADINGS = (
    ("usage:", "Aufruf:"),
    ("positional arguments:", "Angaben:"),
    ("options:", "Schalter:"),
)


class Command(argparse.ArgumentParser):
    """The words that a script takes; wrong ones are answered in one German line, exit code 2."""

    def __init__(self, description: str, epilog: str) -> None:
        super().__init__(description=description, epilog=epilog, add_help=False)
        self.add_argument("-h", "--help", action="help", help="diese Hilfe zeigen")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where the help is."""
        self.exit(2, f"{_german(message)}. Hilfe: python scripts/{self.prog} --help\n")

    def format_help(self) -> str:
        """What the command takes, under German headings."""
        text = super().format_help()
        for theirs, ours in _HEADINGS:
            text = re.sub(f"^{theirs}", ours, text, flags=re.MULTILINE)
        return text


def _german(message: str) -> str:
    for theirs, ours in _SAYINGS:
        if found := re.fullmatch(theirs, message, re.DOTALL):
            return found.expand(ours)
    return message


def day(text: str) -> date:
    """A day as 2027-12-01."""
    return _fitting(date.fromisoformat, text, "ein Tag", "2027-12-01")


def count(text: str) -> int:
    """A whole number from 1."""
    return _fitting(lambda given: _from(1, int(given)), text, "eine ganze Zahl ab 1", "3")


def span(text: str) -> float:
    """A number from 0: seconds or minutes."""
    return _fitting(lambda given: _from(0, float(given)), text, "eine Zahl ab 0", "2.5")


def folder(text: str) -> Path:
    """A folder that is there."""
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"Den Ordner „{text}“ gibt es nicht")
    return Path(text)


def _from(least: int, number: _Number) -> _Number:
    if not least <= number < sys.maxsize:
        raise ValueError(number)
    return number


def _fitting(read: Callable[[str], _Value], text: str, what: str, example: str) -> _Value:
    try:
        return read(text)
    except ValueError as error:
        said = f"„{text}“ passt nicht; hier steht {what}, zum Beispiel {example}"
        raise argparse.ArgumentTypeError(said) from error
