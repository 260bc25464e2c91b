"""The six shops of the demo: how each looks from the street, and what stands around it."""

from vitrina.project.demo.drawings.colours import Tone
from vitrina.project.demo.drawings.paths import box, oval
from vitrina.project.demo.drawings.scenes import plants
from vitrina.project.demo.drawings.scenes.facades import STREET, City
from vitrina.project.demo.drawings.scenes.stage import Prop, Stage


def _lamp(stage: Stage, x: int, *, lit: bool) -> None:
    iron = "#2a2d30"
    stage.line(f"M{x},{STREET + 40}V330", iron, 11)
    stage.flat(f"M{x - 26},{STREET + 44}h52l-14,-60h-24Z", iron)
    stage.flat(f"M{x - 30},330h60l-10,-74h-40Z", "#fff0c9" if lit else "#dfe6e6", opacity=0.95)
    stage.line(f"M{x - 30},330h60l-10,-74h-40ZM{x},256v-26", iron, 6)
    if lit:
        stage.halo(x, 296, 190, opacity=0.7, colour="#ffe2a0")


def _tree(stage: Stage, x: int, crown: str, *, top: int = 250, seed: int = 1) -> None:
    """A street tree, light through its leaves."""
    stage.line(
        f"M{x},{STREET + 36}C{x - 8},700 {x + 10},560 {x},{top + 120}M{x},620L{x + 60},470M{x},560"
        f"L{x - 56},430",
        "#7d6a55",
        17,
    )
    tone = Tone(crown)
    clouds = ((-96, 190, 104), (90, 200, 110), (0, 90, 124), (-54, 20, 90), (66, 40, 84), (0, 230, 96))
    for k, (dx, dy, radius) in enumerate(clouds):
        fill = (tone.deep, tone.base, tone.base, tone.light, tone.light, tone.deep)[k]
        stage.flat(oval(x + dx, top + dy, radius, radius * 0.86), fill, opacity=0.9)
    flecks = "".join(
        f"M{x - 150 + (k * 67 + seed * 31) % 300},{top - 40 + (k * 97 + seed * 17) % 300}q10,-12 20,0"
        for k in range(40)
    )
    stage.line(flecks, tone.bright, 5, opacity=0.22)


def _neighbours(stage: Stage, colour: str, *, height: int = 190) -> None:
    tone = Tone(colour)
    for left, wide, top in ((-20, 260, height), (1360, 260, height + 50)):
        stage.flat(
            box(left, top, wide, STREET - top),
            stage.blend((tone.light, tone.base), direction='x2="1" y2="1"'),
        )
        panes = "".join(
            box(left + 46 + c * 96, top + 60 + r * 170, 56, 104) for c in range(2) for r in range(3)
        )
        stage.flat(panes, tone.deep, opacity=0.7)


def _london(stage: Stage) -> None:
    _neighbours(stage, "#a8695a")
    _lamp(stage, 118, lit=False)
    _tree(stage, 1498, "#7f9a70", top=330)


def _paris(stage: Stage) -> None:
    _neighbours(stage, "#d8d0c0", height=120)
    stage.flat("M190,60L230,-20H1370L1410,60Z", stage.blend(("#6f7d8a", "#5b6976")))
    _tree(stage, 104, "#a9a45e", top=330)
    _lamp(stage, 1490, lit=True)


def _madrid(stage: Stage) -> None:
    _neighbours(stage, "#e3c08c")
    stage.halo(1340, 120, 300, opacity=0.7, colour="#fff3d0")
    for x in (96, 1512):
        plants.fan(stage, x, 560, 170, colour="#7d9a68", blades=15, lean=0.05)
        stage.line(f"M{x},560C{x + 12},680 {x - 8},780 {x},{STREET + 30}", "#8a6f52", 22)
        plants.fan(stage, x, 560, 130, colour="#6b8a5a", blades=9, lean=-0.3)


def _milan(stage: Stage) -> None:
    _neighbours(stage, "#d9a777", height=150)
    _tree(stage, 1506, "#8ba06b", top=380, seed=3)
    for k in range(3):
        top = 470 + k * 10
        stage.flat(
            f"M{60 + k * 52},{STREET + 20}C{20 + k * 52},700 {30 + k * 52},{top} {60 + k * 52},{top - 90}"
            f"C{90 + k * 52},{top} {100 + k * 52},700 {60 + k * 52},{STREET + 20}Z",
            ("#4f6b4c", "#5b7a56", "#48634a")[k],
        )


def _shanghai(stage: Stage) -> None:
    _neighbours(stage, "#575364", height=160)
    towers = "M20,430V180h60v250ZM1500,470V60l34,-50l34,50V470ZM1440,500V240h44v260Z"
    stage.flat(towers, "#8b86a6", opacity=0.6)
    _tree(stage, 92, "#5f7d5e", top=340, seed=2)
    for x, y in ((1470, 470), (1540, 520)):
        stage.halo(x, y, 130, opacity=0.6, colour="#ffb27a")
        stage.line(f"M{x},{y - 150}V{y + 76}", "#3a2a2a", 4)
        stage.form(oval(x, y, 46, 40), tone=Tone("#c2402f"), finish="round", texture=False)
        stage.line(
            f"M{x - 24},{y - 34}V{y + 34}M{x + 24},{y - 34}V{y + 34}M{x},{y - 40}V{y + 40}",
            "#8a2a20",
            3,
            opacity=0.6,
        )


