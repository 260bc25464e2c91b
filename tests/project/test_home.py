import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from vitrina.kernel.errors import InvalidInput
from vitrina.project.home import ShopHome, ShopSettings


def test_the_home_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VITRINA_HOME", str(tmp_path / "mine"))
    assert ShopHome.from_environment().database == tmp_path / "mine" / "vitrina.sqlite3"
    monkeypatch.delenv("VITRINA_HOME")
    monkeypatch.chdir(tmp_path)
    assert ShopHome.from_environment().root == tmp_path / "shop"


def test_all_that_a_shop_owns_lies_below_its_home(tmp_path: Path) -> None:
    home = ShopHome(tmp_path)
    for path in (home.database, home.index, home.media, home.models, home.logs, home.settings_file):
        assert path.is_relative_to(tmp_path)


def test_one_secret_however_many_start_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        secrets = set(pool.map(lambda _: ShopHome(tmp_path).secret_key(), range(32)))
    assert len(secrets) == 1
    assert len(secrets.pop()) >= 48
    assert os.stat(tmp_path / "secret.key").st_mode & 0o077 == 0  # noqa: PTH116
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]


def test_settings_are_read_from_the_shops_file(tmp_path: Path) -> None:
    home = ShopHome(tmp_path)
    assert ShopSettings.load(home) == ShopSettings()
    home.settings_file.write_text('name = "Лавка"\nhosts = ["shop.example"]\nhttps = true\n')
    assert ShopSettings.load(home) == ShopSettings(name="Лавка", hosts=("shop.example",), https=True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('colour = "red"', "known settings: name, accent, currency"),
        ("name = 5", "a text in quotes"),
        ('hosts = "shop.example"', "a list of texts"),
        ("hosts = [1]", "a list of texts"),
        ('https = "yes"', "true or false"),
        ("name = ", "vitrina.toml"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_the_cure(tmp_path: Path, text: str, told: str) -> None:
    home = ShopHome(tmp_path)
    home.settings_file.write_text(text)
    with pytest.raises(InvalidInput, match=told):
        ShopSettings.load(home)


def test_a_settings_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    home = ShopHome(tmp_path)
    home.settings_file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidInput, match=r"vitrina\.toml"):
        ShopSettings.load(home)
