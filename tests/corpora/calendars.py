#!/usr/bin/python3
"""Holds the occurrences read of calendars against python-dateutil's (Debian's python3-dateutil).

    tests/corpora/calendars.py FOLDER [CREATORIMPACT]

Every file with one repeated event is read around the day it begins: all starts within a year must be equal. Files whose rules are
refused by name (every hour or less, weeks of the year without a weekday) are counted apart.
"""
import collections, datetime, glob, json, os, re, subprocess, sys
from dateutil import rrule, tz

HERE = os.path.dirname(os.path.abspath(__file__))
UTC = datetime.timezone.utc


def events(text):
    found, current = [], None
    for line in re.sub(r"\r?\n[ \t]", "", text).splitlines():
        if line == "BEGIN:VEVENT":
            current = []
        elif line == "END:VEVENT" and current is not None:
            found.append(current)
            current = None
        elif current is not None and re.match(r"(DTSTART|RRULE|EXDATE|RDATE|RECURRENCE-ID)[;:]", line):
            current.append(line)
    return found


def moment(line):
    name, value = line.rsplit(":", 1)
    zone = re.search(r"TZID=\"?([^;:\"]+)", name)
    at = datetime.datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S" if "T" in value else "%Y%m%d")
    where = UTC if value.endswith("Z") or not zone else tz.gettz(zone.group(1)) or tz.gettz(zone.group(1).replace("-", "/"))
    return None if where is None else at.replace(tzinfo=where)


def expected(lines, until):
    start = moment(next(line for line in lines if line.startswith("DTSTART")))
    if start is None:
        return None, None
    rules = rrule.rruleset()
    for line in lines:
        if line.startswith("RRULE"):
            rules.rrule(rrule.rrulestr(line.split(":", 1)[1], dtstart=start))
        elif line.startswith(("EXDATE", "RDATE")):
            for value in line.rsplit(":", 1)[1].split(","):
                at = moment(line.rsplit(":", 1)[0] + ":" + value)
                (rules.exdate if line.startswith("EXDATE") else rules.rdate)(at)
    found = []
    for at in rules:
        if at.astimezone(UTC) >= until(start):
            break
        found.append(at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    return start, found


def main(folder, program):
    kinds = collections.Counter()
    for path in sorted(glob.glob(folder + "/**/*.ics", recursive=True)):
        with open(path, encoding="utf-8", errors="replace") as source:
            found = events(source.read())
        if "/generated/" in path or len(found) != 1 or not any(line.startswith("RRULE") for line in found[0]):
            kinds["without a repeated event alone"] += 1
            continue
        try:
            start, wanted = expected(found[0], lambda first: (first + datetime.timedelta(days=300)).astimezone(UTC))
        except ValueError as fault:
            kinds["dateutil cannot"] += 1
            continue
        if start is None:
            kinds["zone of its own"] += 1
            continue
        run = subprocess.run([program, "inspect", path, "--json", "--time-zone", "UTC", "--reference-date", start.strftime("%Y-%m-%d")], capture_output=True, text=True)
        document = json.loads(run.stdout)
        if "refused" in document or document["rejected"]:
            kinds["refused"] += 1
            print(f"  {os.path.basename(path)}: {document.get('refused') or [(row['found'], row['expected']) for row in document['rejected']][:1]}")
            continue
        until = (start + datetime.timedelta(days=300)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        got = sorted(one["start"] for one in document["outages"] if one["start"] < until)
        cut = "recurrence_cut" in document["warnings"]
        same = got == sorted(wanted)[:len(got)] and (cut or len(got) == len(wanted))
        kinds["equal" if same else "differs"] += 1
        if not same:
            print(f"  {os.path.basename(path)}: {got[:3]} ({len(got)}), dateutil {wanted[:3]} ({len(wanted)})")
    print("calendars: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "../../src/CreatorImpact.Cli/bin/Debug/net10.0/creatorimpact"))
