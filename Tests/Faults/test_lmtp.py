"""Messages over LMTP, many at once, while the server is killed or starved at a system call of any of its threads."""
import concurrent.futures
import contextlib
import hashlib
import os
import re
import signal
import socket
import subprocess
import tempfile

import tracing
from faults import IS_LONG, TracedCase, Wrong, check, need, records
from gateway import SENDER, environment, message, run, wait_until, with_attachments

CONNECTIONS = 6
# Of the calls that a message needs; the others are tried where a process delivers.
NAMES = ("openat", "write", "newfstatat", "renameat2", "syncfs", "fchmod", "pwrite64", "fdatasync", "ftruncate")


def wire(raw, recipient):
    lines = raw.replace(b"\r\n", b"\n").removesuffix(b"\n").split(b"\n")
    body = b"".join((b"." if line.startswith(b".") else b"") + line + b"\r\n" for line in lines)
    return f"MAIL FROM:<{SENDER}>\r\nRCPT TO:<{recipient}>\r\nDATA\r\n".encode() + body + b".\r\n"


def digest(raw):
    return hashlib.sha256(raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")).hexdigest()


class Traced:
    """The server under strace."""

    def __init__(self, options, store, place):
        self.place = place
        self.process = subprocess.Popen(
            [tracing.STRACE, "-qq", "-f", *options, tracing.PROGRAM, "lmtp", "--listen", place],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(store))

    def __enter__(self):
        wait_until(lambda: self.process.poll() is not None or os.path.exists(self.place), 30)
        return self

    def __exit__(self, *_):
        self.signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.signal(signal.SIGKILL)
            self.process.wait()
            raise Wrong("the server did not end when it was asked to")
        finally:
            with contextlib.suppress(OSError):
                os.remove(self.place)

    def signal(self, number):
        """Sends a signal to the server, and not to strace."""
        with contextlib.suppress(OSError, IndexError):
            with open(f"/proc/{self.process.pid}/task/{self.process.pid}/children") as file:
                os.kill(int(file.read().split()[0]), number)


class Serving(TracedCase):
    def setUp(self):
        super().setUp()
        self.raws = [message(body=f"Antwoord {number}.\n") for number in range(3 * CONNECTIONS - 1)]
        self.raws.append(with_attachments(os.urandom(300), os.urandom(70_000)))

    def send(self, place):
        """Sends all messages; the digests of those that were acknowledged."""
        def one(share):
            taken = []
            with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as client:
                client.settimeout(60)
                client.connect(place)
                replies = client.makefile("rb")
                client.sendall(b"LHLO mx.klant.example\r\n")
                while not (line := replies.readline()).startswith(b"250 ") and line:
                    pass
                for raw in self.raws[share::CONNECTIONS]:
                    client.sendall(wire(raw, self.template.address))
                    # Of MAIL, RCPT, DATA and the text.
                    for line in [replies.readline() for _ in range(4)]:
                        if match := re.match(rb"250 2.0.0 recorded as (\w+)", line):
                            taken.append(match[1].decode())
                        elif not re.match(rb"250|354|451", line):
                            return taken
            return taken

        with concurrent.futures.ThreadPoolExecutor(CONNECTIONS) as pool:
            return {name for names in pool.map(one, range(CONNECTIONS)) for name in names}

    def points(self):
        highest, counts = {}, {}
        with self.template.copy("count") as store, tempfile.NamedTemporaryFile("r", errors="replace") as log:
            options = ["-s", "0", "-o", log.name, "-e", "trace=" + ",".join(NAMES)]
            with Traced(options, store, f"{store}.socket") as server:
                taken = self.send(server.place)
            need(taken == {digest(raw) for raw in self.raws}, "not all were taken:", len(taken))
            for line in log:
                if match := re.match(r"(\d+) +(\w+)\(", line):
                    counts[match.groups()] = counts.get(match.groups(), 0) + 1
                    highest[match[2]] = max(highest.get(match[2], 0), counts[match.groups()])
        points = []
        for name, top in sorted(highest.items()):
            for number in range(1, top + 1):
                call = tracing.Call(name, number, None, True)
                points.append(("SIGKILL", (call, None)))
                errors = [one for one in call.errors if one != "EINTR"]
                points += [(one, (call, one)) for one in (errors if IS_LONG else errors[number % len(errors):][:1])]
        return points if IS_LONG else points[::3]

    def test_group_commits(self):
        expected = {digest(raw) for raw in self.raws}

        def judge(point, name):
            call, error = point
            what = f"{call.name}:" + (f"error={error}" if error else "signal=SIGKILL") + f":when={call.number}"
            options = ["-o", "/dev/null", "-e", f"trace={call.name}", "-e", f"inject={what}"]
            with self.template.copy(name) as store:
                with Traced(options, store, f"{store}.socket") as server:
                    taken = self.send(server.place)
                    was_killed = server.process.poll() is not None
                there = {one["data"]["message"] for one in records(store)}
                need(taken <= there, len(taken - there), "acknowledged messages are not there")
                check(store)
                for raw in self.raws:
                    again = run("lmtp", stdin=b"LHLO x\r\n" + wire(raw, self.template.address) + b"QUIT\r\n", store=store)
                    need(b"250 2.0.0 recorded" in again.out, "not taken the second time:", again)
                found = [one["data"]["message"] for one in records(store)]
                need(sorted(found) == sorted(expected), "not each message is there once:", len(found))
                check(store)
                return "killed" if was_killed else "done" if taken == expected else "deferred"

        self.try_all("LMTP, 18 messages", self.points(), judge)

