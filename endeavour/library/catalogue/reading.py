from endeavour.law.vocabulary.need import Area
from endeavour.library.item import LibraryItem

READING = (
    LibraryItem(
        key="phonics-catch-up",
        name="Phonics catch-up",
        purpose="Hear, say and blend the sounds that were missed, so that new words can be read.",
        area=Area.COGNITION,
        minutes=20,
        times_a_week=4,
        weeks=12,
        group_size=4,
        measure="Letter sounds known",
        unit="sounds",
        run_by="A teaching assistant who has been shown the school’s own phonics scheme.",
        evidence="Well supported for early readers when it follows the scheme used in class and happens most days. "
        "Less is known for older pupils. Check hearing first.",
        how_to_run="Begin with three sounds they know.\n"
        "Teach one new sound: say it, find it, write it.\n"
        "Blend five words with it, then break five words up.\n"
        "Read two sentences that use only sounds they have met.\n"
        "End with one thing each child got right.",
    ),
    LibraryItem(
        key="paired-reading",
        name="Paired reading",
        purpose="Read more words, more smoothly, with an adult beside the child.",
        area=Area.COGNITION,
        minutes=15,
        times_a_week=3,
        weeks=12,
        group_size=1,
        measure="Words read in one minute",
        unit="words a minute",
        run_by="Any adult who has watched one session and been watched in one.",
        evidence="A simple routine with a long record of use, and cheap to try. "
        "Gains fade when it stops early, so keep the days.",
        how_to_run="The child chooses the book.\n"
        "Read aloud together at the child’s pace.\n"
        "At a tap on the table the child goes on alone.\n"
        "After a slip, say the word, let the child say it, and read together again.\n"
        "Talk for two minutes about what happened in the story.",
    ),
    LibraryItem(
        key="reading-fluency",
        name="Repeated reading",
        purpose="Read a short text again and again until it runs, so that attention is free for its meaning.",
        area=Area.COGNITION,
        minutes=20,
        times_a_week=3,
        weeks=12,
        group_size=3,
        measure="Words read in one minute",
        unit="words a minute",
        run_by="A teaching assistant, after half an hour’s training by the SENCO.",
        evidence="Often helps slow but accurate readers. It does not teach unknown sounds: pair it with phonics where "
        "these are missing.",
        how_to_run="Give each child a text they can read with few slips.\n"
        "Read it to them once, with a finger under the words.\n"
        "Each child reads it three times; count the last minute.\n"
        "Mark the number on the child’s own line.\n"
        "Ask one question about what it means.",
    ),
    LibraryItem(
        key="precision-teaching",
        name="Precision teaching",
        purpose="Learn a few words, letters or facts until they come at once and stay.",
        area=Area.COGNITION,
        minutes=10,
        times_a_week=5,
        weeks=6,
        group_size=1,
        measure="Items right in one minute",
        unit="right in a minute",
        run_by="A teaching assistant trained by the SENCO or an educational psychologist.",
        evidence="A way of teaching and measuring in one; it shows within two weeks whether it works. "
        "Change the list if the line stays flat.",
        how_to_run="Choose five items that the child half knows.\n"
        "Teach them for five minutes in three different ways.\n"
        "Give the one-minute sheet and count right and wrong.\n"
        "Put both on the chart with the child.\n"
        "Three good days in a row: take a new list.",
    ),
    LibraryItem(
        key="reading-comprehension",
        name="Reading for meaning",
        purpose="Understand what was read: guess ahead, ask, make clear, sum up.",
        area=Area.COGNITION,
        minutes=30,
        times_a_week=2,
        weeks=10,
        group_size=5,
        measure="Questions answered from a new text",
        unit="out of 10",
        run_by="A teacher, or an assistant with the teacher’s plan for each text.",
        evidence="Teaching these habits out loud is well supported. Texts must be easy enough to read.",
        how_to_run="Look at title and pictures: what may it be about?\n"
        "Read one part; a child asks a question about it.\n"
        "Make one hard word clear together.\n"
        "One child says the part in a sentence.\n"
        "Guess what comes next, and read on to see.",
    ),
)
