import datetime
import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.expressions
import endeavour.tenancy.codes
import endeavour.tenancy.models
from django.conf import settings
from django.db import migrations, models

from endeavour.tenancy.operations import TenantTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pupils', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Provision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('purpose', models.CharField(blank=True, max_length=300)),
                ('from_library', models.CharField(blank=True, max_length=40)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('group_size', models.PositiveSmallIntegerField(default=1)),
                ('room', models.CharField(blank=True, max_length=60)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('end_reason', models.CharField(blank=True, max_length=300)),
                ('version', models.PositiveIntegerField(default=1)),
                ('set_up_by', models.CharField(max_length=80)),
                ('leader', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('responsible', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['name', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('end_reason', models.CharField(blank=True, max_length=300)),
                ('given_by', models.CharField(max_length=80)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='pupils.pupil')),
                ('provision', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='provision.provision')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('on', models.DateField()),
                ('outcome', models.CharField(choices=[('happened', 'Happened'), ('not', 'Did not happen')], max_length=10)),
                ('reason', models.CharField(blank=True, choices=[('staff', 'Staff needed elsewhere'), ('no_pupils', 'No child was there'), ('closed', 'School closed'), ('other', 'Another reason')], max_length=10)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.CharField(max_length=80)),
                ('undone_at', models.DateTimeField(null=True)),
                ('undone_by', models.CharField(blank=True, max_length=80)),
                ('undone_why', models.CharField(blank=True, max_length=300)),
                ('provision', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sessions', to='provision.provision')),
            ],
            options={
                'ordering': ['on', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('there', models.CharField(choices=[('here', 'Here'), ('part', 'Part of it'), ('away', 'Not in school'), ('did_not_come', 'Did not come'), ('no_session', 'No session')], max_length=12)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='presences', to='pupils.pupil')),
                ('session', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='presences', to='provision.session')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Slot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('weekday', models.PositiveSmallIntegerField()),
                ('at', models.TimeField()),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('provision', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='slots', to='provision.provision')),
            ],
            options={
                'ordering': ['weekday', 'at'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='session',
            name='slot',
            field=endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sessions', to='provision.slot'),
        ),
        migrations.CreateModel(
            name='CoverAsked',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('on', models.DateField()),
                ('asked_at', models.DateTimeField()),
                ('asked_by', models.CharField(max_length=80)),
                ('slot', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='covers_asked', to='provision.slot')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Cover',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('on', models.DateField()),
                ('taken_at', models.DateTimeField()),
                ('taken_by', models.CharField(max_length=80)),
                ('given_back_at', models.DateTimeField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('slot', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='covers', to='provision.slot')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Adjustment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('kind', models.CharField(choices=[('owed', 'Owed'), ('idea', 'Idea')], max_length=4)),
                ('words', models.CharField(max_length=120)),
                ('position', models.PositiveSmallIntegerField(default=1)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('recorded_by', models.CharField(max_length=80)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='adjustments', to='pupils.pupil')),
            ],
            options={
                'ordering': ['kind', 'position', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'pupil'], name='adjustment_of_pupil')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='adjustment_ends_after_it_starts')],
            },
        ),
        migrations.CreateModel(
            name='LessonNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('words', models.CharField(max_length=300)),
                ('at', models.DateTimeField()),
                ('written_by', models.CharField(max_length=80)),
                ('read_at', models.DateTimeField(null=True)),
                ('read_by', models.CharField(blank=True, max_length=80)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lesson_notes', to='pupils.pupil')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'pupil'], name='lesson_note_of_pupil')],
            },
        ),
        migrations.AddIndex(
            model_name='provision',
            index=models.Index(fields=['school_id', 'leader'], name='provision_by_leader'),
        ),
        migrations.AddConstraint(
            model_name='provision',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='provision_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='provision',
            constraint=models.CheckConstraint(condition=models.Q(('minutes__gte', 1)), name='provision_takes_time'),
        ),
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['school_id', 'pupil'], name='place_of_pupil'),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='place_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('provision_id'), models.F('provision_id'), function='int8range', template="%(function)s(%(expressions)s, '[]')"), '&&'), (models.Func(models.F('pupil_id'), models.F('pupil_id'), function='int8range', template="%(function)s(%(expressions)s, '[]')"), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), function='daterange', template="%(function)s(%(expressions)s, '[]')"), '&&')], name='one_place_a_pupil'),
        ),
        migrations.AddIndex(
            model_name='presence',
            index=models.Index(fields=['school_id', 'pupil'], name='presence_of_pupil'),
        ),
        migrations.AddConstraint(
            model_name='presence',
            constraint=models.UniqueConstraint(fields=('school_id', 'session', 'pupil'), name='one_presence_a_pupil'),
        ),
        migrations.AddIndex(
            model_name='slot',
            index=models.Index(fields=['school_id', 'weekday'], name='slot_by_weekday'),
        ),
        migrations.AddConstraint(
            model_name='slot',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', django.db.models.expressions.CombinedExpression(models.F('starts_on'), '-', models.Value(datetime.timedelta(days=1)))), _connector='OR'), name='slot_ends_after_it_starts_or_holds_on_no_day'),
        ),
        migrations.AddConstraint(
            model_name='slot',
            constraint=models.CheckConstraint(condition=models.Q(('weekday__lte', 4)), name='slot_on_a_weekday'),
        ),
        migrations.AddIndex(
            model_name='session',
            index=models.Index(fields=['school_id', 'provision', 'on'], name='session_of_provision'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=models.UniqueConstraint(condition=models.Q(('undone_at__isnull', True)), fields=('school_id', 'slot', 'on'), name='one_session_a_slot_and_day'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=models.CheckConstraint(condition=models.Q(('outcome', 'not'), ('reason', ''), _connector='XOR'), name='a_reason_where_it_did_not_happen'),
        ),
        migrations.AddConstraint(
            model_name='coverasked',
            constraint=models.UniqueConstraint(fields=('school_id', 'slot', 'on'), name='cover_asked_once'),
        ),
        migrations.AddIndex(
            model_name='cover',
            index=models.Index(fields=['school_id', 'person', 'on'], name='cover_by_person'),
        ),
        migrations.AddConstraint(
            model_name='cover',
            constraint=models.UniqueConstraint(condition=models.Q(('given_back_at__isnull', True)), fields=('school_id', 'slot', 'on'), name='one_cover_a_session'),
        ),
        TenantTable("Adjustment"),
        TenantTable("LessonNote"),
        TenantTable("Provision"),
        TenantTable("Slot"),
        TenantTable("Place"),
        TenantTable("Session"),
        TenantTable("Presence"),
        TenantTable("Cover"),
        TenantTable("CoverAsked"),
    ]
