"""What the SENCO types to tell a family that their child may have SEN."""

from endeavour.design.date_range import TO_BE_MET_ON
from endeavour.design.forms import MemorableDateField
from endeavour.letter_pages.forms.letter_form import ShortLetterForm, sentences
from endeavour.register.notice_words import MayWords

PARTS = {"seen": "What you see", "doing": "What you do now", "meet_on": "When you would like to meet"}


class MayForm(ShortLetterForm):
    spoken = ("seen",)
    plainly = "In everyday words, about the task."

    seen = sentences("What do you see?")
    doing = sentences(
        "What do you do now?",
        hint="One or two short sentences. For example: We are finding out which sounds he knows.",
    )
    meet_on = MemorableDateField(
        label="When would you like to meet?",
        hint="Leave it empty to ask them to ring and choose. For example, 3 12 2026",
        required=False,
        within=TO_BE_MET_ON,
    )

    def answer(self) -> MayWords:
        return MayWords(**{name: self.cleaned_data[name] for name in PARTS})
