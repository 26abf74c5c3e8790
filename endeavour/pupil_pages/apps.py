from django.apps import AppConfig


class PupilPagesConfig(AppConfig):
    name = "endeavour.pupil_pages"
