from django.urls import path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code` and `day`
from endeavour.classroom.views import cover, groups, session, today

urlpatterns = [
    path("today", today.page, name="today"),
    path("today/cover", cover.page, name="cover"),
    path("today/cover/<code:code>/<day:day>/take", cover.take, name="cover_take"),
    path("today/<code:code>/<day:day>", session.different, name="session"),
    path("today/<code:code>/<day:day>/all-here", session.all_here, name="all_here"),
    path("today/<code:code>/<day:day>/undo", session.undo, name="session_undo"),
    path("today/<code:code>/<day:day>/ask-for-cover", cover.ask, name="cover_ask"),
    path("my-groups", groups.page, name="groups"),
    path("my-groups/<code:code>", groups.group, name="group"),
    path("my-groups/<code:code>/register", groups.register, name="group_register"),
]
