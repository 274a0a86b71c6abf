"""What the tests of all servers share: the machine, the store, and statements about what came of a mail."""
import concurrent.futures
import contextlib
import hashlib
import json
import os
import re
import subprocess
import time
import unittest

from mail import PHOTO, Mail
from servers import CHOICES, HANDBOOK, SENDER, shell, wait

ALIAS = "Carrosserie.Jan.Janssens"
STORE = "/var/lib/pluspost"
PROGRAM = "/usr/local/bin/pluspost"


def pluspost(*arguments):
    done = subprocess.run(
        ["runuser", "-u", "pluspost", "--", "pluspost", *arguments], cwd="/", capture_output=True, timeout=60)
    if done.returncode != 0:
        raise AssertionError(f"pluspost {' '.join(arguments)}: status {done.returncode}, {done.stderr.decode()}")
    return done.stdout


def records():
    return [json.loads(line) for line in pluspost("notifications").splitlines()]


def setting(**settings):
    """Changes settings of the store while it lasts; the services take notice within a second."""
    @contextlib.contextmanager
    def changed():
        path = f"{STORE}/pluspost.conf"
        with open(path, encoding="utf-8") as file:
            before = file.read()
        text = before
        for name, value in settings.items():
            text, count = re.subn(rf"(?m)^#? *{name} *=.*$", f"{name} = {value}", text)
            if count != 1:
                raise AssertionError(f"{path} has {name} {count} times")
        try:
            replace(path, text)
            yield
        finally:
            replace(path, before)
    return changed()


def replace(path, text):
    """Another content in the same file, whole at each moment."""
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text)
    shell(f"chown --reference={path} {path}.new && chmod --reference={path} {path}.new && mv {path}.new {path}")


def records_of(mail):
    return [record for record in records() if record["data"]["message_id"] == mail.identifier]


def address(dossier):
    return pluspost("address", "--tenant", "1", "--dossier", dossier, "--bare").decode().strip()


class ServerCase(unittest.TestCase):
    """One server in its machine; the store begins as INSTALL.md leaves it and keeps what the tests send."""

    server = CHOICES[os.environ["MAIL_SERVER"]]()
    #: What INSTALL.md's reader has followed, by words of the titles.
    sections = ()
    #: How the raw message is kept: as it is piped, or as it comes over the wire.
    line_end = b"\n"

    @classmethod
    def setUpClass(cls):
        if not os.path.exists(f"{STORE}/pluspost.conf"):
            shell(HANDBOOK.commands("A user and a store")[0])
            cls.server.begin()
        cls.server.set_up(*cls.sections)

    def setUp(self):
        self.log_start = len(self.server.log())
        self.left = []

    def tearDown(self):
        """What a test leaves in the queue is nothing for the next one to stumble over."""
        self.left = [f"left in the queue: {mail}" for mail in self.server.queue()]
        if self.left:
            self.server.clear()

    def run(self, result=None):
        failed = len(result.failures) + len(result.errors) if result else 0
        super().run(result)
        if result and len(result.failures) + len(result.errors) > failed:
            print(f"\nthe server's log of {self.id()}:\n{self.server.log()[self.log_start:][-6000:]}")
            print("\n".join(self.left))

    # What came of a mail.

    def arrivals(self, mail, count=1, seconds=60):
        """Its records, once there are this many of them and the server has nothing more to do."""
        def found():
            of_mail = records_of(mail)
            return of_mail if len(of_mail) >= count and not self.server.queue() else None
        result = wait(found, f"{count} records of {mail.identifier}", seconds)
        self.assertEqual(len(result), count)
        return result

    def arrival(self, mail):
        return self.arrivals(mail)[0]["data"]

    def wait_until_deferred(self, count=1):
        """The server has tried, was told to come again, and keeps the mail."""
        wait(lambda: len(self.server.queue()) == count, f"{count} mails in the queue")
        self.server.wait_for_log(self.server.deferred, self.log_start)

    def assert_stored(self, data, mail):
        """The raw message is what was sent, behind what the server put on top."""
        raw = pluspost("raw", data["message"])
        expected = mail.octets.replace(b"\r\n", self.line_end)
        self.assertTrue(raw.endswith(expected), raw[:4000])
        self.assertEqual(hashlib.sha256(raw).hexdigest(), data["message"])
        top = raw[:-len(expected)]
        self.assertFalse(top.startswith(b"From "), top)
        return top

    # Many at once.

    def send_many(self, count, connections, name):
        """Sends mails over connections that are open at the same time; {Message-ID: dossier} of them."""
        recipients = [address(f"{name}-{number}") for number in range(20)]
        mails = [Mail(f"Antwoord {number}.\n", attachments=[("foto.png", PHOTO)] if number % 4 == 0 else [])
                 for number in range(count)]

        def connection(share):
            with self.server.connect() as client:
                for number in range(share, count, connections):
                    client.sendmail(SENDER, [recipients[number % 20]], mails[number].octets)
        with concurrent.futures.ThreadPoolExecutor(connections) as pool:
            list(pool.map(connection, range(connections)))
        return {mail.identifier: f"{name}-{number % 20}" for number, mail in enumerate(mails)}

    def assert_recorded_once_each(self, expected, seconds=120):
        """Waits until all have come and the queue is empty; each came once."""
        def found():
            of_these = {}
            for record in records():
                if record["data"]["message_id"] in expected:
                    of_these.setdefault(record["data"]["message_id"], []).append(record["data"]["dossier"])
            return of_these if len(of_these) >= len(expected) and not self.server.queue() else None
        result = wait(found, f"{len(expected)} records", seconds, pause=0.5)
        self.assertEqual(result, {identifier: [dossier] for identifier, dossier in expected.items()})

    def many(self, count, connections, name):
        start = time.monotonic()
        expected = self.send_many(count, connections, name)
        accepted = time.monotonic() - start
        self.assert_recorded_once_each(expected)
        print(f"\n{self.server.name}, {type(self).__name__}: {count} mails at {connections} connections accepted in "
              f"{accepted:.1f} s, recorded in {time.monotonic() - start:.1f} s")
        shell("sudo -u pluspost pluspost check")
