from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("journeys", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="draft",
            name="why",
            field=models.CharField(
                choices=[
                    ("begun", "Kept while it was being typed, or for later"),
                    ("signed_out", "Sent after the session had ended"),
                    ("broken", "Sent, and something broke before it was done"),
                    ("refused", "Sent, and not done: somebody was first, or the page had gone"),
                ],
                max_length=10,
            ),
        ),
    ]
