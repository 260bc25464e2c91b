"""What the house's builders run beside the package: installing, locking, checking, writing reference pages."""
