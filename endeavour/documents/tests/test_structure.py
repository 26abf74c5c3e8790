import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from endeavour.documents.pdf import letter_pdf
from endeavour.documents.structure import check_pdf
from endeavour.documents.tests.cast import leo, maya

pytestmark = pytest.mark.usefixtures("fonts")


def damaged(damage: Callable[[Pdf], object]) -> tuple[str, ...]:
    with pikepdf.open(io.BytesIO(letter_pdf(maya()).bytes)) as pdf:
        damage(pdf)
        out = io.BytesIO()
        pdf.save(out)
    return check_pdf(out.getvalue()).problems


def element(pdf: Pdf, kind: str) -> pikepdf.Object:
    return next(
        thing
        for thing in pdf.objects
        if isinstance(thing, Dictionary) and thing.get(Name.S) == Name("/" + kind)
    )


def test_letters_have_nothing_wrong() -> None:
    for letter in (maya(), leo(), maya(reply=None)):
        structure = check_pdf(letter_pdf(letter).bytes)
        assert structure.problems == ()
        assert structure.title == "A letter from Oakfield Primary School, 14 September 2026"
        assert structure.language == "en-GB"
        assert structure.headings[:2] == (1, 2)
        assert len(structure.figures) == (1 if letter.reply.ways else 0)


def test_saving_it_again_does_not_make_it_wrong() -> None:
    assert damaged(lambda pdf: None) == ()


def no_title(pdf: Pdf) -> None:
    with pdf.open_metadata() as metadata:
        del metadata["dc:title"]


def no_claim(pdf: Pdf) -> None:
    with pdf.open_metadata() as metadata:
        del metadata["{http://www.aiim.org/pdfua/ns/id/}part"]


def deeper_heading(pdf: Pdf) -> None:
    element(pdf, "H2").S = Name.H4


def second_top_heading(pdf: Pdf) -> None:
    element(pdf, "H2").S = Name.H1


def no_words(pdf: Pdf) -> None:
    del element(pdf, "Figure").Alt


def bare_table(pdf: Pdf) -> None:
    cell = Dictionary(S=Name.TD, Type=Name.StructElem)
    table = Dictionary(S=Name.Table, K=Array([Dictionary(S=Name.TR, K=Array([cell]))]))
    pdf.Root.StructTreeRoot.K = Array([pdf.Root.StructTreeRoot.K, table])


def no_font(pdf: Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get(Name.Type) == Name.FontDescriptor:
            for key in (Name.FontFile, Name.FontFile2, Name.FontFile3):
                if key in thing:
                    del thing[key]
            return


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (no_title, "It has no title."),
        (lambda pdf: pdf.Root.ViewerPreferences.__setitem__(Name.DisplayDocTitle, False), "The window shows"),
        (lambda pdf: pdf.Root.__delitem__(Name.Lang), "It does not say its language."),
        (lambda pdf: pdf.Root.__delitem__(Name.MarkInfo), "It is not tagged."),
        (no_claim, "It does not claim PDF/UA-1."),
        (deeper_heading, "Its headings skip a level."),
        (second_top_heading, "It has no heading of the first level, or more than one."),
        (no_words, "A picture has no words."),
        (bare_table, "A table has no header cells."),
        (no_font, "Fonts are not embedded:"),
    ],
)
def test_each_thing_that_can_be_wrong_is_found(damage: Callable[[Pdf], object], found: str) -> None:
    problems = damaged(damage)
    assert len(problems) == 1
    assert problems[0].startswith(found)
