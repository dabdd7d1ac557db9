#!/usr/bin/env python3
"""Checks that the ledger of an estate's public income was not altered. Needs nothing but Python 3.

    verify-ledger.py BASE_URL ESTATE_CODE

Every entry must be as the row of the timeline that was written with it says, every row must follow the one before, and
each balance must be the one before it and the entry's amount. Exit code 0: intact; 1: altered or not to be read.
"""
import hashlib
import json
import sys
import urllib.parse
import urllib.request

SAID = {"entry": "sequence", "id": "id", "day": "day", "code": "code", "fen": "fen", "balance": "balance",
        "text": "text", "source": "source", "payee": "payee", "basis": "basis", "reverses": "reverses",
        "reason": "reason"}


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


def demand(holds, complaint):
    if not holds:
        sys.exit("NOT INTACT: " + complaint)


def unescape(value):
    return value.replace("\\\\", "\0").replace("\\n", "\n").replace("\\r", "\r").replace("\0", "\\")


def chain(stream, rows):
    previous = "0" * 64
    for number, row in enumerate(rows, start=1):
        demand(row["sequence"] == number and row["previousHash"] == previous, f"row {number} does not follow the row before")
        lines = ["wuye-timeline-1", stream, str(number), row["at"], row["by"], row["action"], row["from"] or "-",
                 row["to"] or "-", row["sealed"], row["contentHash"], row["previousHash"]]
        demand(sha("\n".join(lines)) == row["hash"], f"row {number} ({row['action']}) differs from its hash")
        previous = row["hash"]


def check(read, code):
    path, after, entries = f"/api/v1/income/{urllib.parse.quote(code)}/entries", 0, []
    while after is not None:
        page = read(f"{path}?after={after}&size=500")
        entries, after, stream = entries + page["items"], page.get("next"), page["stream"]
    rows = read("/api/v1/verify/" + urllib.parse.quote(stream))["rows"]
    chain(stream, rows)
    written = [row for row in rows if row["action"] in ("POST", "REVERSE")]
    demand(len(written) == len(entries), f"{len(written)} entries were written, {len(entries)} are shown")
    balance = 0
    for number, (entry, row) in enumerate(zip(entries, written), start=1):
        name = f"entry {number}"
        demand(entry["sequence"] == number, name + " is missing")
        demand(entry["row"] == row["sequence"] and sha(entry["content"]) == row["contentHash"],
               name + " differs from the hash in its row")
        said = dict(line.split("=", 1) for line in entry["content"].split("\n") if line)
        for key, field in SAID.items():
            shown = entry.get(field)
            demand(unescape(said.get(key, "")) == ("" if shown is None else str(shown)),
                   f"{name}: {field} is {shown}, {said.get(key)} was written")
        balance += entry["fen"] if entry["kind"] == "INCOME" else -entry["fen"]
        demand(balance == entry["balance"], f"{name}: the entries add up to {balance}, its balance is {entry['balance']}")
    return f"INTACT: {code}, {len(entries)} entries, balance {balance / 100:.2f} yuan, newest row {rows[-1]['hash']}"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    base = sys.argv[1].rstrip("/")
    try:
        print(check(lambda path: json.load(urllib.request.urlopen(base + path, timeout=30)), sys.argv[2]))
    except (OSError, ValueError, LookupError) as problem:
        sys.exit(f"CANNOT BE READ: {sys.argv[2]}: {problem}")
