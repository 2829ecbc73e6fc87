"""Read a Word file with python-docx and print what is in it as JSON.

Usage: read_docx.py FILE.docx

The reader is another program than the writer, so that a file which only its writer understands
does not pass.
"""

import json
import sys

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn


def looks(paragraph):
    """Text and effective look of a paragraph: its style with what the paragraph itself sets."""
    style = paragraph.style
    alignment = paragraph.alignment
    if alignment is None:
        alignment = style.paragraph_format.alignment
    return {
        "text": paragraph.text,
        "style": style.name,
        "size": style.font.size.pt if style.font.size else None,
        "bold": bool(style.font.bold),
        "italic": bool(style.font.italic),
        "alignment": alignment.name if alignment is not None else None,
        "keepsWithNext": bool(
            paragraph.paragraph_format.keep_with_next or style.paragraph_format.keep_with_next
        ),
    }


def has(row, tag):
    properties = row._tr.trPr
    return properties is not None and properties.find(qn(tag)) is not None


def facts(table):
    return {
        "rows": [[cell.text for cell in row.cells] for row in table.rows],
        "repeatedRows": [i for i, row in enumerate(table.rows) if has(row, "w:tblHeader")],
        "splittableRows": [i for i, row in enumerate(table.rows) if not has(row, "w:cantSplit")],
        "widths": [round(cell.width.mm) for cell in table.rows[0].cells],
        "header": looks(table.rows[0].cells[0].paragraphs[0]),
        "cells": [looks(cell.paragraphs[0]) for cell in table.rows[-1].cells],
        "boldCells": [
            [i, j]
            for i, row in enumerate(table.rows)
            for j, cell in enumerate(row.cells)
            if i > 0 and any(run.bold for p in cell.paragraphs for run in p.runs)
        ],
    }


def page(section):
    return {
        "landscape": section.orientation == WD_ORIENT.LANDSCAPE,
        "size": [round(section.page_width.mm), round(section.page_height.mm)],
        "margins": [
            round(side.mm, 1)
            for side in (
                section.top_margin,
                section.bottom_margin,
                section.left_margin,
                section.right_margin,
            )
        ],
        "firstPageDiffers": section.different_first_page_header_footer,
        "firstHeaderFields": fields(section.first_page_header),
        "headerFields": fields(section.header),
        "headerLooks": looks(section.header.paragraphs[0]),
    }


def fields(header):
    simple = header._element.iter(qn("w:fldSimple"))
    return [field.get(qn("w:instr")).strip() for field in simple]


def main():
    document = docx.Document(sys.argv[1])
    defaults = document.styles.element.find(qn("w:docDefaults"))
    font = defaults.find(".//" + qn("w:rFonts"))
    color = defaults.find(".//" + qn("w:color"))
    print(
        json.dumps(
            {
                "title": document.core_properties.title,
                "author": document.core_properties.author,
                "font": sorted(set(font.attrib.values())),
                "color": color.get(qn("w:val")),
                "paragraphs": [looks(paragraph) for paragraph in document.paragraphs],
                "tables": [facts(table) for table in document.tables],
                "sections": [page(section) for section in document.sections],
            },
            ensure_ascii=False,
        )
    )


if __name__ == "__main__":
    main()
