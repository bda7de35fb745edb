"""HTML read back: elements, their attributes and the text outside styles."""

from __future__ import annotations

from html.parser import HTMLParser


class Reading(HTMLParser):
    """What stands in a document."""

    def __init__(self, document: str) -> None:
        """Read it whole."""
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self._within: list[str] = []
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave it."""
        while self._within and self._within.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep what a person reads."""
        if not {"style", "script"} & set(self._within):
            self.text.append(data)

    def all(self, attribute: str) -> list[str]:
        """Every value of an attribute."""
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]
