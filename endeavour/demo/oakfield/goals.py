"""What plans want where this kind of support is given: a goal with its number, and words that go with it."""

from collections.abc import Iterator
from dataclasses import dataclass

from endeavour.law.vocabulary.need import Area

Lines = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of children who find the same kind of thing hard."""

    area: str
    barrier: str
    lessons: Lines
    at_home: str
    strengths: tuple[str, ...]
    likes: tuple[str, ...]
    hard: tuple[str, ...]
    hopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """`goal` takes the child's name and the number. `start` is the lowest and highest number to begin with."""

    goal: str
    start: tuple[int, int]
    gain: int
    unit: str
    how_known: str
    measure: str
    words: Words


READING = Words(
    Area.COGNITION,
    "Reading a page takes so long that its meaning is lost.",
    (
        ("owed", "Texts read aloud in every subject where reading is not what is taught"),
        ("idea", "Key words on a card before the lesson"),
        ("idea", "Answers spoken first, written second"),
    ),
    "Listen to five minutes of reading, three evenings a week.",
    ("{} knows a great deal about animals.", "{} is quick with puzzles.", "{} never gives up on a game."),
    (
        "I like it when we read the same page again.",
        "I like the quiet in the library.",
        "Mr Reid waits for me.",
    ),
    ("Long words.", "When everybody else has finished.", "Reading off the board."),
    ("That reading stops being a fight.", "That homework takes half an hour, not two."),
)
TALKING = Words(
    Area.COMMUNICATION,
    "Long instructions and new words pass by before they are understood.",
    (
        ("owed", "Instructions one step at a time, with a picture"),
        ("idea", "Ten seconds to answer"),
        ("idea", "New words said back and used the same day"),
    ),
    "Talk about the day at tea, with the television off.",
    ("{} has a good memory for songs.", "{} makes everybody laugh.", "{} builds whole towns of bricks."),
    ("I like the talking games.", "I can say my name to the new teacher.", "I like it when it is my turn."),
    ("When they talk fast.", "When I do not know the word.", "The big hall."),
    ("That other people understand what is said.", "That there is a friend to play with."),
)
FEELINGS = Words(
    Area.SOCIAL_EMOTIONAL,
    "Worry fills up the morning, and little is left for learning.",
    (
        ("owed", "A way out of the room that needs no asking"),
        ("idea", "The plan for the day on the table"),
        ("idea", "A check at the start of each lesson"),
    ),
    "Ten minutes of something calm before bed.",
    ("{} is kind to younger children.", "{} is strong in art.", "{} says sorry and means it."),
    ("I like having somebody to tell.", "The card helps.", "I like the quiet room."),
    ("Playtime.", "When plans change.", "When people shout."),
    ("Mornings without tears.", "That school tells us good things too."),
)
NUMBER = Words(
    Area.COGNITION,
    "Numbers are counted one by one, so that longer sums do not fit in mind.",
    (
        ("owed", "Number line and counters always in reach"),
        ("idea", "One example worked through together first"),
        ("idea", "Fewer sums, all kinds"),
    ),
    "Play a game with two dice.",
    ("{} sees patterns that others miss.", "{} draws maps of everything.", "{} is good at running games."),
    ("I like the ten frames.", "I like it when I see why.", "I like going first."),
    ("Take away.", "When it is against the clock."),
    ("That maths is less of a worry.", "That sums can be done alone."),
)
HANDS = Words(
    Area.SENSORY_PHYSICAL,
    "Holding and moving the pencil takes all the thought that the story needs.",
    (
        ("owed", "A keyboard or a scribe where writing is not what is taught"),
        ("idea", "A sloped board"),
        ("idea", "Rest for hands every ten minutes"),
    ),
    "Cook, cut and knead together.",
    ("{} tells long and funny stories.", "{} knows how engines work."),
    ("I like the keyboard.", "I like the putty."),
    ("Writing for a long time.", "Buttons."),
    ("That writing does not hurt.", "That the ideas get onto the page."),
)
_BY_NAME = {"reading": READING, "talking": TALKING, "feelings": FEELINGS, "number": NUMBER, "hands": HANDS}

# Key of the library, goal, lowest and highest start and the gain, unit, how we will know, words, measure.
_TABLE = """
paired-reading | {} reads {} words in a minute | 38 64 14 | words a minute | A one-minute check | reading | One-minute reading
reading-fluency | {} reads {} words in a minute | 52 78 16 | words a minute | A one-minute check | reading | One-minute reading
precision-teaching | {} reads {} of the first 100 words at sight | 34 52 20 | words | The word list, every second Monday | reading | The word list, every second Monday
phonics-catch-up | {} says the sound of {} letters and letter pairs | 18 26 14 | sounds | The sound cards, every second week | reading | The sound cards, every second week
reading-comprehension | {} answers {} of 10 questions about a page | 3 5 4 | out of 10 | Ten questions after a page | reading | Ten questions after a page
talking-group | {} takes {} turns in a talk of five minutes | 1 3 4 | turns | Turns counted in the group | talking | Turns counted in the group
speech-sounds | {} says {} of 10 words with the new sound clearly | 2 4 5 | out of 10 | Ten picture cards | talking | Ten picture cards
pre-teaching-words | {} uses {} of 10 new words in a sentence | 2 4 5 | out of 10 | Ten words of the topic | talking | Ten words of the topic
brick-building-group | {} builds with two others for {} minutes | 4 8 10 | minutes | Timed in the group | talking | Timed in the group
worry-time | {} marks {} of 5 for how school felt this week | 1 2 2 | out of 5 | A mark by the child each week | feelings | A mark by the child each week
mentoring | {} marks {} of 5 for how school felt this week | 1 2 2 | out of 5 | A mark by the child each week | feelings | A mark by the child each week
check-in-check-out | {} reaches {} of 15 daily goals a week | 5 8 5 | goals a week | The card, added up on Friday | feelings | The card, added up on Friday
friendship-group | {} joins in at {} of 5 playtimes a week | 1 2 2 | playtimes a week | Seen from the playground | feelings | Seen from the playground
number-sense | {} answers {} of 20 number questions | 6 9 8 | out of 20 | Twenty quick questions | number | Twenty quick questions
times-tables | {} answers {} number facts in a minute | 8 12 10 | facts a minute | A one-minute check | number | A one-minute check
fine-motor | {} writes {} letters on the line in a minute | 9 13 9 | letters a minute | A line copied, timed | hands | A line copied, timed
touch-typing | {} types {} words in a minute | 5 8 8 | words a minute | A one-minute check | hands | Typing
homework-planning | {} starts {} of 10 tasks within two minutes | 3 4 4 | out of 10 | Ten tasks of the week | feelings | Ten tasks of the week
"""  # noqa: E501 - a table is read along its lines


def _read(table: str) -> Iterator[tuple[str, Pattern]]:
    for line in table.strip().splitlines():
        key, goal, numbers, unit, how_known, words, measure = (part.strip() for part in line.split("|"))
        low, high, gain = (int(number) for number in numbers.split())
        yield key, Pattern(goal, (low, high), gain, unit, how_known, measure, _BY_NAME[words])


GOALS = dict(_read(_TABLE))
