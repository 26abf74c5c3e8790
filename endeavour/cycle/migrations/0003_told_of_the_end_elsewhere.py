from django.db import migrations

# The wall holds for the tables' owner as well: it is lifted for as long as this takes.
TABLES = ("cycle_review", "cycle_cycle", "register_statusperiod")
LIFTED = ";".join(f'ALTER TABLE "{table}" NO FORCE ROW LEVEL SECURITY' for table in TABLES)
STANDING = ";".join(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY' for table in TABLES)
MOVED = """
UPDATE register_statusperiod AS period
SET end_told_on = review.family_told_on, end_told_how = review.family_told_how, end_told_by = review.family_told_by
FROM cycle_review AS review JOIN cycle_cycle AS cycle ON cycle.id = review.cycle_id
WHERE review.family_told_on IS NOT NULL AND review.decision = 'end' AND period.code = 'K'
  AND period.pupil_id = cycle.pupil_id AND period.ends_on = review.decided_on
"""


class Migration(migrations.Migration):
    """That a family was told of the end of support is kept with the support: it may end without a review."""

    dependencies = [("cycle", "0002_check_taken_in_a_session"), ("register", "0003_support_that_ended")]

    operations = [
        migrations.RunSQL(f"{LIFTED}; {MOVED}; {STANDING}", migrations.RunSQL.noop),
        migrations.RemoveConstraint("review", "family_told_on_a_day_by_someone"),
        migrations.RemoveField("review", "family_told_on"),
        migrations.RemoveField("review", "family_told_how"),
        migrations.RemoveField("review", "family_told_by"),
    ]
