"""Markdown, web pages and Word files: what they mark is kept, what surrounds it is not."""

import io
from pathlib import Path

import pytest

from ingest.readers import DocumentText, read_document

MARKDOWN = """---
title: Une brève
date: 2024-03-15
url: https://exemple.org/breve
---

# Le lieu

La *coopérative* [La Grange](https://exemple.org) agit
à Die.

- elle prête des salles,
- elle forme des
  bénévoles.

| lieu | commune |
| --- | --- |
| La Grange | Die |
"""

PAGE = """<!doctype html><html lang="fr"><head><title>Accueil</title><meta charset="utf-8">
<meta property="og:title" content="Nos partenaires"><meta property="article:published_time" content="2023-05-04T10:00">
<link rel="canonical" href="https://exemple.org/partenaires"><script>var a = "secret";</script></head><body>
<nav><ul><li>Accueil</li><li>Contact</li></ul></nav><div class="cookie-banner">Nous posons des témoins.</div>
<main><h1>Nos partenaires</h1><p>Le lieu vit avec<br>la commune de Die.</p><h2>Ils nous aident</h2>
<ul><li>La Région</li><li><img src="x.png" alt="Logo de la Fondation Bleue"></li></ul>
<table><tr><th>Lieu</th><th>Commune</th></tr><tr><td>La Grange</td><td>Die</td></tr></table>
<p style="display:none">caché</p></main><footer>Mentions légales</footer></body></html>"""


def kinds(document: DocumentText) -> list[tuple[str, str]]:
    return [(block.kind, document.block_text(block)) for block in document.blocks]


def read(folder: Path, name: str, content: str | bytes) -> DocumentText:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_document(path)


def test_markdown_keeps_its_lines(tmp_path: Path) -> None:
    document = read(tmp_path, "breve.md", MARKDOWN)
    assert kinds(document) == [
        ("heading", "Le lieu"),
        ("paragraph", "La coopérative La Grange agit à Die."),
        ("item", "elle prête des salles,"),
        ("item", "elle forme des bénévoles."),
        ("item", "lieu | commune"),
        ("item", "La Grange | Die"),
    ]
    lines = MARKDOWN.split("\n")
    for word in ("coopérative", "Die", "salles", "bénévoles"):
        assert word in lines[document.line_at(document.text.index(word)) - 1]
    assert (document.title, document.date, document.url) == ("Une brève", "2024-03-15", "https://exemple.org/breve")


def test_lines_with_labels_are_blocks_of_their_own(tmp_path: Path) -> None:
    written = "**Lieu :** La Motte\n**Accueil :** tous les jours,\nsauf le lundi\nMembre du réseau\n\nUne phrase\nsur deux lignes."
    assert kinds(read(tmp_path, "fiche.md", written)) == [
        ("paragraph", "Lieu : La Motte"),
        ("paragraph", "Accueil : tous les jours, sauf le lundi"),
        ("paragraph", "Membre du réseau"),
        ("paragraph", "Une phrase sur deux lignes."),
    ]


def test_a_page_is_its_main_content(tmp_path: Path) -> None:
    document = read(tmp_path, "page.html", PAGE)
    assert kinds(document) == [
        ("heading", "Nos partenaires"),
        ("paragraph", "Le lieu vit avec la commune de Die."),
        ("heading", "Ils nous aident"),
        ("item", "La Région"),
        ("item", "Fondation Bleue"),
        ("item", "Lieu | Commune"),
        ("item", "La Grange | Die"),
    ]
    assert document.date == "2023-05-04"
    assert document.url == "https://exemple.org/partenaires"
    assert [section.level for section in document.sections] == [1, 2]


@pytest.mark.parametrize("tag", ["<body>", "<body><div><div>", "<body><article>"])
def test_pages_without_a_main_element_are_read(tmp_path: Path, tag: str) -> None:
    document = read(tmp_path, "page.htm", f"<html>{tag}<h1>Le lieu</h1>Il vit à <b>Die</b>.<p>Depuis 2012.</p></html>")
    assert [text for _, text in kinds(document)] == ["Le lieu", "Il vit à Die.", "Depuis 2012."]


def test_markup_in_a_name_stays_text(tmp_path: Path) -> None:
    document = read(tmp_path, "page.html", "<p>Le lieu &lt;script&gt;alert('x')&lt;/script&gt; &amp; Cie vit.</p>")
    assert document.text == "Le lieu <script>alert('x')</script> & Cie vit."


def test_a_declared_old_encoding_is_read(tmp_path: Path) -> None:
    page = '<meta charset="iso-8859-1"><p>La société coopérative est née à Crémieu.</p>'
    assert read(tmp_path, "page.html", page.encode("latin_1")).text == "La société coopérative est née à Crémieu."


def test_word_files_keep_headings_lists_and_tables_in_order(tmp_path: Path) -> None:
    from docx import Document

    written = Document()
    written.core_properties.title = "Compte rendu"
    written.add_heading("Réunion de mai", level=1)
    written.add_paragraph("La Grange invite les communes.")
    written.add_heading("Décisions", level=2)
    written.add_paragraph("Ouvrir une antenne à Die", style="List Bullet")
    table = written.add_table(rows=2, cols=2)
    for cell, text in zip(
        [c for row in table.rows for c in row.cells], ["qui", "quoi", "Die", "une salle"], strict=True
    ):
        cell.text = text
    written.add_paragraph("Fin de la réunion à midi.")
    target = io.BytesIO()
    written.save(target)
    document = read(tmp_path, "cr.docx", target.getvalue())
    assert kinds(document) == [
        ("heading", "Réunion de mai"),
        ("paragraph", "La Grange invite les communes."),
        ("heading", "Décisions"),
        ("item", "Ouvrir une antenne à Die"),
        ("item", "qui | quoi"),
        ("item", "Die | une salle"),
        ("paragraph", "Fin de la réunion à midi."),
    ]
    assert document.title == "Compte rendu"
    assert document.line_at(document.text.index("Décisions")) == 5
