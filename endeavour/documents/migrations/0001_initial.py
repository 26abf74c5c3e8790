import endeavour.tenancy.codes
from django.db import migrations, models

from endeavour.tenancy.operations import TenantTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('schools', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('series', models.CharField(max_length=8)),
                ('version', models.PositiveSmallIntegerField()),
                ('kind', models.CharField(max_length=20)),
                ('about', models.CharField(max_length=8)),
                ('recipient', models.CharField(max_length=8)),
                ('content', models.JSONField()),
                ('sha256', models.CharField(max_length=64)),
                ('made_at', models.DateTimeField()),
                ('made_by', models.CharField(max_length=80)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'about', 'kind'], name='document_about')],
                'constraints': [models.UniqueConstraint(fields=('school_id', 'series', 'version'), name='document_version_once'), models.CheckConstraint(condition=models.Q(('version__gte', 1)), name='document_version_from_one')],
            },
        ),
        TenantTable("Document", append_only=True),
    ]
