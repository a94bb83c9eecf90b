"""The reader of YAML: values stay text and keep their line; what is no plain tree is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from werkstatt.schema import yaml_source
from werkstatt.schema.problems import Problem
from werkstatt.schema.yaml_source import MAX_BYTES, MAX_DEPTH, Source, parse_yaml, read_yaml

NESTED = """\
# Kommentar
name: Haus

address:
  street: Burgplatz 1
  hint:
    de: Hof
    uk: >-
      Двір
      ліворуч
topics:
  - advice

  - work
rooms: [{name: Saal}, {name: Küche,
  seats: 4}]
last: x
"""
PARSERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


@pytest.fixture(params=PARSERS, ids=["python", "c"], autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs with both parsers, for they complain in different words."""
    monkeypatch.setattr(yaml_source, "_Loader", request.param)


def tree(text: str) -> Source:
    """The tree of a faultless text."""
    source, problems = parse_yaml(text, "a.yml")
    assert source is not None and problems == []
    return source


def refusal(text: str) -> Problem:
    """The only problem of a text that is no plain tree."""
    _, problems = parse_yaml(text, "a.yml")
    assert len(set(problems)) == 1
    return problems[0]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("address",), 4),
        (("address", "street"), 5),
        (("address", "hint", "de"), 7),
        (("address", "hint", "uk"), 8),
        (("topics",), 11),
        (("topics", 0), 12),
        (("topics", 1), 14),
        (("rooms", 0, "name"), 15),
        (("rooms", 1, "name"), 15),
        (("rooms", 1, "seats"), 16),
        (("last",), 17),
    ],
)
def test_each_value_keeps_its_line(path: tuple[str | int, ...], line: int) -> None:
    assert tree(NESTED).line_of(path) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("address", "postcode"), 4),
        (("address", "hint", "en", "x"), 6),
        (("topics", 7), 11),
        (("nowhere",), 2),
        ((), 2),
    ],
)
def test_what_is_absent_has_the_line_of_what_would_hold_it(
    path: tuple[str | int, ...], line: int
) -> None:
    assert tree(NESTED).line_of(path) == line


_TRAPS = """
    04103 04315 18:00 09:30 0341123456 no yes on off true 1_000 0x1F 0o17 1e3
    2026-12-02 2026-12-02T18:00:00Z 5.000 = -1
"""
"""What YAML 1.1 would make numbers, days, times, truth or nothing of."""


@pytest.mark.parametrize("word", _TRAPS.split())
def test_every_scalar_stays_the_text_that_was_typed(word: str) -> None:
    assert tree(f"{word}: {word}\nlist: [{word}]\n").data == {word: word, "list": [word]}


def test_an_empty_value_is_an_empty_text() -> None:
    assert tree("a:\nb: ''\nc:\n  -\n").data == {"a": "", "b": "", "c": [""]}


def test_long_texts_are_joined_as_yaml_says() -> None:
    assert tree("a: >-\n  eins\n  zwei\nb: |\n  eins\n  zwei\n").data == {
        "a": "eins zwei",
        "b": "eins\nzwei\n",
    }


