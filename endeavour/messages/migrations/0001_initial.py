import endeavour.tenancy.codes
from django.db import migrations, models


from endeavour.tenancy.operations import TenantTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("schools", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('school_id', models.BigIntegerField(editable=False)),
                ('code', models.CharField(default=endeavour.tenancy.codes.new_code, editable=False, max_length=8, unique=True)),
                ('kind', models.CharField(max_length=20)),
                ('about', models.CharField(max_length=8)),
                ('recipient', models.CharField(max_length=8)),
                ('document', models.CharField(blank=True, max_length=8)),
                ('channel', models.CharField(choices=[('email', 'Email'), ('paper', 'Letter on paper'), ('phone', 'Phone call')], max_length=10)),
                ('address', models.EmailField(blank=True, max_length=254)),
                ('subject', models.CharField(blank=True, max_length=120)),
                ('text', models.TextField(blank=True)),
                ('queued_at', models.DateTimeField()),
                ('queued_by', models.CharField(max_length=80)),
                ('goes_at', models.DateTimeField()),
                ('stopped_at', models.DateTimeField(null=True)),
                ('cancelled_at', models.DateTimeField(null=True)),
                ('going_since', models.DateTimeField(null=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('delivered_at', models.DateTimeField(null=True)),
                ('delivered_how', models.CharField(blank=True, max_length=20)),
                ('opened_at', models.DateTimeField(null=True)),
                ('failed_at', models.DateTimeField(null=True)),
                ('failed_why', models.CharField(blank=True, max_length=200)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('not_theirs_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['school_id', 'about'], name='message_about'), models.Index(condition=models.Q(('cancelled_at__isnull', True), ('sent_at__isnull', True), ('stopped_at__isnull', True)), fields=['school_id', 'goes_at'], name='message_to_go')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('cancelled_at__isnull', True), ('stopped_at__isnull', True)), ('sent_at__isnull', True), _connector='OR'), name='stopped_or_cancelled_is_not_sent'), models.CheckConstraint(condition=models.Q(models.Q(('delivered_at__isnull', True), ('delivered_how', '')), models.Q(('delivered_at__isnull', False), models.Q(('delivered_how', ''), _negated=True)), _connector='OR'), name='delivered_says_how'), models.CheckConstraint(condition=models.Q(models.Q(('channel', 'email'), _negated=True), models.Q(('address', ''), _negated=True), _connector='OR'), name='email_has_an_address'), models.CheckConstraint(condition=models.Q(('goes_at__gte', models.F('queued_at'))), name='goes_after_it_was_queued'), models.UniqueConstraint(condition=models.Q(('cancelled_at__isnull', True), ('failed_at__isnull', True), ('stopped_at__isnull', True), models.Q(('document', ''), _negated=True)), fields=('school_id', 'document', 'recipient'), name='one_live_message_a_letter')],
            },
        ),
        TenantTable("Message"),
    ]
