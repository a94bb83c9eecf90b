"""Text in a language, and the one place that chooses it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..schema.base import ByLanguage
from ..schema.languages import Direction, Language, LanguageTable, Level
from .catalogue import Catalogue
from .formats import number as number_text


@dataclass(frozen=True)
class Rendered:
    """A text together with the truth about it: its language, direction and translation level."""

    text: str
    lang: str
    dir: Direction
    level: Level

    def is_done_in(self, language: Language) -> bool:
        """Whether a reader of `language` gets all there is, and not German standing in."""
        return self.lang == language.tag or self.level is not Level.SOURCE

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True)
class Speaker:
    """Says things in one language; what is not translated comes out in German, and says so."""

    language: Language
    table: LanguageTable
    catalogue: Catalogue = field(repr=False)

    def say(self, text: str | ByLanguage) -> Rendered:
        """The text in this language: the contributor's own, the catalogue's, else marked German.

        A plain string is a German text of ours.
        """
        if isinstance(text, str):
            return self._message(text)
        own = text.own(self.language.code)
        if own is not None:
            level = Level.SOURCE if self._is_source else self.language.texts_level
            return self._rendered(own, self.language, level)
        return self._message(text.de)

    def _message(self, german: str) -> Rendered:
        if self._is_source:
            return self._rendered(german, self.language, Level.SOURCE)
        found = self.catalogue.find(german)
        if found is None:
            return self._rendered(german, self.table.source, Level.SOURCE)
        # An address or a name that the translator left as it is, is German, and done.
        language = self.table.source if found == german else self.language
        return self._rendered(found, language, self.language.texts_level)

    def counted(self, singular: str, plural: str, number: int | Decimal) -> Rendered:
        """The plural form of a German message that CLDR asks for with `number`."""
        found = None if self._is_source else self.catalogue.plural(singular, plural, number)
        if found is not None:
            return self._rendered(found, self.language, self.language.texts_level)
        german = singular if number == 1 else plural
        return self._rendered(german, self.table.source, Level.SOURCE)

    def filled(self, german: str, values: Callable[[Language], Mapping[str, str]]) -> Rendered:
        """A German text of ours with its `%(name)s` filled in.

        `values` formats dates and numbers for the language that the sentence comes out in: a
        Persian weekday in a German sentence would stand in the wrong place and be no word of it.
        """
        said = self.say(german)
        return replace(said, text=said.text % values(self.language_of(said)))

    def counting(self, singular: str, plural: str, number: int | Decimal) -> Rendered:
        """The same with a number in `%(num)s`, in the plural form it asks for."""
        said = self.counted(singular, plural, number)
        num = number_text(number, self.language_of(said))
        return replace(said, text=said.text % {"num": num})

    def language_of(self, said: Rendered) -> Language:
        """The reader's language, or German where that stands in."""
        return self.language if said.lang == self.language.tag else self.table.source

    @property
    def _is_source(self) -> bool:
        return self.language.code == self.table.source.code

    @staticmethod
    def _rendered(text: str, language: Language, level: Level) -> Rendered:
        return Rendered(text, language.tag, language.dir, level)
