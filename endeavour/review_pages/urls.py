"""Addresses of goals and their checks, of the timeline, of rounds and reviews."""

from endeavour.review_pages import progress_urls, review_urls

urlpatterns = [*progress_urls.urlpatterns, *review_urls.urlpatterns]
