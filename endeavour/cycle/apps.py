from django.apps import AppConfig


class CycleConfig(AppConfig):
    name = "endeavour.cycle"
