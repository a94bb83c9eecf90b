"""What earlier builds made, kept in .cache/ under a digest of everything it was made from.

A key names all that a result depends on, and every file of the store names the program that wrote
it. So nothing in the store is ever wrong: it is asked for again, or it is not. It may be deleted
at any time; a file that is broken, or of another program, counts as empty.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

Made = TypeVar("Made")
Input = ParamSpec("Input")
Key = tuple[object, ...]

_SIZE = 16
"""Bytes of a digest (BLAKE2b)."""


def digest(*parts: object) -> bytes:
    """16 bytes over the `repr` of the parts: equal for equal values, in every process.

    The parts are texts, bytes, numbers, dates, tuples, pydantic models, or dataclasses none of
    whose fields is left out of their `repr`.
    """
    return digest_of(repr(parts).encode("utf-8", "backslashreplace"))


def digest_of(content: bytes) -> bytes:
    """16 bytes over the bytes of a file."""
    return hashlib.blake2b(content, digest_size=_SIZE).digest()


class Store:
    """One file of results; `made` asks for one, and what nobody asked for is dropped."""

    def __init__(self, kept: dict[bytes, bytes] | None) -> None:
        self._kept, self._used = kept, dict[bytes, bytes]()
        self.new = 0
        """How many results had to be made."""

    def made(
        self,
        step: str,
        key: Key,
        make: Callable[Input, Made],
        *args: Input.args,
        **named: Input.kwargs,
    ) -> Made:
        """What `make` makes of the rest, or made in an earlier build for this step and key."""
        if self._kept is None:
            self.new += 1
            return make(*args, **named)
        name = digest(step, key)
        content = self._used.get(name) or self._kept.get(name)
        if content is None:
            self.new += 1
            result = make(*args, **named)
            self._used[name] = pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
            return result
        self._used[name] = content
        return cast("Made", pickle.loads(content))

    def keep(self, step: str, key: Key) -> None:
        """Keep a result that is not needed today."""
        name = digest(step, key)
        if self._kept and name in self._kept:
            self._used[name] = self._kept[name]

    @property
    def has_changed(self) -> bool:
        """Whether something was made anew, or is no longer asked for."""
        return self._kept is not None and self._used.keys() != self._kept.keys()

    @property
    def used(self) -> dict[bytes, bytes]:
        """What was asked for."""
        return self._used


@dataclass(frozen=True)
class Stores:
    """The folder of all stores, for one version of the program; without a folder nothing stays."""

    folder: Path | None = None
    program: bytes = field(default=b"", repr=False)

    @contextmanager
    def open(self, name: str) -> Iterator[Store]:
        """The store of that name; kept when the work with it ends well."""
        file = self.folder / f"{name}.pack" if self.folder else None
        store = Store(self._read(file) if file else None)
        yield store
        if file and store.has_changed:
            self._write(file, store.used)

    def _read(self, file: Path) -> dict[bytes, bytes]:
        try:
            content = file.read_bytes()
        except OSError:
            return {}
        head, rest = content[: 2 * _SIZE], memoryview(content)[2 * _SIZE :]
        if head != digest_of(self.program) + hashlib.blake2b(rest, digest_size=_SIZE).digest():
            return {}
        return cast("dict[bytes, bytes]", pickle.loads(rest))

    def _write(self, file: Path, used: dict[bytes, bytes]) -> None:
        """Beside the old file, which it then replaces: a killed build leaves one of them."""
        rest = pickle.dumps(used, pickle.HIGHEST_PROTOCOL)
        # A build that cannot keep anything is slower, not wrong.
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            new = file.with_suffix(".new")
            new.write_bytes(digest_of(self.program) + digest_of(rest) + rest)
            new.replace(file)


FORGETFUL = Stores()
"""Keeps nothing."""

EMPTY = Store(None)
"""What it opens."""
