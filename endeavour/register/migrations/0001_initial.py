import django.contrib.postgres.constraints
import django.db.models.deletion
import endeavour.tenancy.codes
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
            name='Concern',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('voiced_by', models.CharField(choices=[('staff', 'Staff'), ('parent', 'A parent or carer'), ('pupil', 'The pupil')], default='staff', max_length=10)),
                ('voice', models.CharField(blank=True, max_length=8)),
                ('seen', models.TextField()),
                ('tried', models.TextField(blank=True)),
                ('tried_for', models.CharField(blank=True, max_length=80)),
                ('worry', models.PositiveSmallIntegerField(choices=[(1, 'A little'), (2, 'Somewhat'), (3, 'Quite'), (4, 'Very')])),
                ('said', models.TextField(blank=True)),
                ('raised_on', models.DateField()),
                ('raised_at', models.DateTimeField()),
                ('raised_by', models.CharField(max_length=80)),
                ('decide_by', models.DateField(null=True)),
                ('closed_on', models.DateField(null=True)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='pupils.pupil')),
            ],
            options={
                'ordering': ['raised_at', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ConcernStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('decision', models.CharField(choices=[('try', 'Try this in class'), ('assess', 'Assess'), ('support', 'Start SEN support'), ('not_sen', 'Not a special educational need'), ('taken_back', 'Taken back'), ('reopened', 'Opened again')], max_length=10)),
                ('reason', models.TextField()),
                ('tests', models.JSONField(default=list)),
                ('causes', models.JSONField(default=list)),
                ('causes_note', models.TextField(blank=True)),
                ('difficulty', models.TextField(blank=True)),
                ('provision', models.TextField(blank=True)),
                ('ideas', models.JSONField(default=list)),
                ('look_again_on', models.DateField(null=True)),
                ('helped_by', models.CharField(blank=True, max_length=200)),
                ('word_back', models.CharField(max_length=400)),
                ('decided_on', models.DateField()),
                ('decided_at', models.DateTimeField()),
                ('decided_by', models.CharField(max_length=80)),
                ('heard_at', models.DateTimeField(null=True)),
                ('concern', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='register.concern')),
            ],
            options={
                'ordering': ['decided_at', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='EarlyTalk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.CharField(max_length=80)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('held_on', models.DateField()),
                ('how', models.CharField(choices=[('meeting', 'In person'), ('phone', 'By phone'), ('video', 'By video call')], max_length=10)),
                ('told', models.JSONField(default=list)),
                ('strengths', models.TextField(blank=True)),
                ('difficulties', models.TextField(blank=True)),
                ('parents_say', models.TextField(blank=True)),
                ('wanted', models.TextField(blank=True)),
                ('next_steps', models.TextField(blank=True)),
                ('advice_named', models.BooleanField(default=False)),
                ('given_on', models.DateField(null=True)),
                ('concern', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='talks', to='register.concern')),
            ],
            options={
                'ordering': ['held_on', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
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
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('of_end', models.BooleanField(default=False)),
                ('words', models.JSONField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('begun_at', models.DateTimeField()),
                ('prepared_at', models.DateTimeField()),
                ('prepared_by', models.CharField(max_length=80)),
                ('concern', endeavour.tenancy.models.TenantForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='register.concern')),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='pupils.pupil')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='CallNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('recipient', models.CharField(max_length=8)),
                ('at', models.DateTimeField()),
                ('interpreter', models.CharField(blank=True, max_length=120)),
                ('read_back', models.BooleanField()),
                ('said', models.TextField(blank=True)),
                ('recorded_by', models.CharField(max_length=80)),
                ('notice', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='calls', to='register.notice')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='NoticeCopy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('recipient', models.CharField(max_length=8)),
                ('document', models.CharField(max_length=8)),
                ('version', models.PositiveIntegerField()),
                ('made_at', models.DateTimeField()),
                ('notice', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='copies', to='register.notice')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
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
                ('end_told_on', models.DateField(null=True)),
                ('end_told_how', models.CharField(blank=True, max_length=200)),
                ('end_told_whom', models.JSONField(default=list)),
                ('end_told_by', models.CharField(blank=True, max_length=80)),
                ('looked_back_on', models.DateField(null=True)),
                ('looked_back_note', models.CharField(blank=True, max_length=400)),
                ('looked_back_by', models.CharField(blank=True, max_length=80)),
                ('put_right', models.JSONField(default=list)),
                ('started_by', models.CharField(max_length=80)),
                ('ended_by', models.CharField(blank=True, max_length=80)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='status_periods', to='pupils.pupil')),
            ],
            options={
                'ordering': ['starts_on'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='notice',
            name='period',
            field=endeavour.tenancy.models.TenantForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='register.statusperiod'),
        ),
        migrations.CreateModel(
            name='ToldBefore',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.CharField(max_length=80)),
                ('recipient', models.CharField(max_length=8)),
                ('told_on', models.DateField()),
                ('how', models.CharField(choices=[('paper', 'A letter on paper'), ('in_person', 'In person'), ('phone', 'By phone'), ('email', 'By email')], max_length=10)),
                ('period', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='told_before', to='register.statusperiod')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='concern',
            index=models.Index(fields=['school_id', 'pupil'], name='concern_of_pupil'),
        ),
        migrations.AddIndex(
            model_name='concern',
            index=models.Index(fields=['school_id', 'closed_on'], name='concern_open'),
        ),
        migrations.AddConstraint(
            model_name='concern',
            constraint=models.CheckConstraint(condition=models.Q(('voiced_by', 'parent'), ('voice', ''), _connector='OR'), name='a_voice_only_of_a_parent'),
        ),
        migrations.AddIndex(
            model_name='concernstep',
            index=models.Index(fields=['school_id', 'concern'], name='step_of_concern'),
        ),
        migrations.AddConstraint(
            model_name='concernstep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decision', 'try'), ('look_again_on__isnull', False)), models.Q(models.Q(('decision', 'try'), _negated=True), ('look_again_on__isnull', True)), _connector='OR'), name='a_trial_has_its_day'),
        ),
        migrations.AddIndex(
            model_name='earlytalk',
            index=models.Index(fields=['school_id', 'concern'], name='talk_of_concern'),
        ),
        migrations.AddIndex(
            model_name='need',
            index=models.Index(fields=['school_id', 'pupil'], name='need_of_pupil'),
        ),
        migrations.AddConstraint(
            model_name='need',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('starts_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='need_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='need',
            constraint=models.CheckConstraint(condition=models.Q(('rank__gte', 1)), name='need_rank_from_one'),
        ),
        migrations.AddIndex(
            model_name='callnote',
            index=models.Index(fields=['school_id', 'notice'], name='call_about_notice'),
        ),
        migrations.AddIndex(
            model_name='noticecopy',
            index=models.Index(fields=['school_id', 'notice'], name='copy_of_notice'),
        ),
        migrations.AddConstraint(
            model_name='noticecopy',
            constraint=models.UniqueConstraint(fields=('school_id', 'document'), name='one_copy_a_document'),
        ),
        migrations.AddIndex(
            model_name='statusperiod',
            index=models.Index(fields=['school_id', 'pupil', 'starts_on'], name='status_of_pupil'),
        ),
        migrations.AddConstraint(
            model_name='statusperiod',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='status_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='statusperiod',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('pupil_id'), models.F('pupil_id'), function='int8range', template="%(function)s(%(expressions)s, '[]')"), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), function='daterange', template="%(function)s(%(expressions)s, '[]')"), '&&')], name='one_status_a_day'),
        ),
        migrations.AddConstraint(
            model_name='statusperiod',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('end_told_by', ''), ('end_told_on__isnull', True)), models.Q(('end_told_on__isnull', False), models.Q(('end_told_how', ''), _negated=True), models.Q(('end_told_by', ''), _negated=True)), _connector='OR'), name='end_told_on_a_day_by_someone'),
        ),
        migrations.AddConstraint(
            model_name='statusperiod',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('looked_back_by', ''), ('looked_back_on__isnull', True)), models.Q(('looked_back_on__isnull', False), models.Q(('looked_back_note', ''), _negated=True), models.Q(('looked_back_by', ''), _negated=True)), _connector='OR'), name='looked_back_on_a_day_by_someone'),
        ),
        migrations.AddIndex(
            model_name='notice',
            index=models.Index(fields=['school_id', 'pupil'], name='notice_of_pupil'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.UniqueConstraint(fields=('school_id', 'period', 'of_end'), name='one_notice_a_start_and_end'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.UniqueConstraint(fields=('school_id', 'concern'), name='one_notice_a_concern'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('concern__isnull', True), ('period__isnull', False)), models.Q(('concern__isnull', False), ('of_end', False), ('period__isnull', True)), _connector='OR'), name='of_a_period_or_of_a_concern'),
        ),
        migrations.AddConstraint(
            model_name='toldbefore',
            constraint=models.UniqueConstraint(fields=('school_id', 'period', 'recipient'), name='told_before_once'),
        ),
        TenantTable("Concern"),
        TenantTable("ConcernStep"),
        TenantTable("EarlyTalk"),
        TenantTable("Need"),
        TenantTable("StatusPeriod"),
        TenantTable("Notice"),
        TenantTable("NoticeCopy"),
        TenantTable("ToldBefore"),
        TenantTable("CallNote"),
    ]
