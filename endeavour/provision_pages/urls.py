"""Addresses of the school's support. Reserved words come before codes."""

from django.urls import URLPattern, path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code`
from endeavour.provision_pages.views import changing, library, lists, one, setting_up

ONE = "provision/<code:code>"
LIBRARY = "provision/library"

urlpatterns: list[URLPattern] = [
    path("provision/list", lists.provision_list, name="provision_list"),
    path("provision/new", setting_up.choose, name="provision_choose"),
    path("provision/new/<slug:key>", setting_up.provision_new, name="provision_new"),
    path(LIBRARY, library.library, name="library"),
    path(f"{LIBRARY}/new", library.entry_new, name="library_new"),
    path(f"{LIBRARY}/<slug:key>", library.item, name="library_item"),
    path(f"{LIBRARY}/<slug:key>/change", library.item_change, name="library_change"),
    path(f"{LIBRARY}/<slug:key>/retire", library.item_retire, name="library_retire"),
    path("provision/hand-over/<slug:person>", changing.hand_over_several, name="provision_hand_over"),
    path(ONE, one.provision, name="provision"),
    path(f"{ONE}/times", changing.times, name="provision_times"),
    path(f"{ONE}/leader", changing.leader, name="provision_leader"),
    path(f"{ONE}/pupils/new", changing.place_new, name="place_new"),
    path(f"{ONE}/pupils/<code:pid>/end", changing.place_end, name="place_end"),
    path(f"{ONE}/end", changing.end, name="provision_end"),
]
