import django.db.models.deletion
import endeavour.tenancy.codes
import endeavour.tenancy.models
from django.db import migrations, models


from endeavour.tenancy.operations import TenantTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('schools', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('title', models.CharField(blank=True, max_length=20)),
                ('forename', models.CharField(blank=True, max_length=100)),
                ('surname', models.CharField(max_length=100)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('mobile', models.CharField(blank=True, max_length=30)),
                ('home_phone', models.CharField(blank=True, max_length=30)),
                ('work_phone', models.CharField(blank=True, max_length=30)),
                ('address', models.TextField(blank=True)),
                ('postcode', models.CharField(blank=True, max_length=10)),
                ('reads_language', models.CharField(default='en', max_length=10)),
                ('speaks_language', models.CharField(default='en', max_length=10)),
                ('interpreter', models.CharField(choices=[('none', 'No interpreter'), ('spoken', 'Interpreter'), ('bsl', 'British Sign Language interpreter')], default='none', max_length=10)),
                ('reads', models.CharField(choices=[('yes', 'Reads comfortably'), ('some', 'Reads some'), ('no', 'Does not read'), ('not_known', 'Not known')], default='not_known', max_length=10)),
                ('format', models.CharField(choices=[('standard', 'Standard'), ('large_print', 'Large print'), ('easy_read', 'Easy read'), ('audio', 'Audio'), ('braille', 'Braille')], default='standard', max_length=12)),
                ('channel', models.CharField(blank=True, choices=[('email', 'Email'), ('paper', 'Letter on paper'), ('phone', 'Phone call')], max_length=10)),
                ('best_times', models.CharField(blank=True, max_length=120)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'surname'], name='contact_by_surname')],
            },
        ),
        migrations.CreateModel(
            name='Pupil',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('pid', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('upn', models.CharField(blank=True, max_length=13)),
                ('uln', models.CharField(blank=True, max_length=10)),
                ('mis_id', models.CharField(blank=True, max_length=40)),
                ('surname', models.CharField(max_length=100)),
                ('forename', models.CharField(max_length=100)),
                ('preferred_surname', models.CharField(blank=True, max_length=100)),
                ('preferred_forename', models.CharField(blank=True, max_length=100)),
                ('middle_names', models.CharField(blank=True, max_length=100)),
                ('name_key', models.CharField(editable=False, max_length=250)),
                ('date_of_birth', models.DateField()),
                ('sex', models.CharField(blank=True, max_length=1)),
                ('year_group', models.CharField(blank=True, max_length=2)),
                ('enrolment', models.CharField(blank=True, max_length=1)),
                ('on_roll_from', models.DateField(null=True)),
                ('left_on', models.DateField(null=True)),
                ('address', models.TextField(blank=True)),
                ('postcode', models.CharField(blank=True, max_length=10)),
                ('version', models.PositiveIntegerField(default=1)),
                ('school_class', endeavour.tenancy.models.TenantForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='schools.schoolclass')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='FormerUpn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('upn', models.CharField(max_length=13)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pupils.pupil')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Relation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('relationship', models.CharField(blank=True, max_length=3)),
                ('responsibility', models.CharField(choices=[('yes', 'Has parental responsibility'), ('no', 'No parental responsibility'), ('not_known', 'Not known')], default='not_known', max_length=10)),
                ('order', models.PositiveSmallIntegerField(default=1)),
                ('version', models.PositiveIntegerField(default=1)),
                ('contact', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='relations', to='pupils.contact')),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='relations', to='pupils.pupil')),
            ],
            options={
                'ordering': ['order', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Restriction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('reason', models.TextField()),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('set_by', models.CharField(max_length=80)),
                ('lifted_by', models.CharField(blank=True, max_length=80)),
                ('relation', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='restrictions', to='pupils.relation')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='pupil',
            index=models.Index(fields=['school_id', 'name_key'], name='pupil_by_name'),
        ),
        migrations.AddIndex(
            model_name='pupil',
            index=models.Index(fields=['school_id', 'school_class'], name='pupil_by_class'),
        ),
        migrations.AddConstraint(
            model_name='pupil',
            constraint=models.UniqueConstraint(condition=models.Q(('upn', ''), _negated=True), fields=('school_id', 'upn'), name='upn_once_a_school'),
        ),
        migrations.AddIndex(
            model_name='formerupn',
            index=models.Index(fields=['school_id', 'upn'], name='former_upn_lookup'),
        ),
        migrations.AddConstraint(
            model_name='formerupn',
            constraint=models.UniqueConstraint(fields=('school_id', 'pupil', 'upn'), name='former_upn_once'),
        ),
        migrations.AddConstraint(
            model_name='relation',
            constraint=models.UniqueConstraint(fields=('school_id', 'pupil', 'contact'), name='relation_once'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='restriction_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.UniqueConstraint(condition=models.Q(('ends_on__isnull', True)), fields=('school_id', 'relation'), name='one_open_restriction'),
        ),
        TenantTable("Pupil"),
        TenantTable("Contact"),
        TenantTable("FormerUpn"),
        TenantTable("Relation"),
        TenantTable("Restriction"),
    ]
