from django.apps import AppConfig


class ConcernPagesConfig(AppConfig):
    name = "endeavour.concern_pages"
