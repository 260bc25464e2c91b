"""Which pictures a product page shows for which variant."""

from tests.web.storefront.product.made import choice, picture, variant

from vitrina.web.storefront.product.gallery import gallery, suiting

RED_M = variant(1, "red-m", choice("colour", "red", swatch="#900"), choice("size", "m"))
RED_L = variant(2, "red-l", choice("colour", "red", swatch="#900"), choice("size", "l"))
BLUE_M = variant(3, "blue-m", choice("colour", "blue", swatch="#009"), choice("size", "m"))
GREEN_M = variant(4, "green-m", choice("colour", "green", swatch="#090"), choice("size", "m"))
VARIANTS = (RED_M, RED_L, BLUE_M, GREEN_M)

BOX = picture("box.svg")
RED = picture("red.svg", variant_id=1)
BLUE = picture("blue.svg", variant_id=3)
SPIN = tuple(picture(f"spin-{number:02}.svg", role="spin", variant_id=1) for number in range(24))


def addresses(pictures: object) -> list[str]:
    return [one.address for one in pictures]  # type: ignore[attr-defined]


def test_a_colours_pictures_are_shown_in_all_of_its_sizes() -> None:
    for chosen in (1, 2):
        assert addresses(suiting((RED, BLUE, BOX), variants=VARIANTS, chosen_id=chosen)) == [
            "red.svg",
            "box.svg",
        ]
    assert addresses(suiting((RED, BLUE, BOX), variants=VARIANTS, chosen_id=3)) == ["blue.svg", "box.svg"]


def test_a_colour_without_pictures_shows_all_rather_than_none() -> None:
    assert addresses(suiting((RED, BLUE), variants=VARIANTS, chosen_id=4)) == ["red.svg", "blue.svg"]


def test_nothing_chosen_shows_everything() -> None:
    assert addresses(suiting((RED, BLUE), variants=VARIANTS, chosen_id=None)) == ["red.svg", "blue.svg"]


def test_variants_without_colours_share_only_what_is_tied_to_nobody() -> None:
    sizes = (variant(1, "s", choice("size", "s")), variant(2, "m", choice("size", "m")))
    assert addresses(suiting((RED, BOX), variants=sizes, chosen_id=2)) == ["box.svg"]


def test_turn_and_film_stand_apart_from_the_stills() -> None:
    film = picture("walk.webm", role="film")
    shown = gallery((RED, *SPIN, film), variants=VARIANTS, chosen_id=1, language="en", title="Bag")
    assert [view.address for view in shown.views] == ["/media/red.svg"]
    assert shown.spin is not None
    assert shown.spin.frames[0] == "/media/spin-00.svg"
    assert len(shown.spin.listed.split(" ")) == 24
    assert shown.film is not None
    assert (shown.film.type, shown.film.poster) == ("video/webm", "/media/red.svg")
    assert shown.length == 3


def test_the_turn_of_another_colour_is_not_shown() -> None:
    shown = gallery((RED, BLUE, *SPIN), variants=VARIANTS, chosen_id=3, language="en", title="Bag")
    assert shown.spin is None
    assert [view.address for view in shown.views] == ["/media/blue.svg"]


def test_three_pictures_are_no_turn() -> None:
    assert gallery(SPIN[:3], variants=(), chosen_id=None, language="en", title="Bag").spin is None


def test_a_picture_without_words_is_named_by_the_title() -> None:
    shown = gallery((BOX,), variants=(), chosen_id=None, language="en", title="Bag")
    assert shown.views[0].alt == "Bag"
