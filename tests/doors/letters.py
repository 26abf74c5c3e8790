"""What a call wrote to families: nobody restricted is written to, and nobody learns another adult's details."""

from endeavour.access.scope import school_scope
from endeavour.clock import today
from endeavour.documents.models import Document
from endeavour.messages.models import Message
from endeavour.pupils.models import Restriction
from tests.doors.canaries import texts_of
from tests.doors.world import Place, World


class Letters:
    """Holds what had been written when the sweep began."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.known = {slug: self._codes(place) for slug, place in world.places.items()}

    def faults(self, slug: str) -> list[str]:
        """Of the school at which a call has just changed something."""
        place = self.world.places[slug]
        with school_scope(place.school.pk):
            return [*self._to_restricted(), *self._betraying(slug)]

    def _to_restricted(self) -> list[str]:
        """A restriction beats every grant: what is still in the outbox for a restricted adult is taken back."""
        holding = Restriction.objects.filter(starts_on__lte=today(), ends_on=None)
        pairs = set(holding.values_list("relation__pupil__pid", "relation__contact__code"))
        live = Message.objects.filter(sent_at=None, stopped_at=None, cancelled_at=None, failed_at=None)
        return [
            "left mail on its way to a restricted adult"
            for about, recipient in live.values_list("about", "recipient")
            if (about, recipient) in pairs
        ]

    def _betraying(self, slug: str) -> list[str]:
        found = []
        for row in [*Document.objects.all(), *Message.objects.all()]:
            if row.code in self.known[slug]:
                continue
            for canary in self.world.canaries.found_in(" ".join(texts_of(row).values())):
                if canary.kind == "adult's contact details" and canary.adult != row.recipient:
                    found.append(f"wrote {canary.field} of one adult to another")
        return found

    def _codes(self, place: Place) -> set[str]:
        with school_scope(place.school.pk):
            return {
                *Document.objects.values_list("code", flat=True),
                *Message.objects.values_list("code", flat=True),
            }
