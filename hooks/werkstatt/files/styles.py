"""One small style sheet from the readable parts in docs/assets/css."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .old_browsers import for_old_browsers

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,>]) ?")
_LAST = re.compile(r";}")
_ZERO = re.compile(r"(?<![\w.])0(?=\.\d)")


def style_sheet(parts: Mapping[str, str]) -> str:
    """The parts in the order of their names, without comments, needless space and needless zeros.

    Nothing is reordered, and what is renamed old browsers know by another name only.
    """
    css = "\n".join(parts[name] for name in sorted(parts))
    tight = _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", css)))
    return for_old_browsers(_ZERO.sub("", _LAST.sub("}", tight.replace(": ", ":"))).strip()) + "\n"
