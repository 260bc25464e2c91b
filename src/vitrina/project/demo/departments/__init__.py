"""What the demo shop sells, one module for each part of the shop."""

from vitrina.project.demo.departments.accessories import ACCESSORIES
from vitrina.project.demo.departments.bags import BAGS
from vitrina.project.demo.departments.beauty import BEAUTY, FRAGRANCE
from vitrina.project.demo.departments.books import STATIONERY
from vitrina.project.demo.departments.clothing import CLOTHING
from vitrina.project.demo.departments.flowers import FLOWERS, FOOD
from vitrina.project.demo.departments.home import HOME
from vitrina.project.demo.departments.kinds import Department
from vitrina.project.demo.departments.kitchen import KITCHEN, LIGHTING
from vitrina.project.demo.departments.play import SPORT, TOYS
from vitrina.project.demo.departments.services import SERVICES
from vitrina.project.demo.departments.shoes import SHOES
from vitrina.project.demo.departments.technology import AUDIO, ELECTRONICS
from vitrina.project.demo.departments.watches import JEWELLERY, WATCHES

DEPARTMENTS: tuple[Department, ...] = (
    BAGS, SHOES, CLOTHING, JEWELLERY, WATCHES, ACCESSORIES, FRAGRANCE, BEAUTY, HOME, LIGHTING, KITCHEN,
    ELECTRONICS, AUDIO, STATIONERY, FLOWERS, FOOD, SPORT, TOYS, SERVICES,
)  # fmt: skip

__all__ = ["DEPARTMENTS", "Department"]
