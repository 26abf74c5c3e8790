"""Vague words are quoted and asked about, never changed."""

from decimal import Decimal

import pytest

from endeavour.cycle.vague_words import other_numbers, vague_words, wrong_way


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Improve reading", ["Improve"]),
        ("Maya is improving her reading", ["improving"]),
        ("develops her social skills and tries more", ["develops", "tries", "more"]),
        ("will be able to understand time", ["be able to", "understand"]),
        ("Maya reads 56 words in a minute", []),
        ("improve from 41 to 56 words a minute", []),
        ("read 5 more words a minute", []),
        ("increase the time in class", ["increase"]),
        ("use a better pencil grip", ["better"]),
        ("lesson", []),
        ("morels", []),
        ("is able to read", ["is able to"]),
        ("makes good progress in maths", ["makes good progress"]),
        ("copes in assembly, and is coping at lunch", ["copes"]),
        ("behaves as appropriate", ["as appropriate"]),
        ("uses 3 appropriate words", ["appropriate"]),
        ("will see the difference between b and d", ["will see"]),
        ("sees that others wait", ["sees that"]),
        ("begins to share and is aware of others", ["begins to", "is aware"]),
        ("becomes more confident", ["more confident"]),
        ("makes progress in Year 3 maths", ["makes progress"]),
        ("improves by 9:15", ["improves"]),
        ("understands two-step instructions", ["understands"]),
        ("is more confident by June 2027", ["more confident"]),
        ("is more confident by 11 December", ["more confident"]),
        ("is more confident by December 11", ["more confident"]),
        ("is more confident by the 3rd of May 2027", ["more confident"]),
        ("copes by 11/12/2026", ["copes"]),
        ("copes by 2027-01-12", ["copes"]),
        ("improves in 2027", ["improves"]),
        ("improves by summer 2026/27", ["improves"]),
        ("improves within 6 weeks", ["improves"]),
        ("copes better in two terms", ["copes", "better"]),
        ("is able to read 1:1", ["is able to"]),
        ("is able to read 1 to 1", ["is able to"]),
        ("copes with 2:1 help", ["copes"]),
        ("makes good progress in 2 subjects", ["makes good progress"]),
        ("makes progress in three core subjects", ["makes progress"]),
        ("makes progress in KS2 maths", ["makes progress"]),
        ("copes in class 4", ["copes"]),
        ("knows 20 sounds and knows what they are for", ["knows"]),
    ],
)
def test_words_that_cant_be_seen_are_quoted_as_written(text: str, quoted: list[str]) -> None:
    assert [vague.word for vague in vague_words(text)] == quoted


@pytest.mark.parametrize(
    "goal",
    [
        "is able to read 56 words in a minute",
        "knows all 44 sounds",
        "knows twelve sounds",
        "knows 40 words",
        "knows 40 words by June 2027",
        "is able to read 56 words in a minute by 11 December",
        "improves from 5 to 1 reminders",
        "copes with 3 of 4 transitions in 2026",
        "is able to share on 3 days a week",
        "makes 12 steps of progress",
        "copes in 3 weeks of 4",
        "knows 2000 words",
        "reduces to 1 in 10 lessons",
        "is able to answer 3/4 of questions",
        "improves to 1.5 metres",
        "may know 20 sounds",
        "copes with 20 minutes of assembly",
        "improves from two to five turns",
        "asks for her coping card",
        "asks for help once more",
        "says when she does not know",
        "writes what she can see",
        "reads known words aloud",
        "stays in class for a whole lesson on 4 days of 5",
        "ties her laces by herself",
    ],
)
def test_a_goal_that_can_be_seen_or_counted_is_not_asked_about(goal: str) -> None:
    assert vague_words(goal) == ()


@pytest.mark.parametrize(
    ("text", "target", "quoted"),
    [
        ("Maya reads 70 words in a minute", "56", ["70"]),
        ("Maya reads 56 words in a minute", "56.0", []),
        ("Maya reads 58 of the first 100 words", "58", []),
        ("Maya reads for 10 minutes", None, []),
        ("Maya reads by herself", "3", []),
    ],
)
def test_a_number_that_is_not_the_one_to_reach(text: str, target: str | None, quoted: list[str]) -> None:
    found = other_numbers(text, Decimal(target) if target else None)
    assert [one.word for one in found] == quoted
    assert all("56. Is that another thing?" in one.question for one in found)


@pytest.mark.parametrize(
    ("text", "start", "target", "quoted"),
    [
        ("Maya improves her reading", "70", "50", ["from 70 to 50"]),
        ("Maya leaves the room", "6.0", "2.50", ["from 6 to 2.5"]),
        ("Maya leaves the room less often", "6", "2", []),
        ("Maya has at most two outbursts a week", "6", "2", []),
        ("Maya reads", "41", "56", []),
        ("Maya reads", "41", "41", []),
        ("Maya reads", None, "41", []),
        ("Maya reads", "41", None, []),
    ],
)
def test_a_number_that_is_to_fall_is_asked_about_unless_the_words_say_so(
    text: str, start: str | None, target: str | None, quoted: list[str]
) -> None:
    found = wrong_way(text, Decimal(start) if start else None, Decimal(target) if target else None)
    assert [one.word for one in found] == quoted
    assert all("Is less better here?" in one.question for one in found)


def test_each_word_is_asked_about() -> None:
    (vague,) = vague_words("improve reading and improve writing")
    assert (vague.word, vague.question) == ("improve", "By how much, and seen how?")
