from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "endeavour.config"
