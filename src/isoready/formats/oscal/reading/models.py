"""What is read of an OSCAL catalog; whatever else it holds is passed over."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from isoready.formats.oscal.writing import NAMESPACE
from isoready.model.base import FileModel


class _Part(FileModel):
    """An object of which only some keys are read."""

    model_config = ConfigDict(extra="ignore", json_schema_extra=None)


class Property(_Part):
    """A name with a value."""

    name: str
    value: str
    ns: str = ""
    remarks: str = ""

    @property
    def ours(self) -> bool:
        """Whether it stands in our namespace."""
        return self.ns == NAMESPACE


class Link(_Part):
    """A reference; only those inside the document are followed."""

    href: str
    rel: str = ""
    text: str = ""
    fragment: str = Field(default="", alias="resource-fragment")


class Selection(_Part):
    """Choices of a parameter."""

    choice: tuple[str, ...] = ()


class Parameter(_Part):
    """A gap in a text, which whoever uses the catalog fills in."""

    id: str
    label: str = ""
    values: tuple[str, ...] = ()
    select: Selection | None = None


class Part(_Part):
    """A text of a control or a group, with parts of its own."""

    name: str
    id: str = ""
    ns: str = ""
    title: str = ""
    prose: str = ""
    props: tuple[Property, ...] = ()
    parts: tuple[Part, ...] = ()


class Control(_Part):
    """A control, with those that enhance it."""

    id: str = Field(min_length=1, max_length=200)
    title: str
    params: tuple[Parameter, ...] = ()
    props: tuple[Property, ...] = ()
    links: tuple[Link, ...] = ()
    parts: tuple[Part, ...] = ()
    controls: tuple[Control, ...] = ()


class Group(_Part):
    """Controls or groups that belong together."""

    id: str = Field(default="", max_length=200)
    title: str
    kind: str = Field(default="", alias="class")
    params: tuple[Parameter, ...] = ()
    props: tuple[Property, ...] = ()
    parts: tuple[Part, ...] = ()
    groups: tuple[Group, ...] = ()
    controls: tuple[Control, ...] = ()


class Embedded(_Part):
    """A file inside the catalog."""

    value: str
    filename: str = ""


class Resource(_Part):
    """Something that the catalog refers to."""

    uuid: str
    title: str = ""
    remarks: str = ""
    props: tuple[Property, ...] = ()
    base64: Embedded | None = None


class BackMatter(_Part):
    """What stands at the end of a document."""

    resources: tuple[Resource, ...] = ()


class Metadata(_Part):
    """The head of a document."""

    title: str
    version: str = ""
    remarks: str = ""
    props: tuple[Property, ...] = ()


class Catalog(_Part):
    """A catalog of controls."""

    metadata: Metadata
    params: tuple[Parameter, ...] = ()
    groups: tuple[Group, ...] = ()
    controls: tuple[Control, ...] = ()
    back_matter: BackMatter = Field(default=BackMatter.model_construct(), alias="back-matter")


class CatalogFile(_Part):
    """A file that holds a catalog."""

    catalog: Catalog
