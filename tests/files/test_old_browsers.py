"""Old browsers get the words they know, and nothing that depends on the direction is guessed."""

from __future__ import annotations

import pytest
from werkstatt.files.old_browsers import for_old_browsers


@pytest.mark.parametrize(
    ("written", "lowered"),
    [
        ("a{inline-size:1rem}", "a{width:1rem}"),
        ("a{min-block-size:2.75rem;color:red}", "a{min-height:2.75rem;color:red}"),
        ("a{margin-block:1rem}", "a{margin-top:1rem;margin-bottom:1rem}"),
        ("a{margin-block:0 .5em}", "a{margin-top:0;margin-bottom:.5em}"),
        ("a{padding-inline:1rem}", "a{padding-left:1rem;padding-right:1rem}"),
        ("a{margin-inline:auto}", "a{margin-left:auto;margin-right:auto}"),
        (
            "a{padding-inline:max(1rem,calc((100% - var(--wide)) / 2))}",
            "a{padding-left:max(1rem,calc((100% - var(--wide)) / 2));"
            "padding-right:max(1rem,calc((100% - var(--wide)) / 2))}",
        ),
        ("a{inset-inline:0;inset-block-end:0}", "a{left:0;right:0;bottom:0}"),
        ("a{border-block-end:1px solid}", "a{border-bottom:1px solid}"),
        ("a{border-block-start-color:red}", "a{border-top-color:red}"),
        ("a{border-block:1px solid}", "a{border-top:1px solid;border-bottom:1px solid}"),
    ],
)
def test_what_needs_no_direction_is_said_in_old_words(written: str, lowered: str) -> None:
    assert for_old_browsers(written) == lowered


@pytest.mark.parametrize(
    "css",
    [
        "a{padding-inline-start:1rem}",
        "a{margin-inline:0 auto}",
        "a{border-start-start-radius:1rem}",
        "a:not(.inline-size){color:red}",
        "@media (min-inline-size:20rem){a{color:red}}",
        "a::after{content:'margin-block:1rem'}",
    ],
)
def test_what_has_a_direction_or_is_no_declaration_stays(css: str) -> None:
    assert for_old_browsers(css) == css
