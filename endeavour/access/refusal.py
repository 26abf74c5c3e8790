"""An act that can't be done, said to the person who asked."""

from endeavour.design.reasons import no_reason


class Refused(Exception):  # noqa: N818 - it reads as what happened: "except Refused"
    """Carries a sentence: what was found, what is expected; and the field it is about, if there is one."""

    def __init__(self, sentence: str, *, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


def refuse_no_reason(text: str, ask: str, *, field: str = "why") -> None:
    """`ask` is said where nothing was."""
    if wrong := no_reason(text, ask):
        raise Refused(wrong, field=field)
