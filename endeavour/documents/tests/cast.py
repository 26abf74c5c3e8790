"""Letters to the people of the stories, and small changes to them."""

from dataclasses import replace
from datetime import date
from typing import Any

from endeavour.documents.letter import Letter, Recipient, ReplyWays, SendingSchool, Writer
from endeavour.documents.told import told_letter
from endeavour.documents.told_fields import Contact, Goal, Help, IndependentAdvice, Reader, Talk, ToldLetter

OAKFIELD = SendingSchool("Oakfield Primary School", "01234 567890", ("Oak Lane", "Ashdale", "AS1 2BC"))
WAYS = ReplyWays("https://oakfield.sch.example/f/K7M4P2XW9HTD", "oakfield.sch.example/code", "K7M4 P2XW 9HTD")
READING = Help("read with Maya", "Mr Reid", "20 minutes", "three times a week", date(2026, 9, 14))

MAYA = ToldLetter(
    school=OAKFIELD,
    on=date(2026, 9, 14),
    reader=Reader.PARENT,
    to=Recipient("Ms Okafor"),
    child="Maya",
    good_at="Maya is kind and has lots of ideas. She loves stories and tells them well.",
    hard="Maya works hard at reading, but it is harder for her than for most children her age.",
    help=(READING,),
    lessons="Miss Shah gives Maya more time to read, and checks how it is going each week.",
    goal=Goal("read 56 words in a minute", date(2026, 12, 11), "She can read 41 now."),
    review_on=date(2026, 12, 8),
    contact=Contact("Mrs Doyle", "01234 567890", "Monday and Tuesday, 8:30 to 4"),
    independent=IndependentAdvice("Ashdale SEND advice", "01632 960145", "ashdale-send-advice.example"),
    signed_by=Writer("Mrs P. Doyle", "special educational needs co-ordinator"),
    talk=Talk(date(2026, 9, 9)),
    reply=WAYS,
    keep_out=("Okafor",),
)
LEO = replace(
    MAYA,
    reader=Reader.YOUNG_PERSON,
    to=Recipient("Leo"),
    child="Leo",
    good_at="You are good with people, and you know a lot about engines.",
    hard="Getting long essays started is hard for you.",
    help=(Help("plan your essays with you", "Mr Hall", "30 minutes", "once a week", date(2026, 9, 14)),),
    lessons="",
    goal=Goal("hand in four essays on time", date(2026, 12, 11)),
    keep_out=("Marsh",),
)


def maya(**changes: Any) -> Letter:
    return told_letter(replace(MAYA, **changes))


def leo(**changes: Any) -> Letter:
    return told_letter(replace(LEO, **changes))
