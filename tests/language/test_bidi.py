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
        "09:00 - 10:30",
        "09:00 – 10:30",
        "09:00\u00a0–\u00a010:30",
        "09:00−10:30",
        "0341 123-4567",
        "0341\u00a0123\u2011456",
        "+49 (0)341 123-4567",
        "10–12 %",
        "10 % – 12 %",
        "10–12\u00a0%",
        "5.000–10.000 €",
        "5\u202f000–10\u202f000\u00a0€",
        "€5,000–€10,000",
        "2026-11-30",
        "30.11.–2.12.2026",
        "30.11.2026 – 02.12.2026",
        "1-2-3",
        "DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000",
        "§§ 52–54 AO",
        "§ 5 Abs. 1 Nr. 9 KStG",
        "§\u00a084 Abs. 2 Satz 3 SGG",
    ],
)
def test_it_is_isolated_as_a_whole(together: str) -> None:
    assert f'<bdi class="figure" dir="ltr">{together}</bdi>' in isolate(f"اتصل {together} غدًا")


@pytest.mark.parametrize(
    "text",
    [
        *("في 2021 جاء 15 شخصًا", "5,000 €", "04109", "10%", "30.11.2026", "18:00", "Covid-19"),
        *("من 9 إلى 12", "- 5", "5 - غرفة", "R&D"),
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert "<bdi" not in isolate(text)


def test_text_is_escaped() -> None:
    assert isolate("<b> 16–19 & x") == '&lt;b&gt; <bdi class="figure" dir="ltr">16–19</bdi> &amp; x'
