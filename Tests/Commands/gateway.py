"""Drives the built command as a mail server, an operator and a business application do: processes, pipes, exits.

Nothing here knows how the program is made. What is known of the store is what its readers may rely on: the
configuration file, the blobs' names, and that the ledger is a SQLite database.
"""
import fcntl
import json
import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "..", ".."))
CORPUS = os.path.join(ROOT, "Corpus", "mail")
PROGRAM = os.path.abspath(os.environ.get("PLUSPOST") or os.path.join(ROOT, ".build", "release", "pluspost"))
DOMAIN = "mail.example"
SENDER = "els@bouw.example"
ALIAS = "Carrosserie.Jan.Janssens"
NAME = "Carrosserie Jan Janssens"

# The exits (sysexits.h where it has a name for it).
OK, FAILED, USAGE, NO_USER, TRY_AGAIN = 0, 1, 2, 67, 75


class Result:
    """How a command ended and what it said."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err.decode("utf-8", "replace")

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def values(self):
        """The JSON on standard output: one value on any number of lines, or JSON Lines; always a list."""
        try:
            whole = json.loads(self.text)
            return whole if isinstance(whole, list) else [whole]
        except ValueError:
            return [json.loads(line) for line in self.text.splitlines()]

    def __repr__(self):
        return f"exit {self.status}, out {self.out[:400]!r}, err {self.err[:400]!r}"


def environment(store=None, **more):
    """A mail server's environment: next to nothing."""
    kept = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LANG": "C"}
    if store is not None:
        kept["PLUSPOST_STORE"] = store
    kept.update(more)
    return kept


def run(*arguments, stdin=b"", store=None, timeout=60, program=PROGRAM, cwd=None, **more):
    """Runs `pluspost ARGUMENTS`; `more` goes to its environment."""
    done = subprocess.run(
        [program, *arguments], input=stdin, capture_output=True, timeout=timeout, cwd=cwd,
        env=environment(store, **more))
    return Result(done.returncode, done.stdout, done.stderr)


def message(subject="Re: dossier", body="Akkoord.\n", identifier=None, sender=SENDER, fields=""):
    """A small message. Each call without an identifier gives other octets."""
    message.count += 1
    identifier = identifier or f"test.{os.getpid()}.{message.count}@bouw.example"
    return (
        f"From: Els Verbruggen <{sender}>\nTo: dossiers@{DOMAIN}\nSubject: {subject}\n"
        f"Date: Fri, 20 Nov 2026 10:00:00 +0100\nMessage-ID: <{identifier}>\n{fields}MIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{body}").encode()


message.count = 0


def with_attachments(*contents, subject="Re: foto"):
    """A message with attachments a.bin, b.bin, …, z.bin, 26.bin, …"""
    import base64
    message.count += 1
    raw = (
        f"From: Els Verbruggen <{SENDER}>\nTo: dossiers@{DOMAIN}\nSubject: {subject}\n"
        f"Message-ID: <att.{os.getpid()}.{message.count}@bouw.example>\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=\"grens\"\n\n--grens\nContent-Type: text/plain\n\nZie bijlage.\n").encode()
    for number, content in enumerate(contents):
        name = f"{chr(ord('a') + number) if number < 26 else number}.bin"
        raw += (
            f"--grens\nContent-Type: application/octet-stream; name={name}\nContent-Transfer-Encoding: base64\n"
            f"Content-Disposition: attachment; filename={name}\n\n").encode() + base64.encodebytes(content)
    return raw + b"--grens--\n"


