from django.db import migrations, models


from endeavour.tenancy.operations import TenantTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("tenancy", "0001_default_privileges"),
    ]

    operations = [
        migrations.CreateModel(
            name='AuditEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('number', models.BigIntegerField()),
                ('at', models.DateTimeField()),
                ('actor', models.CharField(max_length=80)),
                ('kind', models.CharField(max_length=80)),
                ('pupil', models.CharField(max_length=8, null=True)),
                ('detail', models.JSONField()),
                ('seal', models.CharField(max_length=64)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'pupil', 'number'], name='audit_event_pupil')],
                'constraints': [models.UniqueConstraint(fields=('school_id', 'number'), name='audit_event_number')],
            },
        ),
        migrations.CreateModel(
            name='Opening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('at', models.DateTimeField()),
                ('actor', models.CharField(max_length=80)),
                ('pupil', models.CharField(max_length=8)),
                ('page', models.CharField(max_length=60)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'pupil', 'at'], name='audit_opening_pupil')],
            },
        ),
        migrations.CreateModel(
            name='OpeningSeal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('number', models.BigIntegerField()),
                ('up_to', models.BigIntegerField()),
                ('seen', models.BigIntegerField()),
                ('count', models.BigIntegerField()),
                ('seal', models.CharField(max_length=64)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('school_id', 'number'), name='audit_opening_seal_number')],
            },
        ),
        migrations.CreateModel(
            name='Seal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('number', models.BigIntegerField(default=0)),
                ('seal', models.CharField(default='', max_length=64)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('school_id',), name='audit_one_seal')],
            },
        ),
        TenantTable("AuditEvent", append_only=True, school_key=False),
        TenantTable("Opening", append_only=True, school_key=False),
        TenantTable("OpeningSeal", append_only=True, school_key=False),
        TenantTable("Seal", school_key=False),
    ]
