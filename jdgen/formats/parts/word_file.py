"""The file that a Word document is: made new, with nothing in it that nobody asked for."""

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.rel import Relationships
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Mm

from jdgen.formats.parts.paper import Paper

_MARGIN_ASIDE: Final = Mm(26)
_MARGIN_ABOVE: Final = Mm(20)
_LONGEST_TITLE: Final = 255
"""The most characters that python-docx takes for a property."""

_PARTS: Final = {RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES, RT.STYLES, RT.NUMBERING, RT.SETTINGS}
"""What a document consists of; its template has a picture of a page and much else."""

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The day of every entry: the first that a zip file knows, since no posting has one."""

_COMPATIBLE: Final = "http://schemas.microsoft.com/office/word"
_SETTINGS: Final = (
    '<w:zoom {0} w:percent="100"/>',
    '<w:defaultTabStop {0} w:val="720"/>',
    '<w:characterSpacingControl {0} w:val="doNotCompress"/>',
    '<w:compat {0}><w:compatSetting w:name="compatibilityMode"'
    f' w:uri="{_COMPATIBLE}" w:val="15"/></w:compat>',
)
"""Among them that Word need not lay the document out as its older versions did."""


def new_document(title: str, lang: str, paper: Paper) -> Document:
    """Return an empty document on a paper, which says of itself its title and its language."""
    document = docx.Document()
    _drop(document.part.package.rels)
    _drop(document.part.rels)
    document.settings.element[:] = [parse_xml(each.format(nsdecls("w"))) for each in _SETTINGS]
    _set_paper(document, paper)
    properties = document.core_properties
    properties._element[:] = []
    properties.title, properties.language = title[:_LONGEST_TITLE], lang
    return document


def bytes_of(document: Document) -> bytes:
    """Return the document as a file, the same bytes whenever it is written."""
    saved, packed = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as old, ZipFile(packed, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, _EARLIEST)
            entry.create_system = 3  # Otherwise it tells on what system the file was made.
            new.writestr(entry, old.read(name), ZIP_DEFLATED)
    return packed.getvalue()


def _drop(relationships: Relationships) -> None:
    for name in [name for name, each in relationships.items() if each.reltype not in _PARTS]:
        del relationships[name]


def _set_paper(document: Document, paper: Paper) -> None:
    (sheet,) = document.sections
    sheet._sectPr.attrib.clear()  # They number the sessions in which its template was written.
    sheet.page_width, sheet.page_height = Mm(paper.width), Mm(paper.height)
    sheet.left_margin = sheet.right_margin = _MARGIN_ASIDE
    sheet.top_margin = sheet.bottom_margin = _MARGIN_ABOVE
    sheet.header_distance = sheet.footer_distance = _MARGIN_ABOVE // 2
