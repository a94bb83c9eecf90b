"""Words of questions that say nothing about what is sought, and words for speaking a language.

Our own lists, after the closed classes of each grammar (articles, pronouns, auxiliaries, question
words, prepositions, conjunctions). Negations stay: they change what is sought.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SMALL: Mapping[str, str] = MappingProxyType(
    {
        "de": "der die das den dem des ein eine einen einem einer eines und oder aber wenn dass ob "
        "ich du er sie es wir ihr mich mir dich dir uns euch ihn ihm ihnen man sich mein meine "
        "meinen meinem meiner unser unsere unseren unserem unserer dein deine ihre ihren "
        "wer was wen wem wo wohin woher wie wann warum welche welcher welches "
        "ist sind bin war wird werden wurde hat habe haben hatte kann können könnte muss müssen "
        "darf dürfen soll sollen will wollen möchte mache machen macht gibt "
        "in im an am auf aus bei beim mit nach von vom zu zum zur für über unter vor um durch "
        "bitte hier da dort auch noch nur schon sehr mal denn doch leipzig",
        "en": "the an and or but if that whether me my we our us you your he she it his her its "
        "they their them who whom what which where when why how is are am was were be been do does "
        "did can could must may might shall should will would have has had want need get there "
        "this in on at by with from of to for into about please some any so as here leipzig",
        "ar": "من ما ماذا ماهو ماهي متى أين وين كيف كيفية لماذا ليش هل كم أي في على إلى عن مع عند "
        "عندي لدي لي لنا إذا إن أن أو ثم و أنا نحن أنت هو هي هم هذا هذه ذلك تلك الذي التي الذين "
        "كان يكون قد لقد أريد بدي أحتاج أستطيع يمكن يمكنني ممكن يجب علي شو شي كل حتى بعد قبل "
        "لايبزيغ",
        "uk": "я ти він вона воно ми ви вони мене мені мій моя моє мої нас нам наш наша наше наші "
        "вас вам ваш хто що кого кому де куди звідки як коли чому чи який яка яке які скільки "
        "є бути був була було були буде можна можу може треба потрібно маю має хочу хоче "
        "в у на з із зі до від для про при за під над між через по біля і й та або але якщо "
        "щоб бо це цей ця той тут там ще вже лише дуже будь ласка лейпцигу лейпциг",
    }
)
"""By language; readers' other languages have none, and lose nothing."""

SPEAKS: Mapping[str, str] = MappingProxyType(
    {
        "de": "spricht sprechen sprache",
        "en": "speaks speak speaking language",
        "ar": "يتحدث يتكلم يحكي باللغة لغة",
        "uk": "говорить розмовляє говорять мова мовою",
    }
)
"""What people type before the name of a language."""

ALSO: Mapping[str, str] = MappingProxyType(
    {
        "fa": "Farsi Dari فارسی دری Persian Dari فارسي داري фарсі дарі перська",
        "ar": "Arabisch عربي عربية арабська",
        "ku": "Kurmandschi Kurmanji Sorani Kurdî كردي كورمانجي курманджі",
        "ti": "Tigrinya Tigrinja Eritrea تغرينية تيغرينيا тигринья",
        "ur": "Urdu اردو أوردو",
    }
)
"""Other names of a language, and who speaks it, by its code: what CLDR's names do not cover."""


def speech_words(names: tuple[str, ...], codes: tuple[str, ...], language: str) -> tuple[str, ...]:
    """What an entry is found by when somebody looks for a language that is spoken there."""
    if not codes:
        return ()
    return (*names, SPEAKS.get(language, ""), *(ALSO.get(code, "") for code in codes))
