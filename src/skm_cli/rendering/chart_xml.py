"""The part of a document that draws a chart (DrawingML), and its place in a text."""

from markupsafe import Markup, escape

from skm_cli.rendering.chart import Chart, Form, Line
from skm_cli.rendering.chart_book import (
    categories_at,
    labels_at,
    name_at,
    values_at,
)
from skm_cli.rendering.chart_size import Box, plot_of
from skm_cli.rendering.escaping import as_typed, writable

TEXT, GRID = "262626", "D9D9D9"
_OPEN = "http://schemas.openxmlformats.org"
CHART = f"{_OPEN}/drawingml/2006/chart"
_MAIN = f"{_OPEN}/drawingml/2006/main"
_LINKS = f"{_OPEN}/officeDocument/2006/relationships"
# What Office 2013 added: labels that come from cells.
_C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_FROM_CELLS = (
    f'<c:ext uri="{{CE6537A1-D6FC-4f65-9D91-7224C49458BB}}" xmlns:c15="{_C15}">'
    '<c15:showDataLabelsRange val="1"/></c:ext>'
)
_OF_SERIES = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
# Else a short chart breaks its labels, and long names are turned on their side.
_ONE_LINE = '<a:bodyPr wrap="none"/>'
_UPRIGHT = '<a:bodyPr rot="0" vert="horz"/>'
_NOT_INVERTED = '<c:invertIfNegative val="0"/>'
_STRAIGHT = '<c:smooth val="0"/>'
_CATEGORIES, _VALUES = 111, 222
_PLACES = {Form.BARS: "outEnd", Form.SHARES: "ctr", Form.LINE: "t"}


def chart_xml(chart: Chart, *, width: float, height: float) -> bytes:
    """The chart part, for a drawing of so many centimetres.

    Its first relationship leads to its workbook.
    """
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{_MAIN}" xmlns:r="{_LINKS}">'
        '<c:date1904 val="0"/><c:lang val="id-ID"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f"{_layout(plot_of(chart, width, height))}{_plot(chart)}"
        f"{_category_axis(chart)}{_value_axis(chart)}"
        f"<c:spPr><a:noFill/>{_NO_LINE}</c:spPr></c:plotArea>{_legend(chart)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{_fill('FFFFFF')}{_NO_LINE}</c:spPr>{_text_properties(TEXT)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )
    return xml.encode()


# The series


def _plot(chart: Chart) -> str:
    series = "".join(_series(chart, index) for index in range(len(chart.lines)))
    axes = f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'
    if chart.form is Form.LINE:
        return (
            '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
            f'{series}<c:marker val="1"/>{axes}</c:lineChart>'
        )
    grouping = "percentStacked" if chart.form is Form.SHARES else "clustered"
    return (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="55"/>'
        f'<c:overlap val="100"/>{axes}</c:barChart>'
    )


def _series(chart: Chart, index: int) -> str:
    line = chart.lines[index]
    is_line = chart.form is Form.LINE
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
        f"<c:tx>{_texts(name_at(index), (line.name,))}</c:tx>"
        f"{_line_look(line) if is_line else _bar_look(chart, line)}"
        f"{_labels(chart, line, index)}"
        f"<c:cat>{_texts(categories_at(chart), chart.categories)}</c:cat>"
        f"<c:val>{_numbers(values_at(chart, index), line)}</c:val>"
        f"{_STRAIGHT if is_line else ''}"
        f'<c:extLst><c:ext uri="{_OF_SERIES}" xmlns:c15="{_C15}">'
        f"<c15:datalabelsRange><c15:f>{labels_at(chart, index)}</c15:f>"
        f"<c15:dlblRangeCache>{_points(line.labels)}</c15:dlblRangeCache>"
        "</c15:datalabelsRange></c:ext></c:extLst></c:ser>"
    )


def _bar_look(chart: Chart, line: Line) -> str:
    # A white edge keeps two shares apart that print alike in grey.
    is_share = chart.form is Form.SHARES
    edge = f'<a:ln w="9525">{_fill("FFFFFF")}</a:ln>' if is_share else _NO_LINE
    return f"<c:spPr>{_fill(line.colour)}{edge}</c:spPr>{_NOT_INVERTED}"


def _line_look(line: Line) -> str:
    fill = _fill(line.colour)
    return (
        f'<c:spPr><a:ln w="28575" cap="rnd">{fill}<a:round/></a:ln></c:spPr>'
        '<c:marker><c:symbol val="circle"/><c:size val="7"/>'
        f'<c:spPr>{fill}<a:ln w="9525">{fill}</a:ln></c:spPr></c:marker>'
    )


# The labels: texts of the workbook, since a number's decimal sign is the reader's


def _labels(chart: Chart, line: Line, series: int) -> str:
    place = _PLACES[chart.form]
    ink = line.ink if chart.form is Form.SHARES else TEXT
    shown = (
        f"<c:spPr><a:noFill/>{_NO_LINE}</c:spPr>{_text_properties(ink, _ONE_LINE)}"
        f'<c:dLblPos val="{place}"/><c:showLegendKey val="0"/><c:showVal val="0"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/>'
    )
    each = "".join(
        _label(text, shown, point=point, series=series, ink=ink)
        for point, text in enumerate(line.labels)
        if line.values[point] is not None
    )
    return f"<c:dLbls>{each}{shown}<c:extLst>{_FROM_CELLS}</c:extLst></c:dLbls>"


