"""Numbers and German words keep their order in right-to-left text."""

from __future__ import annotations

import pytest
from werkstatt.language.bidi import isolate


@pytest.mark.parametrize(
    "together",
    [
        "0341 123-4314",
        "+49 341 1234314",
        "0341/1234314",
        "16–19",
        "8.30–12",
        "18:00–20:00",
        "DE89 3704 0044 0532 0130 00",
        "§ 70 VwGO",
    ],
)
def test_it_is_isolated_as_a_whole(together: str) -> None:
    assert f'<bdi class="figure" dir="ltr">{together}</bdi>' in isolate(f"اتصل {together} غدًا")


@pytest.mark.parametrize("text", ["في 2021 جاء 15 شخصًا", "5,000 €", "04109", "10%"])
def test_other_numbers_are_left_alone(text: str) -> None:
    assert "<bdi" not in isolate(text)


def test_text_is_escaped() -> None:
    assert isolate("<b> 16–19 & x") == '&lt;b&gt; <bdi class="figure" dir="ltr">16–19</bdi> &amp; x'
