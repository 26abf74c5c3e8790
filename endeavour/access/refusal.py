"""An act that can't be done, said to the person who asked."""


class Refused(Exception):  # noqa: N818 - it reads as what happened: "except Refused"
    """Carries a sentence: what was found, what is expected; and the field it is about, if there is one."""

    def __init__(self, sentence: str, *, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field
