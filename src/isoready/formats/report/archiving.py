"""Archiving: what a PDF for readers who do not see the page needs to be one to keep as well (ISO 19005-3, level B)."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, Final

from isoready.model.sealing import media_type

Pdf = Any
"""The engine's PDF while it can still be changed."""

_COLOURS: Final = "sRGB2014.icc"
"""The profile of the International Color Consortium that ships with the engine."""
_END: Final = b"</rdf:RDF>"
_READABLE: Final = (
    b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1" />'
    b'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    b' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    b'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    b"<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    b'<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    b"<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    b"</rdf:li></rdf:Seq></pdfaSchema:property>"
    b"</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
"""That it is tagged by ISO 14289-1, and what that word means: an archive allows none that it does not know."""


def archive(_document: object, pdf: Pdf) -> None:
    """Name the second standard in the metadata, what the colours mean, and the media type of each file inside."""
    _mean_colours(pdf)
    metadata = _at(pdf, pdf.catalog["Metadata"])
    metadata.stream[:] = [part.replace(_END, _READABLE + _END) for part in metadata.stream]
    for item in list(pdf.objects):
        if isinstance(item, dict) and item.get("Type") == "/Filespec":
            kind = media_type(item["UF"].string)
            _at(pdf, item["EF"]["F"]).extra["Subtype"] = f"/{kind.replace('/', '#2f')}"


def _mean_colours(pdf: Pdf) -> None:
    import pydyf  # noqa: PLC0415  the engine's own; nothing but a PDF needs it

    profile = pydyf.Stream([(files("weasyprint.pdf") / _COLOURS).read_bytes()], {"N": 3}, compress=True)
    pdf.add_object(profile)
    name = pydyf.String("sRGB")
    intent = {"Type": "/OutputIntent", "S": "/GTS_PDFA1", "OutputConditionIdentifier": name, "Info": name}
    intent["DestOutputProfile"] = profile.reference
    pdf.catalog["OutputIntents"] = pydyf.Array([pydyf.Dictionary(intent)])


def _at(pdf: Pdf, reference: bytes) -> Any:  # noqa: ANN401  any object of a PDF
    return pdf.objects[int(reference.split()[0])]
