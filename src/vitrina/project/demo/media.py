"""Writes the demo shop's pictures into the media folder: of the products, and the scenes for its front."""

from collections.abc import Sequence
from pathlib import Path

from django.conf import settings

from vitrina.kernel.progress import Progress
from vitrina.project.demo.drawings import draw
from vitrina.project.demo.drawings.scenes import SCENES, draw_scene
from vitrina.project.demo.types import Drawing

SCENES_FOLDER = "scenes"
"""Below the media folder."""


def scene_address(name: str) -> str:
    """Where the scene `name` lies below the media folder. Raises `NotFound` where there is none."""
    return f"{SCENES_FOLDER}/{SCENES[name].name}.svg"


def write_pictures(drawings: Sequence[Drawing], progress: Progress) -> None:
    """Draw the products and all scenes; what was there is drawn again."""
    media = Path(settings.MEDIA_ROOT)
    progress.start("Drawing pictures", len(drawings) + len(SCENES))
    for folder in {media / SCENES_FOLDER} | {(media / drawing.path).parent for drawing in drawings}:
        folder.mkdir(parents=True, exist_ok=True)
    for name in SCENES.names():
        (media / scene_address(name)).write_text(draw_scene(name), encoding="utf-8")
        progress.advance()
    for drawing in drawings:
        (media / drawing.path).write_text(draw(drawing), encoding="utf-8")
        progress.advance()
