"""The DrawingML part of a chart, and the drawing that puts it into a text."""

from skm_cli.context import ChartForm, ChartSeries, ReportChart
from skm_cli.document.charts.axes import (
    CATEGORY_AXIS,
    NO_EDGE,
    VALUE_AXIS,
    category_axis,
    font,
    layout,
    legend,
    solid_fill,
    text_properties,
    value_axis,
)
from skm_cli.document.charts.colours import TEXT_COLOUR, shade_of
from skm_cli.document.charts.data_sheet import (
    categories_range,
    labels_range,
    name_cell,
    values_range,
)
from skm_cli.document.charts.size import plot_of
from skm_cli.document.escaping import as_typed, escaped

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
# Otherwise a short chart breaks its labels.
_ONE_LINE = '<a:bodyPr wrap="none"/>'
_NOT_INVERTED = '<c:invertIfNegative val="0"/>'
_STRAIGHT = '<c:smooth val="0"/>'
_PLACES = {ChartForm.BARS: "outEnd", ChartForm.SHARES: "ctr", ChartForm.LINE: "t"}


def chart_xml(chart: ReportChart, *, width: float, height: float) -> bytes:
    """The part of a chart for a drawing with these sides in centimetres.

    Its relationship `rId1` has to lead to its workbook.
    """
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{_MAIN}" xmlns:r="{_LINKS}">'
        '<c:date1904 val="0"/><c:lang val="id-ID"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f"{layout(plot_of(chart, width, height))}{_plot(chart)}"
        f"{category_axis(chart)}{value_axis(chart)}"
        f"<c:spPr><a:noFill/>{NO_EDGE}</c:spPr></c:plotArea>{legend(chart)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{solid_fill('FFFFFF')}{NO_EDGE}</c:spPr>{text_properties(TEXT_COLOUR)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )
    return xml.encode()


# The series


def _plot(chart: ReportChart) -> str:
    series = "".join(_series(chart, index) for index in range(len(chart.series)))
    axes = f'<c:axId val="{CATEGORY_AXIS}"/><c:axId val="{VALUE_AXIS}"/>'
    if chart.form is ChartForm.LINE:
        return (
            '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
            f'{series}<c:marker val="1"/>{axes}</c:lineChart>'
        )
    grouping = "percentStacked" if chart.form is ChartForm.SHARES else "clustered"
    return (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="55"/>'
        f'<c:overlap val="100"/>{axes}</c:barChart>'
    )


def _series(chart: ReportChart, index: int) -> str:
    series = chart.series[index]
    is_line = chart.form is ChartForm.LINE
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
        f"<c:tx>{_texts(name_cell(index), (series.name,))}</c:tx>"
        f"{_line_properties(series) if is_line else _bar_properties(chart, series)}"
        f"{_labels(chart, series, index)}"
        f"<c:cat>{_texts(categories_range(chart), chart.categories)}</c:cat>"
        f"<c:val>{_numbers(values_range(chart, index), series)}</c:val>"
        f"{_STRAIGHT if is_line else ''}"
        f'<c:extLst><c:ext uri="{_OF_SERIES}" xmlns:c15="{_C15}">'
        f"<c15:datalabelsRange><c15:f>{labels_range(chart, index)}</c15:f>"
        f"<c15:dlblRangeCache>{_points(series.labels)}</c15:dlblRangeCache>"
        "</c15:datalabelsRange></c:ext></c:extLst></c:ser>"
    )


def _bar_properties(chart: ReportChart, series: ChartSeries) -> str:
    # A white edge keeps two shares apart that print alike in grey.
    is_share = chart.form is ChartForm.SHARES
    edge = f'<a:ln w="9525">{solid_fill("FFFFFF")}</a:ln>' if is_share else NO_EDGE
    return (
        f"<c:spPr>{solid_fill(shade_of(series.rank).bar)}{edge}</c:spPr>{_NOT_INVERTED}"
    )


def _line_properties(series: ChartSeries) -> str:
    colour = solid_fill(shade_of(series.rank).bar)
    return (
        f'<c:spPr><a:ln w="28575" cap="rnd">{colour}<a:round/></a:ln></c:spPr>'
        '<c:marker><c:symbol val="circle"/><c:size val="7"/>'
        f'<c:spPr>{colour}<a:ln w="9525">{colour}</a:ln></c:spPr></c:marker>'
    )


# Labels are texts of the workbook: a number would have the reader's decimal sign.


def _labels(chart: ReportChart, series: ChartSeries, index: int) -> str:
    place = _PLACES[chart.form]
    ink = shade_of(series.rank).label if chart.form is ChartForm.SHARES else TEXT_COLOUR
    common = (
        f"<c:spPr><a:noFill/>{NO_EDGE}</c:spPr>{text_properties(ink, _ONE_LINE)}"
        f'<c:dLblPos val="{place}"/><c:showLegendKey val="0"/><c:showVal val="0"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/>'
    )
    each = "".join(
        _label(text, common, point=point, series=index, ink=ink)
        for point, text in enumerate(series.labels)
        if series.values[point] is not None
    )
    return f"<c:dLbls>{each}{common}<c:extLst>{_FROM_CELLS}</c:extLst></c:dLbls>"


def _label(text: str, common: str, *, point: int, series: int, ink: str) -> str:
    # A program that knows no labels from cells shows the text of the field.
    field = f"{{00000000-0000-4000-8000-{series:04X}{point:08X}}}"
    return (
        f'<c:dLbl><c:idx val="{point}"/><c:tx><c:rich>{_ONE_LINE}<a:lstStyle/><a:p>'
        f"<a:pPr>{font('defRPr', ink)}</a:pPr>"
        f'<a:fld id="{field}" type="CELLRANGE">{font("rPr", ink)}'
        f"<a:pPr>{font('defRPr', ink)}</a:pPr><a:t>{escaped(text)}</a:t></a:fld>"
        f'<a:endParaRPr lang="id-ID"/></a:p></c:rich></c:tx>{common}<c:extLst>'
        f"{_FROM_CELLS}</c:extLst></c:dLbl>"
    )


# The values that the document keeps beside the workbook


def _texts(cells: str, texts: tuple[str, ...]) -> str:
    return (
        f"<c:strRef><c:f>{cells}</c:f><c:strCache>{_points(texts)}</c:strCache>"
        "</c:strRef>"
    )


def _numbers(cells: str, series: ChartSeries) -> str:
    values = tuple("" if value is None else str(value) for value in series.values)
    return (
        f"<c:numRef><c:f>{cells}</c:f><c:numCache><c:formatCode>General"
        f"</c:formatCode>{_points(values)}</c:numCache></c:numRef>"
    )


def _points(texts: tuple[str, ...]) -> str:
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{escaped(text)}</c:v></c:pt>'
        for index, text in enumerate(texts)
        if text
    )
    return f'<c:ptCount val="{len(texts)}"/>{points}'


# The drawing in a text


def drawing_xml(link: str, name: str, alt: str, sides: tuple[int, int]) -> str:
    """The `wp:inline` that shows a chart.

    Args:
        link: The id of the relationship that leads to the chart's part.
        name: Its name in Word's list of drawings.
        alt: The alternative text.
        sides: Width and height in EMU.
    """
    place = f"{_OPEN}/drawingml/2006/wordprocessingDrawing"
    width, height = sides
    return (
        f'<wp:inline xmlns:wp="{place}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="1" name="{name}" descr="{as_typed(alt)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_MAIN}">'
        f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" '
        f'xmlns:r="{_LINKS}" r:id="{link}"/></a:graphicData></a:graphic></wp:inline>'
    )