def _label(text: str, shown: str, *, point: int, series: int, ink: str) -> str:
    # A reader that knows no labels from cells shows the text of the field.
    field = f"{{00000000-0000-4000-8000-{series:04X}{point:08X}}}"
    return (
        f'<c:dLbl><c:idx val="{point}"/><c:tx><c:rich>{_ONE_LINE}<a:lstStyle/><a:p>'
        f"<a:pPr>{_font('defRPr', ink)}</a:pPr>"
        f'<a:fld id="{field}" type="CELLRANGE">{_font("rPr", ink)}'
        f"<a:pPr>{_font('defRPr', ink)}</a:pPr><a:t>{_typed(text)}</a:t></a:fld>"
        f'<a:endParaRPr lang="id-ID"/></a:p></c:rich></c:tx>{shown}<c:extLst>'
        f"{_FROM_CELLS}</c:extLst></c:dLbl>"
    )


# The values as the document remembers them


def _texts(cells: str, texts: tuple[str, ...]) -> str:
    return (
        f"<c:strRef><c:f>{cells}</c:f><c:strCache>{_points(texts)}</c:strCache>"
        "</c:strRef>"
    )


def _numbers(cells: str, line: Line) -> str:
    values = tuple("" if value is None else str(value) for value in line.values)
    return (
        f"<c:numRef><c:f>{cells}</c:f><c:numCache><c:formatCode>General"
        f"</c:formatCode>{_points(values)}</c:numCache></c:numRef>"
    )


def _points(texts: tuple[str, ...]) -> str:
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{_typed(text)}</c:v></c:pt>'
        for index, text in enumerate(texts)
        if text
    )
    return f'<c:ptCount val="{len(texts)}"/>{points}'


# Axes and legend


def _category_axis(chart: Chart) -> str:
    lying = chart.form is not Form.LINE
    # Lying bars are read from above.
    order, side = ("maxMin", "l") if lying else ("minMax", "b")
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation '
        f'val="{order}"/></c:scaling><c:delete val="0"/><c:axPos val="{side}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="low"/>'
        f'<c:spPr><a:ln w="9525">{_fill("7F7F7F")}</a:ln></c:spPr>'
        f"{_text_properties(TEXT, _UPRIGHT)}"
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: Chart) -> str:
    axis, lying = chart.axis, chart.form is not Form.LINE
    most = "" if axis.most is None else f'<c:max val="{axis.most}"/>'
    shown = axis.step is not None
    grid = f'<c:spPr><a:ln w="6350">{_fill(GRID)}</a:ln></c:spPr>'
    step = f'<c:majorUnit val="{_of_axis(chart, axis.step)}"/>' if axis.step else ""
    return (
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/>'
        f'{most}<c:min val="{axis.least}"/></c:scaling>'
        f'<c:delete val="{0 if shown else 1}"/><c:axPos val="{"b" if lying else "l"}"/>'
        f"{f'<c:majorGridlines>{grid}</c:majorGridlines>' if shown else ''}"
        f"{_axis_title(chart) if shown else ''}"
        f'<c:numFmt formatCode="{"0%" if axis.percent else "0"}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr>{_NO_LINE}</c:spPr>'
        f"{_text_properties(TEXT)}"
        f'<c:crossAx val="{_CATEGORIES}"/>'
        # Below the last bar, which is where the first one would be without maxMin.
        f'<c:crosses val="{"max" if lying else "autoZero"}"/>'
        f'<c:crossBetween val="between"/>{step}</c:valAx>'
    )


def _of_axis(chart: Chart, step: int) -> str:
    return f"{step / 100:g}" if chart.axis.percent else str(step)


def _axis_title(chart: Chart) -> str:
    turned = ' rot="-5400000" vert="horz"' if chart.form is Form.LINE else ""
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr{turned}/><a:lstStyle/><a:p><a:pPr>"
        f"{_font('defRPr', TEXT)}</a:pPr><a:r>{_font('rPr', TEXT)}"
        f"<a:t>{_typed(chart.axis.title)}</a:t></a:r></a:p></c:rich></c:tx>"
        '<c:overlay val="0"/></c:title>'
    )


def _legend(chart: Chart) -> str:
    if not chart.legend:
        return ""
    return (
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/>'
        f"{_text_properties(TEXT)}</c:legend>"
    )


def _layout(box: Box) -> str:
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    sides = "".join(
        f'<c:{side} val="{value:.4f}"/>'
        for side, value in zip("xywh", box, strict=True)
    )
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/>'
        f"{modes}{sides}</c:manualLayout></c:layout>"
    )


# Colour and letters


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _font(tag: str, ink: str) -> str:
    lang = ' lang="id-ID"' if tag == "rPr" else ""
    return (
        f'<a:{tag}{lang} sz="850" b="0">{_fill(ink)}<a:latin typeface="Arial"/>'
        f'<a:cs typeface="Arial"/></a:{tag}>'
    )


def _text_properties(ink: str, body: str = "<a:bodyPr/>") -> str:
    return (
        f"<c:txPr>{body}<a:lstStyle/><a:p><a:pPr>{_font('defRPr', ink)}</a:pPr>"
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


def _typed(text: str) -> Markup:
    return escape(writable(text))


# The place in a text


def drawing_xml(link: str, alt: str, sides: tuple[int, int]) -> str:
    """The `wp:inline` that shows a chart.

    Args:
        link: The id of the relationship that leads to the chart's part.
        alt: What it shows, in words.
        sides: Width and height in EMU.
    """
    place = f"{_OPEN}/drawingml/2006/wordprocessingDrawing"
    width, height = sides
    return (
        f'<wp:inline xmlns:wp="{place}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="1" name="Grafik" descr="{as_typed(alt)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_MAIN}">'
        f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" '
        f'xmlns:r="{_LINKS}" r:id="{link}"/></a:graphicData></a:graphic></wp:inline>'
    )
