"""„Das Wichtigste“ of a guide: what a reader in a hurry came for, as data in the page's head."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints

from .base import Closed
from .ref import Ref
from .scalars import Line, Slug

OwnPlace = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9-]+)?$", max_length=200)
]
Sentences = Annotated[str, StringConstraints(min_length=1, max_length=700, pattern=r"^[^\n]*$")]

AnswerText = tuple[tuple[str, ...], str]
"""Where a text of an answer stands in it, and the text."""


class Onward(Closed):
    """A link of an answer to a place of our own."""

    text: Line = Field(description="Was auf dem Link steht.", examples=["Die Frist finden"])
    to: OwnPlace = Field(
        description="Eigene Seite, ohne Sprache und .md, mit oder ohne #Abschnitt.",
        examples=["aemter/fristen-widerspruch#schreiben"],
    )


class Answer(Closed):
    """What a German guide says first."""

    number: Annotated[Slug, Ref("facts")] | None = Field(
        None,
        description="Die eine Zahl, die groß dasteht: eine Kennung aus data/facts.",
        examples=["widerspruch-frist"],
    )
    text: Sentences = Field(
        description="Ein bis drei Sätze. {fakt:…} und {wort:…} sind erlaubt, Links nicht.",
        examples=["So lange haben Sie meist für den {wort:widerspruch}."],
    )
    warning: Line | None = Field(
        None,
        description="Ein Satz über das, was Geld, Zeit oder ein Recht kosten kann.",
        examples=["Bei Asyl, Strafe und Kündigung ist die Frist kürzer."],
    )
    action: Onward | None = Field(
        None,
        description="Der wichtigste nächste Schritt.",
        examples=["{text: Die Frist finden, to: aemter/brief-verstehen#fristen}"],
    )
    help: Onward | None = Field(
        None,
        description="Wer hilft.",
        examples=["{text: Hilfe ohne Termin, to: anlaufstellen/willkommenszentrum-leipzig}"],
    )

    def texts(self) -> Iterator[AnswerText]:
        """Every text in reading order."""
        yield ("text",), self.text
        if self.warning:
            yield ("warning",), self.warning
        for name, link in (("action", self.action), ("help", self.help)):
            if link:
                yield (name, "text"), link.text


class TranslatedAnswer(Closed):
    """The same in another language: texts alone; number and targets are those of the German."""

    text: Sentences = Field(
        description="Ein bis drei Sätze, mit denselben Marken wie deutsch.",
        examples=["You usually have this long."],
    )
    warning: Line | None = Field(
        None, description="Die Warnung.", examples=["For asylum it is shorter."]
    )
    action: Line | None = Field(
        None, description="Der Text auf dem Knopf.", examples=["Find the deadline"]
    )
    help: Line | None = Field(
        None, description="Der Text auf dem Link zur Hilfe.", examples=["Help without appointment"]
    )

    def texts(self) -> Iterator[AnswerText]:
        """Every text in reading order."""
        given = (self.text, self.warning, self.action, self.help)
        for name, text in zip(PARTS, given, strict=True):
            if text:
                yield (name,), text

    def beside(self, german: Answer | None) -> Answer:
        """With the number and targets of the German answer; parts without one are left out."""
        if german is None:
            return Answer(text=self.text, warning=self.warning)
        return Answer(
            number=german.number,
            text=self.text,
            warning=self.warning,
            action=_onward(self.action, german.action),
            help=_onward(self.help, german.help),
        )


PARTS = ("text", "warning", "action", "help")


def _onward(text: str | None, german: Onward | None) -> Onward | None:
    # A German target that is no address was told, and is None here.
    return Onward.model_construct(text=text, to=german.to) if text and german else None
