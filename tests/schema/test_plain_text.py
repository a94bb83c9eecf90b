"""What no value says, and what looks like it; text that another program read wrongly."""

from __future__ import annotations

import pytest
from werkstatt.schema.garbled import garbled_problems, mended_text
from werkstatt.schema.plain_text import is_placeholder, markup_in, without_markup
from werkstatt.schema.text_file import decoded


@pytest.mark.parametrize(
    "text",
    ["TODO", "todo!", "???", "-", "–", "k. A.", "k.A.", "Unbekannt", "n/a", "N. N.", "xxx", "…",
     "...", "tbd", "keine Angabe", "wird noch ergänzt", "weiß nicht"],
)  # fmt: skip
def test_a_placeholder_is_found(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    ["", "🎉", "!!!", "ka", "na", "unknown", "open", "Leer", "unbekannte Gäste", "3–5 €", "-5",
     "TODO-Liste schreiben", "хх", "№ 1"],
)  # fmt: skip
def test_a_value_is_no_placeholder(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("Eintritt **frei** heute", "**frei**", "Eintritt frei heute"),
        ("siehe [Stadt](https://www.leipzig.de/)", "[Stadt](https://www.leipzig.de/)", ""),
        ("Gebühr {fakt:gebuehr}", "{fakt:gebuehr}", ""),
        ("ein {wort:bescheid}", "{wort:bescheid}", ""),
    ],
)
def test_signs_of_a_guide_are_found_in_a_value(text: str, found: str, meant: str) -> None:
    assert (markup_in(text), without_markup(text)) == (found, meant)


@pytest.mark.parametrize("text", ["2 ** 3 ** 4", "[siehe oben] (neu)", "{Name}", "Freund*innen"])
def test_other_signs_are_let_pass(text: str) -> None:
    assert markup_in(text) == ""


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("text", ["Büro", "Straße", "„heute“", "5 €", "привет", "مرحبا", "Şişli"])
def test_text_in_another_encoding_is_mended(text: str, encoding: str) -> None:
    raw = text.encode()
    # As a program shows it that leaves what the encoding does not have.
    wrong = "".join(bytes([one]).decode(encoding, "replace") for one in raw)
    wrong = "".join(
        chr(one) if char == "\ufffd" else char for one, char in zip(raw, wrong, strict=True)
    )
    assert wrong != text
    kept, problems = decoded(f"Titel\n{wrong}\n".encode(), "a.md")
    if mended_text(wrong) == text:
        assert kept == f"Titel\n{text}\n"
        assert [(one.line, one.example) for one in problems] == [(2, text)]
    else:
        # Control characters of ISO 8859-1 are refused in any case.
        assert encoding == "latin-1" and problems


@pytest.mark.parametrize(
    "text", ["„Ä“", "«Ä»", "SÃO PAULO", "Âge", "Ø 5", "Ðe", "5 €", "Åse", "„Ü“, „Ö“", "Île"]
)
def test_real_letters_are_let_pass(text: str) -> None:
    assert list(garbled_problems(text, "a.yml")) == []
