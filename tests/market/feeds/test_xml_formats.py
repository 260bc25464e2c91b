"""XML feeds: Google Merchant and Yandex YML."""

from pathlib import Path

import pytest
from tests.market.feeds.reading import read, values, written

from vitrina.market.feeds.errors import UnreadableFeed
from vitrina.market.feeds.types import FeedPrice

GOOGLE = """\
<?xml version="1.0"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
<item><g:id>tee-s</g:id><g:item_group_id>tee</g:item_group_id><title>Tee</title>
  <description>&lt;p&gt;Soft.&lt;/p&gt;</description><g:brand>Acme</g:brand>
  <g:product_type>Clothing &gt; Tees</g:product_type>
  <g:google_product_category>212</g:google_product_category>
  <g:price>20.00 USD</g:price><g:sale_price>15.00 USD</g:sale_price><g:availability>in_stock</g:availability>
  <g:gtin>4006381333931</g:gtin><g:color>Red</g:color><g:size>S</g:size><g:gender>unisex</g:gender>
  <g:image_link>https://p.example/1.jpg</g:image_link>
  <g:additional_image_link>https://p.example/2.jpg</g:additional_image_link>
  <g:shipping_weight>0.2 kg</g:shipping_weight>
  <g:product_detail><g:attribute_name>Neck</g:attribute_name><g:attribute_value>V</g:attribute_value></g:product_detail>
</item>
<item><g:id>mug</g:id><title>Mug</title><g:price>5.00 USD</g:price><g:color>Blue</g:color></item>
<item><g:id>tee-m</g:id><g:item_group_id>tee</g:item_group_id><title>Tee</title><g:price>21 USD</g:price>
  <g:availability>out_of_stock</g:availability><g:color>Red</g:color><g:size>M</g:size></item>
<item><g:id>bad</g:id><title>Bad</title><g:price>cheap</g:price></item>
<item><title>No id</title></item>
</channel></rss>"""


def test_google_merchant(tmp_path: Path) -> None:
    name, [mug, tee], problems = read(written(tmp_path, "feed.xml", GOOGLE))
    assert name == "google"
    assert (tee.ref, tee.line, tee.descriptions, tee.brand) == ("tee", 1, {"": "Soft."}, "Acme")
    assert [step.names[""] for step in tee.categories] == ["Clothing", "Tees"]
    assert [(each.sku, values(each.options), each.price, each.stock) for each in tee.variants] == [
        ("tee-s", {"colour": "Red", "size": "S"}, FeedPrice(1500, "USD", 2000), None),
        ("tee-m", {"colour": "Red", "size": "M"}, FeedPrice(2100, "USD"), 0),
    ]
    assert values(tee.attributes) == {"gender": "unisex", "neck": "V", "weight": 200}
    assert [picture.sku for picture in tee.pictures] == ["tee-s", ""]
    assert (mug.ref, values(mug.attributes), mug.variants[0].options) == ("mug", {"colour": "Blue"}, ())
    assert [(problem.line, problem.field) for problem in problems] == [(4, "price"), (5, "id")]


YML = """\
<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE yml_catalog SYSTEM "shops.dtd">
<yml_catalog date="2026-11-20 10:00"><shop>
<categories><category id="1">Техника</category><category id="2" parentId="1">Принтеры</category>
<category id="3" parentId="3">Круг</category></categories>
<offers>
<offer id="10" available="true"><price>600</price><oldprice>800</oldprice><currencyId>RUR</currencyId>
 <categoryId>2</categoryId><picture>http://p.example/1.jpg</picture><typePrefix>Принтер</typePrefix>
 <vendor>HP</vendor><model>D2663</model><barcode>4006381333931</barcode><weight>2.07</weight>
 <dimensions>100/25.45/11.112</dimensions><param name="Тип печати">Цветная</param>
 <param name="Мощность" unit="Вт">20</param><count>4</count></offer>
<offer id="11" group_id="g" available="false"><price>5</price><name>Кружка</name>
 <param name="Цвет">белый</param><param name="Объём">300</param></offer>
<offer id="12" group_id="g"><price>6</price><name>Кружка</name><categoryId>3</categoryId>
 <param name="Цвет">синий</param><param name="Объём">300</param></offer>
<offer id="13"><price>много</price><name>Дорого</name></offer>
</offers></shop></yml_catalog>"""


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251"])
def test_yandex(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(YML.format(encoding=encoding), encoding=encoding)
    name, [printer, mug], [problem] = read(path)
    assert name == "yml"
    assert (printer.titles, printer.kinds) == ({"ru": "Принтер HP D2663"}, {"ru": "Принтер"})
    assert [step.names["ru"] for step in printer.categories] == ["Техника", "Принтеры"]
    assert printer.variants[0].price == FeedPrice(60000, "RUB", 80000)
    assert printer.variants[0].stock == 4
    assert values(printer.attributes) == {
        "weight": 2070,
        "length": 1000,
        "width": 254.5,
        "height": 111.12,
        "тип_печати": "Цветная",
        "мощность": 20,
    }
    assert {each.code: each.unit for each in printer.attributes}["мощность"] == "Вт"
    assert mug.ref == "g"
    assert [(each.sku, values(each.options), each.stock) for each in mug.variants] == [
        ("11", {"colour": "белый"}, 0),
        ("12", {"colour": "синий"}, None),
    ]
    assert values(mug.attributes) == {"объём": 300}
    assert (problem.line, problem.field) == (4, "price")


BOMB = """<?xml version="1.0"?><!DOCTYPE yml_catalog [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
<yml_catalog><shop><offers><offer id="1"><name>&b;</name></offer></offers></shop></yml_catalog>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE yml_catalog [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<yml_catalog><shop><offers><offer id="1"><name>&a;</name></offer></offers></shop></yml_catalog>"""


@pytest.mark.parametrize("text", [BOMB, OUTSIDE, "<yml_catalog><shop>", "<yml_catalog>\x01</yml_catalog>"])
def test_entities_and_broken_xml_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableFeed):
        read(written(tmp_path, "feed.xml", text))
