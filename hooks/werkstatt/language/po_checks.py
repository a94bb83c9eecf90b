"""What a catalogue must say so that a page can show it: header, forms, placeholders, numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..markdown.guard import check_plain
from ..schema.languages import Language
from ..schema.problems import Problem, Severity
from .numbers import numbers_in
from .po_lines import PoEntry, PoLines
from .rules import counted_by, numbers_of_forms, plural_forms

_CLOCK = re.compile(r"\b([01]?\d|2[0-4])[.:,]([0-5]\d)(?!\d|[.,]\d)")
_OFTEN_WORDS = frozenset({"1", "2"})
_LONG, _LEAST_SHARE = 60, 0.45
"""Arabic needs about 0.8 of the German letters, Ukrainian and English as many."""

_PLACEHOLDER = re.compile(r"%\(\w+\)s")
_PERCENT = re.compile(r"%%|%\(\w+\)s|[%٪]\s?\([^()%]*\)?\s?\w?|%\w+|%")
"""A doubled sign, a placeholder, or what only begins like one (Python, printf-style formatting)."""


def check_lines(lines: PoLines, name: str, language: Language) -> Iterator[Problem]:
    """All that is wrong with the texts whose lines are in order."""
    yield from _check_head(lines, name, language)
    for entry in lines.entries:
        if entry.is_header or entry.is_faulty:
            continue
        yield from _check_forms(entry, name, language)
        if not entry.is_fuzzy:
            yield from _check_texts(entry, name, language)


def _check_head(lines: PoLines, name: str, language: Language) -> Iterator[Problem]:
    """Wrong is an error; where something is missing, Weblate, Poedit and msgfmt only guess."""
    entry, head = lines.header, lines.head
    if entry is None:
        what = "Die Datei beginnt nicht mit ihrem Kopf, dem leeren msgid."
        yield Problem(name, 1, what, "make messages", Severity.WARNING)
        return
    for field, right, is_right in _fields(language):
        line, example = entry.line_of("msgstr", f"{field}:"), f'"{field}: {right}\\n"'
        if field not in head:
            what = f"Im Kopf der Datei fehlt „{field}“."
            yield Problem(name, line, what, example, Severity.WARNING)
        elif not is_right(head[field]):
            what = f"Im Kopf der Datei stimmt „{field}: {head[field]}“ nicht."
            yield Problem(name, line, what, example)


def _fields(language: Language) -> Iterator[tuple[str, str, Callable[[str], bool]]]:
    """Name, right value, and whether a value says the same."""
    own = language.tag.split("-")[0]
    yield "Language", language.tag, lambda given: given.replace("-", "_").split("_")[0] == own
    yield "Content-Type", "text/plain; charset=utf-8", _is_utf8
    forms = plural_forms(language.locale)
    yield "Plural-Forms", forms, lambda given: _counts_alike(given, forms)


def _is_utf8(given: str) -> bool:
    return given.lower().replace(" ", "") in ("text/plain;charset=utf-8", "text/plain;charset=utf8")


def _counts_alike(given: str, ours: str) -> bool:
    number = given.partition("nplurals=")[2].partition(";")[0].strip()
    if number != ours.partition("nplurals=")[2].partition(";")[0]:
        return False
    try:
        return counted_by(given) == counted_by(ours)
    except ValueError:
        return False


def _check_forms(entry: PoEntry, name: str, language: Language) -> Iterator[Problem]:
    """As many plural forms as the language has."""
    if "msgid_plural" not in entry.lines:
        return
    numbers, given = numbers_of_forms(language.locale), entry.forms
    count = len(numbers)
    about = f"{language.name_de} hat {count} Formen für „{_short(entry.text('msgid') or '')}“"
    about = about.replace("1 Formen", "1 Form")
    for form in sorted(set(range(count)) - set(given)):
        what = f"{about}; es fehlt msgstr[{form}], für {_some(numbers[form])}."
        yield Problem(name, entry.line, what, f'msgstr[{form}] ""')
    for form in sorted(set(given) - set(range(count))):
        what = f"{about}; msgstr[{form}] ist zu viel."
        line = entry.lines[f"msgstr[{form}]"]
        yield Problem(name, line, what, "Löschen Sie diese Zeile.")


def _some(numbers: tuple[int, ...]) -> str:
    shown = ", ".join(map(str, numbers[:5]))
    return f"{shown} …" if len(numbers) > 5 else shown


@dataclass(frozen=True)
class _Text:
    """One translation beside the German text that it translates."""

    name: str
    line: int
    german: str
    text: str
    form: str = ""
    """Which plural form it is."""
    is_of_one: bool = False
    """Whether it stands for a single number, and may say that in words."""

    def problem(self, what: str, example: str, severity: Severity = Severity.ERROR) -> Problem:
        """A problem at the line where gettext's own tools would tell it."""
        at = f" ({self.form})" if self.form else ""
        about = what.replace("{german}", f"„{_short(self.german)}“{at}")
        return Problem(self.name, self.line, about, example, severity)


