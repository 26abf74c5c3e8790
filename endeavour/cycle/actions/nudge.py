from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.cycle.models import Round
from endeavour.cycle.reminding import remind


@act(Permission.ASK_TEACHERS)
def nudge(round: Round, *, by: Actor) -> int:  # noqa: A002  the SENCO's word
    """Remind those who have not answered, once a day at most. Answers how many people were reminded."""
    reminded = remind(round, by=by)
    if reminded is None:
        raise Refused("Everyone has answered, so there is nobody to remind.")
    if not reminded:
        raise Refused("They were reminded today. Another day will do, or a word in the corridor.")
    return reminded
