"""Products on a model: which silhouettes can be worn, and how each is put on the figure."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from vitrina.project.demo.drawings import figure
from vitrina.project.demo.drawings.canvas import Canvas, Look
from vitrina.project.demo.drawings.colours import Tone, shade
from vitrina.project.demo.drawings.figure import Model
from vitrina.project.demo.drawings.paths import oval
from vitrina.project.demo.drawings.shelf import SILHOUETTES
from vitrina.project.demo.types import Drawing

_WHOLE = "translate(171 92) scale(.62)"
_KNEES = "translate(90 112) scale(.8)"
_CALVES = "translate(130 104) scale(.71)"
_BUST = "translate(-270 290) scale(1.6)"
_HAND = "translate(-110 -150)"
_AS_DRAWN = ""
"""Parts of the figure: all of it, down to knees or calves, head and shoulders, a hand at the side."""

WORN_BY_A_MAN = "worn-man"
"""The view of a product on a man; "worn" is on a woman."""

_SLIM = 0.94
"""How much narrower a garment is on the figure than lying flat."""

Put = Callable[[Canvas, Canvas, Model], None]
"""Draws the figure and, from the second canvas, the product on it."""


@dataclass(frozen=True, slots=True)
class Wear:
    """How a silhouette is worn: `put` draws it, `view` is the part of the figure that is shown."""

    put: Put
    view: str = _WHOLE


def draw_worn(picture: Drawing) -> str:
    """The SVG of a product on a model, a man where the view is "worn-man". Raises `KeyError` for silhouettes
    that are not in `WORN`."""
    look = Look(picture.colour, picture.accent, picture.finish, picture.seed)
    sheet = Canvas(look)
    product = sheet.beside()
    SILHOUETTES[picture.silhouette].draw(product)
    wear = WORN[picture.silhouette]
    wear.put(sheet, product, figure.model(picture.seed, man=picture.view == WORN_BY_A_MAN))
    return sheet.document(title=picture.title, backdrop=_wall(sheet, wear.view), transform=wear.view)


def _wall(c: Canvas, view: str) -> str:
    """An arch behind whole figures, a disc behind parts of them."""
    behind = c.backdrop_tone(0.2)
    if view != _WHOLE:
        return f'<path d="{oval(450, 520, 400)}" fill="{behind}"/>'
    arch, near = "M190,1130V420a260,260 0 0,1 520,0V1130Z", c.backdrop_tone(0.3)
    return f'<path d="{arch}" fill="{behind}"/><path d="M0,1060H900V1200H0Z" fill="{near}" opacity=".5"/>'


def _figure(c: Canvas, who: Model) -> None:
    figure.plinth_shadow(c)
    figure.hair_behind(c, who)


def _top(squeeze: float) -> Put:
    """A garment for the upper body over plain trousers; its length is squeezed to the figure's."""

    def put(c: Canvas, product: Canvas, who: Model) -> None:
        _figure(c, who)
        under = figure.contrast(c.tone)
        figure.neck(c, who)
        if not product.wrist:
            with c.group("translate(0 26)"):
                figure.bare_arms(c, who, spread=8)
        figure.plain_trousers(c, under)
        figure.feet(c, who, bare=False)
        moved = f"translate({450 * (1 - _SLIM):.0f} {200 * (1 - squeeze):.0f}) scale({_SLIM} {squeeze})"
        if product.wrist:
            x, y = product.wrist
            figure.hands(c, who, (450 + (x - 450) * _SLIM, 200 + (y - 200) * squeeze + 6))
        c.add(product, moved)
        _neck_and_head(c, product, who, moved)

    return put


def _dress(c: Canvas, product: Canvas, who: Model) -> None:
    _figure(c, who)
    figure.bare_legs(c, who)
    figure.feet(c, who, bare=True)
    figure.neck(c, who, shoulders=not product.opening)
    if product.wrist:
        figure.hands(c, who, (product.wrist[0], product.wrist[1] + 4))
    else:
        figure.bare_arms(c, who, spread=3)
    c.add(product)
    _neck_and_head(c, product, who, "")


def _coat(c: Canvas, product: Canvas, who: Model) -> None:
    _figure(c, who)
    figure.plain_trousers(c, figure.contrast(c.tone))
    figure.feet(c, who, bare=False)
    if product.wrist:
        figure.hands(c, who, (product.wrist[0], product.wrist[1] + 6))
    c.add(product)
    _neck_and_head(c, product, who, "")


