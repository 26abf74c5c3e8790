import django.db.models.deletion
from django.db import migrations, models

import endeavour.tenancy.codes
import endeavour.tenancy.models
from endeavour.tenancy.operations import TenantTable

# A record gets its review's code, and its moment from the history. The walls, and the new table's keys, see what is in
# scope: every school, until this migration is kept.
MOVE = """
SELECT set_config('app.schools', coalesce((SELECT array_agg(id) FROM schools_school), '{}')::text, true);
INSERT INTO cycle_assessmentrequest
    (school_id, code, review_id, who, how, "on", recorded_at, recorded_by, taken_back_by, taken_back_why)
SELECT r.school_id, r.code, r.id, r.asked_by, r.asked_how, r.asked_on, coalesce(e.at, now()),
    r.asked_recorded_by, '', ''
FROM cycle_review r
LEFT JOIN audit_auditevent e
    ON e.school_id = r.school_id AND e.kind = 'AuthorityAsked' AND e.detail ->> 'review' = r.code
WHERE r.asked_on IS NOT NULL;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cycle", "0006_authority_asked"),
    ]

    operations = [
        migrations.CreateModel(
            name="AssessmentRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("school_id", models.BigIntegerField(editable=False)),
                (
                    "code",
                    models.CharField(
                        default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True
                    ),
                ),
                ("who", models.CharField(max_length=120)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("form", "On the authority’s own form"),
                            ("email", "By email"),
                            ("post", "By letter"),
                        ],
                        max_length=10,
                    ),
                ),
                ("on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("recorded_by", models.CharField(max_length=80)),
                ("taken_back_at", models.DateTimeField(null=True)),
                ("taken_back_by", models.CharField(blank=True, max_length=80)),
                ("taken_back_why", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "ordering": ["pk"],
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.AddField(
            model_name="assessmentrequest",
            name="review",
            field=endeavour.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="requests", to="cycle.review"
            ),
        ),
        migrations.AddConstraint(
            model_name="assessmentrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_back_at__isnull", True)),
                fields=("school_id", "review"),
                name="the_authority_is_asked_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessmentrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("who", ""), _negated=True), models.Q(("how", ""), _negated=True)
                ),
                name="somebody_asked_the_authority",
            ),
        ),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.RemoveConstraint(
            model_name="review",
            name="the_authority_was_asked_by_somebody_on_a_day",
        ),
        migrations.RemoveField(
            model_name="review",
            name="asked_by",
        ),
        migrations.RemoveField(
            model_name="review",
            name="asked_how",
        ),
        migrations.RemoveField(
            model_name="review",
            name="asked_on",
        ),
        migrations.RemoveField(
            model_name="review",
            name="asked_recorded_by",
        ),
        TenantTable("AssessmentRequest"),
    ]
