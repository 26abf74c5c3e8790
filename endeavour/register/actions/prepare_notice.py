from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.journeys.clash import Clash, Difference
from endeavour.pupils.models import Pupil
from endeavour.register.models import Notice, StatusPeriod
from endeavour.register.notice_events import NoticePrepared
from endeavour.register.notice_words import NoticeWords


@act(Permission.WRITE_LETTERS)
def prepare_notice(pupil: Pupil, words: NoticeWords, *, version: int = 0, by: Actor) -> Notice:
    """Keep what the family is to be told of the support that runs now. `version` is the one the writer saw, 0 for
    none: where someone else has written meanwhile, it is a clash, and neither text is lost.
    """
    support = StatusPeriod.objects.filter(pupil=pupil, code=StatusPeriod.Code.SUPPORT)
    period = support.not_over(clock.today()).first()
    if period is None:
        raise Refused(f"{pupil.known_forename} has no SEN support now. Start it first; then tell the family.")
    notice: Notice | None = Notice.objects.select_for_update().filter(period=period).first()
    if notice is None:
        begun = clock.now()
        notice = Notice(school_id=by.school_id, pupil=pupil, period=period, version=0, begun_at=begun)
    elif notice.version != version:
        _refuse_clash(NoticeWords.from_json(notice.words), words)
    notice.words, notice.version = words.as_json(), notice.version + 1
    notice.prepared_at, notice.prepared_by = clock.now(), by.label
    notice.save()
    record(NoticePrepared(pupil=pupil.pid, notice=notice.code, version=notice.version), by=by)
    return notice


def _refuse_clash(theirs: NoticeWords, yours: NoticeWords) -> None:
    differing = [name for name in vars(yours) if getattr(theirs, name) != getattr(yours, name)]
    if differing:
        raise Clash(
            tuple(Difference(name, getattr(theirs, name), getattr(yours, name)) for name in differing)
        )