class Gateway:
    """A store in a temporary folder, and the commands on it."""

    def __init__(self, domain=DOMAIN, folder=None):
        self.folder = folder or tempfile.mkdtemp(prefix="pluspost-test.")
        self.store = os.path.join(self.folder, "store")
        self.domain = domain
        self.need("init", "--domain", domain)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *arguments, **more):
        return run(*arguments, store=more.pop("store", self.store), **more)

    def need(self, *arguments, **more):
        """Runs a command that a test needs to succeed before it can begin."""
        done = self.run(*arguments, **more)
        if done.status != OK:
            raise AssertionError(f"pluspost {' '.join(arguments)}: {done}")
        return done

    # Tenants and addresses.

    def tenant(self, name=NAME, *aliases):
        """Adds a tenant; its id."""
        flags = [word for alias in aliases for word in ("--alias", alias)]
        self.need("tenant", "add", name, *flags)
        for one in self.need("tenant", "list", "--json").values:
            if one["name"] == name:
                return str(one["id"])
        raise AssertionError(f"tenant {name} was added but is not in the list")

    def address(self, tenant, dossier, *flags):
        """A bare address for a dossier."""
        return self.need("address", "--tenant", tenant, "--dossier", dossier, "--bare", *flags).text.strip()

    def details(self, tenant, dossier, *flags):
        """All that `address --json` says."""
        return self.need("address", "--tenant", tenant, "--dossier", dossier, "--json", *flags).values[0]

    # Mail.

    def deliver(self, raw, *recipients, sender=SENDER, flags=(), **more):
        named = [f"--recipient={one}" for one in recipients]
        envelope = [] if sender is None else [f"--sender={sender}"]
        return self.run("deliver", *envelope, *named, *flags, stdin=raw, **more)

    def start_delivery(self, recipient, sender=SENDER, **more):
        """A delivery that waits for its message on `stdin`."""
        return subprocess.Popen(
            [PROGRAM, "deliver", f"--sender={sender}", f"--recipient={recipient}"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(self.store), **more)

    def notifications(self, *flags):
        return self.need("notifications", *flags).values

    def messages(self):
        return self.need("messages", "--json").values

    # The store, as one who repairs or damages it sees it.

    @property
    def ledger(self):
        """The path of the SQLite database."""
        for folder, _, names in os.walk(self.store):
            if os.path.basename(folder) == "blobs":
                continue
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    if file.read(15) == b"SQLite format 3":
                        return path
        raise AssertionError(f"no SQLite database in {self.store}")

    def sql(self, *statements):
        """Changes the ledger behind the program's back; the rows of the last statement."""
        connection = sqlite3.connect(self.ledger, isolation_level=None, timeout=30)
        try:
            for statement in statements:
                rows = connection.execute(statement).fetchall()
            return rows
        finally:
            connection.close()

    def blobs(self):
        """The digests of all blobs."""
        found = []
        root = os.path.join(self.store, "blobs")
        for folder, _, names in os.walk(root):
            for name in names:
                digest = os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "")
                if re.fullmatch("[0-9a-f]{64}", digest):
                    found.append(digest)
        return sorted(found)

    def blob(self, digest):
        return os.path.join(self.store, "blobs", digest[:2], digest[2:])

    @property
    def key_file(self):
        """The file that holds the signing keys, known by its lines."""
        for folder, _, names in os.walk(self.store):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.getsize(path) > 65536:
                    continue
                with open(path, "rb") as file:
                    if re.search(rb"(?m)^\d+ \d+ active [0-9a-f]{64}$", file.read()):
                        return path
        raise AssertionError(f"no key file in {self.store}")

    def configure(self, **settings):
        """Sets lines of the configuration file."""
        path = os.path.join(self.store, "pluspost.conf")
        with open(path) as file:
            text = file.read()
        for name, value in settings.items():
            line = f"{name} = {value}"
            text, count = re.subn(rf"(?m)^#?\s*{name}\s*=.*$", line, text)
            if not count:
                text += line + "\n"
        with open(path, "w") as file:
            file.write(text)


