from django.apps import AppConfig


class TenancyConfig(AppConfig):
    name = "endeavour.tenancy"
