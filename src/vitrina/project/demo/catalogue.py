"""The generator: from a seed and a day to products, each with its variants, prices, stock, ratings, pictures.

Every product draws from a source of chance of its own, named by seed, kind and number: a kind more or less
does not change the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from vitrina.market.catalog.types import (
    AttributeValue,
    CategoryDraft,
    ProductDraft,
    ProductType,
    VariantDraft,
)
from vitrina.project.demo import figures
from vitrina.project.demo.brands import BRANDS, MODELS, Brand
from vitrina.project.demo.departments import DEPARTMENTS, Department
from vitrina.project.demo.departments.kinds import Kind, Sizes
from vitrina.project.demo.facts import common_attributes, composition, fact_values, subtitle
from vitrina.project.demo.grammar.phrases import Thing, titles
from vitrina.project.demo.pictures import SPUN, appearance, drawings, filmed, picture_drafts, views
from vitrina.project.demo.places import SELLERS, SHOPS
from vitrina.project.demo.series import series_of
from vitrina.project.demo.types import LANGUAGES, DemoProduct, DemoSeller, Text, text
from vitrina.project.demo.vocabulary.colours import COLOURS, PALETTES
from vitrina.project.demo.vocabulary.materials import CARE, MATERIALS, Material
from vitrina.project.demo.vocabulary.traits import OPPOSITES, STONES, TRAITS, Stone

PRODUCTS = 5000
"""How many products the demo shop has, unless told otherwise."""

SEED = 20
CURRENCY = "EUR"


def categories() -> tuple[CategoryDraft, ...]:
    """The category tree, parents before children."""
    drafts = []
    for department in DEPARTMENTS:
        drafts.append(CategoryDraft(department.ref, department.names))
        drafts += [CategoryDraft(ref, names, department.ref) for ref, names in department.categories.items()]
    return tuple(drafts)


def expected_attributes() -> Iterator[tuple[str, str]]:
    """(category ref, attribute code): what products of a category are expected to tell."""
    for department in DEPARTMENTS:
        for kind in department.kinds:
            codes = {fact.code for fact in kind.facts} | {"style", "occasion", "origin"}
            codes |= {kind.material_code} if kind.materials else set()
            codes |= {"stone"} if kind.stones else set()
            codes |= {"gender"} if kind.genders else set()
            codes |= {"colour"} if kind.coloured else set()
            yield from ((kind.category, code) for code in sorted(codes))


def generate(seed: int = SEED, *, products: int = PRODUCTS, today: date) -> Iterator[DemoProduct]:
    """So many products, department by department. `today` ends the price histories and dates the news."""
    films = filmed(products)
    for department, kind, count in _shares(products):
        for number in range(1, count + 1):
            random = Random(f"{seed}/{kind.code}/{number}")
            yield _in_series(_Maker(random, department, kind, number, today, films).product(), seed)


def _in_series(product: DemoProduct, seed: int) -> DemoProduct:
    draft = product.draft
    series = series_of(draft.brand, draft.ref, seed=seed)
    if not series:
        return product
    return replace(product, draft=replace(draft, attributes={**draft.attributes, "series": series}))


def _shares(products: int) -> Iterator[tuple[Department, Kind, int]]:
    """How many of each kind, by the kinds' shares, adding up to `products` exactly."""
    kinds = [(department, kind) for department in DEPARTMENTS for kind in department.kinds]
    total = sum(kind.share for _, kind in kinds)
    passed = given = 0
    for department, kind in kinds:
        passed += kind.share
        due = products * passed // total
        yield department, kind, due - given
        given = due


