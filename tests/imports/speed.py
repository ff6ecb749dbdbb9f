#!/usr/bin/env python3
"""Holds the import of a tidy hourly table against what the engines do by themselves, side by side on fresh files.

    dotnet build src/CreatorImpact.Cli -c Release
    tests/imports/speed.py [ROWS]                       SQLite: creatorimpact import against the shell's .import
    tests/imports/speed.py [ROWS] --postgres CONNECTION  also PostgreSQL (psql's words, such as "host=127.0.0.1 user=me dbname=empty"):
                                                        against \\copy; the database is written to

Prints seconds, the ratio, and the largest resident memory of the import. ROWS defaults to 5,000,000.
"""
import argparse
import datetime
import os
import pathlib
import random
import re
import subprocess
import tempfile
import time

ACCOUNTS = 500
CLI = pathlib.Path(__file__).resolve().parents[2] / "src/CreatorImpact.Cli/bin/Release/net10.0/creatorimpact"
TABLE = "CREATE TABLE t (ts TEXT, account TEXT, metric TEXT, value {real}, PRIMARY KEY (account, metric, ts)){clustered};"


def write(path, rows):
    numbers = random.Random(1)
    first = datetime.datetime(2024, 1, 1)
    stamps = [(first + datetime.timedelta(hours=hour)).strftime("%Y-%m-%dT%H:00:00Z") for hour in range(rows // ACCOUNTS)]
    with open(path, "w") as file:
        file.write("timestamp,account,metric,value\n")
        for account in range(ACCOUNTS):
            for stamp in stamps:
                file.write(f"{stamp},account {account:04d},views,{numbers.randrange(100_000)}\n")


def timed(command, text=None, settings=None):
    start = time.monotonic()
    ended = subprocess.run(["/usr/bin/time", "-f", "%M", *command], input=text, text=True, capture_output=True, env={**os.environ, **(settings or {})})
    if ended.returncode:
        raise SystemExit(f"{command[0]} failed: {ended.stderr}")
    return time.monotonic() - start, int(ended.stderr.split()[-1]) / 1024


def report(name, theirs, ours, memory):
    print(f"{name}: {theirs:.1f} s by itself, {ours:.1f} s here, ratio {ours / theirs:.2f}, peak {memory:.0f} MiB")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("rows", nargs="?", type=int, default=5_000_000)
    arguments.add_argument("--postgres")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/tidy.csv"
        write(file, options.rows)
        theirs, _ = timed(["sqlite3", f"{folder}/theirs.db"], TABLE.format(real="REAL", clustered=" WITHOUT ROWID") + f"\n.mode csv\n.import --skip 1 {file} t\n")
        ours, memory = timed([str(CLI), "import", file, "--database", f"{folder}/ours.db"])
        report("SQLite", theirs, ours, memory)
        if options.postgres:
            sql = "DROP TABLE IF EXISTS t; " + TABLE.format(real="DOUBLE PRECISION", clustered="") + f"\n\\copy t from '{file}' with (format csv, header)\n"
            theirs, _ = timed(["psql", "-q", options.postgres], sql)
            connection = ";".join(re.sub(r"^dbname=", "Database=", re.sub(r"^user=", "Username=", part)) for part in options.postgres.split())
            ours, memory = timed([str(CLI), "import", file], settings={"CreatorImpact__Database__Engine": "PostgreSql", "CreatorImpact__Database__ConnectionString": connection})
            report("PostgreSQL", theirs, ours, memory)


main()
