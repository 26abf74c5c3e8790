from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import VoiceRecorded
from endeavour.cycle.models import Cycle, Voice
from endeavour.cycle.new_voice import NewVoice, refuse_who_is_not_family
from endeavour.cycle.voice_words import OWN_WORDS, not_told, prompts_of
from endeavour.design.dates import full_date
from endeavour.pupils.models import Pupil
from endeavour.register.concerns_about import concern_about


@act(Permission.RECORD_VOICES)
def record_voice(pupil: Pupil, *, what: NewVoice, by: Actor) -> Voice:
    """Put down what somebody said, word for word. Nobody edits it afterwards: see `take_back_voice`."""
    said = {prompt: words.strip() for prompt, words in what.said.items() if words.strip()}
    if what.whose == Voice.Whose.TEACHER and what.speaker != by.label and not by.may(Permission.ASK_TEACHERS):
        raise PermissionDenied("Only the SENCO writes down what a colleague says.")
    _refuse(pupil, what, said)
    _refuse_untold(pupil, what, said, by)
    voice: Voice = Voice.objects.create(
        school_id=by.school_id,
        pupil=pupil,
        cycle=Cycle.objects.filter(pupil=pupil, closed_on__isnull=True).first(),
        whose=what.whose,
        speaker="" if what.whose == Voice.Whose.PUPIL else what.speaker,
        answer=what.answer,
        said=said,
        how=what.how,
        interpreter=what.interpreter,
        read_back=what.read_back,
        said_on=what.said_on,
        gathered_by=what.gathered_by or by.label,
        from_concern=what.from_concern,
        nothing_more=what.nothing_more,
        recorded_at=clock.now(),
        recorded_by=by.label,
    )
    record(VoiceRecorded(pupil=pupil.pid, voice=voice.code, on=what.said_on.isoformat()), by=by)
    return voice


def _refuse(pupil: Pupil, what: NewVoice, said: dict[str, str]) -> None:
    if what.said_on > clock.today():
        raise Refused(
            f"{full_date(what.said_on)} has not come yet. Give the day on which it was said.", field="said_on"
        )
    if what.whose == Voice.Whose.ADULT:
        refuse_who_is_not_family(what.speaker, pupil, field="speaker")
    if what.whose == Voice.Whose.TEACHER and not what.speaker.startswith("staff:"):
        raise Refused("Choose the member of staff who said it.", field="speaker")
    if set(said) - set(prompts_of(what.whose)):
        raise Refused("Those words answer a question that was not asked. Open the page again.")
    if what.answer != Voice.Answer.SAID and said:
        raise Refused(
            f"Words are written down, and “{Voice.Answer(what.answer).label}” is chosen. Choose “Said” to keep the "
            "words, or take them out.",
            field="answer",
        )
    if what.answer == Voice.Answer.SAID and not said:
        raise Refused("No words are given. Write down what was said, or choose that nothing was said.")
    if what.answer == Voice.Answer.SAID and not what.how:
        raise Refused("Choose how it was said: in person, by phone, in writing.", field="how")


def _refuse_untold(pupil: Pupil, what: NewVoice, said: dict[str, str], by: Actor) -> None:
    """Nothing is put into the mouth of a colleague: only what they wrote in the concern was told by them."""
    if not what.from_concern:
        return
    concern = concern_about(by, pupil, what.from_concern)
    if concern is None:
        raise Refused("You no longer follow that concern. Write the words down as somebody said them to you.")
    if set(said) - {OWN_WORDS}:
        raise Refused("A concern does not answer these questions. Keep its words as they stand in it.")
    words = said.get(OWN_WORDS, "")
    added = not_told(words, concern.said)
    if added:
        raise Refused(
            f"“{added[0]}” does not stand in the concern in these words. Take it out here: what was said to you is a "
            "voice of its own, so write it down under Voices. Where you leave words out of a sentence, put … there.",
            field=f"said-{OWN_WORDS}",
        )
    kept = Voice.objects.filter(pupil=pupil, from_concern=concern.code, whose=what.whose, taken_back_at=None)
    if kept.filter(speaker=what.speaker, said={OWN_WORDS: words}).exists():
        raise Refused("These words of the concern are kept already.", field=f"said-{OWN_WORDS}")
