"""What both servers must do with Pluspost behind them."""
import concurrent.futures
import hashlib
import json
import os
import subprocess
import time
import unittest

from mail import PHOTO, Mail, noise
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


def records_of(mail):
    return [record for record in records() if record["data"]["message_id"] == mail.identifier]


def address(dossier):
    return pluspost("address", "--tenant", "1", "--dossier", dossier, "--bare").decode().strip()


class Cases(unittest.TestCase):
    """One server in its machine; the store begins as INSTALL.md leaves it and keeps what the tests send."""

    server = CHOICES[os.environ["MAIL_SERVER"]]()

    @classmethod
    def setUpClass(cls):
        shell(HANDBOOK.commands("A user and a store")[0])
        cls.server.start()
        cls.addClassCleanup(cls.server.stop)
        cls.server.set_up()

    def setUp(self):
        self.log_start = len(self.server.log())

    def tearDown(self):
        """What a test leaves in the queue is nothing for the next one to stumble over."""
        if self.server.queue():
            self.server.clear()

    def run(self, result=None):
        failed = len(result.failures) + len(result.errors) if result else 0
        super().run(result)
        if result and len(result.failures) + len(result.errors) > failed:
            print(f"\nthe server's log of {self.id()}:\n{self.server.log()[self.log_start:][-6000:]}")

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
        self.assertTrue(raw.endswith(mail.stored), raw[:4000])
        self.assertEqual(hashlib.sha256(raw).hexdigest(), data["message"])
        top = raw[:-len(mail.stored)]
        self.assertFalse(top.startswith(b"From "), top)
        return top

    # What a customer sends.

    def test_a_reply_with_an_attachment_reaches_its_dossier(self):
        mail = Mail("Morgen past, dank u!\n\nOp za 21 nov. 2026 om 10:12 schreef Jan:\n> Past het morgen?\n",
                    attachments=[("foto.png", PHOTO)])
        recipient = address("2026-0147")
        self.server.send(mail, recipient)
        data = self.arrival(mail)
        self.assertEqual((data["tenant"]["id"], data["kind"], data["dossier"]), (1, "dossier", "2026-0147"))
        self.assertEqual(data["reply"]["text"].strip(), "Morgen past, dank u!")
        self.assertEqual([one["filename"] for one in data["attachments"]], ["foto.png"])
        self.assertEqual(pluspost("attachment", data["message"], "1"), PHOTO)
        self.assertEqual(data["envelope"]["sender"], SENDER)
        self.assertEqual(data["envelope"]["recipient"], recipient)
        self.assertEqual(data["envelope"]["client"], "192.0.2.25")
        self.assertIn(data["envelope"]["queue_id"], self.server.log())
        self.assertFalse(data["automatic"])
        self.assert_stored(data, mail)

    def test_a_token_survives_a_change_of_case(self):
        for number, change in enumerate([str.upper, str.lower, str.swapcase]):
            with self.subTest(change=change.__name__):
                mail = Mail()
                local, domain = address(f"case-{number}").split("@")
                self.server.send(mail, f"{change(local)}@{domain}")
                data = self.arrival(mail)
                self.assertEqual(data["dossier"], f"case-{number}")
                self.assertEqual(data["envelope"]["recipient"], f"{change(local)}@{domain}")

    def test_the_domain_may_be_in_upper_case(self):
        mail = Mail()
        local, domain = address("domain").split("@")
        self.server.send(mail, f"{local}@{domain.upper()}")
        self.assertEqual(self.arrival(mail)["dossier"], "domain")

    def test_each_recipient_of_a_transaction_is_recorded(self):
        mail = Mail()
        plain = f"{ALIAS}@mail.example"
        self.server.send(mail, address("several-1"), address("several-2"), plain, address("several-3"))
        found = self.arrivals(mail, 4)
        self.assertEqual(
            sorted(record["subject"] for record in found),
            ["dossier/several-1", "dossier/several-2", "dossier/several-3", "new"])
        self.assertEqual(len({record["data"]["message"] for record in found}), 1)
        self.assertEqual(
            sorted(record["data"]["envelope"]["recipient"] for record in found),
            sorted([address("several-1"), address("several-2"), address("several-3"), plain]))

    def test_the_null_sender_is_an_empty_text_and_automatic(self):
        mail = Mail("Ik ben er niet.\n")
        self.server.send(mail, address("null"), sender="")
        data = self.arrival(mail)
        self.assertEqual(data["envelope"]["sender"], "")
        self.assertTrue(data["automatic"])
        self.assertEqual(data["dossier"], "null")

    def test_eight_bit_mail_comes_as_it_was_sent(self):
        mail = Mail("Één straße, één €: ça va.\n")
        self.server.send(mail, address("eight"), options=["BODY=8BITMIME"])
        data = self.arrival(mail)
        self.assertEqual(data["reply"]["text"].strip(), "Één straße, één €: ça va.")
        self.assert_stored(data, mail)

    def test_dots_at_the_beginning_of_lines_are_neither_lost_nor_doubled(self):
        text = "Een punt:\n.\n..\n...drie\n.een\n\n. .\nFrom hier tot daar.\n"
        mail = Mail(text)
        self.server.send(mail, address("dots"))
        data = self.arrival(mail)
        self.assert_stored(data, mail)
        self.assertEqual(data["reply"]["text"].strip(), text.strip())

    def test_an_attachment_of_five_megabytes_is_whole(self):
        content = noise(5 << 20)
        mail = Mail(attachments=[("groot.bin", content)])
        self.server.send(mail, address("large"))
        data = self.arrival(mail)
        self.assertEqual(data["attachments"][0]["sha256"], hashlib.sha256(content).hexdigest())
        self.assertEqual(data["attachments"][0]["size"], len(content))
        self.assert_stored(data, mail)

    def test_an_unknown_token_goes_to_review(self):
        for number, plus in enumerate(["0c64tbm2ffnwjdw5rcpegv3t5cm1r", "nonsense", "a" * 30]):
            with self.subTest(plus=plus):
                mail = Mail()
                self.server.send(mail, f"{ALIAS}+{plus}@mail.example")
                record = self.arrivals(mail)[0]
                self.assertEqual(record["type"], "io.pluspost.review.needed")
                self.assertEqual(record["data"]["envelope"]["recipient"], f"{ALIAS}+{plus}@mail.example")

    def test_a_second_plus_is_part_of_what_pluspost_sees(self):
        token = address("plusses").split("@")[0].split("+")[1]
        for recipient in [f"m+{token}+more@mail.example", f"m+more+{token}@mail.example"]:
            with self.subTest(recipient=recipient):
                mail = Mail()
                self.server.send(mail, recipient)
                data = self.arrival(mail)
                self.assertEqual(data["envelope"]["recipient"], recipient)
                self.assertIsNotNone(data["review"])

    def test_a_sender_with_odd_characters_is_only_data(self):
        sender = "o'neil+$HOME`id`={a}|*x@customer.example"
        mail = Mail()
        self.server.send(mail, address("odd"), sender=sender)
        self.assertEqual(self.arrival(mail)["envelope"]["sender"], sender)

    def test_mail_for_other_domains_is_not_taken(self):
        with self.server.connect() as client:
            client.ehlo()
            client.mail(SENDER)
            status, _ = client.rcpt("someone@elsewhere.example")
        self.assertIn(status // 100, (4, 5))

    # What goes wrong.

    def test_a_store_that_cannot_be_written_defers_and_nothing_is_lost_or_doubled(self):
        mail = Mail(attachments=[("foto.png", PHOTO)])
        recipient = address("readonly")
        shell(f"mount --bind {STORE} {STORE} && mount -o remount,bind,ro {STORE}")
        try:
            self.server.send(mail, recipient)
            self.wait_until_deferred()
        finally:
            shell(f"umount {STORE}")
        self.assertEqual(records_of(mail), [])
        self.server.flush()
        data = self.arrival(mail)
        self.assertEqual(data["dossier"], "readonly")
        self.assertEqual(data["envelope"]["client"], "192.0.2.25")
        self.assert_stored(data, mail)
        self.assertEqual(pluspost("attachment", data["message"], "1"), PHOTO)

    def test_a_store_of_somebody_else_defers(self):
        mail = Mail()
        recipient = address("owner")
        shell(f"chown root {STORE} && chmod 0700 {STORE}")
        try:
            self.server.send(mail, recipient)
            self.wait_until_deferred()
        finally:
            shell(f"chown pluspost {STORE} && chmod 0750 {STORE}")
        self.server.flush()
        self.assertEqual(self.arrival(mail)["dossier"], "owner")

    def test_a_recipient_that_waits_does_not_bring_the_others_twice(self):
        """One exit status speaks for one recipient: the second try is for those that were deferred alone."""
        recipients = [address(f"alone-{number}") for number in range(3)]
        mail = Mail()
        with StandIn(f'case "$*$RECIPIENT" in *{recipients[1]}*) exit 75;; esac\nexec {PROGRAM}.real "$@"'):
            self.server.send(mail, *recipients)
            self.wait_until_deferred()
            wait(lambda: len(records_of(mail)) == 2, "the records of the other two")
        self.server.flush()
        self.assertEqual(
            sorted(record["data"]["dossier"] for record in self.arrivals(mail, 3)), ["alone-0", "alone-1", "alone-2"])

    def test_a_process_that_is_killed_loses_nothing(self):
        mail, recipient = Mail(), address("killed")
        with StandIn("kill -KILL $$"):
            self.server.send(mail, recipient)
            self.server.wait_for_log(self.server.killed, self.log_start)
            self.assertEqual(len(self.server.queue()), 1)
        self.server.thaw()
        self.assertEqual(self.arrival(mail)["dossier"], "killed")

    def test_a_program_that_cannot_run_loses_nothing(self):
        """An absent program, the shell's and the loader's statuses, and others that servers bounce by themselves."""
        scripts = [None, "exit 1", "exit 2", "exit 67", "exit 73", "exit 77", "exit 126", "exit 127", "exit 132",
                   "kill -ILL $$", "echo 5.1.1 no; exit 1"]
        for number, script in enumerate(scripts):
            if self.server.freezes and script and "kill" in script:
                continue
            with self.subTest(script=script):
                self.log_start = len(self.server.log())
                mail, recipient = Mail(), address(f"cannot-run-{number}")
                with StandIn(script):
                    self.server.send(mail, recipient)
                    self.wait_until_deferred()
                self.server.flush()
                self.assertEqual(self.arrival(mail)["dossier"], f"cannot-run-{number}")

    def test_a_process_that_hangs_loses_nothing(self):
        mail, recipient = Mail(), address("hangs")
        with self.server.impatient():
            with StandIn("sleep 60"):
                self.server.send(mail, recipient)
                self.wait_until_deferred()
            self.server.flush()
            self.assertEqual(self.arrival(mail)["dossier"], "hangs")

    def test_what_the_program_says_is_for_the_operator_and_never_sent_out(self):
        """A deferred mail brings no bounce, whatever was printed."""
        mail, recipient = Mail(), address("says")
        with StandIn("echo 4.3.0 a sentence for the log >&2; exit 75"):
            self.server.send(mail, recipient)
            self.wait_until_deferred()
            self.server.wait_for_log("a sentence for the log", self.log_start)
        self.server.flush()
        self.assertEqual(self.arrival(mail)["dossier"], "says")
        self.assertNotIn("<>", self.server.log()[self.log_start:])

    # Many at once.

    def test_two_hundred_mails_over_ten_connections_are_recorded_once_each(self):
        recipients = [address(f"many-{number}") for number in range(20)]
        mails = [Mail(f"Antwoord {number}.\n", attachments=[("foto.png", PHOTO)]) for number in range(200)]
        before = len(records())
        start = time.monotonic()

        def connection(share):
            with self.server.connect() as client:
                for number in range(share, 200, 10):
                    client.sendmail(SENDER, [recipients[number % 20]], mails[number].octets)

        with concurrent.futures.ThreadPoolExecutor(10) as pool:
            list(pool.map(connection, range(10)))
        accepted = time.monotonic() - start

        wait(lambda: len(records()) - before >= 200 and not self.server.queue(), "200 records", 120)
        spent = time.monotonic() - start
        found = {}
        for record in records()[before:]:
            found.setdefault(record["data"]["message_id"], []).append(record["data"]["dossier"])
        self.assertEqual(
            found, {mail.identifier: [f"many-{number % 20}"] for number, mail in enumerate(mails)})
        print(f"\n{self.server.section}: 200 mails accepted in {accepted:.1f} s, recorded in {spent:.1f} s")
        shell("sudo -u pluspost pluspost check")

    # The rest of INSTALL.md.

    def test_the_handbook_s_trial_finds_its_message(self):
        before = len(records())
        send, look = HANDBOOK.commands("Try it")
        shell(send)
        wait(lambda: len(records()) > before and not self.server.queue(), "the message of the trial")
        data = records()[-1]["data"]
        self.assertEqual((data["dossier"], data["envelope"]["sender"]), ("2026-0147", "you@example.org"))
        self.assertIn(data["message"][:8], shell(look))

    def test_rejected_recipients_bounce_when_the_operator_wants_that(self):
        with self.server.rejecting():
            shell(f"cp -a {STORE}/pluspost.conf /run/saved.conf; "
                  f"sed -i 's/^#* *unknown_recipient *=.*/unknown_recipient = reject/' {STORE}/pluspost.conf; "
                  f"grep -q '^unknown_recipient = reject' {STORE}/pluspost.conf || "
                  f"echo 'unknown_recipient = reject' >> {STORE}/pluspost.conf")
            try:
                mail = Mail()
                self.server.send(mail, f"{ALIAS}+nonsense@mail.example", sender="root@mx.mail.example")
                self.server.wait_for_log(self.server.bounced, self.log_start)
            finally:
                shell(f"cp -a /run/saved.conf {STORE}/pluspost.conf")
        self.assertEqual(records_of(mail), [])
        wait(lambda: not self.server.queue(), "an empty queue")


class StandIn:
    """A script in the place of the program; what is real stands beside it as pluspost.real."""

    def __init__(self, script):
        self.script = script

    def __enter__(self):
        os.rename(PROGRAM, PROGRAM + ".real")
        if self.script is not None:
            with open(PROGRAM + ".new", "w", encoding="utf-8") as file:
                file.write(f"#!/bin/sh\n{self.script}\n")
            os.chmod(PROGRAM + ".new", 0o755)
            os.rename(PROGRAM + ".new", PROGRAM)

    def __exit__(self, *_):
        os.rename(PROGRAM + ".real", PROGRAM)
