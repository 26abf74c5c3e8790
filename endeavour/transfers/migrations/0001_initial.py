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
            name='ColumnMapping',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('fields', models.JSONField(default=dict)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('school_id',), name='one_column_mapping')],
            },
        ),
        migrations.CreateModel(
            name='Import',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('staged_at', models.DateTimeField()),
                ('staged_by', models.CharField(max_length=80)),
                ('file_name', models.CharField(blank=True, max_length=120)),
                ('sha256', models.CharField(max_length=64)),
                ('kind', models.CharField(max_length=30)),
                ('read_as', models.CharField(blank=True, max_length=120)),
                ('source_school', models.CharField(blank=True, max_length=120)),
                ('whole_school', models.BooleanField(default=False)),
                ('since', models.DateField(null=True)),
                ('columns', models.JSONField(default=list)),
                ('remarks', models.JSONField(default=list)),
                ('counts', models.JSONField(default=dict)),
                ('signature', models.CharField(blank=True, max_length=64)),
                ('taken_over_at', models.DateTimeField(null=True)),
                ('taken_over_by', models.CharField(blank=True, max_length=80)),
                ('number', models.BigIntegerField(null=True)),
                ('undone_at', models.DateTimeField(null=True)),
                ('undone_by', models.CharField(blank=True, max_length=80)),
                ('discarded_at', models.DateTimeField(null=True)),
                ('forgotten_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'staged_at'], name='import_by_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(('taken_over_at__isnull', True), ('discarded_at__isnull', True), _connector='OR'), name='import_taken_over_or_discarded'), models.CheckConstraint(condition=models.Q(('undone_at__isnull', True), ('undone_at__gte', models.F('taken_over_at')), _connector='OR'), name='import_undone_after_taken_over')],
            },
        ),
        migrations.CreateModel(
            name='LastSaid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('about', models.CharField(max_length=8)),
                ('said', models.JSONField(default=dict)),
                ('kept', models.JSONField(default=list)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('school_id', 'about'), name='last_said_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('read', models.BinaryField()),
                ('content', models.BinaryField(null=True)),
                ('done', models.BinaryField(null=True)),
                ('of', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='transfers.import')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('school_id', 'of'), name='one_file_an_import')],
            },
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('place', models.PositiveIntegerField()),
                ('row', models.PositiveIntegerField(null=True)),
                ('outcome', models.CharField(choices=[('needs_you', 'Needs you'), ('rejected', 'Rejected'), ('new', 'New'), ('changed', 'Changed'), ('same', 'Same'), ('missing', 'Missing'), ('left_out', 'Left out')], max_length=10)),
                ('name', models.CharField(max_length=250)),
                ('summary', models.CharField(blank=True, max_length=400)),
                ('pid', models.CharField(blank=True, max_length=8)),
                ('question', models.CharField(blank=True, max_length=400)),
                ('suggestions', models.JSONField(default=list)),
                ('differences', models.JSONField(default=list)),
                ('problems', models.JSONField(default=list)),
                ('decision', models.JSONField(default=dict)),
                ('decided_by', models.CharField(blank=True, max_length=80)),
                ('of', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='transfers.import')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'of', 'outcome', 'place'], name='import_row_by_outcome')],
                'constraints': [models.UniqueConstraint(fields=('school_id', 'of', 'place'), name='import_row_once')],
            },
        ),
        TenantTable("Import"),
        TenantTable("ImportRow"),
        TenantTable("ImportFile"),
        TenantTable("ColumnMapping"),
        TenantTable("LastSaid"),
    ]
