from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.audit.finding import Kind
from werkstatt.audit.language import text_faults, wrong_language, wrong_language_pages
from werkstatt.audit.page import Text
from werkstatt.audit.scripts import direction_of, script_of
from werkstatt.audit.site import read_site

from .tiny_site import write_site

_ARABIC, _ENGLISH = "ar/index.html", "en/index.html"
_GERMAN = "<p>Wenn ein Brief vom Amt kommt, dann lesen Sie ihn bitte ganz.</p>"

# Claimed language, text, whether that is wrong.
_TEXTS = {
    "German as Arabic": ("ar", "Wenn ein Brief vom Amt kommt", True),
    "German as Ukrainian": ("uk", "Wenn ein Brief vom Amt kommt", True),
    "Arabic as German": ("de", "إذا وصلتك رسالة من المكتب", True),
    "Russian as English": ("en", "Если пришло письмо из ведомства", True),
    "Ukrainian as Persian": ("fa", "Якщо прийшов лист з відомства", True),
    "Russian as Ukrainian": ("uk", "Вы получили письмо, и эти сроки важны", True),
    "Ukrainian as Russian": ("ru", "Її лист надійшов, і ці строки важливі", True),
    "Persian as Arabic": ("ar", "اگر نامه‌ای از اداره رسید، کمک بگیرید", True),
    "Arabic as Persian": ("fa", "إذا وصلتك رسالة من الدائرة في المدينة", True),
    "German as English": ("en", "Wenn ein Brief vom Amt kommt, dann lesen Sie ihn ganz", True),
    "German as Turkish": ("tr", "Wenn ein Brief vom Amt kommt, dann lesen Sie ihn ganz", True),
    "English as German": ("de", "When a letter arrives, read all of it and ask for help", True),
    "English as Vietnamese": ("vi", "When a letter arrives, read all of it and ask for help", True),
    "German with region": ("de-DE", "Wenn ein Brief vom Amt kommt, dann lesen Sie ihn", False),
    "Arabic": ("ar", "إذا وصلتك رسالة من المكتب فاقرأها كلها", False),
    "Arabic with a German word": ("ar", "إذا وصلتك رسالة من Jobcenter فاقرأها كلها", False),
    "Persian": ("fa", "اگر نامه‌ای از اداره رسید، کمک بگیرید", False),
    "Ukrainian": ("uk", "Якщо прийшов лист з відомства, прочитайте його", False),
    "Turkish": ("tr", "Daireden bir mektup gelirse lütfen hepsini okuyun ve sorun", False),
    "English with a German name": (
        "en",
        "The Amt für Jugend und Familie helps you with this if you ask for an interpreter",
        False,
    ),
    "short German as Arabic": ("ar", "Amt, Brief", False),
    "a number": ("ar", "0341 123-2010, 04109 (24.11.2026–30.11.2026)", False),
    "few German words as English": ("en", "Ein Brief vom Amt ist da", False),
}


@pytest.mark.parametrize("name", _TEXTS)
def test_a_text_is_judged_by_its_script_letters_and_small_words(name: str) -> None:
    """German standing in is found in every script; names, numbers and short texts are let be."""
    language, words, is_wrong = _TEXTS[name]
    found = [kind for kind, _ in text_faults(Text(words, language, direction_of(language)))]
    assert found == ([Kind.WRONG_LANGUAGE] if is_wrong else [])


def test_a_faultless_site_has_no_findings(tmp_path: Path) -> None:
    """Marked German inside Arabic and English pages, and names marked translate=no, pass."""
    assert wrong_language(write_site(tmp_path)) == []


@pytest.mark.parametrize(
    ("page", "old", "new", "kind", "words"),
    [
        (_ARABIC, '<article lang="de" dir="ltr">', "<article>", Kind.WRONG_LANGUAGE, "Wenn ein"),
        (_ENGLISH, "</main>", f"{_GERMAN}</main>", Kind.WRONG_LANGUAGE, "eher de"),
        (_ARABIC, ' translate="no"', "", Kind.WRONG_LANGUAGE, "Migrantenbeirat"),
        (_ARABIC, '<main id="inhalt">', '<main aria-label="Hauptinhalt der Seite">',
         Kind.WRONG_LANGUAGE, "(Beschriftung)"),
        (_ARABIC, '<article lang="de" dir="ltr">', '<article lang="de">',
         Kind.WRONG_DIRECTION, 'dir="rtl"'),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found(
    page: str, old: str, new: str, kind: Kind, words: str, tmp_path: Path
) -> None:
    """Text without the mark-up that says its language or direction is found on its page."""
    found = wrong_language(write_site(tmp_path, (page, old, new)))
    assert {finding.page for finding in found} == {page}
    assert any(finding.kind is kind and words in finding.what for finding in found)


def test_a_label_known_to_lack_a_translation_is_no_fault(tmp_path: Path) -> None:
    """An attribute cannot say its language; the catalogue's own check tells what is missing."""
    label = '<main aria-label="Hauptinhalt der Seite">'
    pages = read_site(write_site(tmp_path, (_ARABIC, '<main id="inhalt">', label)), "").pages
    assert wrong_language_pages(pages, {"ar": frozenset({"Hauptinhalt der Seite"})}) == []
    assert len(wrong_language_pages(pages, {"uk": frozenset({"Hauptinhalt der Seite"})})) == 1
    assert len(wrong_language_pages(pages, {"ar": frozenset({"Ein anderer Text"})})) == 1


def test_an_unclosed_element_does_not_pass_its_language_on(tmp_path: Path) -> None:
    """Broken markup: the end of the parent ends the language of a child left open."""
    left_open = '<div><p lang="de" dir="ltr">Nur hier ist es Deutsch</div>'
    rest = "<p>هذا النص غير مترجم بعد، وهو مكتوب هنا بالألمانية.</p></main>"
    assert wrong_language(write_site(tmp_path, (_ARABIC, "</main>", left_open + rest))) == []


@pytest.mark.parametrize(
    ("tag", "script", "direction"),
    [
        ("de", "Latn", "ltr"), ("ar", "Arab", "rtl"), ("fa", "Arab", "rtl"),
        ("he", "Hebr", "rtl"), ("ur", "Arab", "rtl"), ("ckb", "Arab", "rtl"),
        ("kmr", "Latn", "ltr"), ("uk", "Cyrl", "ltr"), ("ti", "Ethi", "ltr"),
        ("ar-Latn", "Latn", "ltr"), ("pt-BR", "Latn", "ltr"), ("qqq", "", ""), ("", "", ""),
    ],
)  # fmt: skip
def test_script_and_direction_come_from_cldr(tag: str, script: str, direction: str) -> None:
    """A new language needs no new line in the code; an unknown one is not guessed."""
    assert (script_of(tag), direction_of(tag)) == (script, direction)
