from django.apps import AppConfig


class ReviewPagesConfig(AppConfig):
    name = "endeavour.review_pages"
