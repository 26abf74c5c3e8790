from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.pupils.models import Pupil
from endeavour.register.ended_support import hold_ended
from endeavour.register.models import Notice
from endeavour.register.notice_events import EndedNoticePrepared
from endeavour.register.notice_words import EndedWords
from endeavour.register.one_writing import keep_words, refuse_clash


@act(Permission.WRITE_LETTERS)
def prepare_ended_notice(pupil: Pupil, words: EndedWords, *, version: int = 0, by: Actor) -> Notice:
    """Keep what the family is to be told now that SEN support has ended. `version` is the one the writer saw, 0 for
    none: where someone else has written meanwhile, it is a clash, and neither text is lost.
    """
    period = hold_ended(pupil)
    written = Notice.objects.select_for_update().filter(period=period, of_end=True)
    notice: Notice | None = written.first()
    if notice is None:
        begun = clock.now()
        notice = Notice(
            school_id=by.school_id, pupil=pupil, period=period, of_end=True, version=0, begun_at=begun
        )
    elif notice.version != version:
        refuse_clash(notice.as_ended_words(), words)
    keep_words(notice, words, by)
    record(EndedNoticePrepared(pupil=pupil.pid, notice=notice.code, version=notice.version), by=by)
    return notice
