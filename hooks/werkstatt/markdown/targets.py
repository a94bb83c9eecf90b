"""Where a link may lead, and whether a reader can see where it leads."""

from __future__ import annotations

import html
import ipaddress
import re
from urllib.parse import SplitResult, unquote, urlsplit

_SCHEMES = frozenset({"https", "mailto", "tel"})
_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9äöüß](?:[a-z0-9äöüß-]*[a-z0-9äöüß])?\.)+[a-z]{2,63}")
"""Letters of German names only: other alphabets hold look-alikes (homoglyphs)."""


def decoded(target: str) -> str:
    """What a browser may make of an address: entities, escapes and white space undone."""
    for _ in range(3):
        target = unquote(html.unescape(target))
    return re.sub(r"[\s\x00-\x20]+", "", target)


def is_safe_target(target: str) -> bool:
    """Whether a link goes to https, mailto, tel or a place inside the site."""
    plain = decoded(target)
    if plain.startswith(("//", "\\", "/\\")) or "\\" in plain:
        return False
    scheme = _SCHEME.match(plain)
    if scheme:
        return scheme[1].lower() in _SCHEMES and decoded(target[:8]) == target[:8].strip()
    return ":" not in plain.split("/")[0].split("#")[0].split("?")[0]


def unclear_target(target: str) -> str:
    """Why a reader could not see where a safe link leads, in German; "" when nothing is unclear."""
    plain = decoded(target)
    if plain.lower().startswith("mailto:"):
        return "Eine E-Mail-Adresse steht allein, ohne ? und Zusatz." if "?" in plain else ""
    if not plain.lower().startswith(("https:", "http:")):
        return ""
    try:
        parts = urlsplit(plain)
        return _unclear_host(parts)
    except ValueError:
        return "Das ist keine vollständige Adresse."


def _unclear_host(parts: SplitResult) -> str:
    host = (parts.hostname or "").removesuffix(".")
    if "@" in parts.netloc:
        return "Vor dem Namen der Seite steht etwas mit @; das täuscht über das Ziel."
    if host.startswith("xn--") or ".xn--" in host:
        return "Der Name der Seite ist verschlüsselt (xn--); das täuscht über das Ziel."
    if _is_number(host) or not _HOST.fullmatch(host):
        return "Der Name der Seite ist unvollständig oder enthält fremde Zeichen."
    return "" if parts.port in (None, 443) else "Die Adresse nennt einen Anschluss (Port)."


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