def _check_texts(entry: PoEntry, name: str, language: Language) -> Iterator[Problem]:
    texts = list(_texts(entry, name, language))
    for one in texts:
        yield from check_plain(one.text, name, one.line)
        yield from _placeholders(one)
        if not one.form:
            yield from _other_numbers(one)
            yield from _much_shorter(one)


def _texts(entry: PoEntry, name: str, language: Language) -> Iterator[_Text]:
    """What is translated; a single text has no form."""
    singular = entry.text("msgid") or ""
    if text := entry.text("msgstr"):
        yield _Text(name, entry.line, singular, text)
    numbers = numbers_of_forms(language.locale)
    for form in entry.forms:
        keyword = f"msgstr[{form}]"
        if (text := entry.text(keyword)) and form < len(numbers):
            plural = entry.text("msgid_plural") or ""
            yield _Text(name, entry.line, plural, text, keyword, len(numbers[form]) == 1)


def _placeholders(one: _Text) -> Iterator[Problem]:
    """As in the German text; a form for one number may do without."""
    wanted = set(_PLACEHOLDER.findall(one.german))
    given = set(_PLACEHOLDER.findall(one.text))
    missing, strange = sorted(wanted - given), sorted(given - wanted)
    broken = list(_broken(one, missing))
    yield from broken
    for name in strange:
        what = f"Die Übersetzung von {{german}} enthält einen fremden Platzhalter: {name}."
        yield one.problem(what, missing[0] if len(missing) == 1 == len(strange) else f"ohne {name}")
    if not broken and not strange and not one.is_of_one:
        for name in missing:
            what = f"In der Übersetzung von {{german}} fehlt der Platzhalter {name}."
            yield one.problem(what, f"mit {name}, genau so geschrieben")


def _broken(one: _Text, missing: list[str]) -> Iterator[Problem]:
    """Where values are filled in, each sign begins one; elsewhere a sign is a sign."""
    has_values = bool(_PLACEHOLDER.search(one.german))
    for sign in _PERCENT.findall(one.text):
        if sign == "%%" or _PLACEHOLDER.fullmatch(sign) or not (has_values or "(" in sign):
            continue
        what = f"In der Übersetzung von {{german}} ist ein Platzhalter kaputt: „{sign}“."
        right = [name for name in missing if name[2:-2] in sign] or missing
        if sign == "%":
            what = "In der Übersetzung von {german} steht ein einzelnes %."
        if sign == "%" and not missing:
            right = ["%% für das Zeichen selbst"]
        yield one.problem(what, right[0] if len(right) == 1 else "")


def _other_numbers(one: _Text) -> Iterator[Problem]:
    """An amount or a day that is another one in the translation; 1 and 2 may be words."""
    german, given = _digits(one.german), _digits(one.text)
    for number in sorted(german - given - _OFTEN_WORDS):
        what = f"Zu {{german}} fehlt in der Übersetzung die Zahl {number}."
        yield one.problem(what, f"mit {number}, in Ziffern")
    for number in sorted(given - german - _OFTEN_WORDS):
        what = f"Zu {{german}} nennt die Übersetzung {number}, der deutsche Text nicht."
        yield one.problem(what, f"ohne {number}")


def _digits(text: str) -> set[str]:
    """Hours and minutes apart, so that 18 Uhr is 18:00, and 18.30 Uhr is 18:30."""
    apart = _CLOCK.sub(r"\1 ; \2", text)
    return set(numbers_in(apart)) - {"00"}


def _much_shorter(one: _Text) -> Iterator[Problem]:
    if len(one.german) > _LONG and len(one.text) < _LEAST_SHARE * len(one.german):
        what = "Die Übersetzung von {german} ist viel kürzer. Fehlt etwas?"
        yield one.problem(what, "alles, was der deutsche Satz sagt", Severity.WARNING)


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]} …"
