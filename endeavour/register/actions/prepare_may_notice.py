from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.register.concern_events import MayNoticePrepared
from endeavour.register.may_steps import not_asked
from endeavour.register.models import Concern, Notice
from endeavour.register.notice_words import MayWords
from endeavour.register.one_writing import keep_words, refuse_clash


@act(Permission.WRITE_LETTERS)
def prepare_may_notice(concern: Concern, words: MayWords, *, version: int = 0, by: Actor) -> Notice:
    """Keep what the family is to be told early on: that their child may have SEN (reg 50(3)(a)). `version` is the one
    the writer saw, 0 for none: where someone else has written meanwhile, it is a clash, and neither text is lost.
    """
    held: Concern = Concern.objects.select_for_update(of=("self",)).select_related("pupil").get(pk=concern.pk)
    if why := not_asked(held):
        raise Refused(why)
    notice: Notice | None = Notice.objects.select_for_update(of=("self",)).filter(concern=held).first()
    if notice is None:
        begun = clock.now()
        notice = Notice(school_id=by.school_id, pupil=held.pupil, concern=held, version=0, begun_at=begun)
    elif notice.version != version:
        refuse_clash(notice.as_may_words(), words)
    keep_words(notice, words, by)
    record(MayNoticePrepared(pupil=held.pupil.pid, notice=notice.code, version=notice.version), by=by)
    return notice
