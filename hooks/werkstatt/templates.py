"""What every template can say: texts in the reader's language, escaped."""

from __future__ import annotations

from datetime import date
from functools import cache

import jinja2
from markupsafe import Markup, escape

from .schema.languages import Direction, Language
from .text.bidi import isolate
from .text.formats import medium_date, partial_date
from .text.rendered import Rendered, Speaker


def equip(env: jinja2.Environment, speaker: Speaker, policy: str) -> None:
    """Switch on escaping and install the words of one language.

    In templates: `_("…")` and `ngettext` give text marked as German where no translation
    exists; `plain("…")` gives bare text for attributes; `say(rendered)` prints a Rendered.
    """
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.undefined = jinja2.StrictUndefined
    language = speaker.language

    # The same thirty words stand on every page.
    @cache
    def word(german: str) -> Markup:
        return marked(speaker.message(german), language)

    env.globals.update(
        _=word,
        ngettext=lambda one, many, n: marked(speaker.counted(one, many, n), language),
        plain=lambda text: speaker.message(text).text,
        isolate=isolate,
        say=lambda rendered: marked(rendered, language),
        language=language,
        policy=policy,
    )
    env.filters.update(
        day=lambda value: medium_date(value, language),
        partial=lambda value: partial_date(value, language),
        iso=date.isoformat,
    )


def marked(rendered: Rendered, language: Language) -> Markup:
    """The text as HTML, with `lang` and `dir` when they differ from the page's."""
    if rendered.lang == language.tag:
        is_rtl = rendered.dir is Direction.RTL
        return isolate(rendered.text) if is_rtl else escape(rendered.text)
    return Markup('<span lang="{}" dir="{}">{}</span>').format(
        rendered.lang, rendered.dir.value, rendered.text
    )
