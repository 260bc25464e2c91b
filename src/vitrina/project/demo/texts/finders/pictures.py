"""The pictures of choices for which the shop has no scene."""

from vitrina.project.demo.types import Drawing

_FOLDER = "guides"
"""Below the media folder."""

_GOLD = "#c9a45c"


def picture_path(name: str) -> str:
    """Where the picture of a choice lies below the media folder."""
    return f"{_FOLDER}/{name}.svg"


def _drawing(
    name: str, silhouette: str, colour: str, finish: str, *, accent: str = _GOLD, view: str = "front"
) -> Drawing:
    return Drawing(
        path=picture_path(name),
        silhouette=silhouette,
        colour=colour,
        accent=accent,
        finish=finish,
        view=view,
        seed=7,
        title=name.replace("-", " "),
    )


FINDER_DRAWINGS: tuple[Drawing, ...] = (
    _drawing("bag-essentials", "clutch", "#5b1f2b", "quilted"),
    _drawing("bag-day", "tote", "#8a5a3a", "leather"),
    _drawing("bag-laptop", "backpack", "#3d4a45", "canvas"),
    _drawing("bag-weekend", "duffel", "#6b4a32", "grain"),
    _drawing("bag-hand", "satchel", "#2f4a3f", "leather"),
    _drawing("bag-shoulder", "flap_bag", "#7b2d3b", "quilted"),
    _drawing("bag-across", "crossbody", "#b08a5c", "leather"),
    _drawing("bag-bare", "clutch", "#23242b", "satin"),
    _drawing("bag-back", "backpack", "#5a5d49", "silk"),
    _drawing("bag-wheels", "suitcase", "#2d5155", "plastic"),
    _drawing("bag-leather", "bucket_bag", "#9a5f34", "leather", view="detail"),
    _drawing("bag-suede", "bucket_bag", "#8c7660", "suede", view="detail"),
    _drawing("bag-textile", "tote", "#cfc2a8", "canvas", view="detail"),
    _drawing("bag-shell", "suitcase", "#c7c9c6", "plastic", view="detail"),
    _drawing("shoe-women", "pump", "#7b2d3b", "patent"),
    _drawing("shoe-men", "oxford", "#4a3222", "leather"),
    _drawing("shoe-children", "sneaker", "#d9a441", "canvas"),
    _drawing("shoe-city", "loafer", "#5a3a28", "leather"),
    _drawing("shoe-office", "oxford", "#23242b", "leather"),
    _drawing("shoe-evening", "sandal", "#b9935a", "satin"),
    _drawing("shoe-wedding", "pump", "#eae1d3", "satin"),
    _drawing("shoe-sport", "sneaker", "#3f6b7a", "canvas"),
    _drawing("shoe-home", "slipper", "#8d8577", "wool"),
    _drawing("shoe-leather", "chelsea_boot", "#6b4229", "leather", view="detail"),
    _drawing("shoe-suede", "loafer", "#8c7660", "suede", view="detail"),
    _drawing("shoe-textile", "sneaker", "#c9c4b8", "canvas", view="detail"),
    _drawing("shoe-any", "boot", "#3a2c26", "leather"),
    _drawing("scent-her", "perfume", "#d9a5a0", "glass"),
    _drawing("scent-him", "perfume", "#5b6f76", "glass"),
    _drawing("scent-room", "candle", "#cdbf9f", "glass"),
    _drawing("scent-floral", "bouquet", "#c76f85", "soft", accent="#6f8a5b"),
    _drawing("scent-woody", "board", "#8a5f3c", "wood"),
    _drawing("scent-citrus", "perfume", "#e0b64a", "glass"),
    _drawing("scent-amber", "perfume", "#b5672c", "glass"),
    _drawing("scent-green", "plant", "#5f8058", "soft"),
)
