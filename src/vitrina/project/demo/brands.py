"""Invented brands and the names they give to their models. None is meant to be anybody's."""

from dataclasses import dataclass
from typing import Literal

from vitrina.project.demo.types import Text, text

Tier = Literal[1, 2, 3]
"""Everyday, premium, luxury."""


@dataclass(frozen=True, slots=True)
class Brand:
    """One invented maker. `departments`: refs of root categories."""

    name: str
    tier: Tier
    departments: tuple[str, ...]


_FASHION = ("bags", "shoes", "clothing", "accessories")

BRANDS: tuple[Brand, ...] = (
    Brand("Averelle", 3, (*_FASHION, "fragrance", "services")),
    Brand("Solvantine", 3, (*_FASHION, "jewellery")),
    Brand("Maison Ourvel", 3, ("clothing", "accessories", "fragrance", "beauty")),
    Brand("Castrivene", 3, ("bags", "shoes", "watches", "jewellery")),
    Brand("Orlemont & Fils", 3, ("watches", "jewellery", "services")),
    Brand("Lunavarre", 3, ("jewellery", "watches")),
    Brand("Nerisanti", 3, ("shoes", "bags", "accessories")),
    Brand("Tessavine", 2, _FASHION),
    Brand("Bramhild", 2, ("bags", "clothing", "sport")),
    Brand("Quenlow", 2, ("shoes", "clothing", "accessories")),
    Brand("Ivoryn", 2, ("beauty", "fragrance")),
    Brand("Pelluma", 2, ("beauty", "fragrance", "home")),
    Brand("Hallvik", 2, ("home", "lighting", "kitchen")),
    Brand("Fjordane Hus", 3, ("home", "lighting")),
    Brand("Terravella", 2, ("home", "kitchen")),
    Brand("Noctiluma", 2, ("lighting",)),
    Brand("Voltané", 3, ("electronics", "audio")),
    Brand("Kyrion", 2, ("electronics", "audio")),
    Brand("Sonaria", 2, ("audio",)),
    Brand("Papyrelle", 2, ("books-stationery",)),
    Brand("Inkwarden", 3, ("books-stationery",)),
    Brand("Floravent", 2, ("flowers",)),
    Brand("Botanelle", 3, ("flowers", "fragrance")),
    Brand("Cacaovere", 2, ("tea-sweets",)),
    Brand("Shanmei Tea House", 3, ("tea-sweets",)),
    Brand("Altivaro", 2, ("sport", "shoes", "accessories")),
    Brand("Tumblewick", 2, ("toys",)),
    Brand("Atelier Rivane", 2, ("services", "clothing")),
    Brand("Everly Crane", 1, _FASHION),
    Brand("Motivo Uno", 1, _FASHION),
    Brand("Plainsong", 1, ("clothing", "accessories", "shoes")),
    Brand("Cityfold", 1, ("bags", "accessories")),
    Brand("Chronoday", 1, ("watches",)),
    Brand("Petit Brin", 1, ("jewellery", "accessories")),
    Brand("Clearwell", 1, ("beauty", "fragrance")),
    Brand("Hearthmill", 1, ("home", "kitchen", "lighting")),
    Brand("Pottersend", 1, ("home", "kitchen")),
    Brand("Nimbrix", 1, ("electronics", "audio")),
    Brand("Dayphon", 1, ("electronics", "audio")),
    Brand("Leafbound", 1, ("books-stationery",)),
    Brand("Meadowpost", 1, ("flowers",)),
    Brand("Samovarka", 1, ("tea-sweets",)),
    Brand("Runwell", 1, ("sport", "shoes")),
    Brand("Little Harbour", 1, ("toys",)),
    Brand("Oso y Luna", 1, ("toys", "books-stationery")),
    Brand("Handwerk Corner", 1, ("services",)),
)

_MODELS = """
Alba Brisa Calla Dorel Elvine Fiora Galene Halcyon Isolde Junia Kestrel Liora Marisol Neva Odile
Perla Quilla Rosalind Selene Tamsin Ursa Valeria Wren Xenia Yara Zephyr Amarelle Belisa Corin Damask
Esmee Ferrin Gioia Hestia Ilaria Jorun Kalia Lorient Mirelle Noor Oriel Paloma Rhea Sabine Talia
Umbra Verity Willa Ysolde Zelie Arden Bastian Cassel Dorian Evander Florian Gaspar Hugo Ivo Jasper
Kasimir Lucan Matteo Nikolai Orson Piero Quentin Ruben Stellan Tobias Ulric Viggo Anton Boreal
Cadenza Danube Etude Fontaine Granada Havana Ibiza Kyoto Lisboa Madrigal Nocturne Opaline Pavane
Riviera Sevilla Toledo Utrecht Vienna Aurora Baltic Cirrus Delta Ember Fable Grove Harbor Indigo
Juniper Lagoon Meridian North Oasis Prairie Quarry Ridge Savanna Tundra Vista Willow Zenith Adagio
Bolero Capri Drift Echo Forma Gamma Helix Iris Karst Linea Moda Nova Orbit Pulse Ritmo Signal Tempo
Unda Vela
"""
MODELS: tuple[Text, ...] = tuple(text(name, name, name, name) for name in _MODELS.split())
