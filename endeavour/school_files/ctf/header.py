"""The header of a Common Transfer File: version, sender, receiver, and whether it is for us at all."""

from dataclasses import dataclass, replace
from datetime import datetime

from endeavour.school_files.ctf.elements import Element, parts, said
from endeavour.school_files.problems import FileRefusedError, NotUnderstoodError, Problems, clip
from endeavour.school_files.said import ReadFile, SchoolNumber
from endeavour.school_files.words.days import read_instant

OLDEST_VERSION = 15
NEWEST_VERSION = 26


@dataclass(frozen=True, slots=True)
class Header:
    version: str = ""
    made_at: datetime | None = None
    supplier: str = ""
    is_partial: bool | None = None
    source: SchoolNumber | None = None
    source_name: str = ""
    destination: SchoolNumber | None = None

    def on(self, file: ReadFile) -> ReadFile:
        return replace(
            file,
            version=self.version,
            made_at=self.made_at,
            supplier=self.supplier,
            is_partial=self.is_partial,
            source_school=self.source,
            source_school_name=self.source_name,
            destination_school=self.destination,
        )


def read_header(element: Element, problems: Problems) -> Header:
    found = parts(element)
    version = said(found, "ctfversion") or ""
    _check_version(version, element.sourceline, problems)
    source = parts(found.get("sourceschool"))
    return Header(
        version=clip(version),
        made_at=_made_at(said(found, "datetime"), problems),
        supplier=clip(said(found, "supplierid") or ""),
        is_partial=_is_partial(said(found, "documentqualifier")),
        source=_school(source),
        source_name=clip(said(source, "schoolname") or ""),
        destination=_school(parts(found.get("destschool"))),
    )


def check_receiver(header: Header, expected: SchoolNumber | None, problems: Problems) -> None:
    """For us: addressed to us, or to no particular school, or written by our own system."""
    addressed = header.destination
    if expected is None or addressed is None or not addressed.names_a_school or addressed == expected:
        return
    if header.source == expected:
        problems.warn(
            f"Your own system made this file for school {addressed}. "
            f"It was read as a list of pupils of school {expected}."
        )
        return
    raise FileRefusedError(
        f"This file is for school {addressed}, and this is school {expected}. Nothing was read. "
        "Ask the sending school for a file made out to you.",
        found=str(addressed),
        expected=str(expected),
    )


def _check_version(version: str, line: int | None, problems: Problems) -> None:
    if not version:
        problems.warn(
            "The file does not say which version of the Common Transfer File it is. It was read by the "
            f"names of its parts, as versions {OLDEST_VERSION} to {NEWEST_VERSION} are."
        )
        return
    major = version.partition(".")[0]
    number = int(major) if major.isascii() and major.isdigit() and len(major) <= 4 else 0
    if not OLDEST_VERSION <= number <= NEWEST_VERSION:
        expected = f"{OLDEST_VERSION} to {NEWEST_VERSION}"
        raise FileRefusedError(
            f"The file says it is version “{clip(version)}” of the Common Transfer File; versions {expected} "
            "can be read. Export it again in one of these.",
            line=line,
            found=version,
            expected=expected,
        )


def _made_at(text: str | None, problems: Problems) -> datetime | None:
    try:
        return read_instant(text) if text else None
    except NotUnderstoodError as cannot:
        problems.warn(f"Header, “DateTime”: found “{clip(text or '')}”, expected {cannot.expected}.")
        return None


def _is_partial(qualifier: str | None) -> bool | None:
    return {"partial": True, "full": False}.get((qualifier or "").lower())


def _school(found: dict[str, Element]) -> SchoolNumber | None:
    authority, establishment = said(found, "lea"), said(found, "estab")
    if not authority and not establishment:
        return None
    return SchoolNumber(clip(authority or "XXX").upper(), clip(establishment or "XXXX").upper())
