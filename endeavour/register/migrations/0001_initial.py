import django.contrib.postgres.constraints
import django.db.models.deletion
import endeavour.tenancy.models
from django.db import migrations, models


from endeavour.tenancy.operations import TenantTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pupils', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Need',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('type', models.CharField(max_length=4)),
                ('rank', models.PositiveSmallIntegerField()),
                ('starts_on', models.DateField(null=True)),
                ('ends_on', models.DateField(null=True)),
                ('recorded_by', models.CharField(max_length=80)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='needs', to='pupils.pupil')),
            ],
            options={
                'ordering': ['rank', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'pupil'], name='need_of_pupil')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('starts_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='need_ends_after_it_starts'), models.CheckConstraint(condition=models.Q(('rank__gte', 1)), name='need_rank_from_one')],
            },
        ),
        migrations.CreateModel(
            name='StatusPeriod',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(choices=[('N', 'No special educational need'), ('K', 'SEN support'), ('E', 'Education, health and care plan'), ('A', 'School Action'), ('P', 'School Action Plus'), ('S', 'Statement')], max_length=1)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('source', models.CharField(choices=[('act', 'Recorded here'), ('import', "From the school's file")], max_length=10)),
                ('difficulty', models.TextField(blank=True)),
                ('provision', models.TextField(blank=True)),
                ('end_reason', models.TextField(blank=True)),
                ('watch_for', models.TextField(blank=True)),
                ('look_back_on', models.DateField(null=True)),
                ('started_by', models.CharField(max_length=80)),
                ('ended_by', models.CharField(blank=True, max_length=80)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='status_periods', to='pupils.pupil')),
            ],
            options={
                'ordering': ['starts_on'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'pupil', 'starts_on'], name='status_of_pupil')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='status_ends_after_it_starts'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('pupil_id'), models.F('pupil_id'), function='int8range', template="%(function)s(%(expressions)s, '[]')"), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), function='daterange', template="%(function)s(%(expressions)s, '[]')"), '&&')], name='one_status_a_day')],
            },
        ),
        TenantTable("Need"),
        TenantTable("StatusPeriod"),
    ]
