from django.apps import AppConfig


class ProvisionPagesConfig(AppConfig):
    name = "endeavour.provision_pages"
