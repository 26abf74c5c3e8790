"""The letter as a telephone call: what to check, what to say, what to ask, what to write down."""

from dataclasses import dataclass

from endeavour.documents.catalogues import catalogue_for
from endeavour.documents.letter import Letter

SIGN_LANGUAGE = "British Sign Language"


@dataclass(frozen=True)
class PhoneScript:
    """`before` and `after` are for the caller; the rest is said, in the order of the fields."""

    interpreter: str
    before: tuple[str, ...]
    opening: tuple[str, ...]
    read_aloud: tuple[str, ...]
    questions: tuple[str, ...]
    closing: tuple[str, ...]
    after: tuple[str, ...]


def phone_script(letter: Letter, *, caller: str = "") -> PhoneScript:
    """The short version of the letter; whoever has heard all of it has been told."""
    catalogue = catalogue_for(letter.language)
    child = letter.keep_out[0] if letter.keep_out else ""

    def say(key: str) -> str:
        return catalogue.say(
            key,
            letter.reader,
            caller=caller or letter.writer.name,
            school=letter.school.name,
            reader=letter.to.name,
            child=child,
            phone=letter.contact.phone,
            name=letter.contact.name,
        )

    return PhoneScript(
        interpreter=_interpreter(letter),
        before=_before(letter),
        opening=(say("call.hello"), say("call.who"), say("call.time")),
        read_aloud=letter.aloud.sentences,
        questions=letter.aloud.questions,
        closing=(say("call.back"), say("call.thanks")),
        after=_after(letter),
    )


def _interpreter(letter: Letter) -> str:
    language = letter.to.interpreter
    if not language:
        return ""
    if language == SIGN_LANGUAGE:
        return f"Interpreter: {language}. Use a video interpreter, not a voice call."
    return f"Interpreter: {language}. Have one on the line before you start."


def _before(letter: Letter) -> tuple[str, ...]:
    alone = (
        f"Say nothing of this until you know that it is {letter.to.name}. Leave no message with anyone else."
    )
    if letter.to.interpreter:
        return (alone, "Say one sentence, wait for the interpreter, then say the next.")
    return (alone, "Say one sentence at a time. Stop when there is a question.")


def _after(letter: Letter) -> tuple[str, ...]:
    whole = "Write down the time, and whether you read all of it."
    words = f"Write down what {letter.to.name} said, in the same words, and whether you read it back."
    if letter.to.interpreter:
        return (whole, "Write down who interpreted.", words)
    return (whole, words)
