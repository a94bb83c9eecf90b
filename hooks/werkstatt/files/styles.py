"""One small style sheet from the readable parts in docs/assets/css."""

from __future__ import annotations

import re
from collections.abc import Mapping

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,>]) ?")
_LAST = re.compile(r";}")
_ZERO = re.compile(r"(?<![\w.])0(?=\.\d)")


def style_sheet(parts: Mapping[str, str]) -> str:
    """The parts in the order of their names, without comments, needless space and needless zeros.

    Nothing is renamed or reordered: what a browser's inspector shows is what the files say.
    """
    css = "\n".join(parts[name] for name in sorted(parts))
    tight = _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", css)))
    return _ZERO.sub("", _LAST.sub("}", tight.replace(": ", ":"))).strip() + "\n"
