"""QR codes as SVG without script or style (ISO/IEC 18004, through segno)."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

_MASK = 0


# All dates of an event lead to the same page.
@lru_cache(maxsize=16)
def qr_svg(address: str) -> str:
    """The code of an address; it scales with its box and carries the white rim it needs.

    Trying all masks for the one that reads best would take most of the time of hundreds of codes;
    tests read every one of them back.
    """
    # Rare work: the store knows nearly every code.
    import segno

    buffer = BytesIO()
    segno.make(address, error="m", mask=_MASK).save(
        buffer,
        kind="svg",
        xmldecl=False,
        svgns=True,
        omitsize=True,
        border=2,
        light="#fff",
        svgclass=None,
        lineclass=None,
        title="QR",
        nl=False,
    )
    return buffer.getvalue().decode("utf-8")
