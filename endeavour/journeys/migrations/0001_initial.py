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
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('owner', models.CharField(max_length=80)),
                ('page', models.CharField(max_length=500)),
                ('sent_to', models.CharField(max_length=500)),
                ('operation', models.UUIDField()),
                ('typed', models.JSONField()),
                ('with_files', models.BooleanField(default=False)),
                ('why', models.CharField(choices=[('begun', 'Kept while it was being typed, or for later'), ('signed_out', 'Sent after the session had ended'), ('broken', 'Sent, and something broke before it was done'), ('refused', 'Sent, and not done: somebody was first, or the page had gone')], max_length=10)),
                ('began_at', models.DateTimeField()),
                ('kept_at', models.DateTimeField()),
                ('until', models.DateTimeField()),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'owner', 'page'], name='draft_of_page')],
                'constraints': [models.UniqueConstraint(fields=('school_id', 'owner', 'operation'), name='one_draft_a_form')],
            },
        ),
        TenantTable("Draft"),
    ]
