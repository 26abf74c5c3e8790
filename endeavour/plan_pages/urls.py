"""Addresses of a pupil's plan and of voices. Reserved words come before codes."""

from django.urls import URLPattern, path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code`
from endeavour.plan_pages.views import check, family, findings, make, paper, plan, take_back, voices

ONE = "pupils/<code:pid>"
PLAN = f"{ONE}/plan"
VOICE = f"{ONE}/voice"

urlpatterns: list[URLPattern] = [
    path(PLAN, plan.plan, name="plan"),
    path(f"{PLAN}/new", make.plan_new, name="plan_new"),
    path(f"{PLAN}/new/words", make.plan_words, name="plan_words"),
    path(f"{PLAN}/check", check.plan_check, name="plan_check"),
    path(f"{PLAN}/share", check.plan_share, name="plan_share"),
    path(f"{PLAN}/family", plan.plan_family, name="plan_family"),
    path(f"{PLAN}/family/pdf", paper.family_pdf, name="plan_family_pdf"),
    path(f"{PLAN}/print", plan.plan_print, name="plan_print"),
    path(f"{PLAN}/pdf", paper.staff_pdf, name="plan_pdf"),
    path(f"{PLAN}/versions/<int:number>", plan.plan_version, name="plan_version"),
    path(f"{PLAN}/versions/<int:number>/agree", check.plan_agree, name="plan_agree"),
    path(f"{PLAN}/versions/<int:number>/give", family.plan_give, name="plan_give"),
    path(
        f"{PLAN}/given/<code:party>/<int:number>/take-back",
        family.plan_given_back,
        name="plan_given_back",
    ),
    path(f"{PLAN}/versions/<int:number>/talk", family.plan_talk, name="plan_talk"),
    path(f"{PLAN}/versions/<int:number>/read", plan.plan_read, name="plan_read"),
    path(VOICE, voices.voices, name="voices"),
    path(f"{VOICE}/new/<slug:who>", voices.voice_new, name="voice_new"),
    path(f"{VOICE}/<code:code>/take-back", take_back.voice_back, name="voice_back"),
    path(f"{ONE}/findings/add", findings.finding_new, name="finding_new"),
    path(f"{ONE}/findings/<code:code>/take-back", take_back.finding_back, name="finding_back"),
]
