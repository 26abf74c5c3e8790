from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cycle", "0007_assessment_request"),
    ]

    operations = [
        migrations.AlterField(
            model_name="voice",
            name="how",
            field=models.CharField(
                blank=True,
                choices=[
                    ("in_person", "In person"),
                    ("phone", "By phone"),
                    ("written", "In writing"),
                    ("drawn", "With pictures or drawing"),
                    ("observed", "By watching"),
                    ("told", "As told by a colleague"),
                ],
                max_length=10,
            ),
        ),
    ]
