"""What goes wrong between a server and the program it runs for each message, and how much at once goes well."""
import os
import time

from customers import CustomerCases
from mail import PHOTO, Mail
from servercase import ALIAS, PROGRAM, STORE, ServerCase, address, pluspost, records, records_of, setting
from servers import HANDBOOK, shell, wait


class PipeCases(CustomerCases, ServerCase):
    """A process for each mail."""

    sections = (ServerCase.server.name,)

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

    def test_a_process_that_is_killed_in_the_middle_of_a_mail_loses_nothing(self):
        mail, recipient = Mail(attachments=[("foto.png", PHOTO)]), address("middle")
        # It has the beginning of the mail and waits for more when it goes, and so does the one that waits for it.
        script = (
            f'( head -c 1500; exec sleep 30 ) | {PROGRAM}.real "$@" &\n'
            "sleep 0.3; kill -KILL $!; kill -KILL $$")
        with StandIn(script):
            self.server.send(mail, recipient)
            self.server.wait_for_log(self.server.killed, self.log_start)
        self.assertEqual(records_of(mail), [])
        self.server.thaw()
        self.assertEqual(self.arrival(mail)["dossier"], "middle")

    # Many at once.

    def test_a_thousand_mails_over_twenty_connections_are_recorded_once_each(self):
        self.many(1000, 20, "many")

    def test_a_server_that_stops_while_it_delivers_delivers_the_rest_afterwards(self):
        before = len(records())
        expected = self.send_many(200, 10, "stopped")
        wait(lambda: len(records()) > before, "the first of them")
        self.server.stop()
        self.server.start()
        wait(self.server.answers, "an answer of the server")
        self.server.thaw()
        self.assert_recorded_once_each(expected)

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
        with self.server.rejecting(), setting(unknown_recipient="reject"):
            mail = Mail()
            self.server.send(mail, f"{ALIAS}+nonsense@mail.example", sender="root@mx.mail.example")
            self.server.wait_for_log(self.server.bounced, self.log_start)
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
