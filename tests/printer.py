"""A small printer of PDF files: words at places, in the standard faces, as tests need them."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import md5

FACES = {"roman": "Times-Roman", "bold": "Times-Bold", "italic": "Times-Italic"}
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
"""What a short password is filled up with (ISO 32000-1, 7.6.3.3)."""
WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True, slots=True)
class Word:
    """Words printed from one point on."""

    text: str
    x: float
    y: float
    """From the top of the page, in points."""
    size: float = 10
    face: str = "roman"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A rectangle with its diagonals, or an even picture, from its upper left corner on."""

    x: float
    y: float
    width: float
    height: float
    image: bool = False


def paper(pages: list[list[Word | Drawing]], *, password: str = "") -> bytes:
    """Return a PDF with *pages*; one that nobody opens without the *password* where one is given."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", *map(_font, FACES.values())]
    kids = []
    for words in pages:
        stream = "\n".join(map(_shown, words)).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        fonts = " ".join(f"/{face} {number} 0 R" for number, face in enumerate(FACES, 3))
        box = f"/MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects)} 0 R /Resources << /Font << {fonts} >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} >>".encode())
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    return _file(objects, _lock(password) if password else b"")


def _font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _shown(word: Word | Drawing) -> str:
    if isinstance(word, Drawing):
        return _drawn(word)
    text = word.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{word.face} {word.size} Tf {word.x} {HEIGHT - word.y} Td ({text}) Tj ET"


def _drawn(held: Drawing) -> str:
    low, right = HEIGHT - held.y - held.height, held.x + held.width
    if held.image:
        pixel = "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"
        return f"q {held.width} 0 0 {held.height} {held.x} {low} cm {pixel} Q"
    cross = f"{held.x} {low} m {right} {HEIGHT - held.y} l S {held.x} {HEIGHT - held.y} m {right} {low} l S"
    return f"{held.x} {low} {held.width} {held.height} re S {cross}"


def _file(objects: list[bytes], lock: bytes) -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, lock, len(written))
    return written + head + table + trailer


def _lock(password: str) -> bytes:
    """Return the part of the trailer that asks for *password* (standard security, revision 2)."""
    padded = (password.encode() + PADDING)[:32]
    owner = _rc4(md5(padded).digest()[:5], padded)
    key = md5(padded + owner + b"\xfc\xff\xff\xff" + b"0" * 16).digest()[:5]
    rows = b"/O <%s> /U <%s>" % (owner.hex().encode(), _rc4(key, PADDING).hex().encode())
    mark = (b"0" * 16).hex().encode()
    return b"/ID [<%b> <%b>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 %b >>" % (mark, mark, rows)


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
