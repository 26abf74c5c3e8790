"""The door to documents: who may open every record. Others come by the pupil's door, in higher rooms."""

from django.db.models import QuerySet
from django.http import Http404

from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.documents.models import Document


def documents_seen_by(actor: Actor) -> QuerySet[Document]:
    documents: QuerySet[Document] = Document.objects.filter(school_id=actor.school_id)
    sees = actor.sees_all_pupils and actor.may(Permission.OPEN_RECORD)
    return documents if sees else documents.none()


def document_seen_by(actor: Actor, code: str) -> Document:
    """One version of a document, or 404."""
    document = documents_seen_by(actor).filter(code=code).first()
    if document is None:
        raise Http404
    return document
