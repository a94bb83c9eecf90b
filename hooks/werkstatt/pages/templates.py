"""The templates of overrides/, and what each of them can say in one language, escaped."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any, cast

import jinja2
from markupsafe import Markup, escape

from ..language.bidi import isolate, pieces, together
from ..language.formats import medium_date, partial_date
from ..language.rendered import Rendered, Speaker
from ..markdown.foreign import latin_phrases, quotations
from ..schema.folders import files_below
from ..schema.languages import Direction, Language
from ..store import FORGETFUL, Stores
from ..views.base import PageView
from ..views.qr import qr_svg
from .icons import Icons


class _Compiled(jinja2.BytecodeCache):
    """Compile each template once, not once per language."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType | None]] = {}

    def dumped(self) -> bytes:
        """All that is compiled, for `loaded`."""
        return marshal.dumps(self._code)

    def loaded(self, content: bytes) -> None:
        """Take over what was compiled by the same Python from the same files."""
        self._code.update(marshal.loads(content))

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Reuse the code if the source is unchanged."""
        checksum, code = self._code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep the code."""
        self._code[bucket.key] = (bucket.checksum, bucket.code)


@dataclass(frozen=True)
class Templates:
    """The templates as they were read, once, and compiled, once for all languages."""

    sources: Mapping[str, str]
    """By name: what is saved while a build runs, is not in it."""
    icons: Icons
    compiled: _Compiled

    @classmethod
    def in_folder(cls, folder: Path, icons: Icons) -> Templates:
        """Those of overrides/."""
        return cls(template_sources(folder), icons, _Compiled())

    def environment(self, **words: Any) -> jinja2.Environment:
        """An environment in which every template may use `words`."""
        env = jinja2.Environment(
            loader=jinja2.DictLoader(self.sources),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=self.compiled,
            auto_reload=False,
        )
        env.globals.update(words, icon=self.icons.svg, qr=qr_svg)
        env.filters.update(day=_day, partial=_partial, iso=date.isoformat)
        return env

    def compile_all(self, stores: Stores = FORGETFUL) -> None:
        """Compile all of them now: processes forked later need not do it each again."""
        with stores.open("templates") as store:
            self.compiled.loaded(store.made("templates", (), self._compiled))

    def _compiled(self) -> bytes:
        env = self.environment()
        for name in env.list_templates(extensions=["html"]):
            env.get_template(name)
        return self.compiled.dumped()

    def in_language(self, speaker: Speaker, **words: Any) -> jinja2.Environment:
        """The same, able to say things in a language.

        In templates: `_("…")` and `ngettext` give text marked as German where no translation
        exists; `plain("…")` gives bare text for attributes; `show(rendered)` prints a Rendered;
        `said_on("…", day)` ends a sentence with a date.
        """
        language = speaker.language
        return self.environment(**_sayings(speaker), isolate=isolate, language=language, **words)


def template_sources(folder: Path) -> dict[str, str]:
    """Every template by its name."""
    return {name: (folder / name).read_text("utf-8") for name in files_below(folder, ".html")}


@jinja2.pass_environment
def _day(env: jinja2.Environment, value: date) -> str:
    return medium_date(value, _language(env))


@jinja2.pass_environment
def _partial(env: jinja2.Environment, value: str) -> str:
    return partial_date(value, _language(env))


def _language(env: jinja2.Environment) -> Language:
    return cast("Language", env.globals["language"])


def _sayings(speaker: Speaker) -> Mapping[str, Callable[..., str]]:
    language = speaker.language

    # The same words stand on every page: of the frame, of kinds, topics and days.
    @cache
    def word(german: str) -> Markup:
        return marked(speaker.say(german), language)

    return {
        "_": word,
        "ngettext": lambda one, many, n: marked(speaker.counted(one, many, n), language),
        "plain": lambda text: speaker.say(text).text,
        "said_on": lambda german, day: _said_on(german, day, speaker),
        "show": cache(lambda rendered: marked(rendered, language)),
    }


def _said_on(german: str, day: date, speaker: Speaker) -> Markup:
    """The beginning of a sentence with its date, both in one language, be it German."""
    said = speaker.say(german)
    shown = medium_date(day, speaker.language_of(said))
    sentence = f'{escape(said.text)} <time datetime="{day.isoformat()}">{escape(shown)}</time>'
    if said.lang == speaker.language.tag:
        return Markup(sentence)
    return Markup(f'<span lang="{said.lang}" dir="{said.dir.value}">{sentence}</span>')


def rendered_page(env: jinja2.Environment, view: PageView, **context: Any) -> str:
    """The HTML of a view by its own template."""
    return env.get_template(view.template).render(view=view, **context)


def marked(rendered: Rendered, language: Language) -> Markup:
    """The text as HTML, with `lang` and `dir` when they differ from the page's.

    German inside it says that it is German, as in guides; what must stay together, does.
    """
    text = rendered.text
    if rendered.lang != language.tag:
        # Not Markup.format: that takes ten times as long.
        bare = escape(text)
        return Markup(f'<bdi lang="{rendered.lang}" dir="{rendered.dir.value}">{bare}</bdi>')
    if language.tag == _GERMAN:
        return escape(text)
    parts = Markup("").join(
        _german(piece, "bdi") if is_quoted else _beside_quotations(piece, language)
        for piece, is_quoted in quotations(text)
    )
    # A line of boxes (display: flex) would take the pieces of a sentence apart.
    return Markup(f"<span>{parts}</span>") if "<" in parts else parts


_GERMAN = "de"


def _beside_quotations(text: str, language: Language) -> Markup:
    if language.dir is not Direction.RTL:
        return _latin(text, language)
    return Markup("").join(
        together(_latin(piece, language)) if is_figure else _latin(piece, language)
        for piece, is_figure in pieces(text)
    )


def _latin(text: str, language: Language) -> Markup:
    return Markup("").join(
        _german(piece, "span") if is_german else escape(piece)
        for piece, is_german in latin_phrases(text, language)
    )


def _german(text: str, tag: str) -> Markup:
    return Markup(f'<{tag} lang="{_GERMAN}" dir="ltr" translate="no">{escape(text)}</{tag}>')
