"""Cells of tables know the head of their column."""

from __future__ import annotations

from werkstatt.markdown.convert import tree_of
from werkstatt.markdown.tables import label_cells
from werkstatt.markdown.tree import printed

TABLE = """\
| Brief | Was <b>tun</b> & „wie“ | Frist |
| --- | --- | ---: |
| Bescheid | [Widerspruch](https://a.example/) | 1 Monat |
| Klage | klagen | |
"""


def _html(text: str) -> str:
    root = tree_of(text)
    label_cells(root)
    return printed(root)


def test_every_cell_names_its_column() -> None:
    html = _html(TABLE)
    assert html.count('data-label="Brief"') == html.count('data-label="Frist"') == 2
    assert '<td data-label="Was tun &amp; „wie“"><a href="https://a.example/">' in html
    assert '<td class="end" data-label="Frist">1 Monat</td>' in html


def test_two_tables_do_not_mix_their_heads() -> None:
    html = _html(TABLE + "\nDazwischen.\n\n" + TABLE.replace("Brief", "Papier"))
    assert html.count('data-label="Brief"') == html.count('data-label="Papier"') == 2


def test_text_without_a_table_stays_as_it_is() -> None:
    assert _html("a").strip() == "<p>a</p>"
