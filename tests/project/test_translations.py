from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.pofile import write_po

from vitrina.project import translations


@pytest.fixture
def locale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A package of one page and one module, without any catalogue yet."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(
        '{% load i18n %}\n  <a title="{% translate "Basket" %}">\n{% blocktranslate count n=n %}'
        "{{ n }} product{% plural %}{{ n }} products{% endblocktranslate %}</a>\n    <p>x</p>\n y"
    )
    (tmp_path / "code.py").write_text(
        'title = _("Hello %(name)s")\n'
        "class Gone(Error):\n"
        '    code = "gone"\n'
        '    template = "There is no %(kind)s."\n'
        "class Other:\n"
        '    template = "not an error"\n'
    )
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    monkeypatch.setattr(translations, "LOCALE", tmp_path / "locale")
    monkeypatch.setattr(translations, "LANGUAGES", ("ru",))
    return tmp_path / "locale"


def save(catalogue: Catalog) -> None:
    with translations.catalogue_path("ru").open("wb") as file:
        write_po(file, catalogue)


def read() -> Catalog:
    return translations._read(translations.catalogue_path("ru"), "ru")


def test_pages_code_and_errors_are_read(locale: Path) -> None:
    found = {message.id for message in translations.extracted() if message.id}
    assert found == {
        "Basket",
        ("%(n)s product", "%(n)s products"),
        "Hello %(name)s",
        "There is no %(kind)s.",
    }


def test_a_language_without_a_catalogue_is_a_fault(locale: Path) -> None:
    assert [fault[:17] for fault in translations.faults()] == ["ru: no catalogue:"]


def test_what_is_not_translated_is_named(locale: Path) -> None:
    translations.update()
    catalogue = read()
    catalogue["Basket"].string = "Корзина"
    save(catalogue)
    faults = list(translations.faults())
    assert len(faults) == 3
    assert not any("Basket" in fault for fault in faults)


@pytest.mark.parametrize("wrong", ["Привет %(nam)s", "Привет {name}"])
def test_a_placeholder_that_the_code_does_not_fill_is_a_fault(locale: Path, wrong: str) -> None:
    translations.update()
    catalogue = read()
    catalogue["Hello %(name)s"].string = wrong
    save(catalogue)
    assert any("placeholders" in fault for fault in translations.faults())


def test_updating_keeps_translations_and_drops_what_is_gone(locale: Path) -> None:
    translations.update()
    catalogue = read()
    catalogue["Basket"].string = "Корзина"
    catalogue.add("Old", string="Старое")
    save(catalogue)
    translations.update()
    assert read()["Basket"].string == "Корзина"
    assert "Old" not in translations.catalogue_path("ru").read_text()
    text = translations.catalogue_path("ru").read_bytes()
    translations.update()
    assert translations.catalogue_path("ru").read_bytes() == text


def test_compiling_makes_what_gettext_reads(locale: Path) -> None:
    import gettext

    translations.update()
    catalogue = read()
    catalogue["Basket"].string = "Корзина"
    save(catalogue)
    translations.compile_outdated()
    with translations.catalogue_path("ru").with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Basket") == "Корзина"
