"""Golden cases of the data core: one file holds the input and what has to come out.

A case is a text with sections: `--- path` and `--- yaml` (once per input file), then either
`--- problems` (the lines an editor reads) or `--- values` (the first file after typing).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from werkstatt.content.library import Library

from .small_data import load

FOLDER = Path(__file__).parent.parent / "golden/data"
_HEADING = re.compile(r"^--- (path|yaml|problems|values)\n", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One golden file, taken apart."""

    file: Path
    inputs: Mapping[str, str]
    kind: str
    expected: str

    @property
    def head(self) -> str:
        """Everything before the expected lines, just as it stands in the file."""
        return self.file.read_text("utf-8").split(f"--- {self.kind}\n")[0]

    def actual(self, root: Path) -> str:
        """What the code says today, below the empty folder `root`."""
        library, problems = load(root, self.inputs)
        if problems or self.kind == "problems":
            return "".join(f"{problem}\n" for problem in sorted(set(problems)))
        assert library is not None
        return typed_values(library, next(iter(self.inputs)))

    def rewrite(self, actual: str) -> None:
        """Put `actual` in the place of the expected lines."""
        self.file.write_text(f"{self.head}--- {self.kind}\n{actual}", encoding="utf-8")


def read_case(file: Path) -> Case:
    """Take one golden file apart; raises ValueError when its sections are not in order."""
    _, *parts = _HEADING.split(file.read_text("utf-8"))
    names, texts = parts[::2], parts[1::2]
    *inputs, kind = names or [""]
    if inputs != ["path", "yaml"] * (len(inputs) // 2) or kind not in {"problems", "values"}:
        raise ValueError(f"{file.name}: sections are {names}")
    files = dict(zip((path.strip() for path in texts[:-1:2]), texts[1:-1:2], strict=True))
    return Case(file, files, kind, texts[-1])


def typed_values(library: Library, name: str) -> str:
    """The fields that `name` filled, one a line, with the type that each value got."""
    entry = next(item.entry for item in library.located if item.source.file == name)
    lines = _flat(entry.model_dump(exclude_unset=True), "")
    return "".join(f"{path}: {value} ({type(value).__name__})\n" for path, value in lines)


def _flat(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, tuple):
        for number, inner in enumerate(value, start=1):
            yield from _flat(inner, f"{path}.{number}")
    else:
        yield path, value
