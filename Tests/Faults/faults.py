"""What the fault tests share: a store that is copied for each point, what must hold after each, and the table."""
import collections
import concurrent.futures
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
import unittest

import tracing
from gateway import ALIAS, NAME, OK, SENDER, TRY_AGAIN, Gateway, run, with_attachments

# How much is tried: every point and every error, or every point with one error.
IS_LONG = os.environ.get("FAULTS") == "long"
KILLED = -9
# Where nothing is slow and nothing needs to last: faults are injected, not waited for.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
WORKERS = max(2, os.cpu_count() or 2)


class Table:
    """Points tried and what came of them, in the order in which the rows came up."""
    rows = collections.OrderedDict()
    notes = []

    @classmethod
    def add(cls, scenario, fault, outcome):
        row = cls.rows.setdefault((scenario, fault), collections.Counter())
        row["points"] += 1
        row[outcome] += 1

    @classmethod
    def print(cls):
        if cls.rows:
            print(f"\n{'what':34} {'fault':28} {'points':>6}  {'exit 0':>6} {'exit 75':>7} {'killed':>6} {'wrong':>5}")
        for (scenario, fault), row in cls.rows.items():
            print(
                f"{scenario:34} {fault:28} {row['points']:6}  {row['done']:6} {row['deferred']:7} {row['killed']:6} "
                f"{row['wrong']:5}")
        cls.print_notes()

    @classmethod
    def print_markdown(cls):
        """The same for README, with all errors of a kind in one row."""
        rows = collections.OrderedDict()
        for (scenario, fault), row in cls.rows.items():
            rows.setdefault((scenario, cls.kind(fault)), collections.Counter()).update(row)
        print("\n| what | faults | points | exit 0 | exit 75 | killed | wrong |\n|---|---|---|---|---|---|---|")
        for names, row in rows.items():
            figures = (row[one] for one in ("points", "done", "deferred", "killed", "wrong"))
            print("| " + " | ".join([*names, *(f"{one:,}" for one in figures)]) + " |")
        cls.print_notes()

    @staticmethod
    def kind(fault):
        if fault.startswith("SIGKILL"):
            return "killed"
        if fault.endswith("from there on"):
            return "a call fails, and all after it"
        return "a call fails (ENOSPC, EIO, EINTR, …)" if re.fullmatch("E[A-Z]+", fault) else fault

    @classmethod
    def print_notes(cls):
        for note in cls.notes:
            print(note)


class Wrong(Exception):
    """Something that must hold does not."""


def need(condition, *words):
    if not condition:
        raise Wrong(" ".join(str(word) for word in words))


class Template:
    """A store in a certain state, from which each point gets its own copy."""

    def __init__(self, folder=None):
        self.gateway = Gateway(folder=folder or tempfile.mkdtemp(prefix="pluspost-faults.", dir=MEMORY))
        self.tenant = self.gateway.tenant(NAME, ALIAS)
        self.address = self.gateway.address(self.tenant, "2026-0147")
        self.raw = with_attachments(os.urandom(3000), os.urandom(70_000))
        self.copies = 0

    def remove(self):
        self.gateway.remove()

    @property
    def delivery(self):
        return ["deliver", f"--sender={SENDER}", f"--recipient={self.address}"]

    def copy(self, name):
        """A store of its own; a context that takes it away again."""
        return Copy(self.gateway.store, os.path.join(self.gateway.folder, f"point-{name}"))


class Copy:
    def __init__(self, source, path):
        self.source, self.path = source, path

    def __enter__(self):
        shutil.copytree(self.source, self.path)
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


def outcome_of(result):
    """The name of an end that a mail server takes for what it is; anything else is wrong."""
    if result.status == OK:
        need((result.out, result.err) == (b"", ""), "a delivery that went well said something:", result)
        return "done"
    if result.status == TRY_AGAIN:
        need(result.out == b"", "a delivery that did not go well printed something:", result)
        # A fault may hit the writing of the sentence itself.
        need(re.fullmatch(r"(4\.\d\.\d [^\n]+\n)?", result.err), "not a sentence for a server:", result)
        need("pluspost-" not in result.err, "a path in what may go into a bounce:", result)
        return "deferred"
    need(result.status == KILLED, "neither 0 nor 75:", result)
    return "killed"


def check(store):
    """Holds that the store is sound; orphans and temporaries do no harm. Returns what the check says."""
    done = run("check", "--json", store=store)
    need(done.status == OK, "check:", done)
    return json.loads(done.text)


def records(store):
    done = run("notifications", store=store)
    need(done.status == OK, "notifications:", done)
    return [json.loads(line) for line in done.text.splitlines()]


def files_in(raw):
    """How many attachments a message of `with_attachments` has."""
    return raw.count(b"; filename=")


def filed(store, raw):
    """Holds that a message is there once, whole, with its attachments and one notification.

    `check` compares each blob with its name and its row; what is left to compare here is the name.
    """
    found = records(store)
    need(len(found) == 1, len(found), "notifications where there must be one")
    data = found[0]["data"]
    need(data["message"] == hashlib.sha256(raw).hexdigest(), "the message is another one")
    need(len(data["attachments"]) == files_in(raw), "attachments are missing:", data["attachments"])
    references = check(store)["references"]
    need(references == 1 + files_in(raw), "the store refers to", references, "blobs and not to one message with its files")


def settled(store, raw, first):
    """What must hold after a delivery that ended as `first` says, before any other."""
    if first == "done":
        # The server was told: nothing may depend on a second time.
        filed(store, raw)
    else:
        check(store)


class FaultCase(unittest.TestCase):
    """Runs a judgement on many points at once, and fills the table."""

    def try_all(self, scenario, points, judge):
        """`points` are (fault, point) pairs; `judge(point, name)` returns an outcome or raises Wrong."""
        failures = []

        def one(numbered):
            number, (fault, point) = numbered
            try:
                return fault, point, judge(point, f"{scenario.replace(' ', '-')}-{number}"), None
            except Wrong as wrong:
                return fault, point, "wrong", str(wrong)

        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            for fault, point, outcome, words in pool.map(one, enumerate(points)):
                Table.add(scenario, fault, outcome)
                if words:
                    # At once: a long run that is cut off has told what it found.
                    print(f"{scenario}: {fault} at {point}: {words}", file=sys.stderr, flush=True)
                    failures.append(f"{fault} at {point}: {words}")
        if failures:
            self.fail(f"{scenario}: {len(failures)} points:\n" + "\n".join(failures[:20]))


class TracedCase(FaultCase):
    """Points in runs under strace, on copies of a store of its own; skipped where nothing may be traced."""

    @classmethod
    def setUpClass(cls):
        reason = tracing.works()
        if reason:
            raise unittest.SkipTest(reason)

    def setUp(self):
        self.template = Template()
        self.addCleanup(self.template.remove)