@dataclass(slots=True)
class _Maker:
    """Makes one product; all chance comes from `random`, in the order of the calls below."""

    random: Random
    department: Department
    kind: Kind
    number: int
    today: date
    films: frozenset[str]
    brand: Brand = field(init=False)
    seller: DemoSeller = field(init=False)

    def product(self) -> DemoProduct:
        """Put everything together."""
        self.brand = self._brand()
        self.seller = self._seller()
        material = self._material()
        stone = STONES[self.random.choice(self.kind.stones)] if self.kind.stones else None
        colours = self._colours()
        traits = self._traits()
        gender = self.random.choice(self.kind.genders) if self.kind.genders else ""
        title = titles(self._thing(material, stone, colours, traits))
        attributes = self._attributes(material, stone, colours, traits, gender)
        sizes = self._sizes(gender)
        variants = self._variants(colours, sizes)
        released_on = self._released_on()
        look = appearance(self.random, self.kind, material=material, stone=stone, colour=colours[0])
        if self.department.hardware:
            attributes["hardware"] = look.hardware
        shown = drawings(
            f"{self.kind.code}/{self.number:03d}",
            title["en"],
            look,
            colours=colours,
            coloured=self.kind.coloured,
            views=views(
                look,
                tier=self.brand.tier,
                gender=gender,
                turned=self.number <= SPUN and not self.department.service,
                in_film=self.number == 1 and self.kind.code in self.films,
            ),
        )
        prices = self._prices(variants, sizes)
        return DemoProduct(
            draft=ProductDraft(
                ref=self.ref,
                titles=title,
                subtitles=subtitle(self.kind, attributes),
                descriptions=self._description(),
                kinds=_capital(self.kind.noun.names),
                brand=self.brand.name,
                category_ref=self.kind.category,
                attributes=attributes,
                variants=variants,
                pictures=picture_drafts(shown, title, variants),
                type=ProductType.SERVICE if self.department.service else ProductType.GOODS,
                express=self.seller.premium and self.random.random() < 0.5,
                rocket=self.random.random() < 0.2,
                released_on=released_on,
            ),
            seller_ref=self.seller.ref,
            prices=figures.price_courses(self.random, prices, today=self.today, released_on=released_on),
            stock=self._stock(variants),
            stars=figures.stars(
                self.random, age_days=(self.today - released_on).days, seller_mean=self.seller.rating_mean
            ),
            drawings=tuple(picture.drawing for picture in shown),
            service_shops=self._service_shops(),
        )

    @property
    def ref(self) -> str:
        """Unique in the shop, and telling that this is demo data."""
        return f"demo-{self.kind.code.replace('_', '-')}-{self.number:03d}"

    def _brand(self) -> Brand:
        makers = [brand for brand in BRANDS if self.department.ref in brand.departments]
        return self.random.choices(makers, [(4, 3, 2)[brand.tier - 1] for brand in makers])[0]

    def _seller(self) -> DemoSeller:
        sellers = [seller for seller in SELLERS if self.department.ref in seller.departments]
        settled = sellers[BRANDS.index(self.brand) % len(sellers)]
        return settled if self.random.random() < 0.7 else self.random.choice(sellers)

    def _material(self) -> Material | None:
        return MATERIALS[self.random.choice(self.kind.materials)] if self.kind.materials else None

    def _colours(self) -> tuple[str, ...]:
        palette = PALETTES[self.kind.palette]
        count = self.random.randint(1, self.kind.colours) if self.kind.coloured else 1
        return tuple(self.random.sample(palette, min(count, len(palette))))

    def _traits(self) -> tuple[str, ...]:
        count = min(len(self.kind.traits), 1 if self.random.random() < 0.6 else 2)
        traits = tuple(self.random.sample(self.kind.traits, count))
        return traits[:1] if frozenset(traits) in OPPOSITES else traits

    def _thing(
        self,
        material: Material | None,
        stone: Stone | None,
        colours: tuple[str, ...],
        traits: tuple[str, ...],
    ) -> Thing:
        """What the title says. A colour is named only where all variants have it, and not beside a metal,
        which has a colour of its own."""
        adjectives = [TRAITS[traits[0]]] if traits and self.random.random() < 0.72 else []
        named = material is not None and self.kind.material_in_title and self.random.random() < 0.85
        tinted = named and material is not None and bool(material.accent)
        if self.kind.coloured and len(colours) == 1 and not tinted and self.random.random() < 0.75:
            adjectives.append(COLOURS[colours[0]].adjective)
        return Thing(
            noun=self.kind.noun,
            adjectives=tuple(adjectives),
            material=material.modifier if material and named else None,
            tail=stone.tail if stone else None,
            name=self._name(),
        )

    def _name(self) -> Text:
        """A book has a title, a service its house, everything else a model name."""
        if self.department.service:
            return text(*[self.brand.name] * len(LANGUAGES))
        return self.random.choice(self.kind.names or MODELS)

    def _attributes(
        self,
        material: Material | None,
        stone: Stone | None,
        colours: tuple[str, ...],
        traits: tuple[str, ...],
        gender: str,
    ) -> dict[str, AttributeValue]:
        values: dict[str, AttributeValue] = fact_values(self.random, self.kind, traits=traits)
        values |= common_attributes(
            self.random, self.kind, tier=self.brand.tier, gender=gender, traits=traits
        )
        if material:
            values[self.kind.material_code] = material.key
            values["composition"] = composition(self.random, self.kind, material)
        if stone:
            values["stone"] = stone.key
        if self.kind.coloured:
            values["colour_family"] = list(dict.fromkeys(COLOURS[colour].family for colour in colours))
        care = self.kind.care or (material.care if material else "wipe")
        values["care"] = CARE[care]
        return values

    def _sizes(self, gender: str) -> Sizes | None:
        """The sizes this product comes in: a stretch of its kind's run, as shops order them."""
        runs = self.kind.sizes or {}
        run = runs.get(gender) or runs.get("")
        if run is None or not run.shown or run.shown >= len(run.values):
            return run
        start = self.random.randint(0, len(run.values) - run.shown)
        return replace(run, values=run.values[start : start + run.shown])

    def _variants(self, colours: tuple[str, ...], sizes: Sizes | None) -> tuple[VariantDraft, ...]:
        """One for each colour and size; the sku spells both out."""
        made = []
        for colour in colours if self.kind.coloured else (None,):
            for size in sizes.values if sizes else (None,):
                options: dict[str, AttributeValue] = {"colour": colour} if colour else {}
                if sizes and size is not None:
                    options[sizes.code] = size
                sku = "-".join([self.ref, *(str(part) for part in (colour, size) if part is not None)])
                made.append(VariantDraft(sku=sku, options=options))
        return tuple(made)

    def _prices(self, variants: tuple[VariantDraft, ...], sizes: Sizes | None) -> dict[str, int]:
        """What each variant costs, by sku: the same for all, or more for the larger bottle."""
        base = figures.euros(self.random, price_range=self.kind.euros, tier=self.brand.tier)
        if sizes is None or not sizes.growth:
            return {variant.sku: figures.retail_minor(base) for variant in variants}
        factors = {size: (1 + sizes.growth) ** place for place, size in enumerate(sizes.values)}
        return {
            variant.sku: figures.retail_minor(base * factor)
            for size, factor in factors.items()
            for variant in variants
            if variant.options[sizes.code] == size
        }

    def _released_on(self) -> date:
        age_days = self.random.randint(0, 30) if self.random.random() < 0.1 else self.random.randint(31, 1100)
        return self.today - timedelta(days=age_days)

    def _stock(self, variants: tuple[VariantDraft, ...]) -> dict[str, dict[str, int]]:
        if self.department.service:
            return {}
        skus = [variant.sku for variant in variants]
        return figures.stock(self.random, skus, tier=self.brand.tier, premium=self.seller.premium)

    def _service_shops(self) -> tuple[str, ...]:
        if not self.department.service:
            return ()
        return tuple(sorted(self.random.sample(SHOPS, self.random.randint(2, len(SHOPS)))))

    def _description(self) -> Text:
        first, second = self.random.sample(self.department.stories, 2)
        return {
            language: first[language] + ("" if language == "zh" else " ") + second[language]
            for language in LANGUAGES
        }


def _capital(words: Text) -> Text:
    return {language: word[:1].upper() + word[1:] for language, word in words.items()}
