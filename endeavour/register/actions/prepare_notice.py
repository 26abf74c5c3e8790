from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.pupils.models import Pupil
from endeavour.register.holding import hold_periods
from endeavour.register.models import Notice, StatusPeriod
from endeavour.register.notice_events import NoticePrepared
from endeavour.register.notice_words import NoticeWords
from endeavour.register.one_writing import keep_words, refuse_clash


@act(Permission.WRITE_LETTERS)
def prepare_notice(pupil: Pupil, words: NoticeWords, *, version: int = 0, by: Actor) -> Notice:
    """Keep what the family is to be told of the support that runs now. `version` is the one the writer saw, 0 for
    none: where someone else has written meanwhile, it is a clash, and neither text is lost. The period is held first:
    of two who write the first letter at once, the second finds the text of the other.
    """
    today = clock.today()
    support = (period for period in hold_periods(pupil) if period.code == StatusPeriod.Code.SUPPORT)
    period = next((one for one in support if one.ends_on is None or one.ends_on >= today), None)
    if period is None:
        raise Refused(f"{pupil.known_forename} has no SEN support now. Start it first; then tell the family.")
    written = Notice.objects.select_for_update().filter(period=period, of_end=False)
    notice: Notice | None = written.first()
    if notice is None:
        begun = clock.now()
        notice = Notice(school_id=by.school_id, pupil=pupil, period=period, version=0, begun_at=begun)
    elif notice.version != version:
        refuse_clash(notice.as_words(), words)
    keep_words(notice, words, by)
    record(NoticePrepared(pupil=pupil.pid, notice=notice.code, version=notice.version), by=by)
    return notice
