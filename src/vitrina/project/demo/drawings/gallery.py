"""From a picture's description to its SVG: silhouette, view and backdrop together."""

from vitrina.project.demo.drawings.canvas import Canvas, Look
from vitrina.project.demo.drawings.paths import number, oval
from vitrina.project.demo.drawings.shelf import SILHOUETTES, Silhouette
from vitrina.project.demo.drawings.turntable import ANGLES, draw_turned
from vitrina.project.demo.drawings.worn import draw_worn
from vitrina.project.demo.types import Drawing

_CLOSE_UP = 2.1
_SPIN = "spin-"


def draw(picture: Drawing) -> str:
    """The SVG document of a picture, whatever its view; a "film" is none: see `film`."""
    if picture.view.startswith(_SPIN):
        return draw_turned(picture, int(picture.view.removeprefix(_SPIN)))
    if picture.view in ANGLES:
        return draw_turned(picture, ANGLES[picture.view])
    if picture.view.startswith("worn"):
        return draw_worn(picture)
    shape = SILHOUETTES[picture.silhouette]
    canvas = Canvas(Look(picture.colour, picture.accent, picture.finish, picture.seed))
    shape.draw(canvas)
    backdrop = "" if picture.view == "front" else _backdrop(canvas, picture, shape)
    return canvas.document(
        title=picture.title,
        backdrop=backdrop,
        transform=_transform(picture.view, shape),
        hanging=shape.hanging,
    )


def _transform(view: str, shape: Silhouette) -> str:
    if view == "detail":
        x, y = shape.focus
        return f"translate(450 600) scale({_CLOSE_UP}) translate({-x} {-y})"
    if view == "scene":
        return (
            "translate(929 0) scale(-1 1) translate(87 102) scale(.87)"
            if not shape.hanging
            else "rotate(-4 450 600)"
        )
    return f"translate(0 {-shape.lift})" if shape.lift else ""


def _backdrop(canvas: Canvas, picture: Drawing, shape: Silhouette) -> str:
    wall, near = canvas.backdrop_tone(0.24), canvas.backdrop_tone(0.34)
    if picture.view == "detail":
        return f'<path d="M0,0h900v1200H0Z" fill="{wall}" opacity=".5"/>'
    if shape.hanging:
        return f'<path d="{oval(450, 600, 400)}" fill="{wall}"/>'
    arch = f"M150,1000V{number(470)}a300,300 0 0,1 600,0V1000Z"
    return f'<path d="{arch}" fill="{wall}"/><path d="M0,1000H900V1200H0Z" fill="{near}" opacity=".55"/>'
