"""The Content Security Policy: nothing from elsewhere, and from within the markup one script.

CSP Level 3, https://www.w3.org/TR/CSP3/. Blocks of JSON-LD are data, not scripts, so that no
hash is needed for them.
"""

from __future__ import annotations

from collections.abc import Mapping

from .first_script import FIRST_SCRIPT, script_source

_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": f"'self' {script_source(FIRST_SCRIPT)}",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
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

_BY_PATH = {
    "/sw.js": {"Cache-Control": "no-cache"},
    "/assets/css/*": {"Cache-Control": "public, max-age=604800"},
    "/assets/js/*": {"Cache-Control": "public, max-age=604800"},
    "/*.ics": {"Content-Type": "text/calendar; charset=utf-8"},
    "/*.webmanifest": {"Content-Type": "application/manifest+json; charset=utf-8"},
}
"""What hosts should say of some files. Pages name the version of their styles and scripts, so that
these may be kept; nothing depends on it, since GitHub Pages reads no such file."""


def policy() -> str:
    """The policy for the meta element of each page."""
    return _joined(_DIRECTIVES)


def style_policy(digest: str) -> str:
    """For a file that is read alone: nothing but a style of its own, by its SHA-256 in base64."""
    own = {"default-src": "'none'", "style-src": f"'sha256-{digest}'"}
    return _joined({**own, "base-uri": "'none'", "form-action": "'none'"})


def headers_file() -> str:
    """The file `_headers` for hosts that read one (Netlify, Cloudflare Pages)."""
    everywhere = {"Content-Security-Policy": _joined({**_DIRECTIVES, **_HEADERS_ONLY}), **_HEADERS}
    rules = {"/*": everywhere, **_BY_PATH}
    return "".join(_rule(path, headers) for path, headers in rules.items())


def _rule(path: str, headers: Mapping[str, str]) -> str:
    return f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())


def _joined(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
