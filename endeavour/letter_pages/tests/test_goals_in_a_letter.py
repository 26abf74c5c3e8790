"""How the letter says what is wanted: in the goal's own words, in a sentence only where that is sure to be right."""

import pytest

from endeavour.letter_pages.queries.goals import to_do


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("Maya will read 56 words.", "read 56 words"),
        ("Maya reads 56 words", "read 56 words"),
        ("Maya watches a film and retells it", "watch a film and retell it"),
        ("Maya tries a new word each day", "try a new word each day"),
        ("Maya has a friend", "have a friend"),
        ("Read 56 words", "read 56 words"),
        ("Maya watches a film and retells the story", "watch a film and retell the story"),
        ("Maya reads words and sounds in a minute", "read words and sounds in a minute"),
        ("She will read 56 words", "read 56 words"),
        ("To read 56 words", "read 56 words"),
        ("56 words in a minute", "reach this: 56 words in a minute"),
        ("By June, Maya reads 56 words", "reach this: by June, Maya reads 56 words"),
        ("More words read aloud", "reach this: more words read aloud"),
        (
            "Maya uses full stops and capitals when she writes",
            "use full stops and capitals when she writes",
        ),
        ("Maya uses capitals, and stops the class", "reach this: Maya uses capitals, and stops the class"),
        ("Sits for 10 minutes", "sit for 10 minutes"),
        ("Maya stops and counts", "reach this: Maya stops and counts"),
        ("Maya stops and thinks", "stop and think"),
        ("Maya always reads", "reach this: Maya always reads"),
        ("Maya confidently reads", "reach this: Maya confidently reads"),
        ("Maya does not shout", "reach this: Maya does not shout"),
        ("Maya has a pencil and is ready", "have a pencil and be ready"),
        ("Maya draws a house, a tree and birds", "reach this: Maya draws a house, a tree and birds"),
        ("Maya will not shout", "reach this: Maya will not shout"),
        ("Maya is able to wait", "be able to wait"),
        ("They read 56 words", "read 56 words"),
        ("Confidence in maths", "reach this: confidence in maths"),
        ("Words read aloud", "reach this: words read aloud"),
        ("Monday mornings without tears", "reach this: Monday mornings without tears"),
    ],
)
def test_a_goal_ends_the_sentence_of_the_letter(goal: str, said: str) -> None:
    assert to_do(goal, "Maya") == said