class Case(unittest.TestCase):
    """A test with a store of its own: `self.gateway`, one tenant, one address."""

    longMessage = True
    maxDiff = None
    # A store made once for the class, where its tests do not get in each other's way.
    shares_store = False

    @classmethod
    def setUpClass(cls):
        if cls.shares_store:
            cls.prepare(cls)

    @classmethod
    def tearDownClass(cls):
        if cls.shares_store:
            cls.gateway.remove()

    def setUp(self):
        if not self.shares_store:
            self.prepare()
            self.addCleanup(self.gateway.remove)

    def prepare(self):
        self.gateway = Gateway()
        self.tenant = self.gateway.tenant(NAME, ALIAS)
        self.address = self.gateway.address(self.tenant, "2026-0147")

    # Statements about results.

    def assertOK(self, result, note=None):
        self.assertEqual(result.status, OK, f"{note or ''} {result}")
        return result

    def assertSilentSuccess(self, result):
        self.assertEqual((result.status, result.out, result.err), (OK, b"", ""), str(result))

    def assertDeferred(self, result):
        """Exit 75, and a fixed sentence that a mail server may quote to a stranger."""
        self.assertEqual(result.status, TRY_AGAIN, str(result))
        self.assertEqual(result.out, b"", str(result))
        self.assertRegex(result.err, r"\A(pluspost: )?4\.\d\.\d .+\n\Z", str(result))
        self.assertNotIn(self.gateway.folder, result.err, "a path in what may go into a bounce")

    def assertRejected(self, result):
        self.assertEqual(result.status, NO_USER, str(result))
        self.assertEqual(result.out, b"", str(result))
        self.assertRegex(result.err, r"\A(pluspost: )?5\.1\.1 .+\n\Z", str(result))

    def assertUsage(self, result):
        self.assertEqual(result.status, USAGE, str(result))
        self.assertEqual(result.out, b"", str(result))
        self.assertRegex(result.err, r"\Apluspost: [^\n]+\n(.|\n)*[Uu]sage:? ", str(result))
        self.assertNotRegex(result.err.splitlines()[0], r"\.$", "a full stop")

    def assertRoutedTo(self, record, kind, reference, evidence=None):
        self.assertEqual(record["type"], "io.pluspost.reply.received", record)
        self.assertEqual((record["data"]["kind"], record["data"]["dossier"]), (kind, reference))
        self.assertEqual(record["subject"], f"{kind}/{reference}")
        if evidence:
            self.assertEqual(record["data"]["evidence"]["kind"], evidence, record["data"]["evidence"])

    def assertReview(self, record, reason):
        self.assertEqual(record["type"], "io.pluspost.review.needed", record)
        self.assertEqual(record["data"]["review"]["reason"], reason)

    def assertSound(self):
        self.assertOK(self.gateway.run("check"), "check")

    def only(self, sequence):
        self.assertEqual(len(sequence), 1, sequence)
        return sequence[0]


def token_of(address):
    """The token of an address."""
    return address.rsplit("@", 1)[0].split("+", 1)[1]


def processes_below(pid):
    """A process and all its children, by number, as long as they live."""
    found = [pid]
    for number in found:
        try:
            with open(f"/proc/{number}/task/{number}/children") as file:
                found += [int(word) for word in file.read().split()]
        except OSError:
            pass
    return found


def resident_peak(pid):
    """The most memory that a process and its children held at once, each by itself, in KiB.

    From /proc and not from wait4: there, the memory of the test itself before its exec would count as the child's.
    """
    peak = 0
    for number in processes_below(pid):
        try:
            with open(f"/proc/{number}/status") as file:
                found = re.search(r"VmHWM:\s+(\d+) kB", file.read())
                peak = max(peak, int(found.group(1)) if found else 0)
        except OSError:
            pass
    return peak


def settle_apart(folder):
    """Has ext4 lay what is made in a folder far from everything else, where it can.

    It looks long for the place of a new file where many were removed within the last minutes, which may be the tests that ran
    before: half a millisecond instead of a hundredth. What is measured shall not be that.
    """
    get_flags, set_flags, top_of_hierarchy = 0x80086601, 0x40086602, 0x20000
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        flags = int.from_bytes(fcntl.ioctl(descriptor, get_flags, bytes(8)), sys.byteorder)
        fcntl.ioctl(descriptor, set_flags, (flags | top_of_hierarchy).to_bytes(8, sys.byteorder))
    except OSError:
        pass
    finally:
        os.close(descriptor)


def processor_seconds(pid):
    """The processor time that a process has used."""
    with open(f"/proc/{pid}/stat") as file:
        words = file.read().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def wait_until(condition, seconds=10.0):
    """Whether `condition` came true within the time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.01)
    return False


def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode)
