"""The staff's pages, part by part. Addresses about pupils have their reserved words before codes."""

from endeavour.desk import letter_urls, pupil_urls, work_urls
from endeavour.desk.concerns import urls as concern_urls
from endeavour.desk.ended import urls as ended_urls
from endeavour.desk.plan import urls as plan_urls
from endeavour.desk.progress import urls as progress_urls
from endeavour.desk.provision import urls as provision_urls
from endeavour.desk.reviews import urls as review_urls

app_name = "desk"
urlpatterns = [
    *concern_urls.urlpatterns,
    *work_urls.urlpatterns,
    *ended_urls.urlpatterns,
    *letter_urls.urlpatterns,
    *pupil_urls.urlpatterns,
    *plan_urls.urlpatterns,
    *progress_urls.urlpatterns,
    *provision_urls.urlpatterns,
    *review_urls.urlpatterns,
]
