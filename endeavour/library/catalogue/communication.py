from endeavour.law.vocabulary.need import Area
from endeavour.library.item import LibraryItem

COMMUNICATION = (
    LibraryItem(
        key="talking-group",
        name="Talking group",
        purpose="Listen, take turns, and say more than one sentence about something.",
        area=Area.COMMUNICATION,
        minutes=25,
        times_a_week=3,
        weeks=12,
        group_size=4,
        measure="Things said without being asked, in ten minutes",
        unit="times",
        run_by="An assistant trained by the speech and language therapist or the SENCO.",
        evidence="Well supported for young children when it runs several times a week for a term. "
        "Ask for advice where speech is hard to understand.",
        how_to_run="Say hello and go over the three rules with pictures.\n"
        "One listening game.\n"
        "Teach four words, with things to hold.\n"
        "Tell a short story together from a picture.\n"
        "Each child says one thing to take back to class.",
    ),
    LibraryItem(
        key="speech-sounds",
        name="Speech sounds practice",
        purpose="Practise the sounds the therapist has chosen, so that others understand.",
        area=Area.COMMUNICATION,
        minutes=10,
        times_a_week=4,
        weeks=8,
        group_size=1,
        measure="Words said clearly",
        unit="out of 10",
        run_by="An assistant whom the speech and language therapist has shown what to do.",
        evidence="Follow the therapist’s programme and no other. Little and often matters more than long sessions.",
        how_to_run="Read the therapist’s sheet.\n"
        "Listen first: which of two words did I say?\n"
        "Say today’s ten words, one at a time.\n"
        "Use two of them in a game.\n"
        "Write down how many were clear.",
    ),
    LibraryItem(
        key="social-stories",
        name="Social stories",
        purpose="Know what will happen in one hard situation, and one thing to do in it.",
        area=Area.COMMUNICATION,
        minutes=10,
        times_a_week=3,
        weeks=6,
        group_size=1,
        measure="Times it went as in the story, in a week",
        unit="times",
        run_by="An adult who knows the child well; the SENCO reads the story first.",
        evidence="Mixed, and mostly small studies. Safe to try with one situation at a time; stop if the child "
        "does not like it.",
        how_to_run="Write it with the child, in their words, on one page.\n"
        "Say what happens and how people feel; say one thing to try.\n"
        "Read it before the situation, not after trouble.\n"
        "Look at it together when all is calm.\n"
        "Note when it went as in the story.",
    ),
    LibraryItem(
        key="brick-building-group",
        name="Lego-based play group",
        purpose="Build together with roles, so that asking, waiting and mending come with the play.",
        area=Area.COMMUNICATION,
        minutes=40,
        times_a_week=1,
        weeks=12,
        group_size=3,
        measure="Times a child asked or answered another, in ten minutes",
        unit="times",
        run_by="An assistant who has seen it run; the first two sessions with the SENCO.",
        evidence="Encouraging, for children who like to build. It is about talk, not about finishing the model.",
        how_to_run="Give the roles: who tells, who finds, who builds.\n"
        "Go over the group’s own rules.\n"
        "Build for ten minutes, then change roles.\n"
        "When it sticks, ask the group to mend it; do not mend it for them.\n"
        "Say one kind thing about somebody’s help.",
    ),
)
