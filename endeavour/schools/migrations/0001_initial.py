import django.contrib.postgres.constraints
import django.core.validators
import django.db.models.deletion
import endeavour.tenancy.models
from django.conf import settings
from django.db import migrations, models


from endeavour.tenancy.operations import KeyToSchool, TenantTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("audit", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='School',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('dfe_number', models.CharField(max_length=8, unique=True, validators=[django.core.validators.RegexValidator('^\\d{3}/\\d{4}$', 'A DfE number looks like 823/5678.')])),
                ('urn', models.CharField(blank=True, max_length=6)),
                ('type', models.CharField(choices=[('maintained', 'Maintained school'), ('academy', 'Academy or free school'), ('maintained_nursery', 'Maintained nursery school'), ('ap_academy', 'Alternative provision academy'), ('16_to_19_academy', '16 to 19 academy'), ('pupil_referral_unit', 'Pupil referral unit')], default='maintained', max_length=20)),
                ('address', models.TextField(blank=True)),
                ('phone', models.CharField(blank=True, max_length=30)),
                ('best_times', models.CharField(blank=True, max_length=120)),
                ('advice_service', models.CharField(blank=True, max_length=120)),
                ('advice_phone', models.CharField(blank=True, max_length=30)),
                ('advice_site', models.URLField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='Closure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('kind', models.CharField(choices=[('half_term', 'Half-term'), ('inset', 'INSET day'), ('bank_holiday', 'Bank holiday'), ('closed', 'School closed')], max_length=20)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
            ],
            options={
                'ordering': ['starts_on'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='closure_ends_after_it_starts')],
            },
        ),
        migrations.CreateModel(
            name='SchoolClass',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('name', models.CharField(max_length=60)),
                ('year_group', models.CharField(blank=True, max_length=2)),
                ('school_year', models.PositiveSmallIntegerField()),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('school_id', 'school_year', 'name'), name='class_name_once_a_year')],
            },
        ),
        migrations.CreateModel(
            name='SchoolRules',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('told_within', models.PositiveSmallIntegerField(default=2, validators=[django.core.validators.MaxValueValidator(60)])),
                ('plan_within', models.PositiveSmallIntegerField(default=15, validators=[django.core.validators.MaxValueValidator(60)])),
                ('concern_within', models.PositiveSmallIntegerField(default=10, validators=[django.core.validators.MaxValueValidator(60)])),
                ('parents_evening_counts', models.BooleanField(default=False)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('school_id',), name='one_set_of_rules')],
            },
        ),
        migrations.CreateModel(
            name='SencoAppointment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('is_head', models.BooleanField(default=False)),
                ('teacher', models.CharField(choices=[('qualified teacher', 'Qualified teacher'), ('qualified in another European state for special schools and units only', 'Qualified in another European state for special schools and units only'), ('not a qualified teacher', 'Not a qualified teacher'), ('not known', 'Not known')], default='not known', max_length=80)),
                ('induction', models.CharField(choices=[('completed', 'Completed'), ('not required', 'Not required'), ('not completed', 'Not completed'), ('not known', 'Not known')], default='not known', max_length=20)),
                ('teaches_here', models.BooleanField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['starts_on'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='EarlierSencoService',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('appointment', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='earlier_service', to='schools.sencoappointment')),
            ],
            options={
                'ordering': ['starts_on'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='SencoCourse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('award', models.CharField(choices=[('National Award for SEN Co-ordination', 'National Award for SEN Co-ordination'), ('National Professional Qualification for SENCOs', 'National Professional Qualification for SENCOs')], max_length=80)),
                ('began_on', models.DateField(null=True)),
                ('completed_on', models.DateField(null=True)),
                ('appointment', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='courses', to='schools.sencoappointment')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('name', models.CharField(max_length=60)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
            ],
            options={
                'ordering': ['starts_on'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='term_ends_after_it_starts'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('school_id'), models.F('school_id'), function='int8range', template="%(function)s(%(expressions)s, '[]')"), '&&'), (models.Func(models.F('starts_on'), models.F('ends_on'), function='daterange', template="%(function)s(%(expressions)s, '[]')"), '&&')], name='terms_apart')],
            },
        ),
        migrations.AddConstraint(
            model_name='sencoappointment',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='appointment_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='earliersencoservice',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='earlier_service_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='sencocourse',
            constraint=models.CheckConstraint(condition=models.Q(('began_on__isnull', True), ('completed_on__isnull', True), ('completed_on__gte', models.F('began_on')), _connector='OR'), name='course_completed_after_it_began'),
        ),
        TenantTable("Closure"),
        TenantTable("SchoolClass"),
        TenantTable("SchoolRules"),
        TenantTable("Term"),
        TenantTable("SencoAppointment"),
        TenantTable("EarlierSencoService"),
        TenantTable("SencoCourse"),
        KeyToSchool("audit", "AuditEvent"),
        KeyToSchool("audit", "Opening"),
        KeyToSchool("audit", "OpeningSeal"),
        KeyToSchool("audit", "Seal"),
    ]
