from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0004_concern_taken_back"),
    ]

    operations = [
        migrations.AddField(
            model_name="statusperiod",
            name="put_right",
            field=models.JSONField(default=list),
        ),
    ]
