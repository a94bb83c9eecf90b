"""The Content Security Policy: nothing from elsewhere, nothing from within the markup.

CSP Level 3, https://www.w3.org/TR/CSP3/. Blocks of JSON-LD are data, not scripts, so that no
hash is needed for them.
"""

from __future__ import annotations

_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
_HEADERS_ONLY = {"frame-ancestors": "'none'"}
"""What browsers take from a header, but not from a meta element."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def policy() -> str:
    """The policy for the meta element of each page."""
    return _joined(_DIRECTIVES)


def headers_file() -> str:
    """The file `_headers` for hosts that read one (Netlify, Cloudflare Pages)."""
    lines = {"Content-Security-Policy": _joined({**_DIRECTIVES, **_HEADERS_ONLY}), **_HEADERS}
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in lines.items())


def _joined(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
