"""The words of reviews, as pages and forms take them."""

from endeavour.cycle.models import AssessmentRequest, Review, Word

WORDS: tuple[tuple[str, str], ...] = tuple((str(word.value), str(word.label)) for word in Word)
NOT_ENOUGH = ("not_enough", "Not enough to say")
WORDS_OF_FEEDBACK = (*WORDS, NOT_ENOUGH)
WORD_LABELS = dict(WORDS_OF_FEEDBACK)
SIGNS = {"done": "done", "on_track": "track", "slower": "slow", "not_working": "not", "not_enough": "early"}
"""The sign that the design puts beside each."""
SLOW = frozenset({Word.SLOWER.value, Word.NOT_WORKING.value})
HOW_ASKED: tuple[tuple[str, str], ...] = tuple(
    (str(how.value), str(how.label)) for how in AssessmentRequest.How
)
AGREE, DO_NOT_AGREE, NOT_ASKED = (str(answer.value) for answer in Review.ParentsAgree)
PARENTS_AGREE: tuple[tuple[str, str], ...] = tuple((str(a.value), str(a.label)) for a in Review.ParentsAgree)
SAID_HOW: tuple[tuple[str, str], ...] = tuple((str(how.value), str(how.label)) for how in Review.SaidHow)
SAID_IN = {how: f"{label[:1].lower()}{label[1:]}" for how, label in SAID_HOW}
DECISIONS: tuple[tuple[str, str], ...] = tuple((str(d.value), str(d.label)) for d in Review.Decision)
