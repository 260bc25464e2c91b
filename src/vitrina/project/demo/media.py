"""Writes the demo shop's pictures into the media folder: of the products, and the scenes for its front."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from django.conf import settings

from vitrina.kernel.progress import Progress
from vitrina.project.demo.drawings import draw
from vitrina.project.demo.drawings.film import film
from vitrina.project.demo.drawings.scenes import SCENES, draw_scene
from vitrina.project.demo.types import Drawing

FILM = "film"
"""The view of a drawing that moves."""

SCENES_FOLDER = "scenes"
"""Below the media folder."""


def scene_address(name: str) -> str:
    """Where the scene `name` lies below the media folder. Raises `NotFound` where there is none."""
    return f"{SCENES_FOLDER}/{SCENES[name].name}.svg"


@contextmanager
def filming(drawings: Sequence[Drawing], progress: Progress) -> Iterator[None]:
    """Have the films among `drawings` made by another process while the body of the block runs; on leaving,
    wait for the rest."""
    films = [drawing for drawing in drawings if drawing.view == FILM]
    if not films:
        yield
        return
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as studio:
        media = Path(settings.MEDIA_ROOT)
        taken = [studio.submit(_shoot, drawing, media / drawing.path) for drawing in films]
        yield
        progress.start("Filming", len(taken))
        for future in taken:
            future.result()
            progress.advance()


def _shoot(drawing: Drawing, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(film(drawing))


def write_pictures(drawings: Sequence[Drawing], progress: Progress) -> None:
    """Draw the products and all scenes; what was there is drawn again. Films are left to `filming`."""
    media = Path(settings.MEDIA_ROOT)
    still = [drawing for drawing in drawings if drawing.view != FILM]
    progress.start("Drawing pictures", len(still) + len(SCENES))
    for folder in {media / SCENES_FOLDER} | {(media / drawing.path).parent for drawing in still}:
        folder.mkdir(parents=True, exist_ok=True)
    for name in SCENES.names():
        (media / scene_address(name)).write_text(draw_scene(name), encoding="utf-8")
        progress.advance()
    for drawing in still:
        (media / drawing.path).write_text(draw(drawing), encoding="utf-8")
        progress.advance()
