"""The tables of pending changes and daily chores."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="DailyChore",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("done_on", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="PendingChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("0-locations", "locations"),
                            ("1-seller", "a seller: state, standing or rating"),
                            ("2-product", "a product: anything"),
                            ("3-numbers", "a product: price, stock or rating alone"),
                            ("4-means", "a product: its 30-day mean price, by the passing of days alone"),
                        ],
                        max_length=12,
                    ),
                ),
                ("object_id", models.BigIntegerField()),
                ("stamp", models.BigIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "object_id"), name="pending_change_once")
                ],
            },
        ),
    ]
