"""The languages of the reference corpus, and words whose letters fit their scripts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Script(StrEnum):
    """A writing system; every language written in it shares one word list."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"


@dataclass(frozen=True)
class Tongue:
    """One language, with what data/languages.yml says about it."""

    code: str
    name: str
    name_de: str
    locale: str
    script: Script = Script.LATIN

    @property
    def dir(self) -> str:
        """Writing direction, as in HTML."""
        return "rtl" if self.script is Script.ARABIC else "ltr"


TONGUES = (
    Tongue("de", "Deutsch", "Deutsch", "de"),
    Tongue("en", "English", "Englisch", "en_GB"),
    Tongue("ar", "العربية", "Arabisch", "ar", Script.ARABIC),
    Tongue("uk", "Українська", "Ukrainisch", "uk", Script.CYRILLIC),
    Tongue("ru", "Русский", "Russisch", "ru", Script.CYRILLIC),
    Tongue("fa", "فارسی", "Persisch", "fa", Script.ARABIC),
    Tongue("tr", "Türkçe", "Türkisch", "tr"),
    Tongue("vi", "Tiếng Việt", "Vietnamesisch", "vi"),
    Tongue("es", "Español", "Spanisch", "es"),
    Tongue("fr", "Français", "Französisch", "fr"),
    Tongue("pl", "Polski", "Polnisch", "pl"),
    Tongue("ro", "Română", "Rumänisch", "ro"),
)
"""German first: it is the source. A run with fewer languages takes them from the front."""

_LATIN = """
antrag brief amt frist termin verein raum geld projekt kosten plan bericht unterlagen kopie
unterschrift adresse telefon name datum tag woche monat jahr stadt straße haus wohnung arbeit
schule kurs sprache familie kind beratung hilfe gruppe treffen fest kultur musik garten
versammlung vorstand satzung register konto rechnung beleg quittung spende steuer ausweis
schreiben lesen fragen antworten senden prüfen zählen warten kommen gehen finden zeigen
"""

_CYRILLIC = """
заява лист установа строк зустріч спілка кімната гроші проєкт витрати план звіт документ копія
підпис адреса телефон назва дата день тиждень місяць рік місто вулиця будинок квартира робота
школа курс мова родина дитина порада допомога група захід свято культура музика сад збори
правління статут реєстр рахунок квитанція внесок податок паспорт писати читати питати
відповідати надіслати перевірити рахувати чекати прийти знайти показати
"""

_ARABIC = """
طلب رسالة مكتب مهلة موعد جمعية غرفة مال مشروع تكاليف خطة تقرير وثيقة نسخة توقيع عنوان هاتف
اسم تاريخ يوم أسبوع شهر سنة مدينة شارع بيت شقة عمل مدرسة دورة لغة عائلة طفل استشارة مساعدة
مجموعة لقاء عيد ثقافة موسيقى حديقة اجتماع إدارة نظام سجل حساب فاتورة إيصال تبرع ضريبة هوية
كتابة قراءة سؤال جواب إرسال فحص عد انتظار حضور بحث عرض
"""

WORDS = {
    Script.LATIN: tuple(_LATIN.split()),
    Script.CYRILLIC: tuple(_CYRILLIC.split()),
    Script.ARABIC: tuple(_ARABIC.split()),
}
