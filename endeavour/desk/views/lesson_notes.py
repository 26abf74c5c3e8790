"""What teachers wrote back from lessons: it stands on Work until the SENCO says to have read it."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.provision.access import lesson_note_seen_by
from endeavour.provision.actions.write_back import read_note
from endeavour.pupils.access import pupil_seen_by


@needs(Permission.MANAGE_PROVISION)
@require_POST
def read(request: SchoolRequest, pid: str, number: int) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    read_note(lesson_note_seen_by(request.actor, pupil, number), by=request.actor)
    messages.success(request, f"You have read the note about {pupil.short_name}. It stays on the timeline.")
    return HttpResponseRedirect(f"{reverse('desk:work', args=[request.school.slug])}#lessons")
