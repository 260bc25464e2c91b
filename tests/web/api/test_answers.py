"""What the API gives for good questions."""

import json
from typing import Any

import pytest
from django.test import Client
from tests.web.small_shop import COLOURS, THINGS

from vitrina.web.api.schemas import ExplainAnswer, ProductAnswer, SearchAnswer, SuggestAnswer

pytestmark = pytest.mark.usefixtures("shop")


def get(client: Client, address: str, **headers: str) -> Any:
    response = client.get(f"/api/v1/{address}", headers=headers)
    assert response.status_code == 200, response.content
    return json.loads(response.content)


def refs(answer: Any) -> list[str]:
    return [result["product"]["ref"] for result in answer["results"]]


def test_search_gives_products_places_and_totals(client: Client) -> None:
    answer = get(client, "search?q=tote&size=3")
    assert refs(answer) == ["tote-red", "tote-black", "tote-green"]
    assert [result["place"] for result in answer["results"]] == [1, 2, 3]
    assert (answer["total"], answer["page"], answer["page_size"]) == (4, 1, 3)
    first = answer["results"][0]["product"]
    assert first["title"] == "Tote, red"
    assert first["price"] == {"amount": "1032.00", "minor": 103200, "currency": "EUR"}
    assert first["old_price"]["minor"] == 129000
    assert first["picture"] == {
        "url": "/media/pictures/tote-red.svg",
        "width": 900,
        "height": 1200,
        "role": "gallery",
    }


def test_facets_have_names_in_the_language_asked_for(client: Client) -> None:
    facets = {facet["code"]: facet for facet in get(client, "search?language=ru&facets=1")["facets"]}
    assert facets["color"]["name"] == "Цвет"
    red = next(value for value in facets["color"]["values"] if value["key"] == "red")
    assert red == {"key": "red", "name": "Красный", "count": 4, "chosen": False, "swatch": "#9c2f2c"}
    assert facets["category"]["values"][0]["name"] == "Аксессуары"
    assert (facets["weight"]["minimum"], facets["weight"]["unit"]) == (0.4, "kg")


def test_facets_are_counted_only_where_they_are_asked_for(client: Client) -> None:
    assert get(client, "search?filter=color:red")["facets"] == []
    chosen = get(client, "search?filter=color:red&facets=1")["facets"]
    assert "red" in {value["key"] for facet in chosen for value in facet["values"] if value["chosen"]}


def test_what_is_sent_is_what_is_promised(client: Client) -> None:
    for schema, address in (
        (SearchAnswer, "search?q=totte&facets=1"),
        (SuggestAnswer, "suggest?q=to"),
        (ProductAnswer, "products/tote-red"),
        (ExplainAnswer, "explain?q=tote&product=tote-red"),
    ):
        answer = get(client, address)
        assert json.loads(schema.model_validate(answer).model_dump_json()) == answer


def test_the_accept_language_header_counts_where_no_language_is_asked_for(client: Client) -> None:
    headers = {"accept-language": "zh-CN,zh;q=0.9"}
    assert get(client, "search?q=tote&size=1", **headers)["results"][0]["product"]["title"] == "红色托特包"
    spanish = get(client, "search?q=tote&size=1&language=es", **headers)
    assert spanish["results"][0]["product"]["title"] == "Bolso tote, rojo"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("filter=color:red&filter=color:sand&filter=category:shoes", {"oxford-red", "oxford-sand"}),
        ("filter=brand:Kirsanov %26 Co.&in_stock=1", {"satchel-red", "satchel-black", "satchel-green"}),
        ("price_max=130&filter=category:accessories", {"belt-red"}),
        ("range=weight:0.9..&filter=color:black", {"belt-black"}),
        ("pickup_shop=lyon&filter=color:green", {f"{thing.ref}-green" for thing in THINGS}),
        ("filter=lined:true&filter=color:red", {f"{thing.ref}-red" for thing in THINGS}),
    ],
)
def test_filters_cut(client: Client, query: str, expected: set[str]) -> None:
    assert set(refs(get(client, f"search?{query}"))) == expected


def test_orders_are_kept(client: Client) -> None:
    prices = [
        result["product"]["price"]["minor"] for result in get(client, "search?sort=price&size=100")["results"]
    ]
    assert prices == sorted(prices)


@pytest.mark.parametrize("page", ["0", "-1", "7", "999999999999"])
def test_a_page_out_of_range_is_empty(client: Client, page: str) -> None:
    answer = get(client, f"search?page={page}")
    assert answer["results"] == []
    assert answer["total"] == len(THINGS) * len(COLOURS) + 1


def test_a_long_query_is_cut_and_says_so(client: Client) -> None:
    answer = get(client, "search?q=" + "tote " * 60)
    assert answer["query"]["truncated"] is True
    assert [notice["code"] for notice in answer["notices"]] == ["query_truncated"]


def test_a_corrected_query_says_so_and_exact_insists(client: Client) -> None:
    answer = get(client, "search?q=totte&language=es")
    assert answer["query"]["corrections"] == [{"typed": "totte", "used": "tote", "reason": "spelling"}]
    assert answer["notices"] == [
        {"code": "query_corrected", "message": "Resultados de «tote» en lugar de «totte»."}
    ]
    assert get(client, "search?q=totte&exact=1")["total"] == 0


def test_sponsored_places_are_marked(client: Client) -> None:
    marks = {
        result["product"]["ref"]: result["sponsored"] for result in get(client, "search?q=belt")["results"]
    }
    assert marks == {"belt-red": False, "belt-black": True, "belt-green": False, "belt-sand": False}


def test_suggestions_lead_somewhere(client: Client) -> None:
    lines = get(client, "suggest?q=to")["suggestions"]
    assert {"kind": "category", "text": "Bags", "target": "bags"} in lines
    assert get(client, "suggest")["suggestions"] == []


def test_a_product_is_told_in_full(client: Client) -> None:
    product = get(client, "products/tote-red?language=es")
    assert product["title"] == "Bolso tote, rojo"
    assert [step["name"] for step in product["categories"]] == ["Bolsos", "Totes"]
    assert [variant["sku"] for variant in product["variants"]] == ["tote-red-m", "tote-red-l"]
    assert product["variants"][0]["stock_by_location"] == {"main": 12, "lyon": 3, "madrid": 0}
    assert product["lowest_price_30d"]["minor"] == 129000
    colour = next(fact for fact in product["attributes"] if fact["code"] == "color")
    assert (colour["label"], colour["values"], colour["keys"]) == ("Color", ["rojo"], ["red"])


def test_a_service_names_its_shops(client: Client) -> None:
    product = get(client, "products/engraving")
    assert (product["service_shops"], product["stock_units"], product["in_stock"]) == (["lyon"], None, True)


def test_an_explanation_has_all_numbers_and_a_story(client: Client) -> None:
    answer = get(client, "explain?q=tote&product=tote-red")
    explanation = answer["explanation"]
    assert [step["running"] for step in explanation["boosts"]["factors"]] == [0.77, 0.847, 0.6776]
    assert explanation["learned"]["groups"][2]["features"][0]["value"] is None
    assert len(answer["story"]) == 4
    assert get(client, "explain?q=belt&product=tote-red")["explanation"]["fell_out"] == "words"
