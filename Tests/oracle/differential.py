#!/usr/bin/env python3
"""differential.py --second 'PROGRAM {}' [--seed N] [--count N] [--keep FOLDER]: looks for messages that Pluspost reads alone.

Makes messages from a seed (invented.py) and lets three read each: Pluspost, Python's `email`, and a third program that
prints the same record as Tests/oracle/python_email.py, GMime say. Where those two agree and Pluspost does not, it prints
the field and the three readings. Not all of them are faults: README says under "Where parsers differ" what is meant
otherwise. Without --second Python alone is held against Pluspost, faults of its own included.
"""
import argparse
import collections
import json
import os
import random
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import invented
import neutral
import python_email
from grading import shape, text_of

FIELDS = ("subject", "from", "to", "cc", "reply_to", "date", "message_id", "in_reply_to", "references")
LEAF = ("content_type", "disposition", "filename", "size", "text")


def statements(record):
    """What a record says, each with the name of its field; white space counts once."""
    for name in FIELDS:
        value = record.get(name) or None
        if name in ("from", "to", "cc", "reply_to"):
            value = [(" ".join((one.get("name") or "").split()), one.get("address") or "") for one in value or []]
        yield name, " ".join(value.split()) if isinstance(value, str) else value
    yield "structure", shape(record.get("structure"))
    for number, leaf in enumerate(record.get("leaves") or [], 1):
        for name in LEAF:
            value = leaf.get(name) or None
            yield f"leaf {number} {name}", " ".join(text_of(value).split()) if name == "text" else value


def second_record(command, path):
    done = subprocess.run(
        [word.replace("{}", path) for word in shlex.split(command)], capture_output=True, timeout=60, check=True)
    return json.loads(done.stdout.decode("utf-8", "replace"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--second", help="a command that prints the record of the message at {}")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--keep", help="a folder for the messages that were read differently")
    options = parser.parse_args()
    found = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.count):
            raw = invented.message(random.Random(f"{options.seed}-{number}"))
            path = os.path.join(folder, "message.eml")
            with open(path, "wb") as file:
                file.write(raw)
            opinions = [dict(statements(python_email.record(raw)))]
            if options.second:
                opinions.append(dict(statements(second_record(options.second, path))))
            own = dict(statements(neutral.parse(path)))
            if any(opinion["structure"] != opinions[0]["structure"] for opinion in opinions):
                continue
            for name, value in opinions[0].items():
                if all(opinion.get(name) == value for opinion in opinions) and own.get(name) != value:
                    found[name.split()[-1]] += 1
                    print(f"{options.seed}-{number} {name}: {value!r}, Pluspost {own.get(name)!r}")
                    if options.keep:
                        with open(os.path.join(options.keep, f"{options.seed}-{number}.eml"), "wb") as file:
                            file.write(raw)
    print(f"{options.count} messages; read differently: {dict(found) or 'none'}")


if __name__ == "__main__":
    main()
