from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cycle", "0008_told_by_a_colleague"),
    ]

    operations = [
        migrations.AddField(
            model_name="review",
            name="had_plan",
            field=models.BooleanField(default=False),
        ),
    ]
