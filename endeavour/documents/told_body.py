"""The letter that extra help has started: what it says, from the greeting to the name of the help."""

from endeavour.documents.letter import Aloud, Paragraph, Section, Words, paragraph
from endeavour.documents.reading import sentences
from endeavour.documents.telling import Telling
from endeavour.documents.typed import as_part, as_sentence, as_typed


def opening(telling: Telling) -> tuple[Paragraph, ...]:
    say, told = telling.say, telling.told
    first = paragraph(say("hello"), say("news"), say("why_you"), *_talked(telling))
    return (first, telling.typed(told.good_at, told.hard))


def _talked(telling: Telling) -> tuple[str, ...]:
    """Code, 6.48: parents are already involved; where they are not yet, the letter says so."""
    say, talk = telling.say, telling.told.talk
    if talk is None:
        return (say("told_us" if telling.told.told_us else "not_talked"), say("choose_time"))
    day, whom = telling.day(talk.on), as_part(talk.whom)
    names = whom.replace(" and ", ", ").split(", ") if whom else []
    if telling.reader not in names:
        return (say("talked_with", day=day, whom=whom) if whom else say("talked", day=day), say("plan"))
    others = [name for name in names if name != telling.reader]
    if not others:
        return (say("talked", day=day), say("plan"))
    beside = " and ".join([", ".join(others[:-1]), others[-1]] if len(others) > 1 else others)
    return (say("talked_with_you", day=day, whom=beside), say("plan"))


def sections(telling: Telling) -> tuple[Section, ...]:
    say, told = telling.say, telling.told
    found = [_help(telling)]
    if told.lessons.strip():
        found.append(Section(say("lessons.heading"), (telling.typed(told.lessons),)))
    found.append(Section(say("wanted.heading"), fact=_wanted(telling)))
    meeting = say("meeting", day=telling.day(told.review_on))
    bring = paragraph(meeting, say("meeting.other_day"), say("meeting.bring"))
    found.append(Section(say("meeting.heading"), (bring,)))
    found.append(Section(say("called.heading"), _called(telling)))
    if telling.to_young_person:
        found.append(Section(say("who_sees.heading"), (paragraph(say("who_sees"), say("who_sees.limit")),)))
    return tuple(found)


def _help(telling: Telling) -> Section:
    given = tuple(paragraph(sentence) for sentence in telling.help_sentences())
    more = (paragraph(telling.say("help.more")),) if telling.told.more_in_plan else ()
    if len(given) == 1:
        return Section(telling.say("help.heading"), (*given, *more))
    return Section(telling.say("help.heading"), more, items=given)


def _wanted(telling: Telling) -> Paragraph:
    lead, goal, now = telling.wanted()
    words = (Words(f"{lead} "), Words(goal, strong=True))
    return Paragraph((*words, Words(f" {now}")) if now else words)


def _called(telling: Telling) -> tuple[Paragraph, ...]:
    say = telling.say
    sign = "confirm_reading" if telling.told.ask_to_confirm_reading else "nothing_to_sign"
    meaning = paragraph(say("called"), say("called.law"), say("called.no_fault"), say("called.not_for_ever"))
    return (meaning, paragraph(say(sign)))


def aloud(telling: Telling) -> Aloud:
    """Short, for the ear, and whole: whoever heard it has been told."""
    say, told = telling.say, telling.told
    lead, goal, now = telling.wanted()
    advice = told.independent
    free = say(
        "aloud.free" if advice.phone.strip() else "aloud.free.no_phone",
        name=as_part(advice.name),
        phone=as_typed(advice.phone),
    )
    day = telling.day(told.review_on)
    said = (
        say("news"), say("why_you"), as_sentence(told.good_at), as_sentence(told.hard),
        *telling.help_sentences(), f"{lead} {goal}", now, say("meeting", day=day), say("called"),
        say("called.law"), say("called.no_fault"), say("called.not_for_ever"), say("nothing_to_sign"),
        say("reply.disagree"), free, say("aloud.sent"),
    )  # fmt: skip
    asked = tuple(say(f"ask.{key}", day=day) for key in ("think", "agree", "like", "day", "next"))
    return Aloud(tuple(sentence for text in said for sentence in sentences(text)), asked)
