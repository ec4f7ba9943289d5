"""The look of a Word document: its fonts, colours, spaces and bullets, as styles of Word's own.

They are written as Word writes them, so that whoever opens the document can change each of them
in one place.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

INK: Final = "1C1E21"
SOFT: Final = "565B62"
LINE: Final = "DEDAD2"
ACCENT: Final = "0B5E54"

_FONT: Final = "Calibri"
_FONT_OF_OTHER_SCRIPTS: Final = "Arial"
"""What Word has for Arabic and Hebrew on every system; Calibri has European scripts alone."""

_EASTERN_FONTS: Final = {"ja": "Yu Gothic", "ko": "Malgun Gothic", "zh": "Microsoft YaHei"}

_POINT: Final = 20
_LINE_OF_TEXT: Final = 240
"""What Word measures a point and a line in."""

_KEEP: Final = "<w:keepNext/><w:keepLines/>"
_RULE: Final = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{LINE}"/></w:pBdr>'
_BULLETS: Final = '<w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr>'


class Look(NamedTuple):
    """A style of paragraphs: its size and the spaces around them in points, `line` in lines.

    `more` is what else Word says of them before their spacing, `outline` their level in the
    document's outline, and `next` the style of the paragraph that one types after them.
    """

    name: str
    size: float
    colour: str = INK
    bold: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.15
    more: str = ""
    outline: str = ""
    next: str = "Normal"


_HEADING: Final = Look("heading", 10.5, SOFT, bold=True, line=1, more=_KEEP)

LOOKS: Final = (
    Look("Normal", 10.5, after=4),
    _HEADING._replace(name="Title", size=28, colour=INK, after=6),
    _HEADING._replace(name="Subtitle", size=13, colour=ACCENT, after=6),
    Look("Facts", 10.5, SOFT, after=1, next="Facts"),
    Look("Lead", 11.5, after=5),
    _HEADING._replace(
        name="heading 1",
        size=14,
        colour=ACCENT,
        before=13,
        after=4,
        more=_KEEP + _RULE,
        outline="0",
    ),
    _HEADING._replace(name="heading 2", before=7, after=2.5, outline="1"),
    Look("List Bullet", 10.5, after=3, more=_BULLETS, next="List Bullet"),
    Look("footer", 9, SOFT, line=1),
)
_OWN: Final = {"Facts", "Lead"}
"""Styles that Word itself does not have."""

_CHARACTERS: Final = (
    ("Default Paragraph Font", 'w:default="1"', ""),
    ("Strong", "", "<w:b/><w:bCs/>"),
    ("Hyperlink", "", f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/>'),
)

_BULLET: Final = f"""
<w:abstractNum {nsdecls("w")} w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>
<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="320" w:hanging="320"/></w:pPr>
<w:rPr><w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:cs="{_FONT_OF_OTHER_SCRIPTS}"/>
<w:color w:val="{ACCENT}"/></w:rPr></w:lvl></w:abstractNum>"""
_LIST: Final = f'<w:num {nsdecls("w")} w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def dress(document: Document, lang: str, rtl: bool) -> None:
    """Give a document of a language these styles and bullets in place of all that it has."""
    root = document.styles.element
    for each in list(root):
        if each.tag != qn("w:latentStyles"):
            root.remove(each)
    root.insert(0, parse_xml(_defaults(lang)))
    root.extend(map(parse_xml, _styles(rtl)))
    numbering = document.part.numbering_part.element
    numbering[:] = [parse_xml(_BULLET), parse_xml(_LIST)]


def _defaults(lang: str) -> str:
    eastern = _EASTERN_FONTS.get(lang.partition("-")[0].lower())
    east = f' w:eastAsia="{eastern}"' if eastern else ""
    said = quoteattr(lang)
    return (
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}"{east} w:cs="{_FONT_OF_OTHER_SCRIPTS}"/>'
        f"<w:lang w:val={said} w:eastAsia={said} w:bidi={said}/>"
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _styles(rtl: bool) -> Iterator[str]:
    for look in LOOKS:
        kind = ' w:customStyle="1"' if look.name in _OWN else ""
        kind = ' w:default="1"' if look.name == "Normal" else kind
        yield _style("paragraph", look.name, kind, _paragraphs(look, rtl))
    for name, kind, run in _CHARACTERS:
        yield _style("character", name, f" {kind}", f"<w:rPr>{run}</w:rPr>")


def _style(type: str, name: str, kind: str, body: str) -> str:
    return (
        f'<w:style {nsdecls("w")} w:type="{type}"{kind} w:styleId="{_id(name)}">'
        f'<w:name w:val="{name}"/>{body}</w:style>'
    )


def _paragraphs(look: Look, rtl: bool) -> str:
    base = '<w:basedOn w:val="Normal"/>' if look.name != "Normal" else ""
    bidi = "<w:bidi/>" if rtl else ""
    spacing = (
        f'<w:spacing w:before="{look.before * _POINT:.0f}" w:after="{look.after * _POINT:.0f}"'
        f' w:line="{look.line * _LINE_OF_TEXT:.0f}" w:lineRule="auto"/>'
    )
    centred = '<w:jc w:val="center"/>' if look.name == "footer" else ""
    outline = f'<w:outlineLvl w:val="{look.outline}"/>' if look.outline else ""
    bold = "<w:b/><w:bCs/>" if look.bold else ""
    half_points = f'w:val="{look.size * 2:.0f}"'
    return (
        f'{base}<w:next w:val="{_id(look.next)}"/><w:qFormat/>'
        f"<w:pPr>{look.more}{bidi}{spacing}{centred}{outline}</w:pPr>"
        f'<w:rPr>{bold}<w:color w:val="{look.colour}"/>'
        f"<w:sz {half_points}/><w:szCs {half_points}/></w:rPr>"
    )


def _id(name: str) -> str:
    return name.title().replace(" ", "")
