#!/usr/bin/python3
"""Holds what the readers make of a folder of corpora against other programs' readings.

    tests/corpora/compare.py FOLDER [--probe PROGRAM] [--write data/reference/workbooks.tsv] [--check data/reference/workbooks.tsv]

FOLDER holds csv-spectrum, jsontestsuite, encodings and folders of workbooks, as their projects publish them. Oracles: csv-spectrum's own
JSON; the names of the JSON suite (y_ must be read, n_ refused, i_ either); the folder names of the encodings; openpyxl (Debian's
python3-openpyxl) for workbooks. --write keeps openpyxl's reading as one line a sheet (file, sheet, rows, filled cells, SHA-256 of the
cells); --check compares with such a file, without openpyxl.

Known differences from openpyxl: cells of a formula's error are read as not known, with a warning (openpyxl gives the error's text); a
text a formula left in an inline cell is read as text (openpyxl: true); times before 1900-01-01 are times of day (openpyxl: dates of 1899).
"""
import collections, datetime, glob, hashlib, json, math, os, re, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROBE = os.path.join(HERE, "../CreatorImpact.ImportProbe/bin/Debug/net10.0/CreatorImpact.ImportProbe")
MOST_EMPTY = 1000


def probe(program, files):
    """One document a file."""
    out = []
    for at in range(0, len(files), 100):
        run = subprocess.run([program, "cells", *files[at:at + 100]], capture_output=True, text=True, check=True)
        out += [json.loads(line) for line in run.stdout.splitlines()]
    return out


