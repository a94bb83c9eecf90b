"""Seeded ways to spoil a file of a contributor: bytes, lines, indentation, keys, values, length.

Each mutation takes the bytes of a file and a source of chance, and returns other bytes. Equal
seeds give equal bytes; nothing else is asked.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

Mutation = Callable[[bytes, random.Random], bytes]

_FIELD = re.compile(rb"^(\s*(?:- )?)([A-Za-z_][\w-]*):(?: (.*))?$")
_BYTES = (
    b"\x00", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x1b", b"\x7f", b"\xc2\x85",
    b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xef\x82\xb7", b"\xf0\x9f\x98\x80", b"\r", b"\t", b"\x0c",
    b"'", b'"', b"{", b"}", b"[", b"]", b"&", b"*", b"!", b"|", b">", b"%", b"@", b"`", b"#",
    b": ", b"- ", b"\\", b"<", b"&#0;", b"%(", b"%s", b"---\n", b"...\n", b"\n\n",
)  # fmt: skip
_LINES = (
    b"<<<<<<< HEAD", b"=======", b">>>>>>> main", b"---", b"...", b"- ", b"? x", b": y", b"&a",
    b"*a", b"!!python/object:os.system x", b"%YAML 1.2", b"\t", b"# ", b"> [!NOTE]", b"```",
    b"~~~", b"| a | b |", b"|---|", b"<!--", b"-->", b"</details>", b"<details>", b"[^1]: x",
    b"[x]: javascript:x", b"{fakt:}", b"{wort:gibt-es-nicht}", b"{beleg:x} {fakt:x", b"## { #x }",
    b"###### x", b"msgid \"x\"", b'msgstr "', b"msgid_plural \"%(num)s\"", b'msgstr[7] "x"',
    b"#, fuzzy", b"#~ msgid \"x\"", b"![x](x.png)", b"[x](nirgends.md#x)", b"[x](http://[::1)",
    b"<script>", b"1. x\n7. y", b"Text\n===", b"$$x$$", b"\xe2\x80\x8f\xe2\x80\xab",
)  # fmt: skip
VALUES = (
    b"", b"~", b"null", b"NaN", b".inf", b"true", b"no", b"0", b"-1", b"1e999", b"9" * 400, b"0x1F",
    b"1_000", b"1.5", b"1,5", b"0o17", b"\xd9\xa1\xd9\xa2", b"\xc2\xb2", b"[]", b"{}", b"[[]]",
    b"[a, [b, {c: d}]]", b"{a: {b: [c]}}", b"[null]", b"[1, 2]", b"{de: x}", b"{de: ~, en: []}",
    b"{xx: x}", b"{'': ''}", b"{1: 2}", b"2026-02-30", b"2026-11-30", b"0001-01-01", b"9999-12-31",
    b"2026-11-30T10:00:00Z", b"2028-02-29", b"1970", b"2026-13", b"24:00", b"00:00", b"23:59",
    b"25:61", b"18.30", b"FREQ=DAILY", b"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    b"FREQ=MONTHLY;BYDAY=6MO", b"FREQ=SECONDLY", b"FREQ=WEEKLY;UNTIL=20260101", b"FREQ=WEEKLY;X=1",
    b"FREQ=DAILY;COUNT=99999999999", b"FREQ=DAILY;INTERVAL=0", b"RRULE:FREQ=DAILY",
    b"FREQ=WEEKLY;BYDAY=MO;BYSETPOS=-366", b"FREQ=WEEKLY;BYHOUR=9,15", b"https://", b"https://x",
    b"https://[::1", b"https://\xc3\xa4.example/\xc3\xbc", b"http://a b", b"javascript:x",
    b"https://leipzig.de:99999/", b"mailto:x", b"x@y", b"x@[1.2.3.4]", b"+", b"0", b"112",
    b"+49 341 1", b"0341" * 6, b"000000", b"x" * 5000, b"\xe2\x80\xae\xd8\xa7", b"\xed\x95\xa0" * 9,
    b"e\xcc\x81", b"\xf3\xa0\x81\xb0", b"\xf0\x9f\x98\x80", b"|", b">-", b"'", b'"\\x00"',
    b'"\\ud800"', b'"\\udcff"', b'"\\0"', b'"\\U0010ffff"', b'"\\N"', b'"\\L"', b"'a\n\n  b'",
    b"!!binary x", b"!!set {a}", b"&a x", b"*a", b"{{ x }}", b"{% x %}", b"{fakt:x}", b"%(num)s",
    b"<b>x</b>", b"../../etc/passwd", b"a/b", b"CON", b"-", b"de", b"ti", b"zz", b"root",
)  # fmt: skip


def _place(raw: bytes, chance: random.Random) -> int:
    return chance.randrange(len(raw) + 1)


def flip(raw: bytes, chance: random.Random) -> bytes:
    """One bit of a few bytes."""
    found = bytearray(raw)
    for _ in range(chance.choice((1, 1, 3, 20)) if raw else 0):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def insert(raw: bytes, chance: random.Random) -> bytes:
    """Something that files rarely hold, at any place: NUL, BOM, halves of letters, signs."""
    at = _place(raw, chance)
    return raw[:at] + chance.choice(_BYTES) * chance.choice((1, 1, 1, 2, 200)) + raw[at:]


def lead(raw: bytes, chance: random.Random) -> bytes:
    """Something before everything else."""
    return chance.choice((b"\xef\xbb\xbf", b" ", b"\n", b"\xff\xfe", b"\x00", b"x", b"\t")) + raw


def delete(raw: bytes, chance: random.Random) -> bytes:
    """A few bytes less."""
    at = _place(raw, chance)
    return raw[:at] + raw[at + chance.choice((1, 1, 2, 7, 60)) :]


def truncate(raw: bytes, chance: random.Random) -> bytes:
    """The beginning, or the end, of a file."""
    at = _place(raw, chance)
    return chance.choice((raw[:at], raw[:at], raw[at:], b""))


def carriage(raw: bytes, chance: random.Random) -> bytes:
    """Other ends of lines, or another encoding."""
    text = raw.decode("utf-8", "replace")
    return chance.choice(
        (
            raw.replace(b"\n", b"\r\n"),
            raw.replace(b"\n", b"\r"),
            raw.replace(b"\n", b"\n\r", 3),
            text.encode("utf-16"),
            text.encode("latin-1", "replace"),
        )
    )


def lines(raw: bytes, chance: random.Random) -> bytes:
    """A line dropped, doubled, moved, joined to the next, or a strange one put in."""
    found = raw.split(b"\n")
    at, other = chance.randrange(len(found)), chance.randrange(len(found))
    what = chance.randrange(6)
    if what == 0:
        del found[at : at + chance.choice((1, 1, 4))]
    elif what == 1:
        found.insert(other, found[at])
    elif what == 2:
        found[at], found[other] = found[other], found[at]
    elif what == 3 and at + 1 < len(found):
        found[at : at + 2] = [found[at] + chance.choice((b"", b" ")) + found[at + 1].strip()]
    elif what == 4:
        found[at:at] = [b"<<<<<<< HEAD", found[at], b"=======", found[other], b">>>>>>> main"]
    else:
        found.insert(at, b" " * chance.choice((0, 0, 2, 4)) + chance.choice(_LINES))
    return b"\n".join(found)


def indent(raw: bytes, chance: random.Random) -> bytes:
    """Lines further right or left, or by a tab."""
    found = raw.split(b"\n")
    at, much = chance.randrange(len(found)), chance.choice((1, 1, 3, 99))
    how = chance.choice((b" ", b"  ", b"    ", b"\t", b"\xc2\xa0", b""))
    for index in range(at, min(at + much, len(found))):
        found[index] = how + found[index] if how else found[index].lstrip()
    return b"\n".join(found)


def key(raw: bytes, chance: random.Random) -> bytes:
    """A field renamed, dropped, doubled, or with the name of another."""

    def change(name: bytes, whole: bytes, others: list[bytes]) -> bytes:
        new = chance.choice(
            (
                *(name + b"x", name[:-1], name.upper(), name.replace(b"_", b"-"), b"id"),
                *(b"'" + name, b"? " + name, b"1", b"\xc3\xa4", b"[a]", b"<<", b""),
                chance.choice(others),
            )
        )
        renamed = whole.replace(name, new, 1)
        return chance.choice((renamed, renamed, renamed, b"", whole + b"\n" + whole))

    return _at_field(raw, chance, change)


def value(raw: bytes, chance: random.Random) -> bytes:
    """A field with a value of another type, or one that looks like it."""

    def change(name: bytes, whole: bytes, others: list[bytes]) -> bytes:
        head = whole[: whole.index(name) + len(name)]
        new = chance.choice(VALUES)
        return head + b": " + (new if chance.random() < 0.9 else b"'" + new + b"'")

    return _at_field(raw, chance, change)


def word(raw: bytes, chance: random.Random) -> bytes:
    """A word of the text replaced, doubled, or made very long."""
    found = list(re.finditer(rb"[^\s:]+", raw))
    if not found:
        return raw
    hit, other = chance.choice(found), chance.choice(found)
    new = chance.choice((other[0], hit[0] * 2, hit[0] * 900, b"", chance.choice(VALUES)))
    return raw[: hit.start()] + new + raw[hit.end() :]


def _at_field(
    raw: bytes, chance: random.Random, change: Callable[[bytes, bytes, list[bytes]], bytes]
) -> bytes:
    found = raw.split(b"\n")
    fields = [(at, match) for at, line in enumerate(found) if (match := _FIELD.match(line))]
    if not fields:
        return lines(raw, chance)
    at, match = chance.choice(fields)
    found[at] = change(match[2], found[at], [other[2] for _, other in fields])
    return b"\n".join(found)


MUTATIONS: Mapping[str, Mutation] = MappingProxyType(
    {
        one.__name__: one
        for one in (flip, insert, lead, delete, truncate, carriage, lines, indent, key, value, word)
    }
)
_WEIGHTS = (2, 3, 1, 2, 1, 1, 4, 2, 4, 8, 2)


def mutated(raw: bytes, others: Callable[[], bytes], chance: random.Random) -> tuple[str, bytes]:
    """Other bytes, and what was done; one time in thirty those of another file."""
    if chance.random() < 1 / 30:
        return "swap", others()
    names = chance.choices([*MUTATIONS], _WEIGHTS, k=chance.choice((1, 1, 1, 2)))
    for name in names:
        raw = MUTATIONS[name](raw, chance)
    return "+".join(names), raw
