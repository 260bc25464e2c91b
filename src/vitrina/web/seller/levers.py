"""Levers as cards."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from vitrina.discovery.explaining.types import Lever, LeverCode, Levers, Params
from vitrina.kernel.money import Money
from vitrina.search.whatif import Standing
from vitrina.web import formats
from vitrina.web.languages import current
from vitrina.web.seller.changes import Change, moved
from vitrina.web.seller.subject import Subject
from vitrina.web.seller.wording import LeverWords, assumption, doing_words, effort, lever_words


@dataclass(frozen=True, slots=True)
class LeverCard:
    """One lever. `address`: where it is done, "" where `doing` says in words how; `trial`: the what-if form
    filled in with it, "" where the form has no such field. `times`: how many times the score."""

    words: LeverWords
    before_place: int | None
    after_place: int | None
    change: Change | None
    times: str
    effort: str
    effort_level: int
    assumption: str
    queries_gained: int
    queries: tuple[str, ...]
    doing: str
    address: str
    trial: str


@dataclass(frozen=True, slots=True)
class LeverBoard:
    """All cards. `tried`: how many were computed; `before`: how the product stands now."""

    cards: tuple[LeverCard, ...]
    tried: int
    before: Standing


def lever_board(found: Levers, about: Subject) -> LeverBoard:
    """Cards in the order in which the levers are worth pulling."""
    return LeverBoard(
        cards=tuple(_card(lever, about) for lever in found.levers), tried=found.tried, before=found.before
    )


def _card(lever: Lever, about: Subject) -> LeverCard:
    words = lever_words(lever.code, lever.params)
    return LeverCard(
        words=words,
        before_place=lever.before_place,
        after_place=lever.after_place,
        change=moved(lever.after_place, lever.before_place),
        times=formats.number(lever.after_score / lever.before_score, digits=3) if lever.before_score else "",
        effort=effort(lever.effort),
        effort_level=lever.effort,
        assumption=assumption(lever.assumption),
        queries_gained=lever.queries_gained,
        queries=lever.queries,
        doing=doing_words(words.doing),
        address=form_field(lever.code, lever.params, about.form) if words.doing == "card" else "",
        trial=_trial(lever, about),
    )


def form_field(code: LeverCode, params: Params, form: str) -> str:
    """The field of the product's form in which a lever is pulled."""
    language = current().search
    fields: Mapping[LeverCode, str] = {
        LeverCode.JOIN_EXPRESS: "id_express",
        LeverCode.PROMISE_ROCKET: "id_rocket",
        LeverCode.FILL_ATTRIBUTE: f"id_attribute.{params.get('attribute', '')}",
        LeverCode.TITLE_WORD: f"id_titles_{language}",
        LeverCode.MORE_PICTURES: "pictures-group",
    }
    return f"{form}#{fields[code]}"


def _trial(lever: Lever, about: Subject) -> str:
    """The what-if form with this lever filled in, where it is a number or a switch of the form."""
    params = lever.params
    named: Mapping[str, str]
    match lever.code:
        case LeverCode.LOWER_PRICE:
            named = {"price": _plain(params, "price_minor")}
        case LeverCode.OFFER_DISCOUNT:
            named = {
                "price": _plain(params, "price_minor"),
                "list_price": _plain(params, "list_price_minor"),
            }
        case LeverCode.RESTOCK:
            named = {"stock_units": str(params["units"])}
        case LeverCode.MORE_PICTURES:
            named = {"pictures": str(params["pictures"])}
        case LeverCode.JOIN_EXPRESS:
            named = {"express": "1"}
        case LeverCode.PROMISE_ROCKET:
            named = {"rocket": "1"}
        case LeverCode.JOIN_PREMIUM:
            named = {"premium": "1"}
        case _:
            return ""
    said = urlencode({**about.question.fields, **named})
    return f"{reverse('desk_what_if', args=(about.ref,))}?{said}"


def _plain(params: Params, name: str) -> str:
    """An amount as the form takes it."""
    return f"{Money(int(params[name]), str(params['currency'])).decimal.normalize():f}"
