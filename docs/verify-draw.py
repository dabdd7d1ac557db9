"""Recomputes an inspection draw: python3 verify-draw.py list.txt result.txt [published SHA-256 of the list]"""

import hashlib
import sys

sha = lambda data: hashlib.sha256(data).hexdigest()
key = lambda seed, of: sha(f"{seed}\n{of}".encode())
listed, published = open(sys.argv[1], "rb").read(), open(sys.argv[2], encoding="utf-8").read()
rows = [line.split("\t") for line in listed.decode().splitlines()]
rows_of = lambda kind: [row[1:] for row in rows if row[0] == kind]
head = dict(line.split("\t") for line in published.splitlines() if line.count("\t") == 1)
if len(sys.argv) > 3 and sha(listed) != sys.argv[3]:
    sys.exit("NOT AS PUBLISHED: the list has another hash")

seed = sha(f"{sha(listed)}\n{head['value']}".encode())
ranked = sorted((key(seed, e[0]), e) for e in rows_of("estate") if e[6] in ("IN", "LIFTED"))
picked = [(k, e, "QUOTA") for s in rows_of("stratum") for k, e in [r for r in ranked if r[1][5] == s[0]][: int(s[4])]]
rest = [r for r in ranked if r[1] not in [e for _, e, _ in picked]]
picked += [(k, e, "TOP_UP") for k, e in rest[: max(0, int(rows_of("minimum")[0][2]) - len(picked))]]

load = {inspector[0]: 0 for inspector in rows_of("inspector")}
out = f"wuye-draw-result-1\nlist\t{sha(listed)}\nvalue\t{head['value']}\nseed\t{seed}\n"
for number, (k, e, ground) in enumerate(sorted(picked, key=lambda p: p[0]), 1):
    able = [i for i in load if [i, e[3]] not in rows_of("conflict")]
    two = sorted(able, key=lambda i: (load[i], key(seed, f"{e[0]}\n{i}")))[:2]
    load.update({i: load[i] + 1 for i in two})
    out += "\t".join(["task", str(number), e[0], e[5], ground, k, *two]) + "\n"

if out != published:
    sys.exit("NOT AS PUBLISHED: the draw gives\n" + out)
print(f"AS PUBLISHED: {len(picked)} estates, seed {seed}")
