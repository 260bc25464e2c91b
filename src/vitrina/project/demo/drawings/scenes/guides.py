"""Pictures to choose by in the gift guide and the finder: for whom, for what, for how much."""

from vitrina.project.demo.drawings.scenes.stage import Prop
from vitrina.project.demo.drawings.scenes.still import Item, Sprig, Stand, Still

GUIDES: dict[str, Still] = {
    "her": Still(
        "#dfc3bd",
        "arch",
        (
            Item(Prop("flap_bag", "#651a2b", 0.46, finish="quilted", seed=2), 20, -40, Stand(200, 190)),
            Item(
                Prop("perfume", "#dfa7ac", 0.3, finish="glass", seed=3), -235, 30, Stand(70, 105, share=0.12)
            ),
            Item(Prop("pump", "#1f1d1d", 0.26, finish="patent", seed=7), 220, 70),
        ),
    ),
    "him": Still(
        "#b8c0bd",
        "niche",
        (
            Item(Prop("satchel", "#4e3024", 0.5, seed=3), -20, -40, Stand(170, 210, True, 0.3)),
            Item(Prop("oxford", "#96552b", 0.34, seed=4), 210, 60),
            Item(
                Prop("fedora", "#43454a", 0.28, finish="wool", seed=2), -265, 30, Stand(60, 110, share=0.14)
            ),
        ),
    ),
    "child": Still(
        "#c6d6d8",
        "disc",
        (
            Item(Prop("teddy", "#b27f4d", 0.54, finish="soft", seed=4), -90, -20, Stand(120, 180)),
            Item(
                Prop("doll_house", "#d4654f", 0.36, accent="#335d96", seed=2),
                220,
                20,
                Stand(50, 160, True, 0.14),
            ),
            Item(Prop("train", "#e3bd4b", 0.3, accent="#335d96", seed=3), -190, 80),
            Item(Prop("kite", "#a8232f", 0.24, accent="#e3bd4b", seed=2), 250, -480),
        ),
    ),
    "home": Still(
        "#d3c7b3",
        "window",
        (
            Item(
                Prop("table_lamp", "#1d5b47", 0.48, finish="ceramic", seed=2),
                -130,
                0,
                Stand(180, 160, True, 0.3),
            ),
            Item(Prop("vase", "#f2efe9", 0.34, finish="ceramic", seed=8), 180, 20, Stand(80, 120, share=0.4)),
            Item(Prop("cushion", "#b25a3c", 0.28, finish="linen", seed=3), 290, 90),
        ),
        (
            Sprig("branch", "#7f9170", (176, -220), (100, -560)),
            Sprig("branch", "#92a37f", (184, -220), (280, -520)),
        ),
        reach=220,
    ),
    "everyday": Still(
        "#d9cdb9",
        "disc",
        (
            Item(Prop("backpack", "#6a6b3d", 0.5, finish="canvas", seed=3), -60, -30, Stand(150, 190)),
            Item(
                Prop("sneaker", "#f2efe9", 0.36, accent="#b27f4d", seed=6),
                200,
                50,
                Stand(40, 180, share=0.34),
            ),
            Item(Prop("sunglasses", "#4e3024", 0.26, seed=2), -240, 70),
        ),
    ),
    "work": Still(
        "#c2c6c4",
        "window",
        (
            Item(
                Prop("laptop", "#c3c6ca", 0.44, finish="metal", seed=2), -60, -30, Stand(150, 240, True, 0.3)
            ),
            Item(Prop("satchel", "#96552b", 0.36, seed=5), 240, 40),
            Item(Prop("cup", "#f2efe9", 0.22, finish="ceramic", seed=1), -250, 60),
            Item(Prop("notebook", "#212f4d", 0.2, seed=3), 20, 80),
        ),
        reach=240,
    ),
    "evening": Still(
        "#2f3550",
        "arch",
        (
            Item(Prop("gown", "#a8232f", 0.62, finish="satin", seed=4), -40, -130),
            Item(
                Prop("clutch", "#c9a45c", 0.3, finish="satin", seed=4), 230, -30, Stand(110, 130, share=0.36)
            ),
            Item(Prop("sandal", "#c9a45c", 0.26, seed=3), -240, 50),
        ),
        reach=330,
        beam=0.1,
    ),
    "travel": Still(
        "#cdd6d4",
        "window",
        (
            Item(Prop("suitcase", "#96552b", 0.58, finish="shiny", seed=4), -140, 20),
            Item(Prop("duffel", "#212f4d", 0.36, seed=3), 190, 0, Stand(70, 190, True, 0.2)),
            Item(Prop("camera", "#4e3024", 0.22, seed=2), 70, 90),
            Item(Prop("fedora", "#e3d3b4", 0.2, finish="canvas", seed=3), 190, -200),
        ),
        reach=230,
    ),
    "wedding": Still(
        "#e4dcd4",
        "arch",
        (
            Item(Prop("bouquet", "#f2efe9", 0.52, seed=2), -40, -30, Stand(170, 160, share=0.12)),
            Item(
                Prop("wedding_ring", "#c7a05a", 0.2, finish="metal", seed=3),
                210,
                20,
                Stand(110, 100, share=0.2),
            ),
            Item(Prop("pump", "#ece2cf", 0.28, finish="satin", seed=7), -230, 70),
            Item(Prop("glassware", "#e8d9bd", 0.3, finish="glass", seed=1), 250, 90),
        ),
        (Sprig("eucalyptus", "#93a58f", (-300, 0), (-370, -380)),),
    ),
    "sport": Still(
        "#bccfcb",
        "disc",
        (
            Item(Prop("sneaker", "#d4654f", 0.5, accent="#212f4d", seed=3), 10, -30, Stand(190, 240)),
            Item(Prop("racket", "#212f4d", 0.4, accent="#d4654f", seed=2), -210, -230),
            Item(Prop("thermos", "#2c686b", 0.26, accent="#bcbfc4", seed=2), 250, 50),
            Item(Prop("mat", "#98a58a", 0.28, seed=2), -210, 80),
        ),
    ),
    "gift": Still(
        "#dcc0b4",
        "curtain",
        (
            Item(Prop("gift", "#651a2b", 0.56, seed=3), 10, -30, Stand(140, 200)),
            Item(Prop("gift", "#ece2cf", 0.32, accent="#1d5b47", seed=5), -250, 50),
            Item(Prop("gift", "#1d5b47", 0.26, seed=2), 260, 60),
        ),
    ),
    "budget-small": Still(
        "#d6d3bf",
        "disc",
        (
            Item(Prop("candle", "#f2efe9", 0.42, finish="ceramic", seed=3), -40, -30, Stand(160, 150)),
            Item(Prop("soap", "#98a58a", 0.26, finish="marble", seed=2), 200, 40, Stand(50, 120, share=0.34)),
            Item(Prop("cards", "#94b6cf", 0.24, seed=2), -250, 160),
        ),
        reach=250,
    ),
    "budget-medium": Still(
        "#cdbfae",
        "disc",
        (
            Item(Prop("perfume", "#c2932f", 0.44, finish="glass", seed=6), 0, -30, Stand(200, 150)),
            Item(Prop("scarf", "#651a2b", 0.34, finish="knit", seed=2), -235, 40),
            Item(
                Prop("teapot", "#335d96", 0.3, finish="ceramic", seed=2), 220, 50, Stand(30, 130, share=0.12)
            ),
        ),
        reach=280,
    ),
    "budget-large": Still(
        "#b9a48d",
        "niche",
        (
            Item(Prop("tote", "#1d5b47", 0.54, seed=5), 20, -30, Stand(190, 200)),
            Item(Prop("watch", "#4e3024", 0.34, seed=5), -255, -70),
            Item(Prop("headphones", "#ece2cf", 0.26, seed=3), 250, 60),
        ),
        reach=310,
    ),
    "budget-open": Still(
        "#4a2530",
        "arch",
        (
            Item(Prop("ring", "#1d5b47", 0.4, finish="gem", seed=5), 0, -40, Stand(260, 150, share=0.42)),
            Item(Prop("pearl_necklace", "#f2efe9", 0.34, seed=2), -230, 10),
            Item(
                Prop("flap_bag", "#c9a45c", 0.32, finish="croc", seed=2), 240, 40, Stand(40, 150, share=0.5)
            ),
        ),
        reach=330,
        beam=0.1,
    ),
}
"""By the last part of the scene's name: a person, an occasion's key, a budget."""
