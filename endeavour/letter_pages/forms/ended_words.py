"""What the SENCO types to tell a family that SEN support has ended."""

from endeavour.letter_pages.forms.letter_form import ShortLetterForm, sentences
from endeavour.register.notice_words import EndedWords

PARTS = {"why": "Why it ends", "watch_for": "What to watch for"}


class EndedForm(ShortLetterForm):
    spoken = ("why", "watch_for")
    plainly = "In everyday words, without numbers."

    why = sentences("Why does the support end?")
    watch_for = sentences("What should they watch for?")

    def answer(self) -> EndedWords:
        return EndedWords(why=self.cleaned_data["why"], watch_for=self.cleaned_data["watch_for"])
