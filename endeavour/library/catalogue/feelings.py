from endeavour.law.vocabulary.need import Area
from endeavour.library.item import LibraryItem

FEELINGS = (
    LibraryItem(
        key="check-in-check-out",
        name="Check in, check out",
        purpose="Begin and end the day with one adult, so that it starts calm and small successes are seen.",
        area=Area.SOCIAL_EMOTIONAL,
        minutes=5,
        times_a_week=5,
        weeks=8,
        group_size=1,
        measure="Points on the day’s card",
        unit="out of 15",
        run_by="One adult whom the child has chosen, the same each day.",
        evidence="Fair support for children who seek attention; less for those who avoid work. The adult matters most.",
        how_to_run="Meet at the door, by name.\n"
        "Look at today’s card: three small aims.\n"
        "Ask what may be hard, and what will help.\n"
        "At the end of the day, count the points together.\n"
        "Send the card home with one good thing on it.",
    ),
    LibraryItem(
        key="worry-time",
        name="Worry time",
        purpose="Keep worries for one safe quarter of an hour, and learn one way to calm down.",
        area=Area.SOCIAL_EMOTIONAL,
        minutes=15,
        times_a_week=2,
        weeks=8,
        group_size=1,
        measure="How strong the worry is, by the child",
        unit="out of 10",
        run_by="An adult the child trusts, who knows the school’s safeguarding rules.",
        evidence="Drawn from talking treatments, simpler than they are. It does not replace them: "
        "ask for advice if it grows.",
        how_to_run="The child writes or draws the week’s worries.\n"
        "Sort them: can do something, cannot do anything.\n"
        "Choose one, and one small step.\n"
        "Practise slow breathing together.\n"
        "Pass on at once anything about safety.",
    ),
    LibraryItem(
        key="mentoring",
        name="Mentoring",
        purpose="Have one adult to plan with, who looks at the week and helps to mend what went wrong.",
        area=Area.SOCIAL_EMOTIONAL,
        minutes=20,
        times_a_week=1,
        weeks=12,
        group_size=1,
        measure="Lessons in the week that went well, by the child",
        unit="lessons",
        run_by="A mentor who will stay for the whole time.",
        evidence="Small gains on the whole. A mentor who leaves early does harm, so plan the end from the start.",
        how_to_run="Ask about the week before you look at any list.\n"
        "Find one thing that went well, and why.\n"
        "Choose one aim for the week.\n"
        "Say who else will hear of it.\n"
        "Fix the next time.",
    ),
    LibraryItem(
        key="friendship-group",
        name="Friendship group",
        purpose="Join in, make up after a quarrel, and have somebody to play with.",
        area=Area.SOCIAL_EMOTIONAL,
        minutes=30,
        times_a_week=1,
        weeks=8,
        group_size=5,
        measure="Playtimes spent with others, in a week",
        unit="playtimes",
        run_by="An assistant, with a plan from the SENCO.",
        evidence="Mixed. It helps more when some of the group have no difficulty of this kind, "
        "and when staff prompt the same words at play.",
        how_to_run="Start with a game all can win.\n"
        "Act out one quarrel with puppets or cards.\n"
        "Try three ways to mend it.\n"
        "Choose one to try at playtime.\n"
        "Ask next time how it went.",
    ),
)
