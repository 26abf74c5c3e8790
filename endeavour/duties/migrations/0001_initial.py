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
            name='Judged',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('number', models.BigIntegerField(default=0)),
                ('rules', models.CharField(blank=True, max_length=64)),
                ('look_again_on', models.DateField(null=True)),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pupils.pupil')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'look_again_on'], name='judged_look_again')],
                'constraints': [models.UniqueConstraint(fields=('school_id', 'pupil'), name='judged_once', nulls_distinct=False)],
            },
        ),
        migrations.CreateModel(
            name='Obligation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('rule', models.CharField(max_length=120)),
                ('edition', models.DateField()),
                ('promise', models.CharField(max_length=20)),
                ('strength', models.CharField(max_length=20)),
                ('part', models.CharField(max_length=20)),
                ('state', models.CharField(choices=[('met', 'Met'), ('not_met', 'Not met')], max_length=8)),
                ('because', models.TextField()),
                ('due_on', models.DateField(null=True)),
                ('late_after', models.DateField(null=True)),
                ('due_by', models.CharField(blank=True, max_length=300)),
                ('late_by', models.CharField(blank=True, max_length=300)),
                ('met_on', models.DateField(null=True)),
                ('nothing_recorded', models.BooleanField(default=False)),
                ('judged_on', models.DateField()),
                ('pupil', endeavour.tenancy.models.TenantForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='obligations', to='pupils.pupil')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(condition=models.Q(('state', 'not_met')), fields=['school_id', 'late_after', 'due_on'], name='obligation_open'), models.Index(fields=['school_id', 'pupil'], name='obligation_of_pupil')],
                'constraints': [models.UniqueConstraint(fields=('school_id', 'rule', 'pupil', 'part'), name='obligation_once', nulls_distinct=False)],
            },
        ),
        TenantTable("Obligation"),
        TenantTable("Judged"),
    ]
