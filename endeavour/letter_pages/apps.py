from django.apps import AppConfig


class LetterPagesConfig(AppConfig):
    name = "endeavour.letter_pages"
