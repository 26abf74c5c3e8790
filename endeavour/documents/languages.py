"""Languages that families of English schools read, by their own names and direction."""

from dataclasses import dataclass

TYPED = "en-GB"


@dataclass(frozen=True)
class Language:
    code: str
    english: str
    own: str
    direction: str = "ltr"


LANGUAGES = (
    Language("en-GB", "English", "English"),
    Language("am", "Amharic", "አማርኛ"),
    Language("ar", "Arabic", "العربية", "rtl"),
    Language("bg", "Bulgarian", "български"),
    Language("bn", "Bengali", "বাংলা"),
    Language("ckb", "Kurdish (Sorani)", "کوردی", "rtl"),
    Language("cs", "Czech", "čeština"),
    Language("cy", "Welsh", "Cymraeg"),
    Language("de", "German", "Deutsch"),
    Language("el", "Greek", "ελληνικά"),
    Language("es", "Spanish", "español"),
    Language("fa", "Persian", "فارسی", "rtl"),
    Language("fr", "French", "français"),
    Language("gu", "Gujarati", "ગુજરાતી"),
    Language("he", "Hebrew", "עברית", "rtl"),
    Language("hi", "Hindi", "हिन्दी"),
    Language("hu", "Hungarian", "magyar"),
    Language("it", "Italian", "italiano"),
    Language("lt", "Lithuanian", "lietuvių"),
    Language("ne", "Nepali", "नेपाली"),
    Language("pa", "Punjabi", "ਪੰਜਾਬੀ"),
    Language("pl", "Polish", "polski"),
    Language("prs", "Dari", "دری", "rtl"),
    Language("ps", "Pashto", "پښتو", "rtl"),
    Language("pt", "Portuguese", "português"),
    Language("ro", "Romanian", "română"),
    Language("ru", "Russian", "русский"),
    Language("sk", "Slovak", "slovenčina"),
    Language("so", "Somali", "Soomaali"),
    Language("sq", "Albanian", "shqip"),
    Language("ta", "Tamil", "தமிழ்"),
    Language("ti", "Tigrinya", "ትግርኛ"),
    Language("tr", "Turkish", "Türkçe"),
    Language("uk", "Ukrainian", "українська"),
    Language("ur", "Urdu", "اردو", "rtl"),
    Language("vi", "Vietnamese", "Tiếng Việt"),
    Language("yo", "Yoruba", "Yorùbá"),
)
_BY_CODE = {language.code: language for language in LANGUAGES}


def language_of(code: str) -> Language | None:
    """The language of a code; any English is ours."""
    return _BY_CODE.get(TYPED if code.split("-")[0] == "en" else code)
