"""The translator's desk: a new file, accepting sections, a briefing."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.content.page_file import Guide, TranslatedGuide
from werkstatt.knowledge import Knowledge, load_content
from werkstatt.pages.kinds import models
from werkstatt.schema.problems import ProblemsFound
from werkstatt.translation import workflow

from tests.sites.tiny import TODAY, read_with, write_files
from tests.sites.tiny_texts import ENGLISH, GUIDE, tiny_files

PAGE = "verein/gruenden"


def _content(root: Path, **changes: str) -> Knowledge:
    return load_content(write_files(root, {**tiny_files(), **changes}), TODAY, models())


def _pair(content: Knowledge) -> tuple[Guide, TranslatedGuide]:
    own = content.guides.translated(PAGE, "en")
    assert own
    return content.guides.sources[PAGE], own


def test_a_new_file_has_ids_markers_and_digests_ready(tmp_path: Path) -> None:
    source, own = _pair(_content(tmp_path))
    text = workflow.new_translation(source, "2026-11-24")
    assert "## Satzung { #satzung }" in text and "../raeume/stadtbuero.md" in text
    assert f"    satzung: {own.meta.translation.sections['satzung']}" in text


def test_a_new_file_left_in_german_is_refused(tmp_path: Path) -> None:
    source, _ = _pair(_content(tmp_path / "a"))
    laid_out = workflow.new_translation(source, "2026-11-24")
    with pytest.raises(ProblemsFound, match="ist noch deutsch"):
        read_with(tmp_path / "b", {f"docs/ar/{PAGE}.md": laid_out})


def test_only_the_wished_section_is_accepted(tmp_path: Path) -> None:
    german = GUIDE + "\n## Neu { #neu }\n\nText.\n"
    english = ENGLISH + "\n## New { #neu }\n\nWords.\n"
    content = _content(tmp_path, **{f"docs/de/{PAGE}.md": german, f"docs/en/{PAGE}.md": english})
    source, own = _pair(content)
    old = own.meta.translation.sections
    assert workflow.refusals(source, own, ["neu"]) == []
    digests = workflow.accepted(source, own, ["neu"])
    assert set(digests) == {"satzung", "neu"} and digests["satzung"] == old["satzung"]


@pytest.mark.parametrize(
    ("old", "new", "wished", "what"),
    [
        ("[rooms](../raeume/stadtbuero.md)", "rooms", [], "fehlt"),
        ("Write statutes.", "Write 7 statutes.", [], "die Zahl 7"),
        ("Write", "Write", ["gibt-es-nicht"], "gibt es in der Übersetzung nicht"),
    ],
)
def test_a_section_whose_structure_differs_is_not_accepted(
    old: str, new: str, wished: list[str], what: str, tmp_path: Path
) -> None:
    english = ENGLISH.replace(old, new)
    source, own = _pair(_content(tmp_path, **{f"docs/en/{PAGE}.md": english}))
    assert any(what in problem.what for problem in workflow.refusals(source, own, wished))


def test_the_briefing_holds_source_previous_text_terms_and_style(tmp_path: Path) -> None:
    term = (
        "term: Satzung\ntopic: association\nexplanation: Die Regeln vom Verein.\n"
        "translations: {en: {text: statutes}}\nsources: [{url: 'https://www.leipzig.de/'}]\n"
        "checked_on: 2026-11-23\nconfidence: high\n"
    )
    german = GUIDE.replace("eine Satzung", "eine {wort:satzung}")
    content = _content(
        tmp_path, **{"data/glossary/satzung.yml": term, f"docs/de/{PAGE}.md": german}
    )
    source, own = _pair(content)
    text = "\n".join(workflow.briefing(source, own, "en", content.library, "# Style\n\n- short"))
    for part in ("- short", "Schreiben Sie eine", "Write statutes.", "= Satzung: statutes"):
        assert part in text
