"""Pictures that are no products: campaigns, categories, houses, guides, shop fronts.

`SCENES` lists all by name; `draw_scene` makes the SVG. They bear no words, stand on paper of their own, and
so fit light and dark pages in every language. A scene weighs at most `MAX_SCENE_BYTES`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from vitrina.kernel.registry import Registry
from vitrina.project.demo.drawings.scenes import campaigns, still
from vitrina.project.demo.drawings.scenes.campaigns import CAMPAIGNS
from vitrina.project.demo.drawings.scenes.categories import CATEGORIES
from vitrina.project.demo.drawings.scenes.cities import CITIES
from vitrina.project.demo.drawings.scenes.facades import facade
from vitrina.project.demo.drawings.scenes.guides import GUIDES
from vitrina.project.demo.drawings.scenes.houses import HOUSES, House, emblem, monogram_wall
from vitrina.project.demo.drawings.scenes.stage import Stage

MAX_SCENE_BYTES = 40 * 1024


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene, its size, and how it is painted on a stage of any size. `mood`: its ground colour."""

    name: str
    width_px: int
    height_px: int
    mood: str
    paint: Callable[[Stage], None]


SCENES = Registry[Scene]("scene")


def draw_scene(
    name: str, *, title: str = "", width_px: int | None = None, height_px: int | None = None
) -> str:
    """The SVG of a scene, in its own size unless another is asked for. `title`: for those who cannot see it;
    the name without one."""
    scene = SCENES[name]
    stage = Stage(width_px or scene.width_px, height_px or scene.height_px, mood=scene.mood)
    scene.paint(stage)
    return stage.sheet(title or name.replace("-", " "))


def _add(name: str, size: tuple[int, int], mood: str, paint: Callable[[Stage], None]) -> None:
    SCENES.register(name, Scene(name, *size, mood, paint))


def _house_mood(stage: Stage, house: House) -> None:
    still.compose(stage, house.still)
    monogram_wall(stage, house)


for _key, _campaign in CAMPAIGNS.items():
    _campaign_paint = partial(campaigns.compose, campaign=_campaign)
    _add(f"campaign-{_key}-wide", (1920, 1080), _campaign.mood, _campaign_paint)
    _add(f"campaign-{_key}-tall", (1080, 1350), _campaign.mood, _campaign_paint)
for _prefix, _stills in (("category", CATEGORIES), ("guide", GUIDES)):
    for _key, _still in _stills.items():
        _add(f"{_prefix}-{_key}", (900, 1200), _still.mood, partial(still.compose, still=_still))
for _key, _house in HOUSES.items():
    _add(f"brand-{_key}-emblem", (600, 600), _house.ground, partial(emblem, house=_house))
    _add(f"brand-{_key}-mood", (1600, 900), _house.still.mood, partial(_house_mood, house=_house))
for _key, _city in CITIES.items():
    _add(f"shop-{_key}", (1600, 1000), _city.wall, partial(facade, city=_city))

__all__ = ["MAX_SCENE_BYTES", "SCENES", "Scene", "draw_scene"]
