"""A film of a product on its turntable: drawn frames as the key frames of a silent WebM video.

A lossy WebP picture holds one VP8 key frame (RFC 9649, section 2.5), and a video may consist of nothing but
key frames; so Pillow is encoder enough. The container is written here: EBML (RFC 8794) with the elements that
WebM asks for (RFC 9559), every number and size in the shortest form that fits.
"""

from collections.abc import Sequence
from io import BytesIO
from struct import pack, unpack_from

import resvg_py
from PIL import Image

from vitrina.kernel.errors import VitrinaError
from vitrina.project.demo.drawings.turntable import draw_paper, draw_turned
from vitrina.project.demo.types import Drawing

WIDTH, HEIGHT = 600, 800
FRAMES = 30
FRAME_MS = 100
"""One turn takes three seconds, and the last frame leads back to the first."""

_QUALITY = 62
_FRAMES_A_CLUSTER = 6
_NS_A_MS = 1_000_000


class NoKeyFrame(VitrinaError):
    """A picture holds no lossy frame, so that it cannot be put into a film."""

    code = "no_key_frame"
    template = "The picture holds the part '%(part)s' instead of a VP8 frame: save it as lossy WebP, opaque."


def film(picture: Drawing, *, frames: int = FRAMES) -> bytes:
    """One turn of a product as WebM (VP8, 600 × 800, no sound), to be played in a loop."""
    paper = _rendered(draw_paper(picture))
    turned = (draw_turned(picture, frame, frames=frames, paper=False) for frame in range(frames))
    return webm([_encoded(Image.alpha_composite(paper, _rendered(svg))) for svg in turned])


def _rendered(svg: str) -> Image.Image:
    png = resvg_py.svg_to_bytes(svg_string=svg, width=WIDTH, skip_system_fonts=True)
    return Image.open(BytesIO(bytes(png))).convert("RGBA")


def _encoded(picture: Image.Image) -> bytes:
    """A picture as lossy WebP."""
    out = BytesIO()
    picture.convert("RGB").save(out, "WEBP", quality=_QUALITY, method=2)
    return out.getvalue()


def key_frame(webp: bytes) -> bytes:
    """The VP8 frame within a WebP file. Raises `NoKeyFrame`."""
    part = webp[12:16]
    if webp[:4] != b"RIFF" or part != b"VP8 ":
        raise NoKeyFrame(part=part.decode("latin-1"))
    (size,) = unpack_from("<I", webp, 16)
    return webp[20 : 20 + size]


def webm(pictures: Sequence[bytes], *, frame_ms: int = FRAME_MS) -> bytes:
    """WebP pictures, all of one size, shown for `frame_ms` each. Raises `NoKeyFrame`."""
    frames = [key_frame(picture) for picture in pictures]
    width, height = Image.open(BytesIO(pictures[0])).size
    clusters = [
        _cluster(frames[first : first + _FRAMES_A_CLUSTER], first * frame_ms, frame_ms)
        for first in range(0, len(frames), _FRAMES_A_CLUSTER)
    ]
    head = _information(len(frames) * frame_ms) + _track(width, height, frame_ms)
    cues = _cues(clusters, start=len(head), cluster_ms=_FRAMES_A_CLUSTER * frame_ms)
    return _file_head() + _element(0x18538067, head + cues + b"".join(clusters))


def _file_head() -> bytes:
    version = _number(0x4286, 1) + _number(0x42F7, 1) + _number(0x42F2, 4) + _number(0x42F3, 8)
    kind = _element(0x4282, b"webm") + _number(0x4287, 2) + _number(0x4285, 2)
    return _element(0x1A45DFA3, version + kind)


def _information(duration_ms: int) -> bytes:
    names = _element(0x4D80, b"Vitrina") + _element(0x5741, b"Vitrina")
    timing = _number(0x2AD7B1, _NS_A_MS) + _element(0x4489, pack(">d", float(duration_ms)))
    return _element(0x1549A966, timing + names)


def _track(width: int, height: int, frame_ms: int) -> bytes:
    """One video track, number 1."""
    identity = _number(0xD7, 1) + _number(0x73C5, 1) + _number(0x9C, 0) + _number(0x83, 1)
    codec = _element(0x86, b"V_VP8") + _number(0x23E383, frame_ms * _NS_A_MS)
    size = _element(0xE0, _number(0xB0, width) + _number(0xBA, height))
    return _element(0x1654AE6B, _element(0xAE, identity + codec + size))


def _cluster(frames: Sequence[bytes], start_ms: int, frame_ms: int) -> bytes:
    """Frames from `start_ms` on; each block names the track (1), its time after the start, and that it is a
    key frame (0x80)."""
    blocks = [
        _element(0xA3, b"\x81" + pack(">hB", place * frame_ms, 0x80) + frame)
        for place, frame in enumerate(frames)
    ]
    return _element(0x1F43B675, _number(0xE7, start_ms) + b"".join(blocks))


def _cues(clusters: Sequence[bytes], *, start: int, cluster_ms: int) -> bytes:
    """Where each cluster lies, counted from the beginning of the segment's content; `start`: how much stands
    before this list. Positions have four bytes, so that the list's own length is known beforehand."""
    length = len(_cue_list([0] * len(clusters), cluster_ms))
    places, at = [], start + length
    for cluster in clusters:
        places.append(at)
        at += len(cluster)
    return _cue_list(places, cluster_ms)


def _cue_list(places: Sequence[int], cluster_ms: int) -> bytes:
    points = []
    for order, place in enumerate(places):
        where = _number(0xF7, 1) + _element(0xF1, pack(">I", place))
        time = _element(0xB3, pack(">I", order * cluster_ms))
        points.append(_element(0xBB, time + _element(0xB7, where)))
    return _element(0x1C53BB6B, b"".join(points))


def _element(identity: int, content: bytes) -> bytes:
    return _bytes(identity) + _size(len(content)) + content


def _number(identity: int, value: int) -> bytes:
    return _element(identity, _bytes(value))


def _bytes(value: int) -> bytes:
    return value.to_bytes(max((value.bit_length() + 7) // 8, 1), "big")


def _size(value: int) -> bytes:
    """A length as EBML writes it: the leading one bit tells how many bytes follow; all ones is reserved."""
    length = 1
    while value >= (1 << (7 * length)) - 1:
        length += 1
    return (value | 1 << (7 * length)).to_bytes(length, "big")
