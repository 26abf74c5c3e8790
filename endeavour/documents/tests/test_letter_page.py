import re
from dataclasses import replace

import pytest
from django.template.loader import render_to_string
from lxml import html

from endeavour.documents.letter import Letter, Paragraph, Words
from endeavour.documents.tests.cast import leo, maya
from endeavour.documents.tests.test_pdf import MARKUP
from endeavour.documents.told_fields import IndependentAdvice, Reader
from endeavour.documents.words import letter_words


def page(letter: Letter, *, inside_page: bool = False) -> html.HtmlElement:
    found = html.fragment_fromstring(
        render_to_string("documents/letter.html", {"letter": letter, "inside_page": inside_page}).strip()
    )
    assert isinstance(found, html.HtmlElement)
    return found


def words(element: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", element.text_content())


def test_it_is_an_article_in_the_classes_of_the_look() -> None:
    article = page(maya())
    assert (article.tag, article.get("class"), article.get("lang"), article.get("dir")) == (
        "article", "letter", "en-GB", "ltr",
    )  # fmt: skip
    assert [each.text for each in article.iter("h1")] == ["Maya is getting extra help at school"]
    assert article.xpath(".//p[@class='letter__fact']/strong/text()") == ["read 56 words in a minute."]


def test_all_the_words_are_there() -> None:
    for letter in (maya(), leo(), maya(reply=None), maya(reader=Reader.SOCIAL_WORKER)):
        shown = words(page(letter))
        for line in letter_words(letter).splitlines():
            assert line in shown


def test_headings_go_down_one_at_a_time_and_leave_room_for_a_page_around() -> None:
    assert {each.tag for each in page(maya()).iter("h1", "h2", "h3", "h4")} == {"h1", "h2", "h3"}
    inside = [each.tag for each in page(maya(), inside_page=True).iter("h1", "h2", "h3", "h4")]
    assert inside[0] == "h2"
    assert set(inside) == {"h2", "h3", "h4"}


def test_no_style_and_no_script() -> None:
    article = page(maya())
    assert not article.xpath(".//@style | .//script | .//@onclick")


def test_the_square_has_a_name_and_the_telephone_can_be_pressed() -> None:
    article = page(maya())
    assert article.xpath(".//svg/@aria-label") == ["Square code that opens your reply page"]
    assert article.xpath(".//a[@class='contact__phone']/@href") == ["tel:01234567890", "tel:01632960145"]


@pytest.mark.parametrize("typed", MARKUP)
def test_typed_words_are_text(typed: str) -> None:
    article = page(maya(good_at=typed, lessons=typed))
    assert words(article).count(typed) == 2
    assert not article.xpath(".//script | .//label")


def test_words_in_another_language_say_so() -> None:
    typed = Paragraph((Words("Maya is kind."),), language="en-GB", note="Écrit en anglais par l’école")
    article = page(replace(maya(), language="ur", direction="rtl", opening=(typed,)))
    assert article.get("dir") == "rtl"
    assert [words(each).strip() for each in article.xpath(".//p[@lang='en-GB'][@dir='ltr']")] == [
        "Maya is kind."
    ]
    assert "Écrit en anglais" in words(article)


def test_the_name_of_another_language_is_marked_as_such() -> None:
    [own] = page(maya(language="prs")).xpath(".//span[@lang='prs']")
    assert (own.text, own.get("dir")) == ("دری", "rtl")


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("ashdale.example", ["https://ashdale.example"]),
        ("http://ashdale.example/help", ["http://ashdale.example/help"]),
        ("javascript:alert(1)", []),
        ("ask at the library", []),
    ],
)
def test_only_the_address_of_a_site_becomes_a_link(site: str, address: list[str]) -> None:
    article = page(maya(reply=None, independent=IndependentAdvice("Advice", site=site)))
    assert [link for link in article.xpath(".//a/@href") if not link.startswith("tel:")] == address
    assert site in words(article)


def test_no_slip_where_there_is_none() -> None:
    assert page(maya()).xpath(".//section[@class='slip']/div[@class='line']")
    assert not page(maya(reader=Reader.SOCIAL_WORKER)).xpath(".//section")
