from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cycle", "0004_plan_given"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="plangiven",
            name="given_once_a_version",
        ),
        migrations.AddField(
            model_name="plangiven",
            name="taken_back_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="plangiven",
            name="taken_back_by",
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name="plangiven",
            name="taken_back_why",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddConstraint(
            model_name="plangiven",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_back_at__isnull", True)),
                fields=("school_id", "version", "party"),
                name="given_once_a_version",
            ),
        ),
    ]
