"""Catalogues are read from .po files; what is unfinished or unsafe never reaches a reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from werkstatt.language.catalogue import read_catalogue, usable
from werkstatt.language.rules import plural_forms
from werkstatt.schema.languages import Language
from werkstatt.schema.problems import errors

UKRAINIAN = Language.model_validate(
    {
        "code": "uk",
        "tag": "uk",
        "name": "Українська",
        "name_de": "Ukrainisch",
        "dir": "ltr",
        "locale": "uk",
        "texts_level": "machine",
    }
)
HEAD = 'msgid ""\nmsgstr "Language: uk\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
HEAD += f'"Plural-Forms: {plural_forms("uk")}\\n"\n\n'


def _write(folder: Path, body: str) -> Path:
    file = folder / "uk.po"
    file.write_text(HEAD + body, "utf-8")
    return file


def test_only_finished_texts_are_usable(tmp_path: Path) -> None:
    body = 'msgid "a"\nmsgstr "А"\n\n#, fuzzy\nmsgid "b"\nmsgstr "Б"\n\nmsgid "c"\nmsgstr ""\n'
    catalog, problems = read_catalogue(_write(tmp_path, body), "uk.po", UKRAINIAN)
    assert catalog is not None and problems == []
    found = usable(catalog, UKRAINIAN)
    assert [found.find(text) for text in "abc"] == ["А", None, None]


def test_a_half_translated_plural_is_not_usable(tmp_path: Path) -> None:
    body = 'msgid "t"\nmsgid_plural "ts"\nmsgstr[0] "x"\nmsgstr[1] ""\nmsgstr[2] "z"\n'
    catalog, _ = read_catalogue(_write(tmp_path, body), "uk.po", UKRAINIAN)
    assert catalog is not None
    assert usable(catalog, UKRAINIAN).plural("t", "ts", 1) is None


def test_an_indented_old_text_is_a_comment_as_well(tmp_path: Path) -> None:
    """Found by the fuzz run: Babel took it for a text without translation."""
    body = '  #~ msgid "x"\nmsgid "a"\nmsgstr "А"\n'
    catalog, problems = read_catalogue(_write(tmp_path, body), "uk.po", UKRAINIAN)
    assert catalog is not None and problems == []
    assert usable(catalog, UKRAINIAN).find("a") == "А"


def test_a_missing_file_is_no_problem(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path / "uk.po", "uk.po", UKRAINIAN) == (None, [])


@pytest.mark.parametrize(
    ("translation", "expected"),
    [
        ("<b>А</b>", "HTML"),
        ("[А](javascript:alert(1))", "Link"),
        ("%(other)s", "Platzhalter"),
        ("\u202eА", "U+202E"),
    ],
)
def test_translations_obey_the_rules_of_all_contributed_text(
    translation: str, expected: str, tmp_path: Path
) -> None:
    _, problems = read_catalogue(
        _write(tmp_path, f'msgid "a"\nmsgstr "{translation}"\n'), "data/locales/uk.po", UKRAINIAN
    )
    assert any(expected in problem.what for problem in problems)
    ((file, line),) = {(problem.file, problem.line) for problem in problems}
    assert file == "data/locales/uk.po" and line in (6, 7)


def _complaints(german: str, translation: str, folder: Path) -> list[str]:
    body = f'msgid "{german}"\nmsgstr "{translation}"\n'
    _, problems = read_catalogue(_write(folder, body), "data/locales/uk.po", UKRAINIAN)
    return [problem.what for problem in problems]


@pytest.mark.parametrize(
    ("german", "translation", "number"),
    [
        ("höchstens 60 € je Stunde", "щонайбільше 50 € за годину", "60"),
        ("Bis 31. August beantragen", "Подати до 30 серпня", "31"),
        ("Bis 50.000 Euro im Jahr", "до 5 000 євро на рік", "50000"),
        ("Lohn: 13,90 €", "зарплата", "13"),
        ("Rufen Sie an.", "Телефонуйте 115.", "115"),
    ],
)
def test_another_number_is_found(
    german: str, translation: str, number: str, tmp_path: Path
) -> None:
    assert any(number in what for what in _complaints(german, translation, tmp_path))


@pytest.mark.parametrize(
    ("german", "translation"),
    [
        ("Eröffnung 13.30 Uhr. Ende 18 Uhr.", "Відкриття 13:30. Кінець 18:00."),
        ("Bis 50.000 Euro, 13,90 € je Stunde", "до 50 000 євро, 13.90 € за годину"),
        ("Am 31.08.2027", "31/08/2027"),
        ("1 Treffer", "один результат"),
        ("96 Prozent", "٩٦"),
    ],
)
def test_the_same_number_in_another_spelling_is_none(
    german: str, translation: str, tmp_path: Path
) -> None:
    assert _complaints(german, translation, tmp_path) == []


def test_a_translation_that_says_half_is_a_warning(tmp_path: Path) -> None:
    german = "Das Führungszeugnis zeigt, ob jemand Straftaten begangen hat; man braucht es dort."
    assert "viel kürzer" in _complaints(german, "Довідка для роботи", tmp_path)[0]
    _, problems = read_catalogue(tmp_path / "uk.po", "uk.po", UKRAINIAN)
    assert errors(problems) == []


_DAYS = 'msgid "%(num)s Tag"\nmsgid_plural "%(num)s Tage"\n'
_FORMS = "".join(f'msgstr[{form}] "%(num)s д."\n' for form in range(3))
_SHORT = 'msgid "a"\nmsgstr "А"\n'
_DAY = 'msgid "Am %(day)s"\nmsgstr '

FAULTS = {
    "a form too few": (
        _DAYS + _FORMS.replace('msgstr[2] "%(num)s д."\n', ""),
        [(6, "es fehlt msgstr[2], für 0, 5, 6, 7, 8 …", 'msgstr[2] ""')],
    ),
    "a form too many": (
        _DAYS + _FORMS + 'msgstr[3] "x"\n',
        [(11, "msgstr[3] ist zu viel", "Löschen Sie diese Zeile.")],
    ),
    "a form without its number": (
        _DAYS.replace("Tage", "Tage") + 'msgstr "x"\n',
        [(8, "braucht jede Form ihre Nummer", 'msgstr[0] "x"'), (6, "es fehlt msgstr[0]", "")],
    ),
    "a form that needs none": (
        'msgid "a"\nmsgstr[0] "А"\n',
        [(7, "auch msgid_plural", 'msgstr "А"')],
    ),
    "no number in a form for many": (
        _DAYS + _FORMS.replace('[0] "%(num)s', '[0] "'),
        [(6, "(msgstr[0]) fehlt der Platzhalter %(num)s", "mit %(num)s")],
    ),
    "a placeholder is missing": (
        _DAY + '"дня"\n',
        [(6, "fehlt der Platzhalter %(day)s", "mit %(day)s")],
    ),
    "another name": (_DAY + '"%(tag)s"\n', [(6, "fremden Platzhalter: %(tag)s", "%(day)s")]),
    "another format": (_DAY + '"%(day)d"\n', [(6, "kaputt: „%(day)d“", "%(day)s")]),
    "a blank in it": (_DAY + '"%(day) s"\n', [(6, "kaputt: „%(day) s“", "%(day)s")]),
    "a bracket is missing": (_DAY + '"%(day s"\n', [(6, "kaputt: „%(day s“", "%(day)s")]),
    "no brackets": (_DAY + '"%day"\n', [(6, "kaputt: „%day“", "%(day)s")]),
    "a Cyrillic s": (_DAY + '"%(day)с"\n', [(6, "kaputt: „%(day)с“", "%(day)s")]),
    "an Arabic sign": (_DAY + '"٪(day)s"\n', [(6, "kaputt: „٪(day)s“", "%(day)s")]),
    "a lone sign": (_DAY + '"%(day)s %"\n', [(6, "ein einzelnes %", "%% für das Zeichen")]),
    "a bare quote": (
        'msgid "a"\nmsgstr "eine "gute" Frage"\n',
        [(7, "fehlt der Rückstrich", r'msgstr "eine \"gute\" Frage"')],
    ),
    "typographic quotes around": (
        'msgid "a"\nmsgstr „А“\n',
        [(7, "geraden Anführungszeichen", 'msgstr "А"')],
    ),
    "no quotes": ('msgid "a"\nmsgstr А\n', [(7, "geraden Anführungszeichen", 'msgstr "А"')]),
    "an escape that is none": (
        'msgid "a"\nmsgstr "А\\d"\n',
        [(7, "Hinter einem Rückstrich", r'msgstr "А\\d"')],
    ),
    "the closing quote": (
        'msgid "a"\nmsgstr "А\n\n' + _SHORT.replace("a", "b"),
        [(7, "Am Ende der Zeile fehlt", 'msgstr "А"')],
    ),
    "torn in a text": ('msgid "a"\nmsgstr "А', [(7, "bricht mitten in einem Text ab", "Ende")]),
    "torn between lines": ('msgid "a"\n', [(6, "fehlt die Zeile mit der", 'msgstr ""')]),
    "twice": (_SHORT + "\n" + _SHORT, [(9, "steht schon in Zeile 6", "einen der beiden")]),
    "twice translated": (
        _SHORT + 'msgstr "Б"\n',
        [(8, "„msgstr“ steht zweimal bei einem Text, schon in Zeile 7", "eine der beiden")],
    ),
    "a stranger": (_SHORT + "Was ist das?\n", [(8, "kann niemand etwas anfangen", "")]),
    "a form with a name": (_SHORT + 'msgstr[x] "c"\n', [(8, "kann niemand etwas anfangen", "")]),
    "NUL": ('msgid "a"\nmsgstr "А\0"\n', [(7, "NUL (U+0000)", "")]),
    "text before any msgid": ('#\n"А"\n', [(7, "gehört zu keinem msgid", 'msgstr "А"')]),
    "no German text": ('msgctxt "x"\nmsgstr "А"\n', [(6, "fehlt der deutsche Text", "")]),
}


@pytest.mark.parametrize(("body", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_planted_slip_is_told_at_its_line_with_its_repair(
    body: str, expected: list[tuple[int, str, str]], tmp_path: Path
) -> None:
    catalog, found = read_catalogue(_write(tmp_path, body), "data/locales/uk.po", UKRAINIAN)
    assert catalog is None
    lines = sorted(line for line, _, _ in expected)
    assert sorted({one.line for one in errors(found)}) == lines, [*map(str, found)]
    for line, what, example in expected:
        told = [one for one in found if one.line == line and what in one.what]
        assert told and example in told[0].example, [*map(str, found)]


HEADS = {
    "another language": ("Language: uk", "Language: ar", 2, '"Language: uk\\n"'),
    "another encoding": ("utf-8", "iso-8859-1", 3, '"Content-Type: text/plain; charset=utf-8\\n"'),
    "fewer forms": ("nplurals=3", "nplurals=2", 4, plural_forms("uk")),
    "another rule": ("n%10==1", "n%10==2", 4, plural_forms("uk")),
    "no rule": ("n%10==1", "import", 4, plural_forms("uk")),
    "division by nothing": ("n%10==1", "n%0==1", 4, plural_forms("uk")),
}


@pytest.mark.parametrize(("before", "after", "line", "right"), HEADS.values(), ids=HEADS)
def test_a_planted_wrong_header_is_told(
    before: str, after: str, line: int, right: str, tmp_path: Path
) -> None:
    file = _write(tmp_path, _SHORT)
    file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")
    catalog, (problem,) = read_catalogue(file, "data/locales/uk.po", UKRAINIAN)
    assert catalog is None
    assert problem.line == line and right in problem.example


def test_a_header_that_is_missing_is_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "uk.po"
    file.write_text(_SHORT, "utf-8")
    catalog, (problem,) = read_catalogue(file, "uk.po", UKRAINIAN)
    assert catalog is not None and errors([problem]) == []
    assert (problem.line, problem.example) == (1, "make messages")


def test_all_slips_come_at_once(tmp_path: Path) -> None:
    # A file with NUL is no text, and told as such.
    bodies = [body for body, _ in FAULTS.values() if body.endswith("\n") and "\0" not in body]
    body = "\n".join(text.replace('"a"', f'"a{n}"') for n, text in enumerate(bodies))
    _, problems = read_catalogue(_write(tmp_path, body), "data/locales/uk.po", UKRAINIAN)
    assert len({problem.line for problem in errors(problems)}) > 20


SOUND = {
    "BOM": lambda text: "\ufeff" + text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "indented": lambda text: text.replace("\nmsg", "\n  msg"),
    "an obsolete text": lambda text: text + '\n#~ msgid "b "c\n#~ msgstr "%(x)d"\n',
    "an odd place": lambda text: text.replace("\nmsgid", "\n#: \u2068a b:x\nmsgid"),
    "an odd date": lambda text: text.replace(
        '"Content', '"PO-Revision-Date: gestern\\n"\n"Content'
    ),
    "an unfinished text": lambda text: text + '\n#, fuzzy\nmsgid "%(x)s 5"\nmsgstr "%(y)d 6"\n',
}


@pytest.mark.parametrize("change", SOUND.values(), ids=SOUND)
def test_what_harms_nobody_is_read(change: Callable[[str], str], tmp_path: Path) -> None:
    file = _write(tmp_path, _SHORT)
    file.write_bytes(change(file.read_text("utf-8")).encode())
    catalog, problems = read_catalogue(file, "uk.po", UKRAINIAN)
    assert catalog is not None and problems == []
    assert usable(catalog, UKRAINIAN).find("a") == "А"


def test_a_form_for_one_number_may_say_it_in_words(tmp_path: Path) -> None:
    arabic = UKRAINIAN.model_copy(update={"code": "ar", "tag": "ar", "locale": "ar"})
    forms = ["لا أيام", "يوم واحد", "يومان", *["%(num)s"] * 3]
    body = _DAYS + "".join(f'msgstr[{n}] "{text}"\n' for n, text in enumerate(forms))
    text = (HEAD + body).replace("uk", "ar").replace(plural_forms("uk"), plural_forms("ar"))
    file = tmp_path / "ar.po"
    file.write_text(text, "utf-8")
    assert read_catalogue(file, "ar.po", arabic)[1] == []
    file.write_text(text.replace('[3] "%(num)s"', '[3] "أيام"'), "utf-8")
    assert len(read_catalogue(file, "ar.po", arabic)[1]) == 1


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_another_encoding_is_told_at_its_line(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "uk.po"
    file.write_bytes((HEAD + 'msgid "a"\nmsgstr "ä"\n').encode(encoding))
    _, (problem,) = read_catalogue(file, "uk.po", UKRAINIAN)
    assert problem.line == (1 if encoding == "utf-16" else 7) and "UTF-8" in problem.what