def _neck_and_head(c: Canvas, product: Canvas, who: Model, moved: str) -> None:
    if product.opening:
        layer = figure.contrast(c.tone) if product.lined else None
        with c.group(moved):
            figure.throat(c, who, product.opening, layer=layer)
    figure.head(c, who)


def _lower(moved: str, *, bare: bool) -> Put:
    """A skirt or trousers under a plain top."""

    def put(c: Canvas, product: Canvas, who: Model) -> None:
        _figure(c, who)
        figure.bare_legs(c, who)
        figure.feet(c, who, bare=bare)
        figure.neck(c, who)
        figure.plain_top(c, who, figure.contrast(c.tone))
        c.add(product, moved)
        figure.head(c, who)

    return put


def _dressed(c: Canvas, who: Model) -> None:
    """The figure in plain clothes that leave the eye to what it carries or has on its head."""
    figure.hair_behind(c, who)
    figure.neck(c, who)
    figure.feet(c, who, bare=False)
    tone = figure.contrast(c.tone)
    figure.plain_trousers(c, tone)
    figure.plain_top(c, who, tone)


def _carried(grip: tuple[float, float], size: float) -> Put:
    """In the hand: `grip` is where the hand holds it, in the product's own coordinates."""

    def put(c: Canvas, product: Canvas, who: Model) -> None:
        _dressed(c, who)
        figure.head(c, who)
        x, y = (650 if who.man else 636), 800
        c.add(product, f"translate({x} {y}) scale({size}) translate({-grip[0]} {-grip[1]})")
        figure.fist(c, who, x, y)

    return put


def _at(x: float, y: float, size: float, origin: tuple[float, float]) -> str:
    """Put the product's `origin` at `x`, `y` of the figure."""
    return f"translate({x} {y}) scale({size}) translate({-origin[0]} {-origin[1]})"


def _on_head(moved: str, *, hidden_crown: bool = False) -> Put:
    """A hat, or glasses."""

    def put(c: Canvas, product: Canvas, who: Model) -> None:
        who = replace(who, style="long") if hidden_crown and who.style in ("bun", "curls") else who
        _dressed(c, who)
        figure.head(c, who)
        c.add(product, moved)

    return put


def _round_neck(moved: str) -> Put:
    """A scarf over a plain top."""

    def put(c: Canvas, product: Canvas, who: Model) -> None:
        _dressed(c, who)
        figure.head(c, who)
        c.add(product, moved)

    return put


def _on_skin(moved: str) -> Put:
    """A necklace: bare shoulders, hair put up."""

    def put(c: Canvas, product: Canvas, who: Model) -> None:
        who = replace(who, style="bun")
        figure.hair_behind(c, who)
        figure.bare_arms(c, who)
        figure.neck(c, who, shoulders=True)
        tone = figure.contrast(c.tone)
        bodice = (
            "M450,392 C500,388 540,360 566,330 L590,420 L590,640 H310 L310,420 L334,330 "
            "C360,360 400,388 450,392Z"
        )
        c.form(bodice, tone=tone, finish="silk", texture=False)
        figure.head(c, who)
        c.add(product, moved)

    return put


def _over_shirt(moved: str) -> Put:
    """A tie, over a white shirt."""

    def put(c: Canvas, product: Canvas, who: Model) -> None:
        figure.hair_behind(c, who)
        shirt = Canvas(Look("#f4f0e8", "#f4f0e8", "soft", 2), definitions=c.definitions)
        SILHOUETTES["shirt"].draw(shirt)
        figure.neck(c, who)
        c.add(shirt, _FITTED)
        with c.group(_FITTED):
            figure.throat(c, who, shirt.opening, layer=None)
        figure.head(c, who)
        c.add(product, moved)

    return put


def _on_wrist(c: Canvas, product: Canvas, who: Model) -> None:
    """A watch: its strap goes round the arm and is seen no further than the arm's edge."""
    with c.group("rotate(14 450 600)"):
        arm = figure.forearm(c, who, figure.contrast(c.tone))
        c.flat(
            "M352,540 C420,560 480,560 546,540 L546,640 C480,660 420,660 352,640Z", who.skin.ink, opacity=0.2
        )
        with c.clipped(arm):
            c.add(product, "translate(450 600) rotate(90) scale(.62) translate(-450 -605)")


