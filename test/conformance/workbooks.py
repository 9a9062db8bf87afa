"""Workbooks as they were written, beside the same as LibreOffice computed them: prints where they differ, as JSON."""

import json
import os
import sys

import openpyxl

written_in, computed_in = sys.argv[1:]
told = []

for name in sorted(os.listdir(written_in)):
    path = os.path.join(written_in, name)
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    try:
        computed = openpyxl.load_workbook(os.path.join(computed_in, name), data_only=True)
    except FileNotFoundError:
        told.append({"name": name, "formulas": 0, "problem": "LibreOffice did not open it"})
        continue
    count = 0
    wrong = []
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                expected = values[sheet.title][cell.coordinate].value
                found = computed[sheet.title][cell.coordinate]
                count += cell.data_type == "f"
                same = found.value == expected
                if isinstance(expected, float) and isinstance(found.value, (int, float)):
                    same = abs(found.value - expected) <= 1e-12 * max(1, abs(expected))
                if found.data_type == "e" or not same:
                    wrong.append(f"{sheet.title}!{cell.coordinate} {cell.value}: {expected!r} became {found.value!r}")
    told.append({"name": name, "formulas": count, "problem": "; ".join(wrong)})

print(json.dumps(told))
