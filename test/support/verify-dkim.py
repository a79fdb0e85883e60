"""Verifies mails with Debian's python3-dkim: standard input holds {"record": TXT, "mails": [...]}, standard output a list of objects."""

import json
import re
import sys

import dkim

given = json.load(sys.stdin)
answers = []
for text in given["mails"]:
    raw = text.encode("utf-8")
    verifier = dkim.DKIM(raw)
    try:
        holds = verifier.verify(dnsfunc=lambda name, timeout=5: given["record"].encode("ascii"))
        why = ""
    except dkim.DKIMException as error:
        holds = False
        why = str(error)
    signature = next((value for name, value in verifier.headers if name.lower() == b"dkim-signature"), b"")
    signed = re.search(rb"\bh=([^;]+)", signature)
    names = re.sub(rb"\s+", b"", signed.group(1)).decode("ascii").lower().split(":") if signed else []
    answers.append({"holds": holds, "why": why, "signed": names})
json.dump(answers, sys.stdout)
