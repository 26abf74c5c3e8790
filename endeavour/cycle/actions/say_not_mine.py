from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.cycle.actions.give_feedback import keep_answer, take_up
from endeavour.cycle.models import Asked


@act(Permission.GIVE_FEEDBACK)
def say_not_mine(asked: Asked, *, seen_version: int, by: Actor) -> Asked:
    """ "I do not teach this pupil": an answer, so nobody waits for another."""
    return answer_without_words(asked, Asked.Answer.NOT_MINE, seen_version=seen_version, by=by)


def answer_without_words(asked: Asked, answer: Asked.Answer, *, seen_version: int, by: Actor) -> Asked:
    """What was said of the outcomes before stays, and counts for nothing until it is given again."""
    return keep_answer(take_up(asked, seen_version=seen_version, by=by), answer, by=by)
