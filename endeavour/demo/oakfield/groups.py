"""Who gives which support to whom at Oakfield this autumn: the timetables of its seven teaching assistants."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

BEGAN = date(2026, 9, 14)
WEEK = "MTWHF"  # H is Thursday

# Assistant, key, name, library, room, days and time, minutes, pupils.
_TABLE = """
reid | reading | Reading | paired-reading | Library | MWF 09:15 | 20 | maya-okafor ellie-foster megan-price
reid | toe-by-toe | Toe by Toe | precision-teaching | Library | MWF 10:10 | 20 | ben-turner hannah-scott hamza-malik yusuf-ahmed
reid | phonics | Phonics group | phonics-catch-up | Room 6 | MWF 11:00 | 20 | ibrahim-hassan theo-martin
reid | meaning | Reading for meaning | reading-comprehension | The Nest | MH 13:30 | 30 | harry-lewis jessica-moore
reid | saira | Repeated reading | reading-fluency | Library | TH 09:15 | 20 | saira-begum wiktoria-lis
pike | chloe | Talking games | talking-group | The Den | MTWHF 09:30 | 15 | chloe-evans
pike | olivia | Speech sounds | speech-sounds | The Den | MTWHF 10:40 | 10 | olivia-green
duda | talk-1 | Talking group | talking-group | Room 2 | MWF 09:30 | 25 | poppy-hughes zofia-wisniewska ibrahim-hassan
duda | emily | Worry time | worry-time | The Nest | TH 13:30 | 15 | emily-carter
duda | theo | Speech sounds | speech-sounds | Room 2 | MTHF 14:00 | 10 | theo-martin
flint | connor | Check in, check out | check-in-check-out | Maple | MTWHF 08:50 | 5 | connor-reilly
flint | kai | Speech sounds | speech-sounds | Room 4 | MTWH 09:10 | 10 | kai-thompson
flint | talk-2 | Talking group | talking-group | Room 4 | MWF 10:00 | 25 | oliver-chen kai-thompson eesa-rahman
flint | hands | Strong hands | fine-motor | Room 4 | MWF 11:15 | 15 | reuben-cole
flint | bricks | Lego-based play group | brick-building-group | The Den | W 13:20 | 40 | freya-walsh jasmine-reid eesa-rahman
adjei | tyler | Check in, check out | check-in-check-out | Alder | MTWHF 08:50 | 5 | tyler-jones
adjei | number | Number sense | number-sense | Room 9 | MWF 10:10 | 20 | george-mensah jessica-moore wiktoria-lis
adjei | aisha | Pre-teaching words | pre-teaching-words | Room 9 | MW 11:00 | 15 | aisha-osman
adjei | zara | New words | pre-teaching-words | Room 9 | TH 11:00 | 20 | zara-patel
adjei | friends | Friendship group | friendship-group | The Nest | H 13:20 | 30 | lily-watson tyler-jones
adjei | tilly | Touch typing | touch-typing | Library | TH 14:00 | 20 | tilly-fraser
akhtar | ruby | Number sense | number-sense | Room 12 | MWF 09:15 | 20 | ruby-adeyemi bella-stone luca-rossi
akhtar | isla | Repeated reading | reading-fluency | Room 12 | MWF 10:00 | 20 | isla-morgan daniel-owusu dina-petrova
akhtar | facts | Number facts | times-tables | Room 12 | TWH 11:00 | 10 | jakub-nowak mason-oconnor
akhtar | planning | Planning and getting started | homework-planning | Cedar | TH 13:30 | 15 | noah-brooks nathan-clarke
cole | finley | One task at a time | homework-planning | Rowan | MTWHF 09:00 | 15 | finley-ward
cole | grace | Worry time | worry-time | The Nest | MH 10:00 | 15 | grace-bennett
cole | leila | Worry time | worry-time | The Nest | TF 10:00 | 15 | leila-haddad
cole | sofia | Mentoring | mentoring | The Nest | T 11:00 | 20 | sofia-kaminski
cole | imran | Mentoring | mentoring | The Nest | H 11:00 | 20 | imran-iqbal
cole | adam | Friendship group | friendship-group | The Nest | W 13:30 | 30 | adam-fisher jayden-clarke-bailey
cole | kofi | Touch typing | touch-typing | Library | MW 14:00 | 20 | kofi-boateng
"""  # noqa: E501 - a table is read along its lines
_BEGAN_LATER = {
    "chloe": date(2026, 10, 5),
    "olivia": date(2026, 11, 2),
    "finley": date(2026, 11, 9),
    "zara": date(2026, 11, 19),
}


@dataclass(frozen=True, slots=True)
class Group:
    """`library` is a key of the catalogue; `leader` that of a colleague. Monday is 0."""

    key: str
    name: str
    library: str
    leader: str
    room: str
    days: tuple[int, ...]
    at: time
    minutes: int
    pupils: tuple[str, ...]
    began: date


# Who joined a group that ran already.
JOINED = (("phonics", "amir-rahimi", date(2026, 11, 23)),)


def _read(table: str) -> Iterator[Group]:
    for line in table.strip().splitlines():
        leader, key, name, library, room, when, minutes, pupils = (part.strip() for part in line.split("|"))
        days, at = when.split()
        yield Group(
            key=key,
            name=name,
            library=library,
            leader=f"assistant-{leader}",
            room=room,
            days=tuple(WEEK.index(day) for day in days),
            at=time.fromisoformat(at),
            minutes=int(minutes),
            pupils=tuple(pupils.split()),
            began=_BEGAN_LATER.get(key, BEGAN),
        )


GROUPS = tuple(_read(_TABLE))
