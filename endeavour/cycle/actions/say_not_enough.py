from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.cycle.actions.say_not_mine import answer_without_words
from endeavour.cycle.models import Asked


@act(Permission.GIVE_FEEDBACK)
def say_not_enough(asked: Asked, *, seen_version: int, by: Actor) -> Asked:
    """ "Not enough to say" of the whole pupil: a way through for whoever has seen too little."""
    return answer_without_words(asked, Asked.Answer.NOT_ENOUGH, seen_version=seen_version, by=by)
