import pytest

from endeavour.documents.letter import Recipient
from endeavour.documents.letter_json import letter_as_json
from endeavour.documents.pdf import characters_missing, letter_pdf, letters_pdf
from endeavour.documents.structure import check_pdf
from endeavour.documents.tests.cast import leo, maya
from endeavour.documents.tests.pdf_text import text_of

pytestmark = pytest.mark.usefixtures("fonts")

SCRIPTS = {
    "Arabic": "مايا تحب القصص",
    "Persian": "می‌خواهم",
    "Bengali": "মায়া গল্প ভালোবাসে",
    "Gurmukhi": "ਮਾਇਆ ਕਹਾਣੀਆਂ",
    "Gujarati": "માયા વાર્તા",
    "Devanagari": "माया को कहानियाँ",
    "Tamil": "மாயா கதைகள்",
    "Ethiopic": "ማያ ታሪኮች",
    "Hebrew": "מאיה אוהבת",
    "Cyrillic": "Майя любит їжу",
    "Greek": "Η Μάγια",
    "Vietnamese": "Tiếng Việt",
    "Yoruba": "Yorùbá ẹ́ ọ̀ ṣ",
    "Polish": "Łukasz żółć",
}
MARKUP = (
    '#import "x": y',
    "#panic(1) #sys.inputs",
    "*bold* _low_ `raw` = heading",
    "$x^2$ \\alpha @someone <label>",
    "<script>alert(1)</script> &amp; // not a comment /* nor this */",
    '“quotes” "straight" \'single\' \\" \\n \\u{41}',
)


def test_it_keeps_the_standard_and_has_two_sides() -> None:
    for letter in (maya(), leo()):
        made = letter_pdf(letter)
        assert (made.ua, made.flagged) == (True, None)
        assert check_pdf(made.bytes).pages == 2


def test_it_says_all_that_the_letter_says() -> None:
    text = text_of(letter_pdf(maya()).bytes)
    for words in (
        "Oakfield Primary School. Ask for Mrs Doyle 01234 567890 14 September 2026",
        "Maya is getting extra help at school Dear Ms Okafor.",
        "we want Maya to read 56 words in a minute. She can read 41 now.",
        "oakfield.sch.example/code K7M4 P2XW 9HTD",
        "Mrs P. Doyle, special educational needs co-ordinator",
        "Oakfield Primary School, 14 September 2026, version 1 Page 1 of 2",
        "Page 1 of 2 Tell us what you think From Ms Okafor, about Maya.",
        "I will come on Tuesday 8 December",
        "Page 2 of 2",
    ):
        assert words in text


def test_the_address_stands_on_it_when_it_is_posted() -> None:
    posted = maya(to=Recipient("Ms Ada Okafor", ("12 Elm Road", "Ashdale AS1 4XY")))
    assert "Ms Ada Okafor 12 Elm Road Ashdale AS1 4XY Oak Lane" in text_of(letter_pdf(posted).bytes)
    assert "Oak Lane" not in text_of(letter_pdf(maya()).bytes)


@pytest.mark.parametrize("typed", MARKUP)
def test_typed_words_are_never_markup(typed: str) -> None:
    made = letter_pdf(maya(good_at=typed, lessons=typed))
    assert made.ua
    assert text_of(made.bytes).count(typed) == 2
    assert check_pdf(made.bytes).headings == check_pdf(letter_pdf(maya()).bytes).headings


@pytest.mark.parametrize("script", SCRIPTS)
def test_names_of_families_can_be_printed(script: str) -> None:
    made = letter_pdf(maya(to=Recipient(SCRIPTS[script])))
    assert (made.ua, made.flagged) == (True, None)
    assert check_pdf(made.bytes).problems == ()


def test_an_offer_in_another_language_keeps_the_standard() -> None:
    made = letter_pdf(maya(language="prs"))
    assert made.ua
    assert "Ring us. " in text_of(made.bytes)
    assert "(Dari): ring us, and we will read this to you." in text_of(made.bytes)


@pytest.mark.parametrize(("typed", "named"), [("玛雅", "“玛”, “雅”"), ("Well done 😀", "“😀”")])
def test_what_no_font_has_is_printed_all_the_same_and_flagged(typed: str, named: str) -> None:
    made = letter_pdf(maya(good_at=typed))
    assert not made.ua
    assert made.flagged == f"No font here has {named}; they print as empty boxes."
    structure = check_pdf(made.bytes)
    assert structure.tagged
    assert structure.ua_part is None
    assert "read with Maya" in text_of(made.bytes)


def test_what_only_typst_finds_out_is_flagged_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("endeavour.documents.pdf._missing", lambda content: ())
    made = letter_pdf(maya(good_at="玛雅"))
    assert not made.ua
    assert str(made.flagged).startswith("This PDF does not keep the standard for screen readers:")
    assert check_pdf(made.bytes).tagged


def test_many_unknown_characters_are_counted() -> None:
    assert str(letter_pdf(maya(good_at="一二三四五六七")).flagged).startswith(
        "No font here has “一”, “二”, “三”, “四”, “五” and 2"
    )


def test_it_can_be_asked_beforehand_what_will_not_print() -> None:
    assert characters_missing(maya()) == ()
    assert characters_missing(maya(good_at="ok → ✓")) == ("→", "✓")


@pytest.mark.parametrize("typed", ["word " * 1000, "x" * 5000], ids=["words", "one word"])
def test_five_thousand_characters_run_on_to_more_pages(typed: str) -> None:
    made = letter_pdf(maya(good_at=typed))
    assert made.ua
    assert check_pdf(made.bytes).pages >= 3
    assert text_of(made.bytes).replace(" ", "").count("x") >= typed.count("x")


def test_the_same_letter_makes_the_same_bytes() -> None:
    assert letter_pdf(maya()).bytes == letter_pdf(maya()).bytes


def test_many_are_made_in_order_and_one_bad_one_spoils_no_other() -> None:
    letters = [
        maya(to=Recipient(f"Reader {number}"), good_at="雅" if number == 5 else "Kind.")
        for number in range(12)
    ]
    made = letters_pdf(letters)
    assert [pdf.ua for pdf in made] == [number != 5 for number in range(12)]
    for number, pdf in enumerate(made):
        assert f"Dear Reader {number}." in text_of(pdf.bytes)


def test_nothing_but_the_letter_is_in_it() -> None:
    made = letter_pdf(maya()).bytes
    assert b"/work" not in made
    assert str(maya().reply.ways).encode() not in made
    assert letter_as_json(maya()).encode() not in made
