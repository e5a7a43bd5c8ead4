"""Colours, edges and letters in the XML of a chart: all are set in Arial."""

TEXT, GRID = "262626", "D9D9D9"
NO_EDGE = "<a:ln><a:noFill/></a:ln>"


def fill(colour: str) -> str:
    """One colour, RRGGBB."""
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def font(tag: str, ink: str) -> str:
    """The letters of a run (`rPr`) or of what follows (`defRPr`)."""
    lang = ' lang="id-ID"' if tag == "rPr" else ""
    return (
        f'<a:{tag}{lang} sz="850" b="0">{fill(ink)}<a:latin typeface="Arial"/>'
        f'<a:cs typeface="Arial"/></a:{tag}>'
    )


def text_properties(ink: str, body: str = "<a:bodyPr/>") -> str:
    """The letters of axes, labels and legends."""
    return (
        f"<c:txPr>{body}<a:lstStyle/><a:p><a:pPr>{font('defRPr', ink)}</a:pPr>"
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )
