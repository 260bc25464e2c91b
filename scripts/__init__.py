"""What the house's builders run beside the package: installing, locking, checking, reference pages."""
