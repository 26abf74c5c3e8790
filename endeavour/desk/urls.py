"""The staff's pages, room by room: one list and one namespace. Reserved words come before codes."""

from endeavour.concern_pages import urls as concern_urls
from endeavour.desk import register_urls, work_urls
from endeavour.letter_pages import urls as letter_urls
from endeavour.plan_pages import urls as plan_urls
from endeavour.provision_pages import urls as provision_urls
from endeavour.pupil_pages import urls as pupil_urls
from endeavour.review_pages import urls as review_urls

app_name = "desk"
urlpatterns = [
    *work_urls.urlpatterns,
    *register_urls.urlpatterns,
    *concern_urls.urlpatterns,
    *letter_urls.urlpatterns,
    *pupil_urls.urlpatterns,
    *plan_urls.urlpatterns,
    *provision_urls.urlpatterns,
    *review_urls.urlpatterns,
]
