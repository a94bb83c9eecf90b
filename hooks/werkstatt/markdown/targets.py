"""Where a link may lead, and whether a reader can see where it leads."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote, urlsplit

from ..schema.web_address import email_meant, web_address_fault, web_address_meant

_SCHEMES = frozenset({"https", "mailto", "tel"})
_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_AUTHORITY = re.compile(r"https?:/*([^/?#]*)", re.IGNORECASE)
_ESCAPED_LETTERS = re.compile(r"(?:%[89a-f][0-9a-f])+", re.IGNORECASE)
"""What the parser makes of ä in an address."""


def decoded(target: str) -> str:
    """What a browser may make of an address: entities, escapes and white space undone."""
    return re.sub(r"[\s\x00-\x20]+", "", undone(target))


def undone(text: str) -> str:
    """A text without entities and escapes, also such of such."""
    for _ in range(3 if "%" in text or "&" in text else 0):
        text = unquote(html.unescape(text))
    return text


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
    return _false_name(target) or _false_name(plain) or web_address_fault(plain)


_PHONE = re.compile(r"\+\d{7,15}")
_FILE = re.compile(
    r"(?!www\.)[^/]*\.(?:md|html?|pdf|docx?|xlsx?|odt)(?:#|\Z)|\.{1,2}/", re.IGNORECASE
)
"""Some of these are names of countries too: `gruenden.md`."""


_FORMS = "https://…, mailto:…, tel:… oder ../verein/gruenden.md"


def unsafe_target(target: str) -> tuple[str, str]:
    """What to say of a link that is not safe, and the address it means, or else the forms."""
    return f"Diese Art von Link ist nicht erlaubt: {target[:60]}", target_meant(target) or _FORMS


def target_meant(target: str) -> str:
    """`www.leipzig.de`, `http://…` and `//…` with https, `info@a.de` with mailto; "" if unknown."""
    plain = target.strip()
    if "\\" in plain:
        return _with_slashes(plain)
    plain = plain.removeprefix("//")
    if _PHONE.fullmatch(plain):
        return f"tel:{plain}"
    if mail := email_meant(f"mailto:{plain}"):
        return f"mailto:{mail}"
    return "" if _FILE.match(plain) else web_address_meant(plain)


def _with_slashes(target: str) -> str:
    """A path of Windows, to a page or another site; a drive of somebody's machine is none."""
    mended = target.replace("\\", "/")
    if mended.startswith("//") or re.match(r"[a-z]:", mended, re.IGNORECASE):
        return ""
    is_page = re.fullmatch(r"(?:\.{1,2}/)*[\w./-]+\.md(?:#[\w-]+)?", mended)
    return mended if is_page or mended.startswith("https://") else target_meant(mended)


def _false_name(target: str) -> str:
    """A browser does not decode the name of a site, so it is looked at before and after."""
    found = _AUTHORITY.search(html.unescape(target))
    name = _ESCAPED_LETTERS.sub(lambda part: unquote(part[0]), found[1]) if found else ""
    if "@" in name:
        return "Vor dem Namen der Seite steht etwas mit @; das täuscht über das Ziel."
    if "%" in name or "\\" in name:
        return "Im Namen der Seite steht % oder \\; das täuscht über das Ziel."
    return ""


_ENDINGS = (
    r"(?!(?:in|md|js|py|ts|mo|po|ps|rs|sh|gz|hd)\b)[a-z]{2}|com|org|net|info|biz|edu|gov|mil|int|coop"
    r"|name|app|dev|online|shop|site|website|web|page|link|cloud|blog|club|news|social|world|agency"
    r"|foundation|email|berlin|bayern|hamburg|koeln|cologne|nrw|ruhr|saarland|wien|example|xyz|top"
)
"""How names of sites end; a name of a file (`satzung.pdf`) or a word (`Leser.in`) does not."""
_SHOWN = re.compile(
    rf"""
    (?<![\w.+@/-])(?P<mail>[\w.+-]+@(?:[\w-]+\.)+[\w-]{{2,}})
    | (?:https?://|(?<![\w.@/-])(?=www\.))(?P<site>[\w.@:%-]+)\S*
    | (?<![\w.@/-])(?:@[\w.-]+@)?  # a name like `@amt@leipzig.social`
      (?P<name>(?:[\w-]+\.)*[\w-]{{2,}}\.(?:{_ENDINGS}))(?![\w-]|\.\w)(?:[/?#]\S*)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""An address that a text shows: `post@a.de`, `https://a.de`, `www.a.de`, `a.de`."""
_NO_SIGN = re.compile(r"[^\w.~^:/?#@!$&'()*+,;=%-]")
_BARE = re.compile(r"(?:https?://|(?=www\.))(.*)", re.IGNORECASE)


def misleads(shown: str, target: str) -> bool:
    """Whether a text shows an address that its link does not lead to."""
    return any(not _leads_to(address, target) for address in _SHOWN.finditer(shown))


def _leads_to(address: re.Match[str], target: str) -> bool:
    if address["mail"]:
        return decoded(target).lower() == f"mailto:{address['mail']}".lower()
    there = _host(target)
    if address["site"]:
        return there == _bare_host(address["site"])
    # „auf leipzig.de“ is as true of service.leipzig.de.
    name = _bare_host(address["name"])
    return not _is_name(address["name"]) or f".{there}".endswith(f".{name}")


def _is_name(name: str) -> bool:
    """`Ende.Es` is a slip of the pen: an address ends in small letters, or is all capitals."""
    return name.rpartition(".")[2].islower() or name.isupper()


def _host(target: str) -> str:
    plain = decoded(target)
    try:
        if plain.lower().startswith("mailto:"):
            return _bare_host(plain.partition("@")[2])
        return _bare_host(urlsplit(plain).hostname or "")
    except ValueError:
        return ""


def _bare_host(host: str) -> str:
    return host.lower().rstrip(".:-").removesuffix(":443").removeprefix("www.")


def swallowed(shown: str, target: str) -> tuple[str, str] | None:
    """A bare address that took the mark behind it in: the mark, and how to write it instead."""
    bare, sign = _BARE.fullmatch(shown), _NO_SIGN.search(shown)
    if not bare or not sign or "{" in shown or _behind_scheme(target) != unquote(bare[1]):
        return None
    meant = shown[: sign.start()].rstrip(".,:;!?*_~'" + ")" * ("(" not in shown))
    scheme = "" if "://" in meant else "https://"
    return sign[0], f"<{scheme}{meant}>{shown[len(meant) :]}"


def _behind_scheme(target: str) -> str:
    return unquote(target).partition("://")[2]
