"""Addresses of concerns. Reserved words come before codes."""

from django.urls import URLPattern, path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code`
from endeavour.concern_pages.views import decide, lists, may_letter, one, raising, reopen, take_back, talk

ONE = "concerns/<code:concern>"

urlpatterns: list[URLPattern] = [
    path("concerns", lists.concerns, name="concerns"),
    path("concerns/new", raising.concern_new, name="concern_new"),
    path(ONE, one.concern, name="concern"),
    path(f"{ONE}/seen", one.concern_seen, name="concern_seen"),
    path(f"{ONE}/take-back", take_back.concern_take_back, name="concern_take_back"),
    path(f"{ONE}/open-again", reopen.concern_reopen, name="concern_reopen"),
    path(f"{ONE}/try", decide.concern_try, name="concern_try"),
    path(f"{ONE}/assess", decide.concern_assess, name="concern_assess"),
    path(f"{ONE}/support", decide.concern_support, name="concern_support"),
    path(f"{ONE}/not-sen", decide.concern_not_sen, name="concern_not_sen"),
    path(f"{ONE}/talk", talk.concern_talk, name="concern_talk"),
    path(f"{ONE}/talks/<code:talk>/given", talk.talk_given, name="talk_given"),
    path(f"{ONE}/talks/<code:talk>/note/<code:code>", talk.talk_note_page, name="talk_note"),
    path(f"{ONE}/talks/<code:talk>/note/<code:code>/pdf", talk.talk_note_pdf, name="talk_note_pdf"),
    path(f"{ONE}/letter", may_letter.may_new, name="may_new"),
    path(f"{ONE}/letter/check", may_letter.may_check, name="may_check"),
    path(f"{ONE}/letter/send", may_letter.may_send, name="may_send"),
    path(f"{ONE}/letter/ring/<code:code>", may_letter.may_ring, name="may_ring"),
]
