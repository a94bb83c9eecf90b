"""The one script within the markup, allowed by its digest.

Whether a language is offered must be known before the first paint: the line would push down what
somebody reads already. A file would be awaited, and the page with it; this is a few bytes.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

FIRST_SCRIPT = (
    '{const e=document.documentElement,b=s=>s.split("-")[0],own=b(e.lang);try{'
    'const all=[...document.querySelectorAll("link[hreflang]")].map(l=>b(l.hreflang)),'
    "wish=navigator.languages.map(b).find(c=>c===own||all.includes(c));"
    "if(wish&&wish!==own&&!document.referrer.startsWith(location.origin)"
    '&&!sessionStorage.getItem("offered"))e.dataset.offer=wish}catch{}}'
)
"""Names the language on the root element, for docs/assets/css/30-frame.css and js/page.js.

Whoever comes from a page of ours has chosen; a closed offer is remembered for the visit. A browser
that allows no memory would ask on each page, so it is not asked at all.
"""


def script_source(script: str) -> str:
    """How a policy names a script within the markup: 'sha256-…' (CSP Level 3, 2.3.1)."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
