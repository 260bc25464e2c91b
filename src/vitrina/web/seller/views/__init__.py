"""One module a page of the desk."""
