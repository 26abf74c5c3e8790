from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('register', '0003_support_that_ended'),
    ]

    operations = [
        migrations.AlterField(
            model_name='concernstep',
            name='decision',
            field=models.CharField(choices=[('try', 'Try this in class'), ('assess', 'Assess'), ('support', 'Start SEN support'), ('not_sen', 'Not a special educational need'), ('taken_back', 'Taken back')], max_length=10),
        ),
    ]
