from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pupils", "0001_initial"),
        ("register", "0002_concerns"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="notice",
            name="one_notice_a_period",
        ),
        migrations.RemoveConstraint(
            model_name="notice",
            name="of_a_period_or_of_a_concern",
        ),
        migrations.AddField(
            model_name="notice",
            name="of_end",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="statusperiod",
            name="end_told_by",
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name="statusperiod",
            name="end_told_how",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="statusperiod",
            name="end_told_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="statusperiod",
            name="looked_back_by",
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name="statusperiod",
            name="looked_back_note",
            field=models.CharField(blank=True, max_length=400),
        ),
        migrations.AddField(
            model_name="statusperiod",
            name="looked_back_on",
            field=models.DateField(null=True),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.UniqueConstraint(
                fields=("school_id", "period", "of_end"), name="one_notice_a_start_and_end"
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("concern__isnull", True), ("period__isnull", False)),
                    models.Q(("concern__isnull", False), ("of_end", False), ("period__isnull", True)),
                    _connector="OR",
                ),
                name="of_a_period_or_of_a_concern",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusperiod",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("end_told_by", ""), ("end_told_on__isnull", True)),
                    models.Q(
                        ("end_told_on__isnull", False),
                        models.Q(("end_told_how", ""), _negated=True),
                        models.Q(("end_told_by", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="end_told_on_a_day_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusperiod",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("looked_back_by", ""), ("looked_back_on__isnull", True)),
                    models.Q(
                        ("looked_back_on__isnull", False),
                        models.Q(("looked_back_note", ""), _negated=True),
                        models.Q(("looked_back_by", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="looked_back_on_a_day_by_someone",
            ),
        ),
    ]
