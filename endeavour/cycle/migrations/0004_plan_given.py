import django.db.models.deletion
import endeavour.tenancy.models
from django.db import migrations, models

from endeavour.tenancy.operations import TenantTable


class Migration(migrations.Migration):
    dependencies = [
        ("cycle", "0003_told_of_the_end_elsewhere"),
    ]

    operations = [
        migrations.CreateModel(
            name="AnswerFollowed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("school_id", models.BigIntegerField(editable=False)),
                ("on", models.DateField()),
                ("note", models.CharField(max_length=400)),
                ("recorded_at", models.DateTimeField()),
                ("recorded_by", models.CharField(max_length=80)),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="PlanGiven",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("school_id", models.BigIntegerField(editable=False)),
                ("party", models.CharField(max_length=8)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("by_hand", "On paper, by hand"),
                            ("post", "On paper, by post"),
                            ("phone", "Read out on the telephone"),
                            ("together", "Together, in the room"),
                        ],
                        max_length=10,
                    ),
                ),
                ("on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("recorded_by", models.CharField(max_length=80)),
            ],
            options={
                "ordering": ["on", "pk"],
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.AddField(
            model_name="review",
            name="specialist",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="review",
            name="specialist_by",
            field=models.DateField(null=True),
        ),
        migrations.AlterField(
            model_name="outcomereview",
            name="word",
            field=models.CharField(
                choices=[
                    ("done", "Done"),
                    ("on_track", "On track"),
                    ("slower", "Slower than hoped"),
                    ("not_working", "Not working yet"),
                    ("not_enough", "Not enough to say"),
                ],
                max_length=12,
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("specialist_by__isnull", True),
                    models.Q(("specialist", ""), _negated=True),
                    _connector="XOR",
                ),
                name="a_specialist_is_asked_by_a_day",
            ),
        ),
        migrations.AddField(
            model_name="answerfollowed",
            name="agreement",
            field=endeavour.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="followed", to="cycle.agreement"
            ),
        ),
        migrations.AddField(
            model_name="plangiven",
            name="version",
            field=endeavour.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="given", to="cycle.planversion"
            ),
        ),
        migrations.AddConstraint(
            model_name="answerfollowed",
            constraint=models.UniqueConstraint(
                fields=("school_id", "agreement"), name="one_note_of_an_answer"
            ),
        ),
        migrations.AddConstraint(
            model_name="answerfollowed",
            constraint=models.CheckConstraint(
                condition=models.Q(("note", ""), _negated=True), name="a_note_says_what_came_of_it"
            ),
        ),
        migrations.AddConstraint(
            model_name="plangiven",
            constraint=models.UniqueConstraint(
                fields=("school_id", "version", "party"), name="given_once_a_version"
            ),
        ),
        TenantTable("AnswerFollowed"),
        TenantTable("PlanGiven"),
    ]
