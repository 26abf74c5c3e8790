"""Every address, room by room. Addresses have no trailing slash."""

from django.urls import include, path

urlpatterns = [
    path("", include("endeavour.design.urls")),
    path("", include("endeavour.accounts.urls")),
    path("", include("endeavour.accounts.allauth_urls")),
    path("", include("endeavour.portal.urls")),
    path("", include("endeavour.demo.urls")),
    path("s/<slug:school>/", include("endeavour.desk.urls")),
    path("s/<slug:school>/", include("endeavour.classroom.urls")),
    path("s/<slug:school>/", include("endeavour.transfers.urls")),
    path("s/<slug:school>/", include("endeavour.access.urls")),
    path("s/<slug:school>/", include("endeavour.journeys.urls")),
]

handler400 = "endeavour.design.errors.not_understood"
handler403 = "endeavour.design.errors.not_allowed"
handler404 = "endeavour.design.errors.not_found"
handler500 = "endeavour.design.errors.broken"
