"""XML as a stream, in and out. No entities, nothing from outside the file."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from vitrina.market.feeds.cells import clean
from vitrina.market.feeds.errors import UnreadableFeed
from vitrina.market.feeds.source import FeedSource


def elements(source: FeedSource, format: str, *tags: str) -> Iterator[Element]:  # noqa: A002
    """Whole elements with one of these local names, wherever they stand, in order; each is emptied when the
    next is asked for. Local names stand in place of namespaced ones within them. Raises `UnreadableFeed`."""
    open_elements: list[Element] = []
    try:
        with source.open() as file:
            for event, element in iterparse(file, events=("start", "end"), forbid_dtd=False):
                element.tag = local_name(element.tag)
                if event == "start":
                    open_elements.append(element)
                    continue
                open_elements.pop()
                if element.tag in tags:
                    yield element
                    _forget(element, open_elements)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        reason = f"{type(error).__name__}: {error}"[:200]
        raise UnreadableFeed(file=source.path.name, format=format, reason=reason) from error


def local_name(tag: str) -> str:
    """ "{http://base.google.com/ns/1.0}price" → "price"."""
    return tag.rpartition("}")[2]


def text_of(element: Element, name: str) -> str:
    """The text of the first child of this name, "" where there is none."""
    child = element.find(name)
    return clean(child.text) if child is not None else ""


def texts_of(element: Element, name: str) -> list[str]:
    """The texts of all children of this name that have one."""
    return [text for child in element.findall(name) if (text := clean(child.text))]


class XmlWriter:
    """Writes elements one after another."""

    def __init__(self, file: object) -> None:
        self._out = XMLGenerator(file, encoding="utf-8", short_empty_elements=True)  # type: ignore[arg-type]
        self._out.startDocument()

    @contextmanager
    def element(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """What is written inside stands in this element."""
        self._out.startElement(name, _attributes(attributes))
        self._out.characters("\n")
        yield
        self._out.endElement(name)
        self._out.characters("\n")

    def text(self, name: str, text: str, attributes: Mapping[str, str] | None = None) -> None:
        """An element with a text; none where there is no text."""
        if text:
            self._out.startElement(name, _attributes(attributes))
            self._out.characters(clean(text))
            self._out.endElement(name)
            self._out.characters("\n")


@contextmanager
def writing(target: Path) -> Iterator[XmlWriter]:
    """A new XML file."""
    with target.open("wb") as file:
        yield XmlWriter(file)


def _attributes(attributes: Mapping[str, str] | None) -> "AttributesImpl[str]":
    return AttributesImpl({name: clean(value) for name, value in (attributes or {}).items()})


def _forget(element: Element, open_elements: list[Element]) -> None:
    element.clear()
    if open_elements:
        open_elements[-1].remove(element)
