"""Who may sit at the desk, and whose products they see."""

import pytest
from django.test import Client

pytestmark = pytest.mark.usefixtures("shop")


def test_whoever_is_not_logged_in_is_asked_to(client: Client) -> None:
    answer = client.get("/en/desk/?q=tote")
    assert answer.status_code == 302
    assert answer["Location"] == "/console/login/?next=/en/desk/%3Fq%3Dtote"
