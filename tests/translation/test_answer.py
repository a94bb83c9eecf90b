"""„Das Wichtigste“ in the head of a guide: checked, stamped, compared. One case per slip."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.editorial.checks import editorial_problems
from werkstatt.knowledge import Knowledge, load_content
from werkstatt.pages.kinds import models
from werkstatt.schema.guide import Change, Weight
from werkstatt.schema.problems import ProblemsFound, Severity
from werkstatt.translation import workflow
from werkstatt.translation.answer import ANSWER, source_sections
from werkstatt.translation.drift import page_status
from werkstatt.translation.front_matter import stamped, weighed
from werkstatt.translation.status import State

from tests.sites.tiny import TODAY, made_with, read_with, write_files
from tests.sites.tiny_texts import ENGLISH, GUIDE, tiny_files

PAGE = "verein/gruenden"
FILE, TRANSLATED = f"docs/de/{PAGE}.md", f"docs/en/{PAGE}.md"
FACT = """\
about: So viele gründen
value: '7'
unit: number
sources: [{url: "https://www.gesetze-im-internet.de/bgb/__56.html"}]
checked_on: 2026-11-23
confidence: high
"""
TERM = """\
term: die Satzung
topic: association
explanation: Die Regeln vom Verein.
translations: {}
sources: [{url: "https://www.gesetze-im-internet.de/bgb/__57.html"}]
checked_on: 2026-11-23
confidence: high
"""
DATA = {"data/facts/sieben.yml": FACT, "data/glossary/satzung.yml": TERM}
ANSWER_DE = """\
answer:
  number: sieben
  text: So viele braucht es. Schreiben Sie die {wort:satzung} selbst.
  warning: Ohne Protokoll geht es nicht.
  action: {text: Satzung schreiben, to: verein/gruenden#satzung}
  help: {text: Raum finden, to: raeume/stadtbuero}
"""
ANSWER_EN = """\
answer:
  text: That many people are needed. Write the {wort:satzung} yourselves.
  warning: It does not work without minutes.
  action: Write statutes
  help: Find a room
"""
GERMAN = GUIDE.replace("checked_on", ANSWER_DE + "checked_on", 1)
LINE = GERMAN[: GERMAN.index("answer:")].count("\n") + 1


def _english(german: str = GERMAN, answer: str = ANSWER_EN, root: Path | None = None) -> str:
    """The translation, stamped as if it were made from this German page."""
    assert root
    files = {**tiny_files(), **DATA, FILE: german}
    source = load_content(write_files(root, files), TODAY, models()).guides.sources[PAGE]
    text = ENGLISH.replace("translation:", answer + "translation:", 1)
    return stamped(text, {part.id: part.digest for part in source_sections(source)})


def _told(root: Path, german: str = GERMAN, english: str = "") -> list[str]:
    changes = {**DATA, FILE: german, TRANSLATED: english or _english(root=root / "stamps")}
    try:
        return [str(one) for one in read_with(root / "site", changes).warnings]
    except ProblemsFound as found:
        return [str(one) for one in found.problems if one.severity is Severity.ERROR]


def test_an_answer_in_both_languages_is_in_order(tmp_path: Path) -> None:
    assert _told(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("number: sieben", "number: siebn", 1, "Einen Fakt „siebn“ gibt es nicht"),
        ("{wort:satzung}", "{wort:satzug}", 2, "verweist auf nichts: data/glossary/satzug.yml"),
        ("{wort:satzung}", "{beleg:bgb-21}", 2, "In answer steht kein {beleg:…}"),
        ("{wort:satzung}", "[Satzung](gruenden.md)", 2, "answer → text steht kein Link"),
        ("{wort:satzung}", "<b>Satzung</b>", 2, "HTML ist hier nicht erlaubt"),
        ("text: So viele braucht es.", "text: 1) So viele.", 2, "stehen nur Sätze"),
        ("So viele braucht es.", "7 Tage braucht es.", 2, "„7 Tage“ steht im Text"),
        ("text: Raum finden", "text: 'Raum {wort:satzung}'", 5, "schon ein Link"),
        ("to: raeume/stadtbuero", "to: raeume/stadtburo", 5, "„raeume/stadtburo“ führt auf keine"),
        ("#satzung}", "#satzun}", 4, "Den Abschnitt „#satzun“ gibt es"),
        ("to: raeume/stadtbuero", "to: https://x.de/", 5, "dahinter höchstens #Abschnitt"),
        ("  warning:", "  warnung:", 3, "warnung"),
    ],
)
def test_each_planted_slip_is_told_at_its_line(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    changed = GERMAN.replace(old, new, 1)
    assert changed != GERMAN
    told = _told(tmp_path, changed)
    assert any(one.startswith(f"{FILE}:{LINE + line}: ") and what in one for one in told), told


def test_the_right_target_is_proposed(tmp_path: Path) -> None:
    (told,) = _told(tmp_path, GERMAN.replace("raeume/stadtbuero}", "raeume/stadtburo}"))
    assert told.endswith("So ist es richtig: to: raeume/stadtbuero")


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("{wort:satzung}", "statutes", "Hier fehlt in answer die Marke {wort:satzung}."),
        ("people", "7 people", "Hier steht in answer die Zahl 7"),
        ("  warning: It does not work without minutes.\n", "", "In answer fehlt warning"),
        ("  help: Find a room\n", "", "In answer fehlt help"),
    ],
)
def test_a_planted_difference_to_german_is_told(
    old: str, new: str, what: str, tmp_path: Path
) -> None:
    english = _english(answer=ANSWER_EN.replace(old, new), root=tmp_path / "stamps")
    told = _told(tmp_path, english=english)
    assert any(one.startswith(f"{TRANSLATED}:4: ") and what in one for one in told), told


@pytest.mark.parametrize(
    ("german", "english"),
    [("text:", "text:"), ("text:", "txt:"), ("txt:", "text:"), ("txt:", "txt:")],
)
def test_an_answer_without_its_text_is_told_once_and_compared_with_nothing(
    german: str, english: str, tmp_path: Path
) -> None:
    """Found by the fuzz run: the rest of it stays, and only its field is told."""
    own = _english(answer=ANSWER_EN.replace("text:", english, 1), root=tmp_path / "stamps")
    told = _told(tmp_path, GERMAN.replace("  text:", f"  {german}", 1), own)
    files = {FILE: german, TRANSLATED: english}
    for file, key in files.items():
        own_lines = [one for one in told if one.startswith(file)]
        assert len(own_lines) == (1 if key == "txt:" else 0), told


def test_a_changed_german_answer_makes_the_translation_stale(tmp_path: Path) -> None:
    english = _english(root=tmp_path / "stamps")
    changed = GERMAN.replace("So viele braucht", "So viele Menschen braucht")
    told = _told(tmp_path, changed, english)
    assert len(told) == 1 and f"weigh_change.py {FILE} kopf wording" in told[0]
    states = _states(tmp_path / "b", changed, english)
    assert states[ANSWER] is State.STALE_MEANING and states["satzung"] is State.MACHINE


def test_another_number_makes_it_stale_and_its_weight_is_kept(tmp_path: Path) -> None:
    english = _english(root=tmp_path / "stamps")
    changed = GERMAN.replace("  number: sieben\n", "")
    states = _states(tmp_path / "b", _as_rule(tmp_path / "a", changed, english), english)
    assert states[ANSWER] is State.STALE_RULE


def _as_rule(root: Path, german: str, english: str) -> str:
    """The German page, with its answer weighed as the change of a rule."""
    source = _content(root, german, english).guides.sources[PAGE]
    (part,) = [one for one in source_sections(source) if one.id == ANSWER]
    return weighed(german, {ANSWER: (Change(digest=part.digest, weight=Weight.RULE, on=TODAY),)})


def _page(root: Path, german: str, english: str) -> str:
    """The answer on the English page."""
    made = made_with(root, {**DATA, FILE: german, TRANSLATED: english})
    page = made.page(f"en/{PAGE}")
    start = page.index('<section class="answer"')
    return page[start : page.index("</section>", start)]


def test_a_stale_answer_says_so_and_stays_english(tmp_path: Path) -> None:
    english = _english(root=tmp_path / "stamps")
    page = _page(tmp_path, GERMAN.replace("So viele braucht", "So viele Menschen braucht"), english)
    assert "notice-stale" in page and "That many people are needed." in page
    assert "notice" not in _page(tmp_path / "fresh", GERMAN, english)


def test_a_planted_stale_rule_shows_the_german_answer(tmp_path: Path) -> None:
    english = _english(root=tmp_path / "stamps")
    changed = GERMAN.replace("So viele braucht", "So viele Menschen braucht")
    page = _page(tmp_path / "b", _as_rule(tmp_path / "a", changed, english), english)
    assert 'class="answer-body" lang="de" dir="ltr"' in page and "notice-" in page
    assert "So viele Menschen braucht es." in page and "That many people" not in page


def test_a_missing_answer_is_shown_in_german(tmp_path: Path) -> None:
    page = _page(tmp_path, GERMAN, ENGLISH)
    assert 'class="answer-body" lang="de" dir="ltr"' in page and "So viele braucht es." in page


def _content(root: Path, german: str, english: str) -> Knowledge:
    files = {**tiny_files(), **DATA, FILE: german, TRANSLATED: english}
    return load_content(write_files(root, files), TODAY, models())


def _states(root: Path, german: str, english: str) -> dict[str, State]:
    guides = _content(root, german, english).guides
    return {part.id: part.state for part in page_status(guides, PAGE, "en").states}


def test_an_untranslated_answer_is_missing_and_a_new_file_lays_it_out(tmp_path: Path) -> None:
    assert _states(tmp_path, GERMAN, ENGLISH)[ANSWER] is State.MISSING
    source = _content(tmp_path, GERMAN, ENGLISH).guides.sources[PAGE]
    laid_out = workflow.new_translation(source, "2026-11-24")
    assert '\nanswer:\n  text: "So viele braucht es.' in laid_out
    told = _told(tmp_path / "b", english=laid_out.replace("Schreiben Sie eine", "Write a"))
    assert any("Der Abschnitt #kopf ist noch deutsch." in one for one in told)


def test_accepting_stamps_the_answer(tmp_path: Path) -> None:
    text = ENGLISH.replace("translation:", ANSWER_EN + "translation:", 1)
    content = _content(tmp_path, GERMAN, text)
    source, own = content.guides.sources[PAGE], content.guides.translated(PAGE, "en")
    assert own and workflow.refusals(source, own, []) == []
    assert list(workflow.accepted(source, own, [])) == [ANSWER, "satzung"]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("So viele braucht es.", "Ja. Nein. Doch.", 2, "stehen 4 Sätze"),
        ("Ohne Protokoll geht", "Halt. Ohne Protokoll geht", 3, "stehen 2 Sätze"),
        ("So viele braucht es", "So" + " viele" * 26, 2, "Dieser Satz hat 27 Wörter"),
    ],
)
def test_a_planted_long_answer_is_told(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    files = {**tiny_files(), **DATA, FILE: GERMAN.replace(old, new)}
    content = load_content(write_files(tmp_path, files), TODAY, models())
    told = [str(one) for one in editorial_problems(content.guides, content.library)]
    assert any(one.startswith(f"{FILE}:{LINE + line}: ") and what in one for one in told), told
