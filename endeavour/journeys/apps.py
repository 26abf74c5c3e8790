from django.apps import AppConfig


class JourneysConfig(AppConfig):
    name = "endeavour.journeys"
