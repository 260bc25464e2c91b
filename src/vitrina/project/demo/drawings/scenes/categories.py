"""A quiet picture for each root category of the demo shop, by its ref."""

from vitrina.project.demo.drawings.scenes.stage import Prop
from vitrina.project.demo.drawings.scenes.still import Item, Sprig, Stand, Still

_SILVER = "#bcbfc4"

CATEGORIES: dict[str, Still] = {
    "bags": Still(
        "#d9bda4",
        "niche",
        (
            Item(Prop("tote", "#96552b", 0.6, seed=3), 20, -30, Stand(190, 215)),
            Item(
                Prop("flap_bag", "#ece2cf", 0.36, finish="quilted", seed=2),
                -250,
                40,
                Stand(60, 140, share=0.1),
            ),
            Item(Prop("wallet", "#651a2b", 0.24, seed=2), 270, 60),
        ),
        (
            Sprig("pampas", "#ead6ba", (300, -40), (390, -560)),
            Sprig("pampas", "#e0c7a4", (300, -40), (330, -640)),
        ),
    ),
    "shoes": Still(
        "#cfd0c2",
        "disc",
        (
            Item(Prop("pump", "#651a2b", 0.44, finish="patent", seed=7), 60, -40, Stand(330, 190, True)),
            Item(Prop("oxford", "#4e3024", 0.42, seed=4), -200, 10, Stand(130, 180, True, 0.12)),
            Item(Prop("sneaker", "#f2efe9", 0.36, accent="#98a58a", seed=6), 250, 70),
        ),
    ),
    "clothing": Still(
        "#e2d6c6",
        "rail",
        (
            Item(Prop("coat", "#b27f4d", 0.62, finish="wool", seed=3), -215, -230),
            Item(Prop("gown", "#1d5b47", 0.62, finish="silk", seed=5), 20, -230),
            Item(Prop("shirt", "#f2efe9", 0.6, finish="soft", seed=2), 240, -255),
            Item(Prop("boot", "#4e3024", 0.22, seed=6), 150, 20),
            Item(Prop("satchel", "#96552b", 0.24, seed=2), -60, 30),
        ),
    ),
    "jewellery": Still(
        "#d8c4c0",
        "arch",
        (
            Item(Prop("ring", "#a8232f", 0.36, finish="gem", seed=5), 0, -40, Stand(260, 150)),
            Item(Prop("pearl_bracelet", "#f2efe9", 0.36, seed=2), -230, 30, Stand(100, 150, share=0.12)),
            Item(
                Prop("wedding_ring", "#c7a05a", 0.2, finish="metal", seed=3),
                230,
                -40,
                Stand(60, 110, True, 0.32),
            ),
        ),
        beam=0.26,
    ),
    "watches": Still(
        "#b9bfc4",
        "niche",
        (
            Item(Prop("watch", "#212f4d", 0.56, accent=_SILVER, seed=3), -90, -210, turn=-3),
            Item(Prop("square_watch", "#4e3024", 0.48, seed=4), 170, -150, turn=4),
            Item(
                Prop("cufflinks", "#212f4d", 0.26, accent=_SILVER, seed=2),
                -190,
                20,
                Stand(60, 130, share=0.14),
            ),
            Item(Prop("jar", "#4e3024", 0.16, finish="leather", seed=2), 190, 60, Stand(60, 120, True, 0.34)),
        ),
        reach=330,
    ),
    "accessories": Still(
        "#c9d0cf",
        "disc",
        (
            Item(Prop("fedora", "#b27f4d", 0.44, finish="wool", seed=3), 30, -40, Stand(300, 165)),
            Item(Prop("sunglasses", "#4e3024", 0.34, seed=4), -210, 20, Stand(110, 150, True, 0.12)),
            Item(Prop("beanie", "#651a2b", 0.24, finish="knit", seed=3), 265, 30),
            Item(Prop("belt", "#96552b", 0.26, seed=2), 60, 80),
        ),
        (Sprig("branch", "#8a977d", (340, 20), (400, -420)),),
    ),
    "fragrance": Still(
        "#e3cdbb",
        "arch",
        (
            Item(Prop("perfume", "#d9a06a", 0.52, finish="glass", seed=6), 20, -40, Stand(200, 165)),
            Item(
                Prop("perfume", "#dfa7ac", 0.34, finish="glass", seed=1), -210, 20, Stand(80, 115, share=0.12)
            ),
            Item(Prop("candle", "#ece2cf", 0.26, finish="ceramic", seed=3), 235, 50),
        ),
        (Sprig("branch", "#93a07f", (-300, 30), (-370, -420)),),
    ),
    "beauty": Still(
        "#e6ccc9",
        "disc",
        (
            Item(Prop("serum", "#b06a5c", 0.46, finish="glass", seed=2), -60, -40, Stand(170, 140)),
            Item(Prop("lipstick", "#a8232f", 0.38, seed=5), 170, -10, Stand(90, 130, True, 0.16)),
            Item(Prop("jar", "#f2efe9", 0.3, seed=4), -260, 50),
            Item(Prop("nail_polish", "#651a2b", 0.2, seed=4), 300, 60),
        ),
        (Sprig("eucalyptus", "#93a58f", (-330, -20), (-390, -400)),),
    ),
    "home": Still(
        "#d5cfc0",
        "window",
        (
            Item(Prop("armchair", "#98a58a", 0.66, finish="wool", seed=3), -120, 10),
            Item(Prop("vase", "#b25a3c", 0.36, finish="ceramic", seed=2), 240, 0, Stand(190, 110, share=0.3)),
            Item(Prop("cushion", "#c2932f", 0.2, finish="linen", seed=2), -118, -90),
        ),
        (
            Sprig("branch", "#7f9170", (232, -330), (150, -640)),
            Sprig("branch", "#8d9f7c", (244, -330), (350, -610)),
        ),
        reach=210,
    ),
    "lighting": Still(
        "#57606a",
        "niche",
        (
            Item(
                Prop("table_lamp", "#b25a3c", 0.56, finish="ceramic", seed=2),
                -60,
                -30,
                Stand(200, 180, True, 0.3),
            ),
            Item(Prop("table_lamp", "#c9a45c", 0.34, seed=7), 220, 20, Stand(70, 100, share=0.4)),
            Item(Prop("book", "#651a2b", 0.16, seed=3), -290, 40),
        ),
        beam=0,
    ),
    "kitchen": Still(
        "#d2d6c9",
        "disc",
        (
            Item(
                Prop("kettle", "#1f1d1d", 0.42, finish="enamel", seed=3),
                -110,
                -30,
                Stand(170, 190, True, 0.18),
            ),
            Item(Prop("pot", "#a8232f", 0.46, seed=2), 190, 20, Stand(80, 200, share=0.28)),
            Item(Prop("mortar", "#f2efe9", 0.28, finish="marble", seed=2), -240, 70),
        ),
        (Sprig("branch", "#7e9468", (-330, 20), (-390, -380)),),
    ),
    "electronics": Still(
        "#c3cad4",
        "arch",
        (
            Item(
                Prop("laptop", "#c3c6ca", 0.52, finish="metal", seed=2), -20, -40, Stand(170, 250, True, 0.2)
            ),
            Item(Prop("phone", "#212f4d", 0.3, finish="metal", seed=2), 250, 20, Stand(60, 110, share=0.36)),
            Item(Prop("camera", "#4e3024", 0.28, seed=3), -230, 60),
        ),
    ),
    "audio": Still(
        "#c9c2b6",
        "disc",
        (
            Item(
                Prop("turntable", "#6d4a33", 0.5, finish="wood", seed=2), -60, -20, Stand(170, 250, True, 0.3)
            ),
            Item(Prop("headphones", "#ece2cf", 0.4, seed=3), 210, -10, Stand(250, 120, share=0.14)),
            Item(Prop("speaker", "#43454a", 0.24, seed=3), -270, 60),
        ),
    ),
    "books-stationery": Still(
        "#d8ccb8",
        "window",
        (
            Item(Prop("book", "#212f4d", 0.46, seed=3), -130, -20, Stand(110, 190, True, 0.26)),
            Item(Prop("book", "#651a2b", 0.36, seed=7), 100, 10, Stand(50, 130, True, 0.4)),
            Item(Prop("notebook", "#c2932f", 0.24, seed=3), 290, 50),
            Item(Prop("cup", "#f2efe9", 0.2, finish="ceramic", seed=1), -310, 70),
        ),
        reach=230,
    ),
    "flowers": Still(
        "#cfd8c6",
        "arch",
        (
            Item(Prop("bouquet", "#dfa7ac", 0.6, seed=3), 10, -30, Stand(160, 165)),
            Item(Prop("orchid", "#b32e6b", 0.36, seed=2), -270, 40),
            Item(Prop("plant", "#f2efe9", 0.28, finish="ceramic", seed=2), 265, 50),
        ),
    ),
    "tea-sweets": Still(
        "#c4cdb6",
        "niche",
        (
            Item(Prop("tin", "#1d5b47", 0.42, seed=3), -90, -40, Stand(210, 150)),
            Item(
                Prop("teapot", "#b25a3c", 0.4, finish="ceramic", seed=2), 190, 10, Stand(90, 165, share=0.12)
            ),
            Item(Prop("chocolate_box", "#4e3024", 0.34, seed=3), -230, 70),
            Item(Prop("cup", "#f2efe9", 0.22, finish="ceramic", seed=4), 110, 80),
        ),
    ),
    "sport": Still(
        "#bccbd0",
        "disc",
        (
            Item(Prop("racket", "#212f4d", 0.5, accent="#d4654f", seed=2), 60, -190),
            Item(
                Prop("kit_bag", "#2c686b", 0.46, finish="canvas", seed=3),
                -150,
                -10,
                Stand(110, 190, True, 0.2),
            ),
            Item(
                Prop("sneaker", "#f2efe9", 0.4, accent="#d4654f", seed=3), 200, 20, Stand(50, 200, share=0.28)
            ),
            Item(Prop("dumbbell", "#43454a", 0.22, seed=2), -60, 80),
        ),
    ),
    "toys": Still(
        "#ead6bd",
        "arch",
        (
            Item(Prop("teddy", "#b27f4d", 0.5, finish="soft", seed=2), 20, -40, Stand(160, 170)),
            Item(Prop("train", "#a8232f", 0.34, accent="#335d96", seed=2), -220, 50),
            Item(Prop("blocks", "#94b6cf", 0.32, accent="#e3bd4b", seed=3), 240, 50),
        ),
    ),
    "services": Still(
        "#d4cdd4",
        "curtain",
        (
            Item(Prop("dress_form", "#ece2cf", 0.72, finish="linen", seed=2), 30, -10),
            Item(Prop("spool", "#651a2b", 0.26, seed=3), -220, 30, Stand(90, 105, share=0.3)),
            Item(Prop("gift", "#57304f", 0.26, seed=3), 270, 50),
        ),
    ),
}