def _almaty(stage: Stage) -> None:
    stage.flat(
        "M0,420L190,180L300,300L460,70L640,280L800,120L980,300L1160,60L1330,260L1450,150L1600,330V868H0Z",
        stage.blend(("#b9c6d6", "#8fa3b8", "#7d948f")),
    )
    caps = (
        "M460,70L372,196L420,180L450,220L490,176L560,196Z"
        "M1160,60L1068,166L1120,150L1160,196L1206,150L1262,178Z"
        "M190,180L130,256L180,240L210,262L254,250Z"
        "M1450,150L1390,210L1440,204L1476,226L1520,220Z"
    )
    stage.flat(caps, "#ffffff", opacity=0.92)
    stage.flat("M0,600Q200,520 400,590T800,580T1200,590T1600,560V868H0Z", "#7f9a84")
    for x, top in ((60, 420), (150, 500), (1450, 460), (1540, 400)):
        tiers = "".join(f"M{x},{top + k * 90}l{50 + k * 16},130h-{100 + k * 32}Z" for k in range(4))
        stage.flat(tiers, "#41614f")
        stage.line(
            "".join(f"M{x},{top + k * 90 + 6}l{40 + k * 14},110" for k in range(4)), "#2f4a3c", 6, opacity=0.5
        )


CITIES: dict[str, City] = {
    "london": City(
        ("#c4d2dc", "#dfe5e6", "#eeece4"),
        "#efe8db",
        "#1d2b33",
        "",
        0.25,
        "plain",
        "sash",
        (
            Prop("satchel", "#96552b", 0.2, seed=2),
            Prop("fedora", "#43454a", 0.2, finish="wool", seed=2),
            Prop("tote", "#1d5b47", 0.26, seed=3),
            Prop("umbrella", "#212f4d", 0.2, seed=2),
        ),
        _london,
    ),
    "paris": City(
        ("#a9bdd6", "#d8d5d8", "#f3dcc8"),
        "#e6dac4",
        "#24384f",
        "",
        0.55,
        "stone",
        "balcony",
        (
            Prop("flap_bag", "#651a2b", 0.24, finish="quilted", seed=2),
            Prop("perfume", "#d9a06a", 0.2, finish="glass", seed=6),
            Prop("gown", "#1f1d1d", 0.24, finish="silk", seed=4),
            Prop("pump", "#a8232f", 0.2, finish="patent", seed=7),
        ),
        _paris,
    ),
    "madrid": City(
        ("#8fbbd8", "#c6dde0", "#f6e3bd"),
        "#e2a779",
        "#5b2b22",
        "#a8432f",
        0.1,
        "plain",
        "shutters",
        (
            Prop("tote", "#b25a3c", 0.25, seed=5),
            Prop("sandal", "#c9a45c", 0.2, seed=3),
            Prop("vase", "#335d96", 0.2, finish="ceramic", seed=2),
            Prop("bucket_bag", "#c2932f", 0.22, seed=2),
        ),
        _madrid,
    ),
    "milan": City(
        ("#b5c8d0", "#e3dfcf", "#f5d7ae"),
        "#dfb787",
        "#2d3b33",
        "#2f5947",
        0.35,
        "plain",
        "round",
        (
            Prop("blazer", "#43454a", 0.22, finish="wool", seed=2),
            Prop("loafer", "#4e3024", 0.2, seed=2),
            Prop("flap_bag", "#cf7427", 0.24, seed=3),
            Prop("sunglasses", "#4e3024", 0.2, seed=2),
        ),
        _milan,
    ),
    "shanghai": City(
        ("#3d3f63", "#8a6f8a", "#e0a284"),
        "#9a6f62",
        "#3a2226",
        "",
        0.95,
        "brick",
        "round",
        (
            Prop("tin", "#1d5b47", 0.22, seed=3),
            Prop("teapot", "#b25a3c", 0.2, finish="ceramic", seed=2),
            Prop("flap_bag", "#a8232f", 0.24, finish="croc", seed=2),
            Prop("bowl", "#335d96", 0.2, finish="ceramic", seed=2),
        ),
        _shanghai,
    ),
    "almaty": City(
        ("#9fc3de", "#cfe0e8", "#f2efe6"),
        "#e9e4da",
        "#33403f",
        "",
        0.3,
        "stone",
        "wide",
        (
            Prop("duffel", "#96552b", 0.22, seed=3),
            Prop("beanie", "#651a2b", 0.2, finish="knit", seed=2),
            Prop("boot", "#4e3024", 0.22, seed=3),
            Prop("puffer", "#2c686b", 0.21, seed=2),
        ),
        _almaty,
    ),
}
"""By the last part of the location's ref."""
