"""Addresses about one pupil. Reserved words come before codes; codes are always eight characters."""

from django.urls import URLPattern, path

import endeavour.access.converters  # noqa: F401 - so that addresses know `code`
from endeavour.pupil_pages.views import (
    after_support,
    contact,
    ehc_plan,
    history,
    needs,
    people,
    pupil,
    restriction,
    roll,
    support,
)

ONE = "pupils/<code:pid>"
ADULT = f"{ONE}/people/<code:code>"

urlpatterns: list[URLPattern] = [
    path("pupils/add", roll.pupil_add, name="pupil_add"),
    path(ONE, pupil.pupil, name="pupil"),
    path(f"{ONE}/details", roll.pupil_details, name="pupil_details"),
    path(f"{ONE}/leave", roll.pupil_leave, name="pupil_leave"),
    path(f"{ONE}/support/start", support.support_start, name="support_start"),
    path(f"{ONE}/support/end", support.support_end, name="support_end"),
    path(f"{ONE}/support/ended/told", after_support.end_told, name="end_told"),
    path(f"{ONE}/support/ended/look-back", after_support.look_back, name="look_back"),
    path(f"{ONE}/support/correct", ehc_plan.status_correct, name="status_correct"),
    path(f"{ONE}/support/take-back", ehc_plan.status_take_back, name="status_take_back"),
    path(f"{ONE}/ehc-plan/start", ehc_plan.plan_record, name="plan_record"),
    path(f"{ONE}/ehc-plan/end", ehc_plan.plan_end, name="plan_end"),
    path(f"{ONE}/needs/add", needs.need_add, name="need_add"),
    path(f"{ONE}/needs/order", needs.need_order, name="need_order"),
    path(f"{ONE}/needs/end", needs.need_end, name="need_end"),
    path(f"{ONE}/people", people.people, name="people"),
    path(f"{ONE}/people/add", contact.contact_add, name="contact_add"),
    path(f"{ADULT}/edit", contact.contact_edit, name="contact_edit"),
    path(f"{ADULT}/restrict", restriction.contact_restrict, name="contact_restrict"),
    path(f"{ADULT}/lift", restriction.contact_lift, name="contact_lift"),
    path(f"{ONE}/history", history.history, name="history"),
]
