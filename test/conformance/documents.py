"""What python-docx, which is not ours, reads in Word documents, as JSON: their tables cell by cell, their text and facts."""

import json
import sys

import docx
from docx.oxml.ns import qn


def cells(table):
    """By row, what each cell says itself: one that goes on from above says nothing."""
    rows = []
    for row in table._tbl.tr_lst:
        texts = []
        for cell in row.tc_lst:
            merged = cell.vMerge == "continue"
            # Paragraph.text leaves out what stands in links.
            said = (text.text or "" for text in cell.iter(qn("w:t")))
            texts.append("" if merged else "".join(said))
        rows.append(texts)
    return rows


told = []
for path in sys.argv[1:]:
    document = docx.Document(path)
    told.append(
        {
            "tables": [cells(table) for table in document.tables],
            "title": document.core_properties.title,
            "language": document.core_properties.language,
            "sections": [str(section.orientation) for section in document.sections],
        }
    )
print(json.dumps(told))
