"""Watches and jewellery."""

from vitrina.project.demo.departments.kinds import Chosen, Department, Kind, Listed, Measured, Sizes
from vitrina.project.demo.grammar.phrases import noun
from vitrina.project.demo.types import text
from vitrina.project.demo.vocabulary.materials import GOLDS

_CASES = ("steel", "gold_steel", "titanium", "black_steel", "yellow_gold", "rose_gold", "white_gold", "bronze")
_CRYSTAL = Chosen("crystal", ("sapphire", "mineral"))
_WORN = ("everyday", "work", "gift", "evening")
_GEMS = ("diamond", "sapphire", "ruby", "emerald", "amethyst", "topaz", "citrine", "garnet", "onyx")
_FINE = (Listed("gold_fineness", (375, 585, 750, 925, 950)), Measured("carat", 0.1, 3, 0.05), Measured("weight", 2, 18, 0.5))

WATCHES = Department(
    ref="watches",
    names=text("Watches", "腕表", "Relojes", "Часы"),
    categories={
        "mechanical-watches": text("Mechanical watches", "机械表", "Relojes mecánicos", "Механические часы"),
        "dress-watches": text("Dress watches", "正装表", "Relojes de vestir", "Классические часы"),
        "sports-watches": text("Sports watches", "运动表", "Relojes deportivos", "Спортивные часы"),
    },
    kinds=(
        Kind("mechanical_watch", "mechanical-watches", noun("mechanical watch", "机械腕表", ("reloj mecánico", "m"), ("механические часы", "p")), ("watch",), (380, 9800), 24, _CASES, palette="dark", colours=2, traits=("classic", "engraved", "vintage", "automatic", "slim"), facts=(Chosen("movement", ("automatic", "hand_wound")), _CRYSTAL, Measured("case_diameter", 36, 43), Listed("water_resistance", (30, 50, 100)), Measured("power_reserve", 38, 80, 2)), genders=("men", "unisex", "women"), occasions=_WORN, finish="grain"),
        Kind("dress_watch", "dress-watches", noun("wristwatch", "腕表", ("reloj de pulsera", "m"), ("наручные часы", "p")), ("square_watch", "watch"), (70, 5200), 26, _CASES, colours=3, traits=("minimalist", "classic", "slim", "romantic", "modern"), facts=(Chosen("movement", ("quartz", "automatic", "solar")), _CRYSTAL, Measured("case_diameter", 26, 40), Listed("water_resistance", (30, 50))), genders=("women", "men", "unisex"), occasions=_WORN, finish="grain"),
        Kind("diving_watch", "sports-watches", noun("diving watch", "潜水表", ("reloj de buceo", "m"), ("дайверские часы", "p")), ("watch",), (160, 6400), 14, ("steel", "titanium", "black_steel", "bronze"), palette="sport", colours=2, traits=("robust", "sporty", "waterproof", "automatic"), facts=(Chosen("movement", ("automatic", "solar", "quartz")), _CRYSTAL, Measured("case_diameter", 39, 46), Listed("water_resistance", (200, 300, 500))), genders=("men", "unisex"), occasions=("sport", "travel", "everyday"), finish="grain"),
        Kind("chronograph", "sports-watches", noun("chronograph", "计时码表", ("cronógrafo", "m"), ("хронограф", "m")), ("watch",), (190, 8600), 12, _CASES[:5], palette="dark", colours=2, traits=("sporty", "vintage", "robust", "classic"), facts=(Chosen("movement", ("automatic", "quartz")), _CRYSTAL, Measured("case_diameter", 39, 45), Listed("water_resistance", (50, 100))), genders=("men",), occasions=_WORN, finish="grain"),
    ),
    stories=(
        text("The dial is built in two layers, so that the light moves when you do.", "双层表盘，光影随动作流转。", "La esfera tiene dos capas para que la luz se mueva con usted.", "Циферблат собран из двух слоёв, и свет движется вместе с вами."),
        text("The strap changes without tools in a few seconds.", "表带无需工具，数秒即可更换。", "La correa se cambia sin herramientas en unos segundos.", "Ремешок меняется без инструментов за несколько секунд."),
        text("Regulated in five positions before it leaves the bench.", "出厂前经五方位校准。", "Se ajusta en cinco posiciones antes de salir del banco.", "Перед выпуском механизм отрегулирован в пяти положениях."),
    ),
)

