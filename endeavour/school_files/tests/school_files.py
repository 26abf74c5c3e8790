"""Makes the files that schools would hand in, good ones to begin with."""

import io
from collections.abc import Sequence
from datetime import date

import xlsxwriter

from endeavour.pupils.upn import check_letter
from endeavour.school_files import ReadFile
from endeavour.school_files.asked import Asked, school_number
from endeavour.school_files.inside import read_inside

TODAY = date(2026, 11, 23)
OAKFIELD = "823/5678"


def read(content: bytes | str, expected_school: str | None = OAKFIELD, **mapping: str) -> ReadFile:
    """Reads in this process; keyword arguments map headings."""
    school = school_number(expected_school) if expected_school else None
    raw = content.encode() if isinstance(content, str) else content
    return read_inside(io.BytesIO(raw), Asked(TODAY, school, mapping))


def sentences(file: ReadFile) -> str:
    return "\n".join(problem.sentence for problem in file.problems)


def upn(serial: int) -> str:
    body = f"82312342{serial:04d}"
    return check_letter(body) + body


def ctf(*pupils: str, header: str | None = None, version: str = "25.0", receiver: str = OAKFIELD) -> bytes:
    authority, establishment = receiver.split("/")
    usual = f"""<Header>
  <DocumentName>Common Transfer File</DocumentName><CTFversion>{version}</CTFversion>
  <DateTime>2026-07-20T10:15:00</DateTime><DocumentQualifier>full</DocumentQualifier>
  <SupplierID>TESTS</SupplierID>
  <SourceSchool><LEA>823</LEA><Estab>1234</Estab><SchoolName>Ash Lane Primary</SchoolName></SourceSchool>
  <DestSchool><LEA>{authority}</LEA><Estab>{establishment}</Estab></DestSchool>
</Header>"""
    head = usual if header is None else header
    inside = "\n".join(pupils)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<CTfile>
{head}
<CTFpupilData>
{inside}
</CTFpupilData>
</CTfile>
""".encode()


def pupil(
    serial: int = 1,
    *,
    name: tuple[str, str] = ("Maya", "Okafor"),
    born: str = "2017-03-09",
    sex: str = "<Sex>F</Sex>",
    basics: str = "",
    more: str = "",
) -> str:
    return f"""<Pupil><UPN>{upn(serial)}</UPN><Surname>{name[1]}</Surname><Forename>{name[0]}</Forename>
<DOB>{born}</DOB>{sex}<BasicDetails>{basics}</BasicDetails>{more}</Pupil>"""


def history(*statuses: tuple[str, str], needs: str = "") -> str:
    entries = "".join(
        f"<SEN><StartDate>{start}</StartDate><SENprovision>{code}</SENprovision></SEN>"
        for start, code in statuses
    )
    return f"<SENhistory>{entries}{needs}</SENhistory>"


def need(code: str, rank: int | str, *, start: str = "", end: str = "", rank_first: bool = True) -> str:
    both = [f"<SENtypeRank>{rank}</SENtypeRank>", f"<SENtype>{code}</SENtype>"]
    dates = f"<NeedStartDate>{start}</NeedStartDate>" if start else ""
    dates += f"<NeedEndDate>{end}</NeedEndDate>" if end else ""
    return f"<SENneed>{dates}{''.join(both if rank_first else both[::-1])}</SENneed>"


def contact(inside: str) -> str:
    return f"<Contacts><Contact>{inside}</Contact></Contacts>"


def whole_school(number: int) -> bytes:
    """A Common Transfer File with a history, an address and two contacts for every pupil."""
    parent = """<Contact><Order>{order}</Order><Title>Ms</Title><Surname>Okafor</Surname><Forename>Ada{n}</Forename>
<Relationship>PAM</Relationship><Responsibility>true</Responsibility>
<Address><AddressAsPupil>true</AddressAsPupil></Address>
<Phones><Phone><TelephoneType>M</TelephoneType><PhoneNo>07700 900123</PhoneNo></Phone></Phones>
<Email>ada{n}@example.org</Email></Contact>"""
    needs = f"<SENneeds>{need('SLCN', 1, start='2023-01-09')}{need('SEMH', 2)}</SENneeds>"
    more = history(("2021-09-06", "N"), ("2023-01-09", "K"), needs=needs)
    more += "<Address><AddressLines><AddressLine1>12 Station Road</AddressLine1></AddressLines></Address>"
    return ctf(
        *(
            pupil(
                n,
                name=(f"Maya{n}", "Okafor"),
                more=f"{more}<Contacts>{parent.format(order=1, n=n)}{parent.format(order=2, n=-n)}</Contacts>",
            )
            for n in range(number)
        )
    )


HEADINGS = "UPN,Surname,Forename,DOB,Year,Reg,SEN Status,SEN Start Date,Primary Need,Secondary Need"


def class_list(number: int = 3, headings: str = HEADINGS) -> str:
    rows = [
        f"{upn(n)},Okafor,Maya{n},0{1 + n % 9}/03/2017,4,4B,K,11/01/2025,SLCN,SEMH"
        for n in range(1, number + 1)
    ]
    return "\n".join((headings, *rows, ""))


def text_list(headings: Sequence[str], *rows: Sequence[str]) -> str:
    return "\n".join(",".join(cells) for cells in (headings, *rows)) + "\n"


def workbook(
    rows: Sequence[Sequence[object]], sheet: str = "Pupils", more: dict[str, list[list[object]]] | None = None
) -> bytes:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"default_date_format": "dd/mm/yyyy"})
    for name, lines in {sheet: rows, **(more or {})}.items():
        page = book.add_worksheet(name)
        for number, cells in enumerate(lines):
            page.write_row(number, 0, cells)
    book.close()
    return content.getvalue()
