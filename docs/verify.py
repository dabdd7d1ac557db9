#!/usr/bin/env python3
"""Checks that a public record of Wuye was not altered. Needs nothing but Python 3; docs/verify.md explains the format.

    verify.py BASE_URL STREAM [ROOT]

ROOT is a root you kept earlier; it must still be in the chain. Exit code 0: intact; 1: altered or not to be read.
"""
import hashlib
import json
import sys
import urllib.parse
import urllib.request


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).hexdigest()


def demand(holds, complaint):
    if not holds:
        sys.exit("NOT INTACT: " + complaint)


def root_of(value, path):
    node = sha(b"\0", bytes.fromhex(value))
    for step in path:
        pair = [step["hash"], node] if step["side"] == "left" else [node, step["hash"]]
        node = sha(b"\1", *map(bytes.fromhex, pair))
    return node


def check(read, stream, kept):
    record = read("/api/v1/verify/" + urllib.parse.quote(stream))
    rows, proof, roots, complete = record["rows"], record["proof"], record["roots"], record["complete"]
    previous = "0" * 64
    for number, row in enumerate(rows, start=1):
        name = f"row {number} ({row['action']})"
        demand(row["sequence"] == number and row["previousHash"] == previous, name + " does not follow the row before")
        lines = ["wuye-timeline-1", stream, str(number), row["at"], row["by"], row["action"], row["from"] or "-",
                 row["to"] or "-", row["sealed"], row["contentHash"], row["previousHash"]]
        demand(sha("\n".join(lines).encode()) == row["hash"], name + " differs from its hash")
        previous = row["hash"]
    demand(sha(record["content"].encode()) == rows[-1]["contentHash"], "the content differs from the newest row")
    if proof is None:
        demand(not kept, "no row is under a root, the one you kept included")
        return f"INTACT, NOT SEALED YET: {stream}, {len(rows)} rows"
    name = f"row {proof['sequence']}"
    demand(root_of(rows[proof["sequence"] - 1]["hash"], proof["path"]) == roots[0]["root"], name + " is not under its root")
    while not complete:
        page = read(f"/api/v1/verify/roots?size=200&cursor=-{roots[-1]['id']}")
        roots, complete = roots + page["items"][::-1], page["previous"] is None
    for before, root in zip([None] + roots, roots):
        follows = before is None or root["previousRoot"] == before["root"]
        demand(follows and root_of(root["previousRoot"], root["path"]) == root["root"], f"root {root['id']} does not follow")
    demand(not kept or kept in [root["root"] for root in roots], "the root you kept is not in the chain")
    return f"INTACT: {stream}, {proof['sequence']} of {len(rows)} rows sealed, newest root {roots[-1]['id']} {roots[-1]['root']}"


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    base, kept = sys.argv[1].rstrip("/"), "".join(sys.argv[3:]).lower()
    try:
        print(check(lambda path: json.load(urllib.request.urlopen(base + path, timeout=30)), sys.argv[2], kept))
    except (OSError, ValueError, LookupError) as problem:
        sys.exit(f"CANNOT BE READ: {sys.argv[2]}: {problem}")
