"""What a reader's software finds in a PDF of ours, and what is missing from it (ISO 14289-1, PDF/UA-1)."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

UA = "{http://www.aiim.org/pdfua/ns/id/}part"
TITLE = "{http://purl.org/dc/elements/1.1/}title"


@dataclass(frozen=True)
class PdfStructure:
    title: str
    shows_title: bool
    language: str
    tagged: bool
    ua_part: int | None
    pages: int
    headings: tuple[int, ...]
    figures: tuple[str, ...]
    tables: int
    tables_without_headers: int
    fonts_not_embedded: tuple[str, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """Empty when everyone can read it."""
        checks = {
            "It has no title.": bool(self.title),
            "The window shows the file's name, not the title.": self.shows_title,
            "It does not say its language.": bool(self.language),
            "It is not tagged.": self.tagged,
            "It does not claim PDF/UA-1.": self.ua_part == 1,
            "It has no heading of the first level, or more than one.": self.headings.count(1) == 1,
            "Its headings skip a level.": _in_order(self.headings),
            "A picture has no words.": all(self.figures),
            "A table has no header cells.": not self.tables_without_headers,
            f"Fonts are not embedded: {', '.join(self.fonts_not_embedded)}.": not self.fonts_not_embedded,
        }
        return tuple(sentence for sentence, is_well in checks.items() if not is_well)


def check_pdf(data: bytes) -> PdfStructure:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        elements = list(_elements(pdf.Root.get(Name.StructTreeRoot)))
        tables = [element for kind, element in elements if kind == "Table"]
        return PdfStructure(
            title=_title(pdf),
            shows_title=bool(
                pdf.Root.get(Name.ViewerPreferences, Dictionary()).get(Name.DisplayDocTitle, False)
            ),
            language=str(pdf.Root.get(Name.Lang, "")),
            tagged=bool(pdf.Root.get(Name.MarkInfo, Dictionary()).get(Name.Marked, False)) and bool(elements),
            ua_part=_ua_part(pdf),
            pages=len(pdf.pages),
            headings=tuple(int(kind[1:]) for kind, _ in elements if re.fullmatch("H[1-6]", kind)),
            figures=tuple(_words_of(element) for kind, element in elements if kind == "Figure"),
            tables=len(tables),
            tables_without_headers=sum("TH" not in dict(_elements(table)) for table in tables),
            fonts_not_embedded=tuple(sorted(_fonts_not_embedded(pdf))),
        )


def _in_order(headings: tuple[int, ...]) -> bool:
    """A heading may go one level deeper than the last, or any number up; the first is level 1."""
    return all(now <= before + 1 for before, now in zip((0, *headings), headings, strict=False))


def _elements(node: Object | None) -> Iterator[tuple[str, Object]]:
    """Structure elements below a node with their standard names, in the order of reading."""
    if isinstance(node, Array):
        for child in node:
            yield from _elements(child)
    elif isinstance(node, Dictionary):
        if Name.S in node:
            yield str(node.S).lstrip("/"), node
        yield from _elements(node.get(Name.K))


def _words_of(figure: Object) -> str:
    return str(figure.get(Name.Alt, "") or figure.get(Name.ActualText, "")).strip()


def _title(pdf: Pdf) -> str:
    with pdf.open_metadata() as metadata:
        return str(metadata.get(TITLE, ""))


def _ua_part(pdf: Pdf) -> int | None:
    with pdf.open_metadata() as metadata:
        part = str(metadata.get(UA, ""))
    return int(part) if part.isdigit() else None


def _fonts_not_embedded(pdf: Pdf) -> Iterator[str]:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get(Name.Type) == Name.FontDescriptor:
            embedded = any(key in thing for key in (Name.FontFile, Name.FontFile2, Name.FontFile3))
            if not embedded:
                yield str(thing.get(Name.FontName, "unnamed")).lstrip("/")
