"""The desk's words: codes of levers, assumptions, groups and stages as sentences in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext, pgettext

from vitrina.discovery.explaining.types import Assumption, AssumptionCode, Effort, LeverCode, Params
from vitrina.kernel.money import Money
from vitrina.search.explanation import FellOut
from vitrina.web import formats

Doing = str
"""Where a lever is pulled: "card" (a field of the product's form), "feed" (prices and stock arrive by feed),
"shop" (a matter between the seller and the shop)."""


@dataclass(frozen=True, slots=True)
class LeverWords:
    """A lever as a card says it. `what`: what to do; `why`: how that helps; `doing`: where it is done."""

    what: str
    why: str
    doing: Doing


def lever_words(code: LeverCode, params: Params) -> LeverWords:
    """What to do, and why it helps. `params` as `discovery.explaining` gives them with this code."""
    return LeverWords(what=_LEVERS[code][0](params), why=_LEVERS[code][1](), doing=_LEVERS[code][2])


def assumption(told: Assumption) -> str:
    """On what a computed effect rests."""
    return _ASSUMPTIONS[told.code]()


def effort(level: Effort) -> str:
    """How much work a lever is."""
    return _EFFORTS[level]()


def group_meaning(group: str) -> str:
    """What a group of numbers is about, in one sentence to a seller."""
    return _GROUPS[group]()


def group_ahead(group: str) -> str:
    """In what a product that stands above is ahead, as the end of "It is ahead in: …"."""
    return _AHEAD[group]()


def cure(fell_out: FellOut) -> str:
    """What helps a product that did not make it onto the page."""
    return _CURES[fell_out]()


def doing_words(doing: Doing) -> str:
    """How a lever is pulled that is no field of a form."""
    return _DOING[doing]()


def _money(params: Params, name: str) -> str:
    return formats.money(Money(int(params[name]), str(params["currency"])))


def _lower_price(params: Params) -> str:
    return gettext("Lower the price by %(percent)s, to %(price)s") % {
        "percent": formats.percent(float(params["percent"]) / 100),
        "price": _money(params, "price_minor"),
    }


def _offer_discount(params: Params) -> str:
    return gettext("Offer %(percent)s off the list price: %(price)s instead of %(list)s") % {
        "percent": formats.percent(float(params["percent"]) / 100),
        "price": _money(params, "price_minor"),
        "list": _money(params, "list_price_minor"),
    }


def _stock_nearest(params: Params) -> str:
    return gettext("Send stock to the warehouse “%(name)s”") % {"name": params["name"]}


def _stock_more_shops(params: Params) -> str:
    count = int(params["count"])
    told = ngettext(
        "Offer it for pick-up in %(count)s shop", "Offer it for pick-up in %(count)s shops", count
    )
    return told % {"count": formats.number(count)}


def _restock(params: Params) -> str:
    units = int(params["units"])
    told = ngettext("Have %(count)s piece on sale again", "Have %(count)s pieces on sale again", units)
    return told % {"count": formats.number(units)}


def _fill_attribute(params: Params) -> str:
    if params.get("matches"):
        told = gettext("Fill in “%(attribute)s”: %(value)s, if that is true; then “%(word)s” is found")
        return told % {"attribute": params["label"], "value": params["value"], "word": params["matches"]}
    return gettext("Fill in “%(attribute)s”") % {"attribute": params["label"]}


def _title_word(params: Params) -> str:
    return gettext("Name it in the title: “%(title)s”") % {"title": params["title"]}


def _more_pictures(params: Params) -> str:
    count = int(params["pictures"])
    told = ngettext("Show %(count)s picture", "Show %(count)s pictures", count)
    return told % {"count": formats.number(count)}


_LEVERS: Mapping[LeverCode, tuple[Callable[[Params], str], Callable[[], str], Doing]] = {
    LeverCode.LOWER_PRICE: (
        _lower_price,
        lambda: gettext("A price below its own usual level is weighed in its favour, and may earn a factor."),
        "feed",
    ),
    LeverCode.OFFER_DISCOUNT: (
        _offer_discount,
        lambda: gettext("A visible discount is weighed in its favour."),
        "feed",
    ),
    LeverCode.JOIN_EXPRESS: (
        lambda params: gettext("Offer express delivery"),
        lambda: gettext("What arrives sooner is bought more often; express delivery earns a factor."),
        "card",
    ),
    LeverCode.PROMISE_ROCKET: (
        lambda params: gettext("Promise same-day or next-day delivery from a local warehouse"),
        lambda: gettext("What arrives sooner is bought more often; the promise earns a factor."),
        "card",
    ),
    LeverCode.STOCK_NEAREST: (
        _stock_nearest,
        lambda: gettext("It is the marketplace's warehouse nearest to these shoppers: it earns a factor."),
        "feed",
    ),
    LeverCode.STOCK_MORE_SHOPS: (
        _stock_more_shops,
        lambda: gettext("Shoppers who can fetch it nearby buy more often."),
        "feed",
    ),
    LeverCode.RESTOCK: (
        _restock,
        lambda: gettext("What is sold out ranks lower, and sells nothing."),
        "feed",
    ),
    LeverCode.FILL_ATTRIBUTE: (
        _fill_attribute,
        lambda: gettext("Words are found in attributes, never in the description."),
        "card",
    ),
    LeverCode.TITLE_WORD: (
        _title_word,
        lambda: gettext("A word in the title counts more than one in an attribute."),
        "card",
    ),
    LeverCode.MORE_PICTURES: (
        _more_pictures,
        lambda: gettext("Cards that show more are bought from more."),
        "card",
    ),
    LeverCode.JOIN_PREMIUM: (
        lambda params: gettext("Join the premium programme"),
        lambda: gettext("Premium sellers earn a factor on all their products."),
        "shop",
    ),
    LeverCode.SETTLE_VIOLATION: (
        lambda params: gettext("Settle the violation of the marketplace's rules"),
        lambda: gettext("While it stands, all your products are held back."),
        "shop",
    ),
}

_DOING: Mapping[Doing, Callable[[], str]] = {
    "card": lambda: gettext("Open the product's form"),
    "feed": lambda: gettext("Prices and stock arrive with your feed: send it with the next one."),
    "shop": lambda: gettext("Talk to the shop: it is set for you as a seller."),
}

_ASSUMPTIONS: Mapping[AssumptionCode, Callable[[], str]] = {
    AssumptionCode.BEHAVIOUR_STAYS: lambda: gettext("Assumed: shoppers do with it what they did so far."),
    AssumptionCode.PRICE_MEAN_FOLLOWS: lambda: gettext(
        "Assumed: just now. The usual price follows within 30 days, and the effect fades with it."
    ),
    AssumptionCode.THIS_PLACE_ONLY: lambda: gettext(
        "Assumed: a shopper at this place; elsewhere it is another way."
    ),
    AssumptionCode.WHOLE_OFFER_CHANGES: lambda: gettext(
        "Assumed: it changes for all your products, theirs move too."
    ),
    AssumptionCode.VALUE_MUST_BE_TRUE: lambda: gettext("Only if it is true: what does not fit comes back."),
}

_EFFORTS: Mapping[Effort, Callable[[], str]] = {
    1: lambda: pgettext("effort", "a form"),
    2: lambda: pgettext("effort", "some work"),
    3: lambda: pgettext("effort", "a promise to keep"),
}

_GROUPS: Mapping[str, Callable[[], str]] = {
    "popularity": lambda: gettext("How often shoppers saw it, opened it and put it into their carts."),
    "sales": lambda: gettext("How often it was bought, and bought again."),
    "price": lambda: gettext("The price against its own usual one, and among its like."),
    "rating": lambda: gettext("What buyers say of it and of you."),
    "delivery": lambda: gettext("How soon it is there, and whether it is in stock."),
    "text": lambda: gettext("How well its words answer the query."),
    "other": lambda: gettext("How complete the card is, and how new the product."),
}

_AHEAD: Mapping[str, Callable[[], str]] = {
    "popularity": lambda: pgettext("ahead in", "how often it is looked at"),
    "sales": lambda: pgettext("ahead in", "how often it is bought"),
    "price": lambda: pgettext("ahead in", "its price"),
    "rating": lambda: pgettext("ahead in", "its ratings"),
    "delivery": lambda: pgettext("ahead in", "its delivery"),
    "text": lambda: pgettext("ahead in", "the fit of its words"),
    "other": lambda: pgettext("ahead in", "the care of its card"),
}

_CURES: Mapping[FellOut, Callable[[], str]] = {
    "words": lambda: gettext(
        "Add the missing words where they belong: what it is and which one into the title, all else into "
        "its attributes. The description is not searched."
    ),
    "filters": lambda: gettext("Check the attributes and the category by which this page filters."),
    "candidate_limit": lambda: gettext(
        "The query is too general to tell products apart: shoppers who add a word will find it."
    ),
    "base_ranking": lambda: gettext(
        "Name it in the title as shoppers do, the words side by side, and say what kind of product it is."
    ),
    "hidden": lambda: gettext("Ask the shop why: nothing on the product's card changes it."),
}
