"""A way of reaching someone needs what it reaches them by."""

from endeavour.access.refusal import Refused
from endeavour.pupils.models import Contact


def refuse_unreachable(contact: Contact) -> None:
    """Refuse a chosen channel for which nothing is recorded."""
    name = contact.formal_name
    if contact.channel == Contact.Channel.EMAIL and not contact.email:
        raise Refused(
            f"{name} is to be reached by email, but has no email address. Enter one.", field="email"
        )
    if contact.channel == Contact.Channel.PHONE and not contact.phone:
        raise Refused(f"{name} is to be reached by phone, but has no number. Enter one.", field="mobile")
    if contact.channel == Contact.Channel.PAPER and not contact.address:
        raise Refused(f"{name} is to be reached on paper, but has no address. Enter one.", field="address")