def text(value):
    """A cell as comparable text: numbers with 12 digits, dates without a midnight, blanks collapsed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        value = (value + datetime.timedelta(microseconds=500_000)).replace(microsecond=0)
        return value.strftime("%Y-%m-%d") if value.time() == datetime.time() else value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return (datetime.datetime.combine(datetime.date(2000, 1, 1), value) + datetime.timedelta(microseconds=500_000)).strftime("%H:%M:%S")
    if isinstance(value, datetime.timedelta):
        seconds = int(value.total_seconds() + 0.5)
        return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    if isinstance(value, (int, float)):
        return "" if isinstance(value, float) and math.isnan(value) else f"{float(value):.12g}"
    words = re.sub(r"_x000[dD]_\n?", " ", str(value))
    return re.sub(r"\s+", " ", words).strip()


def ours(cell):
    """Our cell in the same form."""
    plain = text(cell)
    if plain.lower() in ("true", "false"):
        return plain.lower()
    try:
        return f"{float(plain):.12g}" if re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", plain) else plain
    except ValueError:
        return plain


def trimmed(rows):
    """Rows without blank ends; blank rows are no rows."""
    rows = [[*row] for row in rows]
    for row in rows:
        while row and row[-1] == "":
            row.pop()
    return [row for row in rows if row]


def signature(rows):
    filled = sum(1 for row in rows for cell in row if cell)
    return len(rows), filled, hashlib.sha256("\n".join("\t".join(row) for row in rows).encode()).hexdigest()


def openpyxl_sheets(path):
    import openpyxl
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        rows, empty = [], 0
        for row in sheet.iter_rows(values_only=True):
            cells = [ours(text(cell)) for cell in row]
            empty = 0 if any(cells) else empty + 1
            if empty >= MOST_EMPTY:
                break
            rows.append(cells)
        sheets[sheet.title] = trimmed(rows)
    return sheets


def workbooks(folder, program, expected, write):
    files = sorted(path for path in glob.glob(folder + "/**/*.xlsx", recursive=True) if not os.path.basename(path).startswith("~$") and "/generated/" not in path and "hostile" not in path)
    kinds = collections.Counter()
    lines = []
    for path, document in zip(files, probe(program, files)):
        name = os.path.relpath(path, folder)
        mine = {part["sheet"]: trimmed([[ours(cell) for cell in row] for row in part["rows"]]) for part in document.get("parts", []) if part["sheet"] and part["rows"]}
        if expected is None:
            try:
                other = {sheet: signature(rows) for sheet, rows in openpyxl_sheets(path).items() if rows}
                full = openpyxl_sheets(path)
            except Exception as fault:  # openpyxl meets broken workbooks with many kinds of exception
                kinds["refused by both" if "refused" in document else "read, openpyxl cannot"] += 1
                continue
            lines += [(name, sheet, *found) for sheet, found in other.items()]
        else:
            other, full = {sheet: found for (file, sheet), found in expected.items() if file == name}, None
            if not other and not mine:
                continue
            if not other:
                kinds["not in the expected file"] += 1
                continue
        if "refused" in document:
            kinds["refused with " + document["refused"]] += 1
            print(f"  {name}: refused with {document['refused']}")
            continue
        wrong = [sheet for sheet, found in other.items() if sheet not in mine or signature(mine[sheet]) != found]
        if not wrong:
            kinds["equal"] += 1
            continue
        kinds["differs"] += 1
        for sheet in wrong:
            print(f"  {name} [{sheet}]: {first_difference(mine.get(sheet, []), full[sheet]) if full else 'differs'}")
    if write:
        import openpyxl
        with open(write, "w") as out:
            out.write(f"# openpyxl {openpyxl.__version__} (data_only), written by tests/corpora/compare.py: file, sheet, rows, filled cells, SHA-256 of the cells\n")
            for line in lines:
                out.write("\t".join(str(part) for part in line) + "\n")
    return kinds


def first_difference(mine, other):
    for number, (left, right) in enumerate(zip(mine, other), 1):
        if left != right:
            for column in range(max(len(left), len(right))):
                a, b = (row[column] if column < len(row) else "" for row in (left, right))
                if a != b:
                    return f"row {number}, cell {column + 1}: {a!r}, openpyxl {b!r}"
    return f"{len(mine)} rows, openpyxl {len(other)}"


def csv_spectrum(folder, program):
    kinds = collections.Counter()
    files = sorted(glob.glob(folder + "/csv-spectrum/csvs/*.csv"))
    for path, document in zip(files, probe(program, files)):
        with open(path.replace("/csvs/", "/json/")[:-4] + ".json") as source:
            wanted = json.load(source)
        head, *rows = document["parts"][0]["rows"]
        got = [dict(zip(head, row)) for row in rows]
        same = got == wanted
        kinds["equal" if same else "differs"] += 1
        if not same:
            print(f"  {path}: {got} instead of {wanted}")
    return kinds


def json_suite(folder, program):
    kinds = collections.Counter()
    files = sorted(glob.glob(folder + "/jsontestsuite/**/*.json", recursive=True))
    for path, document in zip(files, probe(program, files)):
        name = os.path.basename(path)
        # A number, word or text alone holds no records: it is taken for plain text and never called broken.
        part = (document.get("parts") or [{}])[0]
        alone = name.startswith("y_structure_lonely") or name == "y_structure_string_empty.json"
        read = part.get("json") is True or (alone and part.get("kind") == "Text")
        kind = name[0] if name[1:2] == "_" and name[0] in "yni" else "other"
        kinds[f"{kind}_ {'read' if read else 'not read'}"] += 1
        if (kind == "y" and not read) or (kind == "n" and read):
            print(f"  {name}: {'read' if read else 'not read: ' + json.dumps(document)[:160]}")
    return kinds


def encodings(folder, program):
    same = {"gb2312": "gb18030", "x-mac-cyrillic": "x-mac-cyrillic", "iso-8859-1": "windows-1252", "iso-8859-9": "windows-1254", "ibm866": "cp866", "shift-jis": "shift_jis", "ascii": "utf-8"}
    kinds = collections.Counter()
    files = sorted(path for path in glob.glob(folder + "/encodings/Data/*/*") if os.path.getsize(path) >= 1000)
    for path, document in zip(files, probe(program, files)):
        wanted = os.path.basename(os.path.dirname(path)).lower()
        found = ((document.get("parts") or [{}])[0].get("encoding") or "not read").lower()
        if found in (wanted, same.get(wanted)):
            kinds["right"] += 1
        else:
            kinds["wrong"] += 1
            print(f"  {wanted}/{os.path.basename(path)}: {found}")
    return kinds


def main(arguments):
    folder, options = arguments[0], dict(zip(arguments[1::2], arguments[2::2]))
    program = options.get("--probe", PROBE)
    expected = None
    if "--check" in options:
        with open(options["--check"]) as source:
            rows = [line.rstrip("\n").split("\t") for line in source if not line.startswith("#")]
        expected = {(file, sheet): (int(count), int(filled), digest) for file, sheet, count, filled, digest in rows}
    for title, kinds in (
        ("csv-spectrum", csv_spectrum(folder, program)),
        ("JSON suite", json_suite(folder, program)),
        ("encodings of 1 kB and more", encodings(folder, program)),
        ("workbooks", workbooks(folder, program, expected, options.get("--write"))),
    ):
        print(f"{title}: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