REFUSED: dict[str, tuple[str, int, str]] = {
    "empty": ("", 1, "leer"),
    "only comments": ("# a\n\n# b\n", 1, "leer"),
    "double key": ("a: 1\nb: 2\na: 3\n", 3, "„a“ steht zweimal in der Datei (zuerst in Zeile 1)"),
    "double key inside": ("a:\n  b: 1\n  b: 2\n", 3, "„b“ steht zweimal"),
    "double key in braces": ("a: {b: 1,\n  b: 2}\n", 2, "„b“ steht zweimal"),
    "double quoted key": ("a: 1\n'a': 2\n", 2, "„a“ steht zweimal"),
    "anchor on a value": ("a: 1\nb: &x y\n", 2, "Verweise mit & oder *"),
    "anchor on a key": ("&x a: 1\n", 1, "Verweise mit & oder *"),
    "anchor on a list": ("a: &x [1]\n", 1, "Verweise mit & oder *"),
    "anchor on fields": ("a: &x\n  b: 1\n", 1, "Verweise mit & oder *"),
    "alias": ("a: 1\nb: *x\n", 2, "Verweise mit & oder *"),
    "alias as key": ("a: 1\n*x : 2\n", 2, "Verweise mit & oder *"),
    "alias in a list": ("a:\n  - *x\n", 2, "Verweise mit & oder *"),
    "tag on a value": ("a: !!int 5\n", 1, "!!int"),
    "tag on a list": ("a: !!set [b]\n", 1, "!!set"),
    "tag on a key": ("!!str a: 5\n", 1, "!!str"),
    "tag of its own": ("a: 1\nb: !env HOME\n", 2, "!env"),
    "tag that runs code": ("a: !!python/name:os.system\n", 1, "!!python/name:os.system"),
    "second document": ("a: 1\n---\nb: 2\n", 2, "zweiter"),
    "second document after dots": ("a: 1\n...\nb: 2\n", 3, "lässt sich nicht lesen"),
    "list as key": ("? [a]\n: 1\n", 1, "Feldname"),
    "fields as key": ("a: 1\n{b: 1}: 2\n", 2, "Feldname"),
    "tab": ("a:\n\tb: 1\n", 2, "Tabulator"),
    "tab below a long text": ("a: |\n\tb\n", 2, "Tabulator"),
    "colon in the text": ("a: 1\nb: c: d\n", 2, "Doppelpunkt im Text"),
    "too far right": ("a: 1\n b: 2\n", 2, "zu weit eingerückt"),
    "too far left": ("a:\n    b: 1\n  c: 2\n", 3, "anders eingerückt"),
    "list in the middle": ("a: 1\n- b\n", 2, "anders eingerückt"),
    "text after a quote": ("a: 1\nb: 'it's'\n", 2, "nach einem Anführungszeichen"),
    "open quote": ("a: 1\nb: 'c\nd: e\n", 2, "Anführungszeichen, das nirgends endet"),
    "open double quote": ('a: "c\n\nd: e\n', 1, "Anführungszeichen, das nirgends endet"),
    "open bracket": ("a: 1\nb: [c, d\ne: f\n", 2, "Klammer"),
    "open brace": ("a: {b: c\n", 1, "Klammer"),
    "wrong bracket": ("a: [b}\n", 1, "Klammer"),
    "no colon": ("a: 1\nb\nc: 2\n", 2, "fehlt der Doppelpunkt"),
    "no space after the colon": ("a: 1\nb:2\nc: 3\n", 2, "fehlt der Doppelpunkt"),
    "list beside the field": ("a: - b\n", 1, "Liste"),
    "at sign": ("a: 1\nb: @c\n", 2, "Zeichen @"),
    "backtick": ("a: `b`\n", 1, "Zeichen `"),
    "percent": ("a: %b\n", 1, "Zeichen %"),
    "comma": ("a: ,b\n", 1, "Zeichen ,"),
    "closing bracket": ("a: ]\n", 1, "Zeichen ]"),
    "star alone": ("a: 1\nb: * c\n", 2, "Zeichen *"),
    "ampersand alone": ("a: & c\n", 1, "Zeichen &"),
    "text beside >": ("a: >b\n  c\n", 1, "Nach > oder |"),
    "backslash": ('a: "\\q"\n', 1, "Zeichen \\"),
    "control character": ("a: 1\nb: c\x07\n", 2, "U+0007"),
    "control character behind umlauts": ("a: äöüäöü\nb: ü\nc: d\x0ce\n", 3, "U+000C"),
    "null character": ("a: \x00\n", 1, "U+0000"),
    "other version": ("%YAML 2.0\n---\na: 1\n", 1, "lässt sich nicht lesen"),
}


