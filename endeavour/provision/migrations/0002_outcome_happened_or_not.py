from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ('provision', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='session',
            name='outcome',
            field=models.CharField(choices=[('happened', 'Happened'), ('not', 'Did not happen')], max_length=10),
        ),
    ]