def _on_feet(hem: int, *, left: int, right: int, behind: tuple[int, int]) -> Put:
    """Shoes below the legs of plain trousers that end at `hem`, from `left` to `right`; `behind`: how far off
    the other shoe stands."""

    def put(c: Canvas, product: Canvas, who: Model) -> None:
        tone = figure.contrast(c.tone)
        leg = (
            f"M{left + 40},-60 L{right - 20},-60 C{right - 10},300 {right},500 {right + 14},{hem - 10} "
            f"Q{(left + right) // 2},{hem + 26} {left - 6},{hem + 6} C{left + 10},500 {left + 30},300 "
            f"{left + 40},-60Z"
        )
        c.ground(954, 330)
        far = Tone(shade(tone.base, -0.05))
        with c.group(f"translate({behind[0]} {behind[1]})"):
            c.form(leg, tone=far, finish="wool")
            c.dim(leg, opacity=0.3)
        c.add(product)
        c.form(leg, tone=tone, finish="wool")
        c.dim(leg, opacity=0.16)
        middle = (left + right) // 2
        crease = f"M{middle - 60},-60 C{middle - 70},300 {middle - 96},500 {middle - 110},{hem + 8}"
        c.line(crease, tone.ink, 4, opacity=0.25)

    return put


_FITTED = f"translate({450 * (1 - _SLIM):.0f} 28) scale({_SLIM} .86)"

WORN: dict[str, Wear] = {
    "coat": Wear(_coat, _CALVES),
    "puffer": Wear(_top(0.94), _KNEES),
    "jacket": Wear(_top(0.9), _KNEES),
    "blazer": Wear(_top(0.9), _KNEES),
    "dress": Wear(_dress),
    "gown": Wear(_dress),
    "shirt": Wear(_top(0.86), _KNEES),
    "tshirt": Wear(_top(0.86), _KNEES),
    "jumper": Wear(_top(0.86), _KNEES),
    "cardigan": Wear(_top(0.86), _KNEES),
    "skirt": Wear(_lower(_at(450, 505, 0.88, (450, 255)), bare=True)),
    "trousers": Wear(_lower("translate(450 490) scale(.8 1.1) translate(-450 -140)", bare=False)),
    "tote": Wear(_carried((450, 335), 0.42), _HAND),
    "satchel": Wear(_carried((450, 395), 0.42), _HAND),
    "flap_bag": Wear(_carried((450, 300), 0.4), _HAND),
    "bucket_bag": Wear(_carried((450, 300), 0.42), _HAND),
    "crossbody": Wear(_carried((450, 290), 0.38), _HAND),
    "duffel": Wear(_carried((450, 480), 0.52), _HAND),
    "clutch": Wear(_carried((450, 640), 0.36), _HAND),
    "suitcase": Wear(_carried((450, 160), 0.72)),
    "fedora": Wear(_on_head(_at(450, -22, 0.46, (450, 800)), hidden_crown=True), _BUST),
    "beanie": Wear(_on_head(_at(450, -8, 0.37, (450, 815)), hidden_crown=True), _BUST),
    "sunglasses": Wear(_on_head(_at(450, 22, 0.235, (450, 640))), _BUST),
    "scarf": Wear(_round_neck(_at(452, 178, 0.49, (452, 320))), _BUST),
    "tie": Wear(_over_shirt(_at(450, 222, 0.46, (450, 175))), _BUST),
    "bow_tie": Wear(_over_shirt(_at(450, 232, 0.26, (450, 600))), _BUST),
    "necklace": Wear(_on_skin(_at(450, 180, 0.2, (450, 150))), _BUST),
    "pearl_necklace": Wear(_on_skin(_at(450, 306, 0.22, (450, 760))), _BUST),
    "oxford": Wear(_on_feet(730, left=446, right=764, behind=(62, -74)), _AS_DRAWN),
    "loafer": Wear(_on_feet(730, left=446, right=764, behind=(62, -74)), _AS_DRAWN),
    "sneaker": Wear(_on_feet(716, left=440, right=764, behind=(62, -74)), _AS_DRAWN),
    "watch": Wear(_on_wrist, _AS_DRAWN),
    "square_watch": Wear(_on_wrist, _AS_DRAWN),
    "smart_watch": Wear(_on_wrist, _AS_DRAWN),
}
"""By silhouette."""