@pytest.mark.parametrize(("text", "line", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_plain_tree_is_refused_at_its_line(text: str, line: int, words: str) -> None:
    problem = refusal(text)
    assert (problem.file, problem.line) == ("a.yml", line)
    assert words in problem.what and problem.what.endswith(".")


def _deep(levels: int) -> str:
    return "".join(f"{'  ' * level}a:\n" for level in range(levels))


def test_eight_levels_are_enough_and_nine_too_many() -> None:
    """The values of the last level count: seven fields in each other and a text make eight."""
    assert tree(_deep(MAX_DEPTH - 1)).data
    problem = refusal(_deep(MAX_DEPTH))
    assert problem.line == MAX_DEPTH and "tiefer als 8 Ebenen" in problem.what


def test_brackets_cannot_exhaust_the_stack() -> None:
    assert "tiefer als 8" in refusal("a: " + "[" * 20_000).what


def test_an_alias_bomb_is_refused_at_its_lines_and_never_grows() -> None:
    lines = ["a: &a [x, x]"]
    lines += [
        f"{new}: &{new} [*{old}, *{old}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    source, problems = parse_yaml("\n".join(lines), "a.yml")
    assert source and len(str(source.data)) < 500
    assert {problem.what for problem in problems} == {"Verweise mit & oder * sind nicht erlaubt."}
    assert {problem.line for problem in problems} == set(range(1, 10))


def _read(tmp_path: Path, content: bytes) -> tuple[Source | None, list[Problem]]:
    (tmp_path / "a.yml").write_bytes(content)
    return read_yaml(tmp_path / "a.yml", "data/rooms/a.yml")


def test_a_file_over_64_kb_is_refused_unread(tmp_path: Path) -> None:
    source, problems = _read(tmp_path, b"a: " + b"x" * (MAX_BYTES - 2))
    assert source is None
    assert [str(problem) for problem in problems] == [
        "data/rooms/a.yml:1: Die Datei ist zu groß, erlaubt sind 64 kB. "
        "So ist es richtig: Kürzen Sie den Text; eine Datei enthält nur einen Eintrag."
    ]


def test_a_file_of_exactly_64_kb_is_read(tmp_path: Path) -> None:
    source, problems = _read(tmp_path, b"a: " + b"x" * (MAX_BYTES - 3))
    assert source is not None and len(source.data["a"]) == MAX_BYTES - 3 and problems == []


def test_a_file_in_another_encoding_is_refused_at_the_letter(tmp_path: Path) -> None:
    source, problems = _read(tmp_path, "a: 1\nb: Büro\n".encode("latin-1"))
    assert source is None
    assert (problems[0].line, "UTF-8" in problems[0].what) == (2, True)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_windows_editors_may_be_used(mark: bytes, end: bytes, tmp_path: Path) -> None:
    source, problems = _read(tmp_path, mark + end.join([b"a: 1", b"b:", b"  c: 2", b""]))
    assert problems == [] and source is not None
    expected: dict[str, Any] = {"a": "1", "b": {"c": "2"}}
    assert source.data == expected and source.line_of(("b", "c")) == 3


def test_what_is_refused_does_not_hide_the_rest() -> None:
    source, problems = parse_yaml("a: &x 1\nb: 2\nb: [3]\n[c]: 4\nd: !!e 5\nf: 6\n", "a.yml")
    assert source is not None and source.data == {"a": "1", "b": "2", "d": "5", "f": "6"}
    assert [problem.line for problem in problems] == [1, 3, 4, 5]
    assert source.told == {("a",), ("d",)}


def test_a_double_does_not_move_the_lines_of_the_first() -> None:
    source, _ = parse_yaml("a:\n  b: 1\nc: 2\na:\n  b: 1\n  d: 2\n", "a.yml")
    assert source is not None and source.lines == {(): 1, ("a",): 1, ("a", "b"): 2, ("c",): 3}
