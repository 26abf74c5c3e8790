import django.db.models.deletion
import endeavour.tenancy.codes
import endeavour.tenancy.models
from django.db import migrations, models


from endeavour.tenancy.operations import TenantTable


class Migration(migrations.Migration):

    dependencies = [
        ('pupils', '0001_initial'),
        ('register', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('words', models.JSONField()),
                ('version', models.PositiveIntegerField(default=1)),
                ("begun_at", models.DateTimeField()),
                ("prepared_at", models.DateTimeField()),
                ('prepared_by', models.CharField(max_length=80)),
                ('period', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='register.statusperiod')),
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
            name='ToldBefore',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('recipient', models.CharField(max_length=8)),
                ('told_on', models.DateField()),
                ('how', models.CharField(choices=[('paper', 'A letter on paper'), ('in_person', 'In person'), ('phone', 'By phone'), ('email', 'By email')], max_length=10)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.CharField(max_length=80)),
                ('period', endeavour.tenancy.models.TenantForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='told_before', to='register.statusperiod')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='notice',
            index=models.Index(fields=['school_id', 'pupil'], name='notice_of_pupil'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.UniqueConstraint(fields=('school_id', 'period'), name='one_notice_a_period'),
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
        migrations.AddConstraint(
            model_name='toldbefore',
            constraint=models.UniqueConstraint(fields=('school_id', 'period', 'recipient'), name='told_before_once'),
        ),
        TenantTable("Notice"),
        TenantTable("NoticeCopy"),
        TenantTable("ToldBefore"),
        TenantTable("CallNote"),
    ]
