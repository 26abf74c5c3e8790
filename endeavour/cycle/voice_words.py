"""What people are asked, and how an answer is said in a sentence."""

PUPIL, ADULT, TEACHER = "pupil", "adult", "teacher"
OWN_WORDS = "words"

PROMPTS: dict[str, dict[str, str]] = {
    PUPIL: {
        "good": "What is going well?",
        "hard": "What is hard?",
        "helps": "What helps?",
        "want": "What do you want to happen?",
    },
    ADULT: {
        "hopes": "What do you hope for?",
        "worries": "What worries you?",
        "at_home": "What works at home?",
    },
    TEACHER: {
        "well": "What goes well in lessons?",
        "hard": "What is hard in lessons?",
        "helps": "What have you seen help?",
    },
}
ANYTHING_ELSE = "Anything else"


def prompts_of(whose: str) -> dict[str, str]:
    """By key, in the order in which they are asked; the person's own words last."""
    return {**PROMPTS[whose], OWN_WORDS: ANYTHING_ELSE}
