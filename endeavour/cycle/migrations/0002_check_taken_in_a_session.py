from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cycle", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="check",
            name="taken_in",
            field=models.CharField(blank=True, max_length=8),
        ),
    ]
