"""Addresses of the web and of e-mail: one rule for the values of data and for links in guides.

Libraries know what an address is (RFC 3986, RFC 5322); the rules here say which of these a reader
can trust: a full name in the public list of endings, in letters that do not imitate others.
"""

from __future__ import annotations

import ipaddress
import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pydantic_core import Url, ValidationError

from .problems import Slip
from .repairs import near

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_HOST = re.compile(r"(?:[a-z0-9äöüß](?:[a-z0-9äöüß-]{0,61}[a-z0-9äöüß])?\.)+[a-z]{2,63}")
"""Letters of German names only: other alphabets hold look-alikes (homoglyphs)."""
_EXAMPLE = frozenset({"example", "example.com", "example.net", "example.org"})
"""Names that never lead anywhere (RFC 2606); our samples use them."""
_COMMON = ("com", "org", "net", "info", "de", "eu", "social", "berlin")


@cache
def _endings() -> PublicSuffixList:
    """Mozilla's list of all endings under which names are sold (https://publicsuffix.org)."""
    # Loaded for a value that is checked: most builds check none.
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False)


def host_fault(host: str, ends_exist: bool = True) -> str:
    """What keeps a reader from trusting this name of a site, in German; "" for a good name."""
    if host.startswith("xn--") or ".xn--" in host:
        return "Der Name der Seite ist verschlüsselt (xn--); das täuscht über das Ziel."
    if _is_number(host) or not _HOST.fullmatch(host):
        return "Der Name der Seite ist unvollständig oder enthält fremde Zeichen."
    if ends_exist and not is_public(host):
        return f"Namen mit der Endung „.{host.rpartition('.')[2]}“ gibt es im Netz nicht."
    return ""


def is_public(host: str) -> bool:
    """Whether the name stands below an ending of the public list, or is one of the samples."""
    is_sample = host in _EXAMPLE or host.endswith(".example")
    return is_sample or _endings().privatesuffix(host) is not None


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


_BEHIND = re.compile(r"[.,;:!?\x22'“”„‚’‘»«>\]}…]+$")
"""What stands behind an address in a sentence, and belongs to the sentence."""


def check_web_address(text: str) -> str:
    """Return the address; raises Slip when a reader could not see or trust where it leads."""
    if fault := web_address_fault(text):
        raise Slip(f"{fault} {text[:60]}", web_address_meant(text), is_whole=True)
    return text


def _behind(address: str) -> str:
    """Signs at the end that belong to the sentence around the address; a bracket if it is lone."""
    end = _BEHIND.search(address)
    if address.endswith(")") and address.count("(") < address.count(")"):
        return ")"
    return end[0] if end else ""


def web_address_fault(text: str) -> str:
    """What is wrong with an http or https address, in German; "" for a good one."""
    if more := _behind(text):
        return f"Am Ende der Adresse steht ein Zeichen zu viel („{more}“):"
    try:
        parsed, parts = Url(text), urlsplit(text)
        port = parts.port
    except (ValidationError, ValueError):
        return "Das ist keine vollständige Adresse."
    if "@" in parts.netloc or parsed.username or parsed.password:
        return "Vor dem Namen der Seite steht etwas mit @; das täuscht über das Ziel."
    if "%" in parts.netloc or "\\" in parts.netloc:
        return "Im Namen der Seite steht % oder \\; das täuscht über das Ziel."
    if port not in (None, 443):
        return "Die Adresse nennt einen Anschluss (Port)."
    if (parts.hostname or "").endswith("."):
        return "Hinter dem Namen der Seite steht ein Punkt zu viel."
    return host_fault(parts.hostname or "")


def check_email(text: str) -> str:
    """Return the e-mail address; raises Slip. No look-up in the net."""
    domain = _domain(text)
    if not domain:
        raise Slip(f"„{text[:60]}“ ist keine E-Mail-Adresse.", email_meant(text))
    if text.lower().startswith("www."):
        what = "Vor einer E-Mail-Adresse steht kein www."
        raise Slip(what, email_meant(text[4:]) or text[4:])
    if fault := host_fault(domain):
        name, _, ending = text.rpartition(".")
        guess = near(ending, _COMMON, 0.6) if not is_public(domain) else ""
        raise Slip(f"{fault} {text[:60]}", f"{name}.{guess}" if guess else "")
    return text


def _domain(text: str) -> str:
    """What stands behind the @ of an e-mail address; "" unless it is one."""
    from email_validator import EmailNotValidError, validate_email

    try:
        found = validate_email(text, check_deliverability=False, test_environment=False)
    except EmailNotValidError:
        return ""
    return found.domain.lower()


def email_meant(text: str) -> str:
    """`mailto:info@a.de`, `E-Mail: info@a.de.` and `info (at) a.de` as `info@a.de`; "" unless
    that is an address, and the only one.
    """
    plain = re.sub(r"\s*[(\[]\s*(?:at|ät|@)\s*[)\]]\s*", "@", text.strip(), flags=re.IGNORECASE)
    # A blank on one side only may part a word from the address: `Mail info @a.de` is asked.
    plain = re.sub(r"\s+@\s+", "@", plain)
    plain = re.sub(r"^(\S+)(?:\s+@|@\s+)(\S+)$", r"\1@\2", plain)
    words = [word for word in re.split(r"[\s<>„“”\x22]+", plain) if "@" in word]
    plain = re.sub(r"^(?:mailto:|www\.)", "", words[0] if len(words) == 1 else plain).strip(
        ".,;:()"
    )
    domain = _domain(plain)
    return "" if not domain or plain == text or host_fault(domain) else plain


def web_address_meant(text: str) -> str:
    """`www.leipzig.de`, `http://leipzig.de` and `https://leipzig.de,` as an address with https;
    "" unless it is one.
    """
    plain = re.sub(r"(?<=://)\s+|(?<=www\.)\s+", "", text.strip().strip("<>").lstrip("('\"„“"))
    plain = re.sub(r"^(https?):\\+(?=\w)", r"\1://", plain)
    plain = re.sub(r"^[\w-]+:\s+(?=https?://|www\.)|^https?://(?=https?://)", "", plain)
    plain = re.sub(r"^(https?)(?::/|//)(?=\w)", r"\1://", plain)
    while more := _behind(plain):
        plain = plain.removesuffix(more)
    scheme, found, rest = plain.partition("://")
    if found and scheme.lower() not in ("http", "https"):
        return ""
    address = f"https://{rest if found else plain}"
    is_name = "." in plain and "@" not in plain and not re.search(r"\s", plain)
    return address if is_name and address != text and not web_address_fault(address) else ""
