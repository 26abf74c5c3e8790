"""What may be chosen about an adult, for forms of other rooms."""

from endeavour.pupils.models import Contact, Relation

CHANNELS: list[tuple[str, str]] = list(Contact.Channel.choices)
INTERPRETERS: list[tuple[str, str]] = list(Contact.Interpreter.choices)
READS: list[tuple[str, str]] = list(Contact.Reads.choices)
FORMATS: list[tuple[str, str]] = list(Contact.Format.choices)
RESPONSIBILITIES: list[tuple[str, str]] = list(Relation.Responsibility.choices)
