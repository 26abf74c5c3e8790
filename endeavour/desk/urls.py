"""The staff's pages, part by part. Addresses about pupils have their reserved words before codes."""

from endeavour.desk import letter_urls, pupil_urls, work_urls
from endeavour.desk.progress import urls as progress_urls

app_name = "desk"
urlpatterns = [
    *work_urls.urlpatterns,
    *letter_urls.urlpatterns,
    *pupil_urls.urlpatterns,
    *progress_urls.urlpatterns,
]
