from endeavour.law.vocabulary.need import Area
from endeavour.library.item import LibraryItem

NUMBER = (
    LibraryItem(
        key="number-sense",
        name="Number sense",
        purpose="See how many, say which is more, and move along the number line without counting from one.",
        area=Area.COGNITION,
        minutes=20,
        times_a_week=3,
        weeks=12,
        group_size=3,
        measure="Number questions right in five minutes",
        unit="questions right",
        run_by="A teaching assistant who has been through the materials with the maths lead.",
        evidence="Small, regular groups that follow the class’s own maths tend to help. "
        "Use real things before written sums.",
        how_to_run="Show dots for a second: how many, and how did you see it?\n"
        "Count on and back from a number you name.\n"
        "Make today’s number in three ways with counters.\n"
        "Put it on the line, and say what is one more and ten more.\n"
        "Three written questions, alone.",
    ),
    LibraryItem(
        key="times-tables",
        name="Number facts, little and often",
        purpose="Know number bonds or tables by heart, so that harder sums have room.",
        area=Area.COGNITION,
        minutes=10,
        times_a_week=4,
        weeks=6,
        group_size=2,
        measure="Facts right in one minute",
        unit="facts a minute",
        run_by="Any assistant, from the list the teacher gives.",
        evidence="Short practice that is spaced out holds better than one long one. Keep the pace kind: "
        "no racing against each other.",
        how_to_run="Say yesterday’s facts together.\n"
        "Teach two new ones with a picture or a trick.\n"
        "Mix them with ten known ones.\n"
        "One minute, on paper; count with the child.\n"
        "Say what to look at tonight.",
    ),
    LibraryItem(
        key="pre-teaching-words",
        name="Pre-teaching words",
        purpose="Meet next week’s words before the lesson, so that the child can follow and take part.",
        area=Area.COGNITION,
        minutes=15,
        times_a_week=2,
        weeks=12,
        group_size=4,
        measure="Taught words used rightly",
        unit="out of 6",
        run_by="An assistant, with the class teacher’s list of words.",
        evidence="Good sense and liked by children; most useful when the teacher then calls on those words in class.",
        how_to_run="Take six words from next week’s lessons.\n"
        "Show a picture or a thing for each.\n"
        "Say it, clap it, use it in a sentence.\n"
        "Link it to a word they know.\n"
        "Tell the teacher which words are safe to ask for.",
    ),
    LibraryItem(
        key="homework-planning",
        name="Planning and getting started",
        purpose="Break work into steps, begin without being told twice, and finish.",
        area=Area.COGNITION,
        minutes=15,
        times_a_week=2,
        weeks=10,
        group_size=3,
        measure="Tasks begun within two minutes",
        unit="out of 5",
        run_by="An assistant or a mentor, after a talk with the class teacher.",
        evidence="Promising. It must be practised on real class work; games alone seldom carry over.",
        how_to_run="Look at one piece of real work together.\n"
        "Write three steps and a time for each.\n"
        "Do the first step now, with a timer.\n"
        "Tick it off, and say what helped.\n"
        "Give the card to the teacher for the lesson.",
    ),
)
