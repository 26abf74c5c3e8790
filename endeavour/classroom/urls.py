"""Teachers' and assistants' pages, part by part. Reserved words come before codes."""

import endeavour.access.converters  # noqa: F401 - so that addresses know `code`
from endeavour.classroom import my_urls, review_urls, today_urls

app_name = "classroom"
urlpatterns = [*my_urls.urlpatterns, *today_urls.urlpatterns, *review_urls.urlpatterns]
