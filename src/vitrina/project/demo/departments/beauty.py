"""Fragrance, make-up and care."""

from vitrina.project.demo.departments.kinds import Chosen, Department, Kind, Listed, Measured, Sizes, Whether
from vitrina.project.demo.grammar.phrases import noun
from vitrina.project.demo.types import text

_NOTES = Chosen("notes", ("bergamot", "jasmine", "rose", "cedar", "sandalwood", "vanilla", "fig", "vetiver", "musk"), 3)
_SCENT = Chosen("scent", ("floral", "woody", "citrus", "oriental", "green", "aquatic"))
_BOTTLES = {"": Sizes("volume", (30, 50, 100), 0.62)}
_SKIN = Chosen("skin", ("all", "dry", "sensitive", "oily"))
_VEGAN = Whether("vegan", 0.6)
_REFILL = Whether("refillable", 0.4)
_GIVEN = ("everyday", "gift", "evening")

FRAGRANCE = Department(
    ref="fragrance",
    names=text("Fragrance", "香氛", "Perfumes", "Парфюмерия"),
    categories={
        "perfumes": text("Perfumes", "香水", "Perfumes y colonias", "Духи и туалетная вода"),
        "home-fragrance": text("Home fragrance", "家居香氛", "Aromas para el hogar", "Ароматы для дома"),
    },
    kinds=(
        Kind("eau_de_parfum", "perfumes", noun("eau de parfum", "香水", ("eau de parfum", "m"), ("парфюмерная вода", "f")), ("perfume",), (35, 260), 28, palette="juice", coloured=False, traits=("romantic", "intense", "fresh", "festive"), facts=(_SCENT, _NOTES, _REFILL, _VEGAN), sizes=_BOTTLES, genders=("women", "unisex", "men"), occasions=_GIVEN, care="beauty", finish="glass"),
        Kind("eau_de_toilette", "perfumes", noun("eau de toilette", "淡香水", ("agua de colonia", "f"), ("туалетная вода", "f")), ("perfume",), (22, 140), 18, palette="juice", coloured=False, traits=("fresh", "light", "classic", "sporty"), facts=(_SCENT, _NOTES, _VEGAN), sizes=_BOTTLES, genders=("men", "women", "unisex"), occasions=_GIVEN, care="beauty", finish="glass"),
        Kind("scented_candle", "home-fragrance", noun("scented candle", "香薰蜡烛", ("vela perfumada", "f"), ("ароматическая свеча", "f")), ("candle",), (14, 90), 16, palette="home", colours=2, traits=("soft", "festive", "minimalist", "handmade"), facts=(_SCENT, _NOTES, Measured("burning_time", 25, 70, 5), Listed("net_weight", (180, 220, 300)), _VEGAN), genders=("unisex",), occasions=("home", "gift"), care="dry", finish="glass"),
        Kind("room_diffuser", "home-fragrance", noun("room diffuser", "室内香薰", ("difusor de ambiente", "m"), ("аромадиффузор", "m")), ("perfume",), (18, 110), 8, palette="juice", coloured=False, traits=("minimalist", "fresh", "soft"), facts=(_SCENT, _NOTES, _REFILL, Listed("volume", (100, 200))), genders=("unisex",), occasions=("home", "gift"), care="beauty", finish="glass"),
    ),
    stories=(
        text("It opens bright, and a quiet trail stays until evening.", "前调明亮，余香静静萦绕至夜。", "Se abre con luz y deja una estela serena hasta la noche.", "Раскрывается светло и оставляет тихий шлейф до самого вечера."),
        text("Composed with natural oils and left to rest for six weeks.", "以天然精油调配，静置陈化六周。", "Se compone con aceites naturales y reposa seis semanas.", "Составлено на натуральных маслах и выдержано шесть недель."),
        text("A scent that remembers a garden after rain.", "如雨后花园般清新的香气。", "Un aroma que recuerda a un jardín después de la lluvia.", "Аромат, в котором живёт сад после дождя."),
    ),
)

