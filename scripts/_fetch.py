"""One request to another host, with the standard library: no redirect followed, nothing raised."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass, field
from email.message import Message
from http.client import HTTPException
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from werkstatt.upkeep.link_check import Answer

_ROBOTS_BYTES = 500 * 1024
"""RFC 9309, 2.5: so much of robots.txt has to be read."""


_KEPT = "/%?:@!$&'()*+,;=~-._[]"
"""What RFC 3986 lets stand in a path or a query."""


class _Stay(HTTPRedirectHandler):
    """Tells of a redirect instead of following it."""

    def redirect_request(self, *_: Any) -> None:
        return None


@dataclass(frozen=True)
class WebFetch:
    """Asks the web; `agent` says who asks, `timeout` in seconds."""

    agent: str
    timeout: float
    _opener: OpenerDirector = field(default_factory=lambda: build_opener(_Stay))

    def __call__(self, method: str, address: str) -> Answer:
        """The answer to one request; only robots.txt is read."""
        try:
            headers = {"User-Agent": self.agent, "Accept": "*/*"}
            request = Request(ascii_address(address), method=method, headers=headers)
            with self._opener.open(request, timeout=self.timeout) as found:
                return Answer(found.status, text=_text(found, address))
        except HTTPError as error:
            with error:
                return Answer(error.code, _location(error.headers))
        except (OSError, HTTPException, ValueError) as error:
            return Answer(None, error=_in_german(error))


def ascii_address(address: str) -> str:
    """An address with letters beyond ASCII as HTTP wants it (RFC 3987, 3.1); ValueError if none."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode("ascii")
    netloc = f"{host}:{parts.port}" if parts.port else host
    path, query = (quote(part, safe=_KEPT) for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme, netloc, path, query, ""))


def _text(found: IO[bytes], address: str) -> str:
    if urlsplit(address).path != "/robots.txt":
        return ""
    return found.read(_ROBOTS_BYTES).decode("utf-8", "replace")


def _location(headers: Message) -> str:
    """As sent: bytes beyond ASCII are UTF-8 that http.client read as Latin-1."""
    said = str(headers.get("Location", ""))
    try:
        return said.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return said


def _in_german(error: Exception) -> str:
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, TimeoutError):
        return "keine Antwort in der Zeit"
    if isinstance(cause, ssl.SSLError):
        return "die sichere Verbindung (TLS) scheitert"
    if isinstance(cause, socket.gaierror):
        return "den Namen der Seite gibt es nicht (DNS)"
    if isinstance(cause, OSError):
        return "keine Verbindung"
    return "keine lesbare Antwort"
