"""The store: asked for again or made anew, never wrong, never in the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from werkstatt.schema.languages import Direction
from werkstatt.store import FORGETFUL, Stores, digest


def _asked(stores: Stores, *keys: str) -> list[str]:
    """The keys for which something had to be made."""
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return f"made of {key}"

    with stores.open("x") as store:
        for key in keys:
            assert store.made("step", (key,), make, key) == f"made of {key}"
    return made


def test_what_was_made_is_not_made_again(tmp_path: Path) -> None:
    stores = Stores(tmp_path, b"1")
    assert _asked(stores, "a", "b", "a") == ["a", "b"]
    assert _asked(stores, "a", "b", "c") == ["c"]


def test_what_nobody_asked_for_is_dropped(tmp_path: Path) -> None:
    stores = Stores(tmp_path, b"1")
    _asked(stores, "a", "b")
    _asked(stores, "a")
    assert _asked(stores, "a", "b") == ["b"]


def test_what_is_only_kept_stays(tmp_path: Path) -> None:
    stores = Stores(tmp_path, b"1")
    _asked(stores, "a", "b")
    with stores.open("x") as store:
        store.keep("step", ("b",))
        store.keep("step", ("never made",))
    assert _asked(stores, "a", "b") == ["a"]


def test_another_program_begins_anew(tmp_path: Path) -> None:
    _asked(Stores(tmp_path, b"1"), "a")
    assert _asked(Stores(tmp_path, b"2"), "a") == ["a"]


def test_work_that_fails_changes_nothing(tmp_path: Path) -> None:
    stores = Stores(tmp_path, b"1")
    _asked(stores, "a")
    with pytest.raises(ValueError, match="planted"), stores.open("x"):
        raise ValueError("planted")
    assert _asked(stores, "a") == []


_HARM: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda file: file.write_bytes(b""),
    "cut": lambda file: file.write_bytes(file.read_bytes()[:-1]),
    "one bit": lambda file: file.write_bytes(file.read_bytes()[:-1] + b"\xff"),
    "a folder": lambda file: (file.unlink(), file.mkdir()),
}


@pytest.mark.parametrize("harm", _HARM.values(), ids=_HARM)
def test_a_broken_file_counts_as_empty(harm: Callable[[Path], object], tmp_path: Path) -> None:
    stores = Stores(tmp_path, b"1")
    _asked(stores, "a")
    harm(tmp_path / "x.pack")
    assert _asked(stores, "a") == ["a"]


def test_without_a_folder_nothing_is_kept() -> None:
    assert _asked(FORGETFUL, "a", "a") == ["a", "a"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1", 1),
        (("a", "b"), ("ab",)),
        (("a,b",), ("a", "b")),
        (date(2026, 11, 30), "2026-11-30"),
        (Direction.LTR, "ltr"),
        (b"a", "a"),
        ("", None),
    ],
)
def test_different_values_have_different_digests(one: object, other: object) -> None:
    assert digest(one) != digest(other)
    assert digest(one) == digest(one)
