"""What every floor stands on: errors, money, time, ids, registries, announcements, progress. No Django."""