JEWELLERY = Department(
    ref="jewellery",
    names=text("Jewellery", "珠宝", "Joyería", "Украшения"),
    categories={
        "rings": text("Rings", "戒指", "Anillos", "Кольца"),
        "necklaces": text("Necklaces & brooches", "项链与胸针", "Collares y broches", "Колье и броши"),
        "earrings": text("Earrings", "耳饰", "Pendientes", "Серьги"),
        "bracelets": text("Bracelets & cufflinks", "手链与袖扣", "Pulseras y gemelos", "Браслеты и запонки"),
    },
    kinds=(
        Kind("ring", "rings", noun("ring", "戒指", ("anillo", "m"), ("кольцо", "n")), ("ring",), (90, 7800), 26, GOLDS, coloured=False, traits=("classic", "romantic", "engraved", "vintage", "minimalist"), stones=_GEMS, facts=_FINE, genders=("women", "unisex"), occasions=("wedding", "gift", "evening"), sizes={"": Sizes("ring_size", (48, 50, 52, 54, 56, 58, 60), shown=5)}),
        Kind("wedding_band", "rings", noun("wedding band", "婚戒", ("alianza", "f"), ("обручальное кольцо", "n")), ("wedding_ring",), (120, 2900), 12, GOLDS, coloured=False, traits=("classic", "polished", "matte", "engraved", "slim"), facts=(_FINE[0], _FINE[2]), genders=("unisex", "women", "men"), occasions=("wedding",), sizes={"": Sizes("ring_size", (50, 52, 54, 56, 58, 60, 62, 64), shown=6)}),
        Kind("necklace", "necklaces", noun("necklace", "项链", ("collar", "m"), ("колье", "n")), ("necklace",), (60, 6900), 22, GOLDS, coloured=False, traits=("romantic", "minimalist", "evening", "vintage", "classic"), stones=(*_GEMS, "pearl", "pearl"), facts=(*_FINE, Listed("chain_length", (40, 42, 45, 50, 60))), genders=("women",), occasions=("evening", "gift", "wedding")),
        Kind("brooch", "necklaces", noun("brooch", "胸针", ("broche", "m"), ("брошь", "f")), ("brooch",), (40, 2400), 9, GOLDS, coloured=False, traits=("vintage", "romantic", "handmade", "evening"), stones=(*_GEMS, "malachite"), facts=_FINE[1:], genders=("women",), occasions=("evening", "gift")),
        Kind("earrings", "earrings", noun("earrings", "耳环", ("pendientes", "mp"), ("серьги", "p")), ("earrings",), (45, 5600), 24, GOLDS, coloured=False, traits=("minimalist", "romantic", "evening", "light", "classic"), stones=(*_GEMS, "pearl", "malachite"), facts=(*_FINE, Chosen("closure", ("clasp",))), genders=("women",), occasions=("everyday", "evening", "gift")),
        Kind("bracelet", "bracelets", noun("bracelet", "手链", ("pulsera", "f"), ("браслет", "m")), ("bracelet",), (50, 4900), 18, GOLDS, coloured=False, traits=("minimalist", "romantic", "polished", "modern"), stones=("diamond", "sapphire", "emerald", "ruby", "topaz", "pearl"), facts=(*_FINE, Listed("length", (16, 17, 18, 19)), Chosen("closure", ("clasp",))), genders=("women", "unisex"), occasions=("everyday", "gift", "evening")),
        Kind("cufflinks", "bracelets", noun("cufflinks", "袖扣", ("gemelos", "mp"), ("запонки", "p")), ("cufflinks",), (40, 980), 9, (*GOLDS, "steel"), coloured=False, traits=("classic", "engraved", "polished", "modern"), stones=("onyx", "malachite", "sapphire", "garnet"), facts=(_FINE[2],), genders=("men",), occasions=("wedding", "work", "gift")),
    ),
    stories=(
        text("Finished by hand under the loupe; every edge is rounded so that it never catches.", "放大镜下手工完成，每处边缘均经圆磨，不勾衣物。", "Se monta a mano bajo la lupa; cada borde se redondea para que nunca se enganche.", "Ручная работа под лупой; каждый край скруглён и не цепляется."),
        text("The metal is recycled and its origin is recorded.", "采用再生贵金属，来源可追溯。", "El metal es reciclado y su origen queda registrado.", "Металл переработан, и его происхождение записано."),
        text("Light enough to forget, bright enough to be noticed.", "轻若无物，光彩自现。", "Una ligereza que se olvida y una luz que se nota.", "Лёгкость, о которой забываешь, и блеск, который замечают."),
    ),
)
