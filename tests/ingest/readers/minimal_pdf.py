"""PDF files written by hand, so that tests need no program that makes them."""

import base64
import zlib
from collections.abc import Sequence

Words = tuple[float, float, float, str]
"""Left, distance from the foot of the page, type size, text: in points."""

ENCRYPTED = (
    "eNqNUz1oFEEUBiEIg1hZicoonlioOzM7szsL50H+DkUl8RKNIgFn5+eyeu6G3Y0kISKkshFiFwtBtAxY+JNCsdHGTkSw0iJaqSBiIQYRnd38HZ6Fu1vMfvO9"
    "73vvzbzKYF/9ID7kgsr7Dy9fAwwRTMILoFoFzvDUuIZOr8hFK2kCZ1A0dQaJJTRArQZ0rAoi6QgoecA5FqkMnoNuwYejwOlNJuIc4rZQ95+hhVGqLXXFyTmh"
    "VSR6kkmrhezLAgY5JYViQ2fJRCptUoVCPbEx5QJDupak/axxnFu9DLK/Uqcd/oUGcIYmwrz8LUAMnB6R6VLdOaJbl3UeSQGc/lgmKoqb0BmJ4u44i9aANgPW"
    "ZnBcx818DAao2M/yVItL4GS20DW3Za5yeN/ez9/ufjqz9HZm1+TH89NdV+m7Xw8fXNy+Z/OOWbpw4/uV5wdu7px9sW3/7js/7i8/63686dbiq5Gt15bx7Xtn"
    "uwb7h90vb+bnf88sXX/yc+zpo6+LRQarJqu5eO3FRnlLw2rRG0vJoyTuE7kFkNGBJ6VylR8GHsPUUL/WVo/fpnHaHqXTgGS9MorsyUFKAhp4PgnsRj1q5TqF"
    "zlAuYiVSBZwBWNVMcEU87ocqUEgaE1Av9IVkzDCMOFbSIIWxxxiVNDQyRIJpSj3jBVpQLmzSp2BVUs2pMIh4FHHFQs54oJUrDZMuMUqE3N4R7XvMEjgRQjDO"
    "lcECMUGxZ1h7VZOpNgBBDtD6A629y6CB6xi2Z1nuxBuYRzswTNwOjDDcgbmUd2CUd2KMeRtYnoqopdOy/UPRtLYpO40ksUO1MilHY5NAb3XdZ+elyhQlIZE8"
    "oERJRTTC3DBFpEYq8EUga/9DGS0vezo1nkN/bYKyXKR52TjfR6BS6R+ogz/1Sjih"
)


def pdf(*pages: Sequence[Words], title: str = "") -> bytes:
    """Return a PDF of A4 pages with lines of Helvetica where they are asked for."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) /CreationDate (D:20230415) >>",
    ]
    for number, lines in enumerate(pages):
        stream = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET" for x, y, size, text in lines)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {6 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    return _file(objects)


def picture_pdf() -> bytes:
    """Return a PDF of one page that shows nothing but a grey picture."""
    stream = "q 400 0 0 600 50 100 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q"
    return _file(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    )


def protected_pdf() -> bytes:
    """Return a PDF of one page of text under the password « secret » (RC4, 40 bits)."""
    return zlib.decompress(base64.b64decode(ENCRYPTED))


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: Sequence[str]) -> bytes:
    body = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    info = "/Info 4 0 R " if len(objects) > 4 else ""
    trailer = f"trailer\n<< /Size {count} /Root 1 0 R {info}>>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + f"xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}".encode()
