from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.events import SchoolRulesChanged
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.schools.models import School
from endeavour.schools.rules import RuleChoices, choose_rules


@act(Permission.CHANGE_SETTINGS)
def change_school_rules(school: School, *, chosen: RuleChoices, by: Actor) -> tuple[str, ...]:
    """Answers the names of the rules that changed."""
    changed = choose_rules(school.pk, chosen)
    if changed:
        record(SchoolRulesChanged(fields=changed), by=by)
    return changed
