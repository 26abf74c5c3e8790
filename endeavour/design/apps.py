from django.apps import AppConfig


class DesignConfig(AppConfig):
    name = "endeavour.design"
    label = "design"
