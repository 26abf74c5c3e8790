import django.db.models.deletion
import endeavour.tenancy.codes
import endeavour.tenancy.models
from django.conf import settings
from django.db import migrations, models

from endeavour.tenancy.operations import TenantTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('provision', '0001_initial'),
        ('pupils', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('due_on', models.DateField()),
                ('started_at', models.DateTimeField()),
                ('started_by', models.CharField(max_length=80)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Cycle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('opened_on', models.DateField()),
                ('opened_by', models.CharField(max_length=80)),
                ('closed_on', models.DateField(null=True)),
                ('closed_by', models.CharField(blank=True, max_length=80)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cycles', to='pupils.pupil')),
            ],
            options={
                'ordering': ['number'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Asked',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('answer', models.CharField(blank=True, choices=[('given', 'Answered'), ('not_mine', "Doesn't teach this pupil"), ('not_enough', 'Not enough to say')], max_length=10)),
                ('used', models.JSONField(default=list)),
                ('answered_at', models.DateTimeField(null=True)),
                ('nudged_at', models.DateTimeField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('teacher', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('cycle', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='asked', to='cycle.cycle')),
                ('round', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='asked', to='cycle.round')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('kind', models.CharField(choices=[('attainment', 'Attainment'), ('observation', 'What was seen in class'), ('test', 'A test or screener'), ('specialist', 'A specialist'), ('other', 'Something else')], max_length=12)),
                ('area', models.CharField(blank=True, max_length=40)),
                ('source', models.CharField(max_length=120)),
                ('found_on', models.DateField()),
                ('words', models.CharField(max_length=400)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.CharField(max_length=80)),
                ('taken_back_at', models.DateTimeField(null=True)),
                ('taken_back_by', models.CharField(blank=True, max_length=80)),
                ('taken_back_why', models.CharField(blank=True, max_length=200)),
                ('cycle', endeavour.tenancy.models.TenantForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='findings', to='cycle.cycle')),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='findings', to='pupils.pupil')),
            ],
            options={
                'ordering': ['-found_on', '-pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Outcome',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('position', models.PositiveSmallIntegerField()),
                ('area', models.CharField(blank=True, max_length=40)),
                ('goal', models.CharField(max_length=200)),
                ('how_known', models.CharField(blank=True, max_length=200)),
                ('by_when', models.DateField()),
                ('measure', models.CharField(max_length=80)),
                ('unit', models.CharField(blank=True, max_length=40)),
                ('baseline', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('baseline_on', models.DateField(null=True)),
                ('target', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('check_every_weeks', models.PositiveSmallIntegerField(default=1)),
                ('carried_from', models.CharField(blank=True, max_length=8)),
                ('starts_on', models.DateField()),
                ('taken_out_on', models.DateField(null=True)),
                ('cycle', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outcomes', to='cycle.cycle')),
                ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['position', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Feedback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('word', models.CharField(choices=[('done', 'Done'), ('on_track', 'On track'), ('slower', 'Slower than hoped'), ('not_working', 'Not working yet'), ('not_enough', 'Not enough to say')], max_length=12)),
                ('note', models.CharField(blank=True, max_length=400)),
                ('asked', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='feedback', to='cycle.asked')),
                ('outcome', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='feedback', to='cycle.outcome')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Check',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('on', models.DateField()),
                ('value', models.DecimalField(decimal_places=2, max_digits=8)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.CharField(max_length=80)),
                ('replaced_at', models.DateTimeField(null=True)),
                ('replaced_by', models.CharField(blank=True, max_length=80)),
                ('replaced_why', models.CharField(blank=True, max_length=200)),
                ('outcome', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='cycle.outcome')),
            ],
            options={
                'ordering': ['on', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='PlanDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('contents', models.JSONField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.CharField(max_length=80)),
                ('cycle', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drafts', to='cycle.cycle')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='PlanVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('contents', models.JSONField()),
                ('review_on', models.DateField()),
                ('shared_on', models.DateField()),
                ('shared_at', models.DateTimeField()),
                ('shared_by', models.CharField(max_length=80)),
                ('cycle', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='cycle.cycle')),
            ],
            options={
                'ordering': ['number'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('whose', models.CharField(choices=[('pupil', 'The pupil'), ('adult', 'A parent or carer'), ('staff', 'Staff')], max_length=10)),
                ('party', models.CharField(blank=True, max_length=80)),
                ('answer', models.CharField(choices=[('agrees', 'Agrees'), ('in_part', 'Agrees in part'), ('disagrees', 'Does not agree'), ('talk', 'Wants to talk')], max_length=10)),
                ('words', models.CharField(blank=True, max_length=400)),
                ('how', models.CharField(blank=True, max_length=10)),
                ('said_on', models.DateField()),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.CharField(max_length=80)),
                ('version', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='cycle.planversion')),
            ],
            options={
                'ordering': ['recorded_at', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('given_at', models.DateTimeField()),
                ('read_at', models.DateTimeField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readings', to='cycle.planversion')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('opened_on', models.DateField()),
                ('opened_by', models.CharField(max_length=80)),
                ('delivery_note', models.TextField(blank=True)),
                ('no_pupil_view_because', models.CharField(blank=True, max_length=300)),
                ('no_family_view_because', models.CharField(blank=True, max_length=300)),
                ('no_specialist_because', models.TextField(blank=True)),
                ('decision', models.CharField(blank=True, choices=[('carry_on', 'Carry on'), ('change', 'Change the support'), ('specialist', 'Ask a specialist'), ('assessment', 'Ask for an EHC needs assessment'), ('end', 'End SEN support')], max_length=12)),
                ('reason', models.TextField(blank=True)),
                ('decided_on', models.DateField(null=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decided_by', models.CharField(blank=True, max_length=80)),
                ('family_told_on', models.DateField(null=True)),
                ('family_told_how', models.CharField(blank=True, max_length=200)),
                ('family_told_by', models.CharField(blank=True, max_length=80)),
                ('version', models.PositiveIntegerField(default=1)),
                ('cycle', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='cycle.cycle')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='OutcomeReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('word', models.CharField(choices=[('done', 'Done'), ('on_track', 'On track'), ('slower', 'Slower than hoped'), ('not_working', 'Not working yet')], max_length=12)),
                ('suggested', models.CharField(blank=True, max_length=12)),
                ('note', models.CharField(blank=True, max_length=400)),
                ('said_by', models.CharField(max_length=80)),
                ('outcome', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='cycle.outcome')),
                ('review', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outcomes', to='cycle.review')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Serves',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('untied_on', models.DateField(null=True)),
                ('outcome', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='serving', to='cycle.outcome')),
                ('provision', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='provision.provision')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Voice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('whose', models.CharField(choices=[('pupil', 'The pupil'), ('adult', 'A parent or carer'), ('teacher', 'A teacher')], max_length=10)),
                ('speaker', models.CharField(blank=True, max_length=80)),
                ('answer', models.CharField(choices=[('said', 'Said'), ('declined', 'Chose not to say'), ('not_yet', 'Not yet')], max_length=10)),
                ('said', models.JSONField(default=dict)),
                ('how', models.CharField(blank=True, choices=[('in_person', 'In person'), ('phone', 'By phone'), ('written', 'In writing'), ('drawn', 'With pictures or drawing'), ('observed', 'By watching')], max_length=10)),
                ('interpreter', models.CharField(blank=True, max_length=120)),
                ('read_back', models.BooleanField(default=False)),
                ('said_on', models.DateField()),
                ('gathered_by', models.CharField(max_length=80)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.CharField(max_length=80)),
                ('taken_back_at', models.DateTimeField(null=True)),
                ('taken_back_by', models.CharField(blank=True, max_length=80)),
                ('taken_back_why', models.CharField(blank=True, max_length=200)),
                ('cycle', endeavour.tenancy.models.TenantForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='voices', to='cycle.cycle')),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='voices', to='pupils.pupil')),
            ],
            options={
                'ordering': ['said_on', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddConstraint(
            model_name='cycle',
            constraint=models.UniqueConstraint(fields=('school_id', 'pupil', 'number'), name='cycle_number_once'),
        ),
        migrations.AddConstraint(
            model_name='cycle',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_on__isnull', True)), fields=('school_id', 'pupil'), name='one_open_cycle_a_pupil'),
        ),
        migrations.AddConstraint(
            model_name='cycle',
            constraint=models.CheckConstraint(condition=models.Q(('closed_on__isnull', True), models.Q(('closed_by', ''), _negated=True), _connector='XOR'), name='cycle_closed_by_someone'),
        ),
        migrations.AddIndex(
            model_name='finding',
            index=models.Index(fields=['school_id', 'pupil'], name='finding_of_pupil'),
        ),
        migrations.AddIndex(
            model_name='outcome',
            index=models.Index(fields=['school_id', 'cycle'], name='outcome_of_cycle'),
        ),
        migrations.AddConstraint(
            model_name='outcome',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('baseline__isnull', True), ('baseline_on__isnull', True)), models.Q(('baseline__isnull', False), ('baseline_on__isnull', False)), _connector='OR'), name='baseline_has_its_day'),
        ),
        migrations.AddConstraint(
            model_name='outcome',
            constraint=models.CheckConstraint(condition=models.Q(('check_every_weeks__gte', 1)), name='checked_at_most_weekly'),
        ),
        migrations.AddConstraint(
            model_name='feedback',
            constraint=models.UniqueConstraint(fields=('school_id', 'asked', 'outcome'), name='feedback_once'),
        ),
        migrations.AddIndex(
            model_name='check',
            index=models.Index(fields=['school_id', 'outcome'], name='check_of_outcome'),
        ),
        migrations.AddConstraint(
            model_name='check',
            constraint=models.UniqueConstraint(condition=models.Q(('replaced_at__isnull', True)), fields=('school_id', 'outcome', 'on'), name='one_check_a_day'),
        ),
        migrations.AddConstraint(
            model_name='plandraft',
            constraint=models.UniqueConstraint(fields=('school_id', 'cycle'), name='one_draft_a_cycle'),
        ),
        migrations.AddConstraint(
            model_name='planversion',
            constraint=models.UniqueConstraint(fields=('school_id', 'cycle', 'number'), name='plan_version_once'),
        ),
        migrations.AddIndex(
            model_name='agreement',
            index=models.Index(fields=['school_id', 'version'], name='agreement_to_version'),
        ),
        migrations.AddIndex(
            model_name='reading',
            index=models.Index(fields=['school_id', 'person'], name='reading_by_person'),
        ),
        migrations.AddConstraint(
            model_name='reading',
            constraint=models.UniqueConstraint(fields=('school_id', 'version', 'person'), name='one_reading_a_person'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(fields=('school_id', 'cycle'), name='one_review_a_cycle'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_by', ''), ('decided_on__isnull', True), ('decision', '')), models.Q(models.Q(('decision', ''), _negated=True), models.Q(('reason', ''), _negated=True), ('decided_on__isnull', False), models.Q(('decided_by', ''), _negated=True)), _connector='OR'), name='a_decision_has_day_reason_and_author'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('family_told_by', ''), ('family_told_on__isnull', True)), models.Q(('family_told_on__isnull', False), models.Q(('family_told_how', ''), _negated=True), models.Q(('family_told_by', ''), _negated=True)), _connector='OR'), name='family_told_on_a_day_by_someone'),
        ),
        migrations.AddConstraint(
            model_name='outcomereview',
            constraint=models.UniqueConstraint(fields=('school_id', 'review', 'outcome'), name='one_word_an_outcome'),
        ),
        migrations.AddIndex(
            model_name='asked',
            index=models.Index(fields=['school_id', 'teacher'], name='asked_of_teacher'),
        ),
        migrations.AddConstraint(
            model_name='asked',
            constraint=models.UniqueConstraint(fields=('school_id', 'round', 'cycle', 'teacher'), name='asked_once'),
        ),
        migrations.AddConstraint(
            model_name='asked',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_at__isnull', False)), _connector='OR'), name='an_answer_has_its_moment'),
        ),
        migrations.AddIndex(
            model_name='serves',
            index=models.Index(fields=['school_id', 'provision'], name='served_by_provision'),
        ),
        migrations.AddConstraint(
            model_name='serves',
            constraint=models.UniqueConstraint(condition=models.Q(('untied_on__isnull', True)), fields=('school_id', 'outcome', 'provision'), name='serves_once'),
        ),
        migrations.AddIndex(
            model_name='voice',
            index=models.Index(fields=['school_id', 'pupil', 'said_on'], name='voice_of_pupil'),
        ),
        migrations.AddConstraint(
            model_name='voice',
            constraint=models.CheckConstraint(condition=models.Q(('answer', 'said'), ('said', {}), _connector='XOR'), name='words_where_it_was_said'),
        ),
        TenantTable("Round"),
        TenantTable("Cycle"),
        TenantTable("Asked"),
        TenantTable("Finding"),
        TenantTable("Outcome"),
        TenantTable("Feedback"),
        TenantTable("Check"),
        TenantTable("PlanDraft"),
        TenantTable("PlanVersion"),
        TenantTable("Agreement"),
        TenantTable("Reading"),
        TenantTable("Review"),
        TenantTable("OutcomeReview"),
        TenantTable("Serves"),
        TenantTable("Voice"),
    ]
