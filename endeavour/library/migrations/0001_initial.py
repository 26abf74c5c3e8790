import endeavour.tenancy.codes
from django.db import migrations, models

from endeavour.tenancy.operations import TenantTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='LibraryEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('instead_of', models.CharField(blank=True, max_length=40)),
                ('name', models.CharField(max_length=80)),
                ('purpose', models.CharField(max_length=300)),
                ('area', models.CharField(blank=True, max_length=40)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('times_a_week', models.PositiveSmallIntegerField()),
                ('weeks', models.PositiveSmallIntegerField()),
                ('group_size', models.PositiveSmallIntegerField(default=1)),
                ('measure', models.CharField(blank=True, max_length=80)),
                ('unit', models.CharField(blank=True, max_length=40)),
                ('run_by', models.CharField(blank=True, max_length=200)),
                ('evidence', models.TextField(blank=True)),
                ('how_to_run', models.TextField(blank=True)),
                ('in_every_lesson', models.BooleanField(default=False)),
                ('retired_on', models.DateField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('added_by', models.CharField(max_length=80)),
            ],
            options={
                'ordering': ['name'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(condition=models.Q(('retired_on__isnull', True)), fields=('school_id', 'name'), name='library_name_once')],
            },
        ),
        TenantTable("LibraryEntry"),
    ]
