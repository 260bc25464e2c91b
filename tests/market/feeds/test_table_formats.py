"""Tables: Vitrina's own, Shopify's, WooCommerce's and Magento's."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from tests.market.feeds.reading import read, values, written

from vitrina.market.feeds.errors import MissingColumns, UnknownFormat, UnreadableFeed
from vitrina.market.feeds.types import FeedPrice, ImportOptions

OWN = """\
id;title;title:ru;brand;category;price;list_price;stock;sku;option:size;attribute:material;pictures
mug;Mug;Кружка;Acme;Kitchen > Mugs;12,50;15;3;mug-s;S;clay | glass;a.jpg | b.jpg
mug;;;;;13,50;;;mug-l;L;;
cup;'=Cup;;;;free;;;;;;
jar;Jar;;;;;;;;;;
"""


def test_own_table_with_semicolons(tmp_path: Path) -> None:
    name, [mug, jar], [problem] = read(written(tmp_path, "shop.csv", OWN))
    assert name == "csv"
    assert (mug.line, mug.titles, mug.brand) == (2, {"": "Mug", "ru": "Кружка"}, "Acme")
    assert [step.names[""] for step in mug.categories] == ["Kitchen", "Mugs"]
    assert values(mug.attributes) == {"material": ["clay", "glass"]}
    assert [(variant.sku, values(variant.options)["size"]) for variant in mug.variants] == [
        ("mug-s", "S"),
        ("mug-l", "L"),
    ]
    assert mug.variants[0].price == FeedPrice(1250, "EUR", 1500)
    assert [variant.stock for variant in mug.variants] == [3, None]
    assert [picture.address for picture in mug.pictures] == ["a.jpg", "b.jpg"]
    assert (problem.line, problem.field) == (4, "price")
    assert [variant.sku for variant in jar.variants] == ["jar"]


def test_own_workbook(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["ID", "Title", "Price", "Stock", "released_on", "attribute:year"])
    sheet.append(["mug", "Mug", 12.5, 3.0, date(2026, 11, 20), 1999])
    workbook.save(tmp_path / "shop.xlsx")
    name, [mug], _ = read(tmp_path / "shop.xlsx")
    assert name == "xlsx"
    assert (mug.variants[0].price, mug.variants[0].stock) == (FeedPrice(1250, "EUR"), 3)
    assert (mug.released_on, values(mug.attributes)) == (date(2026, 11, 20), {"year": 1999})


SHOPIFY = """\
Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,\
Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,\
Image Src,Image Position,Image Alt Text,Variant Image,Status
ring,Ring,<p>Gold.</p>,Acme,Jewellery,"gold, gift",true,Color,Red,Size,S,R-1,28,2,42.99,44.99,4006381333931,\
https://p.example/2.jpg,2,Back,https://p.example/red.jpg,active
ring,,,,,,,,Blue,,M,,0,-1,42.99,,,https://p.example/1.jpg,1,Front,,
ring,,,,,,,,,,,,,,,,,https://p.example/3.jpg,3,,,
mug,Mug,,Acme,,,true,Title,Default Title,,,,0,1,10,,,,,,,draft
broken,Broken,,,,,true,Title,Default Title,,,,0,1,ten,,,,,,,
"""


def test_shopify(tmp_path: Path) -> None:
    name, [ring, mug], [problem] = read(written(tmp_path, "export.csv", SHOPIFY))
    assert name == "shopify"
    assert (ring.titles, ring.descriptions, ring.kinds) == ({"": "Ring"}, {"": "Gold."}, {"": "Jewellery"})
    red, blue = ring.variants
    assert (red.sku, red.gtin, red.price, red.stock) == (
        "R-1",
        "4006381333931",
        FeedPrice(4299, "EUR", 4499),
        2,
    )
    assert (blue.sku, values(blue.options), blue.price, blue.stock) == (
        "ring-blue-m",
        {"colour": "Blue", "size": "M"},
        FeedPrice(4299, "EUR"),
        0,
    )
    assert [(picture.address[-5:], picture.alt, picture.sku) for picture in ring.pictures] == [
        ("1.jpg", {"": "Front"}, ""),
        ("2.jpg", {"": "Back"}, ""),
        ("3.jpg", {}, ""),
        ("d.jpg", {}, "R-1"),
    ]
    assert values(ring.attributes) == {"tags": ["gold", "gift"], "weight": 28}
    assert [(variant.sku, variant.options) for variant in mug.variants] == [("mug", ())]
    assert (ring.listed, mug.listed) == (True, False)
    assert (problem.line, problem.field) == (6, "price")


WOO = """\
ID,Type,SKU,Name,Published,"Visibility in catalog","Short description",Description,"In stock?",Stock,\
"Weight (lbs)","Length (in)","Sale price","Regular price",Categories,Tags,Images,Parent,\
"Attribute 1 name","Attribute 1 value(s)","Attribute 2 name","Attribute 2 value(s)"
76,variation,,"Tee - Red",1,visible,,,0,,,,,20,,,https://p.example/red.jpg,tee,Color,Red,Size,
77,variation,tee-blue,"Tee - Blue",1,visible,,,1,5,,,15,20,,,,id:44,Color,Blue,Size,
44,variable,tee,Tee,1,visible,Short.,Long.,1,,.5,24,,,"Clothing > Tees, Sale",,\
"https://p.example/tee.jpg, https://p.example/red.jpg",,Color,"Blue, Red",Size,"L, M"
45,"simple, virtual",,"Gift, wrapped",-1,visible,,,1,,,,,3,"Music \\, etc",,,,,,,
46,external,ext,Pennant,1,hidden,,,1,,,,,11.05,,,,,,,,
78,variation,lost,Lost,1,visible,,,1,,,,,20,,,,nowhere,,,,
"""


def test_woocommerce(tmp_path: Path) -> None:
    name, [tee, gift, pennant], [orphan] = read(written(tmp_path, "export.csv", WOO))
    assert name == "woocommerce"
    assert (tee.ref, tee.descriptions) == ("tee", {"": "Short.\nLong."})
    assert [step.names[""] for step in tee.categories] == ["Clothing", "Tees"]
    assert [(each.sku, values(each.options), each.price, each.stock) for each in tee.variants] == [
        ("tee-1", {"colour": "Red"}, FeedPrice(2000, "EUR"), 0),
        ("tee-blue", {"colour": "Blue"}, FeedPrice(1500, "EUR", 2000), 5),
    ]
    assert values(tee.attributes) == {
        "colour": ["Blue", "Red"],
        "size": ["L", "M"],
        "weight": 226.796,
        "length": 609.6,
    }
    assert [(picture.address[18:], picture.sku) for picture in tee.pictures] == [
        ("tee.jpg", ""),
        ("red.jpg", "tee-1"),
    ]
    assert (gift.ref, gift.titles, gift.listed) == ("45", {"": "Gift, wrapped"}, False)
    assert [step.names[""] for step in gift.categories] == ["Music , etc"]
    assert (pennant.variants[0].price, pennant.listed) == (FeedPrice(1105, "EUR"), False)
    assert (orphan.line, orphan.field) == (7, "Parent")


MAGENTO = """\
sku,store_view_code,attribute_set_code,product_type,categories,name,description,weight,product_online,\
visibility,price,special_price,base_image,additional_images,created_at,additional_attributes,qty,is_in_stock,\
configurable_variations
H-S,,Top,simple,Default Category/Men,Hoodie-S,,1,1,"Not Visible Individually",52,40,/h/s.jpg,,,size=S,100,1,
H,,Top,configurable,"Default Category/Men/Tops,Default Category/New",Hoodie,<p>Warm.</p>,,1,\
"Catalog, Search",52,,/h/main.jpg,"/h/alt.jpg,/h/s.jpg",2026-11-20 10:00:00,\
"has_options=1,material=Wool|Cotton,eco=Yes,care=Wash, then dry,manufacturer=Acme",0,1,\
"sku=H-S,size=S,color=Black|sku=H-M,size=M,color=Black|sku=H-X,size=X"
H-M,,Top,simple,Default Category/Men,Hoodie-M,,1,1,"Not Visible Individually",55,,no_selection,,,size=M,9,0,
H,es,Top,configurable,,Sudadera,,,,,,,,,,,,,
mug,,Default,simple,,Mug,,2,1,"Catalog, Search",5,,,,,,7,1,
"""


def test_magento(tmp_path: Path) -> None:
    name, [hoodie, mug], problems = read(written(tmp_path, "export.csv", MAGENTO))
    assert (name, problems) == ("magento", [])
    assert (hoodie.ref, hoodie.brand, hoodie.kinds) == ("H", "Acme", {"": "Top"})
    assert [step.names[""] for step in hoodie.categories] == ["Men", "Tops"]
    assert values(hoodie.attributes) == {
        "material": ["Wool", "Cotton"],
        "eco": True,
        "care": "Wash, then dry",
    }
    assert [(each.sku, values(each.options), each.price, each.stock) for each in hoodie.variants] == [
        ("H-S", {"size": "S", "colour": "Black"}, FeedPrice(4000, "EUR", 5200), 100),
        ("H-M", {"size": "M", "colour": "Black"}, FeedPrice(5500, "EUR"), 0),
    ]
    assert [(picture.address, picture.sku) for picture in hoodie.pictures] == [
        ("catalog/product/h/main.jpg", ""),
        ("catalog/product/h/alt.jpg", ""),
        ("catalog/product/h/s.jpg", "H-S"),
    ]
    assert hoodie.released_on == date(2026, 11, 20)
    assert (mug.kinds, values(mug.attributes), mug.variants[0].stock) == ({}, {"weight": 907.185}, 7)


def test_a_table_that_lacks_columns_names_them(tmp_path: Path) -> None:
    with pytest.raises(MissingColumns, match="'title'"):
        read(written(tmp_path, "export.csv", "id,name\n1,x\n"))


@pytest.mark.parametrize("content", [b"id,title\n1,\xff\xfe\xfd\n", b'id,title\n1,"' + b"x" * 17_000_000])
def test_a_table_that_cannot_be_read(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "export.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableFeed):
        read(path)


def test_a_file_that_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match="shopify"):
        read(written(tmp_path, "notes.txt", "Dear diary"))
    with pytest.raises(UnknownFormat):
        read(written(tmp_path, "notes.csv", OWN), ImportOptions(format="unheard"))
