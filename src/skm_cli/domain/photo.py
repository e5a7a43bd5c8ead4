"""A picture that is ready for a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that is ready for a document: upright, shrunk, without metadata.

    Attributes:
        data: The bytes of a JPEG or PNG file.
        width: Its width in pixels.
        height: Its height in pixels.
    """

    data: bytes
    width: int
    height: int
