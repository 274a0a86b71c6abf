#!/usr/bin/env python3
"""neutral.py FILE: what `pluspost parse` says of a message, as the neutral record that graders of MIME parsers use.

It is the program's own JSON with one thing added, which only a grader needs: `sha256_lf` of each leaf, the SHA-256
of the decoded octets after CRLF has become LF (fetched with `pluspost parse --part`), because peers differ in the
line ends that they hand over. The program comes from PLUSPOST, else from .build/release.

With a grader:  compare.py --dir MESSAGES --cmd 'Tests/oracle/neutral.py {}'
"""
import hashlib
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.environ.get("PLUSPOST") or os.path.join(HERE, "..", "..", ".build", "release", "pluspost")


def parse(path, program=PROGRAM):
    """The record of one message as `pluspost parse` prints it. Raises CalledProcessError when it fails."""
    done = subprocess.run([program, "parse", path], capture_output=True, timeout=60, check=True)
    return json.loads(done.stdout)


def octets(path, part, program=PROGRAM):
    """The decoded octets of one part."""
    done = subprocess.run([program, "parse", "--part", part, path], capture_output=True, timeout=60, check=True)
    return done.stdout


def record(path, program=PROGRAM):
    found = parse(path, program)
    for leaf in found.get("leaves", []):
        if leaf["size"] == 0 or leaf["content_type"].startswith(("image/", "audio/", "video/")):
            leaf["sha256_lf"] = leaf["sha256"]
            continue
        data = octets(path, leaf["path"], program)
        leaf["sha256_lf"] = hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()
    return found


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: neutral.py FILE")
    try:
        json.dump(record(sys.argv[1]), sys.stdout, ensure_ascii=False, indent=1)
        print()
    except subprocess.CalledProcessError as failure:
        sys.stderr.write(failure.stderr.decode("utf-8", "replace"))
        sys.exit(1)
