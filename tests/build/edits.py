"""What may happen to a project between two builds: random, and the same for the same seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from tests.sample import catalogue, sample_files
from tests.sites.tiny import TODAY
from tests.sites.tiny_texts import stamps

_SAID = (
    "Termine",
    "Suchen",
    "Zur Startseite",
    "Auf dieser Seite",
    "Räume",
    "Beispiel",
    "Ratgeber",
    "Auf Deutsch lesen",
)
_ENTRY = re.compile(r"^data/(events|organisations|offices|rooms|glossary|journeys|wishes)/")
_VISIBLE = {
    "overrides/partials/footer.html": "</footer>",
    "overrides/main.html": "</article>",
    "overrides/list.html": "</h1>",
    "overrides/neutral.html": "</h1>",
    "overrides/blocks/hinweis-inhalt.html": "</p>",
    "docs/assets/css/20-base.css": "}",
}
"""Files of the program with a place where something can be put."""


_MARKED = "\n{wort:bescheid}: {fakt:frist}\n"


def project_files() -> dict[str, str]:
    """The sample with a fact and a term on a guide and on its translation."""
    files = sample_files()
    german, own = "docs/de/verein/feiern.md", "docs/en/verein/feiern.md"
    before = stamps(files[german])
    files[german] += _MARKED
    files[own] = files[own].replace(before, stamps(files[german])) + _MARKED
    return files


@dataclass
class Project:
    """The files of contributors and of the program, and the day; `undo` takes one edit back."""

    chance: random.Random
    program: dict[str, str]
    files: dict[str, str] = field(default_factory=project_files)
    day: date = TODAY
    codes: tuple[str, ...] = ()
    """The languages to build; empty stands for all."""
    number: int = 0

    def edit(self, name: str = "") -> str:
        """Do something, this or by chance; says what."""
        self.number += 1
        self.codes = ()
        edit = next((one for one in EDITS if one.__name__ == name), self.chance.choice(EDITS))
        edit(self)
        return edit.__name__

    def copy(self) -> tuple[dict[str, str], dict[str, str], date]:
        """The state, for `restore`."""
        return dict(self.files), dict(self.program), self.day

    def restore(self, state: tuple[dict[str, str], dict[str, str], date]) -> None:
        """Go back."""
        self.files, self.program, self.day = state

    def pick(self, pattern: str) -> str:
        """A file whose name matches."""
        return self.chance.choice(sorted(name for name in self.files if re.search(pattern, name)))

    def change(self, name: str, pattern: str, new: str) -> None:
        """Replace the first place that matches, if there is one."""
        self.files[name] = re.sub(pattern, new, self.files[name], count=1, flags=re.MULTILINE)


def sentence_at_the_end(project: Project) -> None:
    project.files[project.pick(r"\.md$")] += f"\nNoch ein Satz, die Nummer {project.number}.\n"


def sentence_after_a_heading(project: Project) -> None:
    name = project.pick(r"\.md$")
    project.change(name, r"^(## .*)$", rf"\1\n\nEin Satz mehr: {project.number}.")


def other_title(project: Project) -> None:
    project.change(project.pick(r"\.md$"), r"^title: (.*)$", rf"title: \1 {project.number}")


def other_words_to_search(project: Project) -> None:
    name = project.pick(r"^docs/de/(verein/gruenden|verein/feiern|aemter/brief)\w*\.md$")
    project.change(name, r"^kind: ", f"searched_as: [Wort{project.number}]\nkind: ")


def earlier_review(project: Project) -> None:
    day = TODAY + timedelta(days=project.chance.randrange(-30, 30))
    project.change(project.pick(r"^docs/de/"), r"^review_by: .*$", f"review_by: {day}")


def no_translation(project: Project) -> None:
    names = [name for name in project.files if re.match(r"docs/(en|uk)/", name)]
    if names:
        del project.files[project.chance.choice(sorted(names))]


def translation_again(project: Project) -> None:
    own = {k: v for k, v in project_files().items() if re.match(r"docs/(en|uk)/", k)}
    name = project.chance.choice(sorted(own))
    project.files[name] = own[name]


def guide_moved(project: Project) -> None:
    old, new = "verein/feiern", f"verein/feiern{project.number}"
    moved = {name.replace(f"{old}.md", f"{new}.md"): text for name, text in project.files.items()}
    project.files = {name: re.sub(rf"{old}\b", new, text) for name, text in moved.items()}


def room_renamed(project: Project) -> None:
    new = f"haus-{project.number}"
    moved = {name.replace("rooms/haus.yml", f"rooms/{new}.yml"): text
             for name, text in project.files.items()}  # fmt: skip
    project.files = {name: text.replace("{room: haus}", f"{{room: {new}}}")
                     for name, text in moved.items()}  # fmt: skip


def entry_renamed(project: Project) -> None:
    project.change(
        project.pick(_ENTRY.pattern), r"^(name|title|term): (.*)$", rf"\1: \2 {project.number}"
    )


def entry_described(project: Project) -> None:
    fields = "summary|description|explanation|what_for|suited_for|plain_name"
    pattern = rf"^({fields}): (\[?)(.*)$"
    project.change(project.pick(_ENTRY.pattern), pattern, rf"\1: \2Neu {project.number} \3")


def entry_checked(project: Project) -> None:
    day = date(2026, 11, project.chance.randrange(1, 24))
    project.change(project.pick(_ENTRY.pattern), r"^checked_on: .*$", f"checked_on: {day}")


def comment_before_an_entry(project: Project) -> None:
    name = project.pick(_ENTRY.pattern)
    project.files[name] = f"# Notiz {project.number}\n{project.files[name]}"


def entry_gone(project: Project) -> None:
    del project.files[project.pick(r"^data/(rooms/stadtbuero|events/|wishes/|journeys/)")]


def other_fact(project: Project) -> None:
    value = project.chance.randrange(3, 90)
    project.change("data/facts/frist.yml", r"^value: .*$", f"value: {value}")


def event_at_another_time(project: Project) -> None:
    hour = project.chance.randrange(8, 17)
    project.change(project.pick("^data/events/"), r"^start: .*$", f"start: {hour:02}:30")


def another_event(project: Project) -> None:
    day = date(2026, 12, 1) + timedelta(days=project.chance.randrange(60))
    name = f"data/events/neu-{project.number}.yml"
    text = sample_files()["data/events/lesung.yml"]
    project.files[name] = text.replace("2026-12-10", day.isoformat())


def date_cancelled(project: Project) -> None:
    if "changed_dates" not in project.files.get("data/events/treffen.yml", "changed_dates"):
        day = date(2026, 12, 2) + timedelta(weeks=project.chance.randrange(5))
        more = f"changed_dates: [{{date: {day}, cancelled: true}}]\n"
        project.files["data/events/treffen.yml"] += more


def other_catalogue(project: Project) -> None:
    code = project.chance.choice(("en", "ar", "uk"))
    said = project.chance.sample(_SAID, 3)
    texts = {text: f"{code} {project.number} {number}" for number, text in enumerate(said)}
    # Numbers that the German text does not have are refused.
    texts = {text: re.sub(r"\d", "x", new) + "y" * project.number for text, new in texts.items()}
    project.files[f"data/locales/{code}.po"] = catalogue(code, texts)


def no_catalogue(project: Project) -> None:
    project.files.pop(f"data/locales/{project.chance.choice(('en', 'ar', 'uk'))}.po", None)


def other_settings(project: Project) -> None:
    pattern, new = project.chance.choice(
        [
            (r"^name: .*$", f"name: Werkstatt {project.number}"),
            (r"^description: .*$", f"description: Wissen {project.number}."),
            (r"^url: .*$", f"url: https://wissen{project.number}.example/"),
            (r"forge: .*$", "forge: {repository: 'https://forge.example/x', branch: main}"),
            (r"^contact_email: .*$", "contact_email: ''"),
        ]
    )
    project.change("data/site.yml", pattern, new)


def other_languages(project: Project) -> None:
    pattern, new = project.chance.choice(
        [
            (
                r"(code: uk.*\n.*)texts_level: machine",
                r"\1texts_level: speaker, texts_reviewed_by: Verein",
            ),
            (r"name: العربية", "name: عربي"),
            (r"  - \{code: ar,.*\n.*\n", ""),
            (r"code: en, tag: en,", "code: en, tag: en-GB,"),
        ]
    )
    project.change("data/languages.yml", pattern, new)


def other_program(project: Project) -> None:
    name = project.chance.choice(sorted(_VISIBLE))
    mark = _VISIBLE[name]
    more = "" if name.endswith(".css") else f"Version {project.number}"
    project.program[name] = project.program[name].replace(mark, f"{more}{mark}\n", 1)


def another_day(project: Project) -> None:
    project.day += timedelta(days=project.chance.choice((1, 1, 7, 30, 365)))


def other_languages_built(project: Project) -> None:
    project.codes = project.chance.choice((("de",), ("de", "en"), ("de", "uk"), ("de", "en", "uk")))


EDITS: tuple[Callable[[Project], None], ...] = (
    sentence_at_the_end,
    sentence_after_a_heading,
    other_title,
    other_words_to_search,
    earlier_review,
    no_translation,
    translation_again,
    guide_moved,
    room_renamed,
    entry_renamed,
    entry_described,
    entry_checked,
    comment_before_an_entry,
    entry_gone,
    other_fact,
    event_at_another_time,
    another_event,
    date_cancelled,
    other_catalogue,
    no_catalogue,
    other_settings,
    other_languages,
    other_program,
    another_day,
    other_languages_built,
)


def harm(folder: Path, chance: random.Random) -> None:
    """What a killed build, a full disk or a careless hand may do to the store."""
    packs = sorted(folder.glob("*.pack"))
    if not packs or chance.random() < 0.7:
        return
    pack = chance.choice(packs)
    content = pack.read_bytes()
    how = chance.randrange(4)
    if how == 0:
        pack.unlink()
    elif how == 1:
        pack.write_bytes(content[: chance.randrange(len(content))])
    elif how == 2:
        place = chance.randrange(len(content))
        pack.write_bytes(content[:place] + bytes([content[place] ^ 255]) + content[place + 1 :])
    else:
        pack.with_suffix(".new").write_bytes(b"half")
