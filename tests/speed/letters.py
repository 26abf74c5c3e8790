"""S7: three hundred letters of two sides, as tagged PDF."""

import time
from dataclasses import replace
from datetime import date

from endeavour.documents.letter import Letter, Recipient, SendingSchool, Writer
from endeavour.documents.pdf import letters_pdf
from endeavour.documents.structure import check_pdf
from endeavour.documents.told import told_letter
from endeavour.documents.told_fields import Contact, Goal, Help, IndependentAdvice, Reader, Talk, ToldLetter
from tests.speed.figure import Figure

LETTERS = 300


def letters_figure() -> Figure:
    letters = [_letter(number) for number in range(LETTERS)]
    wall, cpu = time.perf_counter(), time.process_time()
    made = letters_pdf(letters)
    seconds, used = time.perf_counter() - wall, time.process_time() - cpu
    faults = sum(len(check_pdf(pdf.bytes).problems) + (not pdf.ua) for pdf in made)
    to = f"of 10 s ({seconds:.1f} s; structure faults {faults})"
    return Figure(
        "S7", f"{LETTERS} letters as PDF/UA-1", used * 1000, ratio=seconds / 10, to=to, promise="≤ 1"
    )


def _letter(number: int) -> Letter:
    letter = told_letter(_TOLD)
    return replace(letter, to=replace(letter.to, name=f"Mrs Example {number}"))


_TOLD = ToldLetter(
    school=SendingSchool("Oakfield Primary School", "01234 567890", ("Mill Lane", "Ashdale", "ZZ99 1AA")),
    on=date(2026, 11, 23),
    reader=Reader.PARENT,
    to=Recipient("Mrs Example"),
    child="Zara",
    good_at="Zara is kind and has lots of ideas.",
    hard="She finds it hard to say what she means in a group.",
    help=(
        Help(
            "talk with Zara in a small group",
            "Mrs Cole",
            "20 minutes",
            "three times a week",
            date(2026, 11, 19),
        ),
    ),
    goal=Goal("say two things in class each day", date(2027, 2, 12), "She says one most days."),
    review_on=date(2027, 2, 9),
    contact=Contact("Mrs Doyle", "01234 567890"),
    independent=IndependentAdvice("Ashdale SEND advice", "01632 960145"),
    signed_by=Writer("Priya Doyle", "special educational needs co-ordinator"),
    talk=Talk(date(2026, 11, 12)),
)
