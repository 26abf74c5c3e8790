from django.apps import AppConfig


class PlanPagesConfig(AppConfig):
    name = "endeavour.plan_pages"
