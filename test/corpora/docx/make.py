"""Makes the Word files beside it, with python-docx and with LibreOffice: python3 make.py"""

import datetime
import pathlib
import subprocess
import tempfile

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

here = pathlib.Path(__file__).parent


def with_python_docx() -> None:
    document = docx.Document()
    document.core_properties.title = "Delårsrapport augusti 2021"
    document.core_properties.modified = datetime.datetime(2021, 9, 17, 12)
    document.add_paragraph("Delårsrapport", style="Title")
    document.add_heading("Ekonomi", 1)
    text = document.add_paragraph("Nettokostnaden är ")
    text.add_run("466,5 mnkr").bold = True
    text.add_run(", 3").italic = True
    text.add_run("2").font.superscript = True
    document.add_paragraph("första", style="List Bullet")
    document.add_paragraph("under", style="List Bullet 2")
    document.add_paragraph("andra", style="List Bullet")
    document.add_paragraph("ett", style="List Number")
    document.add_paragraph("Tabell 1 Driftredovisning", style="Caption")
    table = document.add_table(4, 4)
    rows = [
        ["Nämnd", "Utfall", "", "Budget"],
        ["", "2020", "2021", "2021"],
        ["Skola", "−1 234", "-1 300", "-1 200"],
        ["Vård", "–", "(12)", "12-"],
    ]
    for row, texts in zip(table.rows, rows):
        for cell, written in zip(row.cells, texts):
            cell.text = written
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 0).merge(table.cell(1, 0))
    for row in table.rows[:2]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_page_break()
    document.add_heading("Personal", 2)
    document.add_paragraph("Ett citat.", style="Quote")
    language = document.styles.element.find(".//" + qn("w:lang"))
    language.set(qn("w:val"), "sv-SE")
    # What is not read here would only make the file larger.
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and not style.get(qn("w:default")):
            styles.remove(style)
    package = document.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[name]
    for name, relation in list(document.part.rels.items()):
        if relation.reltype.endswith(("/stylesWithEffects", "/customXml", "/theme")):
            del document.part.rels[name]
    document.save(here / "python-docx.docx")


def with_libreoffice() -> None:
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                str(here),
                str(here / "libreoffice.fodt"),
            ],
            check=True,
        )


with_python_docx()
with_libreoffice()
