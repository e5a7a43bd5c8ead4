"""The blank document of every template: page, styles, lists and settings.

The blank document of python-docx is an American letter with 164 styles, theme fonts
that override others, a thumbnail and two style sheets; only its theme is kept.
"""

import io
import re

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Cm

from skm_cli.document.package import pack_document, unpacked
from templates.styles import FONT, write_styles

_KEPT = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.STYLES,
}

_FONTS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts {nsdecls("w")}>
  <w:font w:name="{FONT}">
    <w:altName w:val="Liberation Sans"/>
    <w:panose1 w:val="020B0604020202020204"/>
    <w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>
  </w:font>
</w:fonts>
"""

_STYLES = f"""
<w:styles {nsdecls("w")}>
  <w:docDefaults>
    <w:rPrDefault><w:rPr>
      <w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>
      <w:sz w:val="24"/><w:szCs w:val="24"/>
      <w:lang w:val="id-ID" w:eastAsia="en-US" w:bidi="ar-SA"/>
    </w:rPr></w:rPrDefault>
    <w:pPrDefault><w:pPr>
      <w:spacing w:before="0" w:after="0" w:line="360" w:lineRule="auto"/>
    </w:pPr></w:pPrDefault>
  </w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
    <w:name w:val="Normal"/><w:qFormat/>
    <w:pPr><w:widowControl/><w:jc w:val="both"/></w:pPr>
  </w:style>
  <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
    <w:name w:val="Default Paragraph Font"/>
    <w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>
  </w:style>
  <w:style w:type="table" w:default="1" w:styleId="TableNormal">
    <w:name w:val="Normal Table"/>
    <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
    <w:tblPr>
      <w:tblInd w:w="0" w:type="dxa"/>
      <w:tblCellMar>
        <w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>
        <w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>
      </w:tblCellMar>
    </w:tblPr>
  </w:style>
  <w:style w:type="numbering" w:default="1" w:styleId="NoList">
    <w:name w:val="No List"/>
    <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
  </w:style>
  <w:style w:type="table" w:styleId="TableGrid">
    <w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>
    <w:uiPriority w:val="39"/>
    <w:tblPr><w:tblBorders>
      <w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>
      <w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/>
      <w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/>
      <w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/>
    </w:tblBorders></w:tblPr>
  </w:style>
</w:styles>
"""

# `doNotExpandShiftReturn` keeps a line before a line break from being stretched.
_SETTINGS = f"""
<w:settings {nsdecls("w")}>
  <w:zoom w:percent="100"/>
  <w:defaultTabStop w:val="709"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat>
    <w:doNotExpandShiftReturn/>
    <w:compatSetting w:name="compatibilityMode"
      w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
    <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification"
      w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
    <w:compatSetting w:name="enableOpenTypeFeatures"
      w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
    <w:compatSetting w:name="doNotFlipMirrorIndents"
      w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
  </w:compat>
  <w:themeFontLang w:val="id-ID"/>
  <w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2"
    w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4"
    w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink"
    w:followedHyperlink="followedHyperlink"/>
  <w:decimalSymbol w:val=","/>
  <w:listSeparator w:val=";"/>
</w:settings>
"""

# The third list counts the chapters and shows no number, for `1.1` below them.
_NUMBERING = f"""
<w:numbering {nsdecls("w")}>
  <w:abstractNum w:abstractNumId="0">
    <w:multiLevelType w:val="multilevel"/>
    <w:lvl w:ilvl="0">
      <w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/>
      <w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr>
    </w:lvl>
    <w:lvl w:ilvl="1">
      <w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="ListNumber2"/>
      <w:lvlText w:val="%2."/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="1021" w:hanging="454"/></w:pPr>
    </w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:multiLevelType w:val="singleLevel"/>
    <w:lvl w:ilvl="0">
      <w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="ListNumber3"/>
      <w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="1163" w:hanging="454"/></w:pPr>
    </w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2">
    <w:multiLevelType w:val="multilevel"/>
    <w:lvl w:ilvl="0">
      <w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/>
      <w:lvlText w:val=""/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>
    </w:lvl>
    <w:lvl w:ilvl="1">
      <w:start w:val="1"/><w:numFmt w:val="decimal"/>
      <w:lvlText w:val="%1.%2"/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="680" w:hanging="680"/></w:pPr>
    </w:lvl>
    <w:lvl w:ilvl="2">
      <w:start w:val="1"/><w:numFmt w:val="decimal"/>
      <w:lvlText w:val="%1.%2.%3"/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="851" w:hanging="851"/></w:pPr>
    </w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="3">
    <w:multiLevelType w:val="singleLevel"/>
    <w:lvl w:ilvl="0">
      <w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>
      <w:lvlText w:val="\N{BULLET}"/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="567" w:hanging="397"/></w:pPr>
    </w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>
"""


def blank_document(title: str) -> WordDocument:
    """A document without a word: page, styles and lists of every template."""
    document = Document()
    _tidy(document)
    _rewrite(document.styles.element, _STYLES)
    _rewrite(document.settings.element, _SETTINGS)
    _rewrite(document.part.numbering_part.element, _NUMBERING)
    write_styles(document)
    as_page(document.sections[0])
    core = document.core_properties
    core.title, core.author, core.language = title, "skm-cli", "id-ID"
    core.comments = core.last_modified_by = ""
    return document


def saved(document: WordDocument) -> bytes:
    """The bytes of the template, the same on any day."""
    out = io.BytesIO()
    document.save(out)
    return pack_document(unpacked(out.getvalue()))


def as_page(section: Section) -> None:
    """Make a page A4, with the margins of Indonesian official papers."""
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.25)


def _tidy(document: WordDocument) -> None:
    """Remove the parts and fonts that no report needs."""
    main, package = document.part, document.part.package
    theme = main.part_related_by(RELATIONSHIP_TYPE.THEME)
    for relationships in (main.rels, package.rels):
        for key, relationship in list(relationships.items()):
            if relationship.reltype not in _KEPT:
                del relationships[key]
    latin = re.sub(
        rb'(<a:latin typeface=")[^"]*', rb"\g<1>" + FONT.encode(), theme.blob
    )
    for name, kind, relation, xml in (
        ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, latin),
        (
            "fontTable",
            CONTENT_TYPE.WML_FONT_TABLE,
            RELATIONSHIP_TYPE.FONT_TABLE,
            _FONTS.encode(),
        ),
    ):
        part = Part(PackURI(f"/word/{name}.xml"), kind, xml, package)
        main.relate_to(part, relation)


def _rewrite(element: BaseOxmlElement, xml: str) -> None:
    element[:] = list(parse_xml(xml))
