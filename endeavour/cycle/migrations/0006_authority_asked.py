from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cycle', '0005_giving_taken_back'),
    ]

    operations = [
        migrations.AddField(
            model_name='review',
            name='asked_by',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='review',
            name='asked_how',
            field=models.CharField(blank=True, choices=[('form', 'On the authority’s own form'), ('email', 'By email'), ('post', 'By letter')], max_length=10),
        ),
        migrations.AddField(
            model_name='review',
            name='asked_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='review',
            name='asked_recorded_by',
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('asked_by', ''), ('asked_how', ''), ('asked_on__isnull', True), ('asked_recorded_by', '')), models.Q(('asked_on__isnull', False), models.Q(('asked_by', ''), _negated=True), models.Q(('asked_how', ''), _negated=True), models.Q(('asked_recorded_by', ''), _negated=True)), _connector='OR'), name='the_authority_was_asked_by_somebody_on_a_day'),
        ),
    ]
