from django.urls import path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code`
from endeavour.classroom.views import reviews

urlpatterns = [
    path("reviews", reviews.reviews, name="reviews"),
    path("reviews/<code:code>", reviews.feedback, name="feedback"),
]