BEAUTY = Department(
    ref="beauty",
    names=text("Beauty", "美妆护肤", "Belleza", "Красота"),
    categories={
        "make-up": text("Make-up", "彩妆", "Maquillaje", "Макияж"),
        "skin-care": text("Skin care", "护肤", "Cuidado de la piel", "Уход за кожей"),
        "bath-body": text("Bath & body", "沐浴与身体", "Baño y cuerpo", "Ванна и тело"),
    },
    kinds=(
        Kind("lipstick", "make-up", noun("lipstick", "口红", ("barra de labios", "f"), ("помада", "f")), ("lipstick",), (9, 48), 20, palette="lips", colours=4, traits=("matte", "glossy", "hydrating", "intense"), facts=(Chosen("finish", ("matte", "satin", "glossy", "shimmer")), _VEGAN, _REFILL), genders=("women",), occasions=_GIVEN, care="beauty"),
        Kind("eyeshadow_palette", "make-up", noun("eyeshadow palette", "眼影盘", ("paleta de sombras", "f"), ("палетка теней", "f")), ("palette",), (18, 80), 10, palette="lips", colours=2, traits=("matte", "festive", "modern"), facts=(Chosen("finish", ("shimmer", "matte", "satin")), Listed("pieces", (4, 6, 8)), _VEGAN), genders=("women",), occasions=("evening", "everyday", "gift"), care="beauty"),
        Kind("nail_polish", "make-up", noun("nail polish", "指甲油", ("esmalte de uñas", "m"), ("лак для ногтей", "m")), ("nail_polish",), (6, 30), 12, palette="lips", colours=4, traits=("glossy", "matte", "festive"), facts=(Chosen("finish", ("glossy", "matte", "shimmer")), Listed("volume", (8, 10, 12)), _VEGAN), genders=("women",), occasions=_GIVEN, care="beauty"),
        Kind("brush_set", "make-up", noun("brush set", "化妆刷套装", ("juego de brochas", "m"), ("набор кистей", "m")), ("brush",), (15, 120), 8, palette="care", colours=1, traits=("soft", "professional", "compact"), facts=(Listed("pieces", (3, 5, 7, 9)), _VEGAN), genders=("women",), occasions=("everyday", "travel", "gift"), care="wipe"),
        Kind("face_cream", "skin-care", noun("face cream", "面霜", ("crema facial", "f"), ("крем для лица", "m")), ("jar",), (12, 190), 18, palette="care", coloured=False, traits=("hydrating", "nourishing", "gentle", "light"), facts=(_SKIN, Listed("spf", (15, 20, 30, 50)), _VEGAN, _REFILL), sizes={"": Sizes("volume", (30, 50), 0.5)}, genders=("unisex", "women", "men"), occasions=("everyday",), care="beauty"),
        Kind("serum", "skin-care", noun("serum", "精华液", ("sérum", "m"), ("сыворотка", "f")), ("serum",), (15, 210), 14, palette="juice", coloured=False, traits=("hydrating", "nourishing", "gentle", "intense"), facts=(_SKIN, _VEGAN), sizes={"": Sizes("volume", (15, 30), 0.6)}, genders=("unisex", "women"), occasions=("everyday",), care="beauty"),
        Kind("hand_cream", "skin-care", noun("hand cream", "护手霜", ("crema de manos", "f"), ("крем для рук", "m")), ("tube",), (5, 40), 10, palette="care", coloured=False, traits=("nourishing", "fragrant", "gentle"), facts=(_SKIN, _SCENT, Listed("volume", (30, 50, 75)), _VEGAN), genders=("unisex",), occasions=("everyday", "gift", "travel"), care="beauty"),
        Kind("soap", "bath-body", noun("soap", "香皂", ("jabón", "m"), ("мыло", "n")), ("soap",), (4, 28), 10, palette="home", coloured=False, traits=("handmade", "fragrant", "gentle", "organic"), facts=(_SKIN, _SCENT, Listed("net_weight", (90, 120, 200)), _VEGAN), genders=("unisex",), occasions=("home", "gift"), care="beauty"),
        Kind("body_lotion", "bath-body", noun("body lotion", "身体乳", ("loción corporal", "f"), ("лосьон для тела", "m")), ("tube",), (8, 70), 9, palette="care", coloured=False, traits=("hydrating", "fragrant", "light"), facts=(_SKIN, _SCENT, _VEGAN), sizes={"": Sizes("volume", (150, 300), 0.5)}, genders=("unisex", "women"), occasions=("everyday",), care="beauty"),
    ),
    stories=(
        text("The formula is short and every ingredient has a reason.", "配方精简，每种成分皆有其用。", "La fórmula es corta y cada ingrediente tiene su razón.", "Короткий состав, в котором у каждого компонента есть причина."),
        text("Tested on volunteers, never on animals.", "经志愿者测试，绝不进行动物实验。", "Se prueba en voluntarios, nunca en animales.", "Проверено на добровольцах и никогда — на животных."),
        text("A small ritual that takes a minute and is worth the day.", "片刻的日常仪式，点亮一整天。", "Un pequeño ritual que dura un minuto y vale el día.", "Маленький ритуал на минуту, который стоит целого дня."),
    ),
)
