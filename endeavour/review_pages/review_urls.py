"""Addresses of rounds and reviews. Reserved words come before codes."""

from django.urls import URLPattern, path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code`
from endeavour.review_pages.views import asked, parents, review, rounds

ONE = "pupils/<code:pid>"

urlpatterns: list[URLPattern] = [
    path("rounds", rounds.rounds, name="rounds"),
    path("rounds/<code:code>", rounds.round_page, name="round"),
    path("rounds/<code:code>/nudge", rounds.round_nudge, name="round_nudge"),
    path(f"{ONE}/review", review.review, name="review"),
    path(f"{ONE}/review/start", review.review_start, name="review_start"),
    path(f"{ONE}/review/words", review.review_words, name="review_words"),
    path(f"{ONE}/review/decide", review.review_decide, name="review_decide"),
    path(f"{ONE}/reviews/<int:number>", review.review, name="review_of"),
    path(f"{ONE}/reviews/<int:number>/asked", asked.authority_asked, name="authority_asked"),
    path(f"{ONE}/reviews/<int:number>/parents", parents.parents_agree, name="parents_agree"),
    path(f"{ONE}/asked/<code:code>/correct", asked.asked_correct, name="asked_correct"),
    path(f"{ONE}/asked/<code:code>/take-back", asked.asked_take_back, name="asked_take_back"),
]
