"""What surrounds the series of a chart: axes, legend and layout."""

from skm_cli.context import ChartForm, ReportChart
from skm_cli.document.charts.colours import AXIS_COLOUR, GRID_COLOUR, TEXT_COLOUR
from skm_cli.document.charts.size import Box
from skm_cli.document.escaping import escaped

CATEGORY_AXIS, VALUE_AXIS = 111, 222
"""The ids of the two axes."""

NO_EDGE = "<a:ln><a:noFill/></a:ln>"

# Otherwise Word turns long names on their side.
_UPRIGHT = '<a:bodyPr rot="0" vert="horz"/>'


def category_axis(chart: ReportChart) -> str:
    """The axis of the categories, each with its name."""
    lying = chart.form is not ChartForm.LINE
    # Lying bars are read from above.
    order, side = ("maxMin", "l") if lying else ("minMax", "b")
    return (
        f'<c:catAx><c:axId val="{CATEGORY_AXIS}"/><c:scaling><c:orientation '
        f'val="{order}"/></c:scaling><c:delete val="0"/><c:axPos val="{side}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="low"/>'
        f'<c:spPr><a:ln w="9525">{solid_fill(AXIS_COLOUR)}</a:ln></c:spPr>'
        f"{text_properties(TEXT_COLOUR, _UPRIGHT)}"
        f'<c:crossAx val="{VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def value_axis(chart: ReportChart) -> str:
    """The axis of the values; not drawn for bars whose labels say the values."""
    axis, lying = chart.axis, chart.form is not ChartForm.LINE
    most = "" if axis.most is None else f'<c:max val="{axis.most}"/>'
    is_drawn = axis.step is not None
    grid = f'<c:spPr><a:ln w="6350">{solid_fill(GRID_COLOUR)}</a:ln></c:spPr>'
    step = f'<c:majorUnit val="{_of_axis(chart, axis.step)}"/>' if axis.step else ""
    return (
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        f'{most}<c:min val="{axis.least}"/></c:scaling>'
        f'<c:delete val="{0 if is_drawn else 1}"/>'
        f'<c:axPos val="{"b" if lying else "l"}"/>'
        f"{f'<c:majorGridlines>{grid}</c:majorGridlines>' if is_drawn else ''}"
        f"{_axis_title(chart) if is_drawn else ''}"
        f'<c:numFmt formatCode="{"0%" if axis.percent else "0"}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr>{NO_EDGE}</c:spPr>'
        f"{text_properties(TEXT_COLOUR)}"
        f'<c:crossAx val="{CATEGORY_AXIS}"/>'
        # With maxMin the axis would stand above the first bar.
        f'<c:crosses val="{"max" if lying else "autoZero"}"/>'
        f'<c:crossBetween val="between"/>{step}</c:valAx>'
    )


def _of_axis(chart: ReportChart, step: int) -> str:
    return f"{step / 100:g}" if chart.axis.percent else str(step)


def _axis_title(chart: ReportChart) -> str:
    turned = ' rot="-5400000" vert="horz"' if chart.form is ChartForm.LINE else ""
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr{turned}/><a:lstStyle/><a:p><a:pPr>"
        f"{font('defRPr', TEXT_COLOUR)}</a:pPr><a:r>{font('rPr', TEXT_COLOUR)}"
        f"<a:t>{escaped(chart.axis.title)}</a:t></a:r></a:p></c:rich></c:tx>"
        '<c:overlay val="0"/></c:title>'
    )


def legend(chart: ReportChart) -> str:
    """The legend below the chart; empty for a chart without one."""
    if not chart.legend:
        return ""
    return (
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/>'
        f"{text_properties(TEXT_COLOUR)}</c:legend>"
    )


def layout(box: Box) -> str:
    """The place of the bars or the line in the drawing."""
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    sides = "".join(
        f'<c:{side} val="{value:.4f}"/>'
        for side, value in zip("xywh", box, strict=True)
    )
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/>'
        f"{modes}{sides}</c:manualLayout></c:layout>"
    )


def solid_fill(colour: str) -> str:
    """A fill of one colour, RRGGBB."""
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def font(tag: str, ink: str) -> str:
    """The font of a run (`rPr`) or the default of a paragraph (`defRPr`)."""
    lang = ' lang="id-ID"' if tag == "rPr" else ""
    return (
        f'<a:{tag}{lang} sz="850" b="0">{solid_fill(ink)}<a:latin typeface="Arial"/>'
        f'<a:cs typeface="Arial"/></a:{tag}>'
    )


def text_properties(ink: str, body: str = "<a:bodyPr/>") -> str:
    """The font of axes, labels and legends."""
    return (
        f"<c:txPr>{body}<a:lstStyle/><a:p><a:pPr>{font('defRPr', ink)}</a:pPr>"
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )
