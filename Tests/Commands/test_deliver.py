"""What a mail server gets to see of a delivery: nothing, or one of two exits and a fixed sentence."""
import hashlib
import os
import unittest

from gateway import (
    DOMAIN, NO_USER, OK, PROGRAM, SENDER, TRY_AGAIN, Case, environment, message, with_attachments)


class Exits(Case):
    def test_success_is_silent(self):
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address))

    def test_emit_prints_the_records_that_are_filed(self):
        done = self.assertOK(self.gateway.deliver(message(), self.address, flags=["--emit"]))
        self.assertEqual(done.err, "")
        self.assertEqual(done.out.count(b"\n"), 1)
        self.assertEqual(done.values, self.gateway.notifications())

    def test_wrong_arguments_defer(self):
        for words in (
            ["--nonsense"],
            ["--recipient"],
            ["--recipient="],
            ["--sender"],
            ["stray"],
            [f"--recipient={self.address}", "stray"],
            [f"--recipient={self.address}", "--nonsense=1"],
            [f"--recipient={self.address}", "--emit=1"],
        ):
            with self.subTest(words):
                self.assertDeferred(self.gateway.run("deliver", *words, stdin=message()))
        self.assertEqual(self.gateway.notifications(), [])

    def test_only_three_exits_whatever_the_recipient(self):
        for recipient in (
            "x", "@", "a@", "@b", "a@b@c", "a b@c", "-x@y", "+tok@" + DOMAIN, "m+@" + DOMAIN, "m+x@elsewhere.example",
            "a" * 300 + "@" + DOMAIN, "m+" + "0" * 400 + "@" + DOMAIN, "é@" + DOMAIN, "m+é@" + DOMAIN, '"m+x"@' + DOMAIN,
            "<m+x@%s>" % DOMAIN, "@relay.example:m+x@" + DOMAIN, "m+x@" + DOMAIN.upper(), "m+x@[192.0.2.1]",
            "m+\u202e@" + DOMAIN, "m+%00@" + DOMAIN, "m+a+b+c@" + DOMAIN, "../../etc/passwd", "m+'; --@" + DOMAIN,
        ):
            with self.subTest(recipient):
                done = self.gateway.deliver(message(), recipient)
                self.assertIn(done.status, (OK, TRY_AGAIN, NO_USER), str(done))
                self.assertEqual(done.out, b"")
        self.assertSound()

    def test_a_recipient_in_raw_octets_is_no_reason_to_lose_mail(self):
        done = self.gateway.run("deliver", b"--recipient=m+\xff\xfe@mail.example", stdin=message())
        self.assertIn(done.status, (OK, TRY_AGAIN), str(done))

    def test_unknown_recipients_are_kept_unless_told_otherwise(self):
        self.assertSilentSuccess(self.gateway.deliver(message(), "nobody@" + DOMAIN))
        self.assertReview(self.only(self.gateway.notifications()), "unknown-alias")
        self.gateway.configure(unknown_recipient="reject")
        self.assertRejected(self.gateway.deliver(message(), "nobody@" + DOMAIN))
        self.assertRejected(self.gateway.deliver(message(), "m+00000000000000000000@" + DOMAIN))
        self.assertEqual(len(self.gateway.notifications()), 1, "rejected mail was filed")
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address))

    def test_one_good_recipient_keeps_a_message_from_being_rejected(self):
        self.gateway.configure(unknown_recipient="reject")
        done = self.gateway.deliver(message(), self.address, "nobody@" + DOMAIN)
        # One exit stands for all: a rejection would bounce what was filed.
        self.assertIn(done.status, (OK, TRY_AGAIN), str(done))
        if done.status == OK:
            self.assertIn("2026-0147", [one["data"]["dossier"] for one in self.gateway.notifications()])

    def test_a_rejection_says_nothing_of_the_store(self):
        self.gateway.configure(unknown_recipient="reject")
        done = self.gateway.deliver(message(), "nobody@" + DOMAIN)
        self.assertNotIn(self.gateway.folder, done.err)


class Envelope(Case):
    def test_everything_the_server_says_is_in_the_record(self):
        flags = ["--original-recipient=Els@Bouw.example", "--queue-id=4dH2x80Rr1z2xQq", "--client=192.0.2.7"]
        self.assertOK(self.gateway.deliver(message(), self.address, flags=flags))
        envelope = self.only(self.gateway.notifications())["data"]["envelope"]
        self.assertEqual(envelope, {
            "sender": SENDER, "recipient": self.address, "original_recipient": "Els@Bouw.example",
            "queue_id": "4dH2x80Rr1z2xQq", "client": "192.0.2.7"})

    def test_values_that_expand_to_nothing_are_taken(self):
        flags = ["--original-recipient=", "--queue-id=", "--client="]
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address, sender="", flags=flags))
        self.assertEqual(self.only(self.gateway.notifications())["data"]["envelope"]["sender"], "")

    def test_values_may_be_words_of_their_own(self):
        done = self.gateway.run("deliver", "--sender", SENDER, "--recipient", self.address, stdin=message())
        self.assertSilentSuccess(done)

    def test_exim_gives_it_in_the_environment(self):
        done = self.gateway.run("deliver", stdin=message(), SENDER=SENDER, RECIPIENT=self.address)
        self.assertSilentSuccess(done)
        record = self.only(self.gateway.notifications())
        self.assertRoutedTo(record, "dossier", "2026-0147", "envelope-recipient")
        self.assertEqual(record["data"]["envelope"]["sender"], SENDER)

    def test_an_empty_environment_and_any_working_folder_will_do(self):
        import subprocess
        done = subprocess.run(
            [PROGRAM, "deliver", "--store", self.gateway.store, f"--recipient={self.address}"], input=message(),
            env={}, cwd="/", capture_output=True)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (OK, b"", b""))

    def test_a_closed_standard_output_does_not_matter(self):
        import subprocess
        done = subprocess.run(
            ["/bin/sh", "-c", 'exec "$0" "$@" >&- 2>&-', PROGRAM, "deliver", f"--recipient={self.address}"],
            input=message(), env=environment(self.gateway.store))
        self.assertEqual(done.returncode, OK)
        self.assertEqual(len(self.gateway.notifications()), 1)
        self.assertSound()

    def test_a_server_that_goes_away_before_reading_the_output_does_not_undo_the_delivery(self):
        import subprocess
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            [PROGRAM, "deliver", "--emit", f"--recipient={self.address}"], input=message(), stdout=writer,
            stderr=subprocess.DEVNULL, env=environment(self.gateway.store))
        os.close(writer)
        self.assertIn(done.returncode, (OK, TRY_AGAIN))
        self.assertEqual(len(self.gateway.notifications()), 1)


class Redelivery(Case):
    def test_the_same_octets_to_the_same_recipient_change_nothing(self):
        raw = with_attachments(b"one", b"two")
        for _ in range(3):
            self.assertSilentSuccess(self.gateway.deliver(raw, self.address))
        self.assertEqual(len(self.gateway.notifications()), 1)
        self.assertEqual(len(self.gateway.messages()), 1)
        self.assertSound()

    def test_emit_says_the_same_again(self):
        raw = message()
        first = self.gateway.deliver(raw, self.address, flags=["--emit"]).values
        self.assertEqual(self.gateway.deliver(raw, self.address, flags=["--emit"]).values, first)

    def test_an_id_is_the_same_in_every_store(self):
        from gateway import Gateway
        raw = message()
        other = Gateway()
        self.addCleanup(other.remove)
        tenant = other.tenant("Carrosserie Jan Janssens", "Carrosserie.Jan.Janssens")
        self.assertOK(self.gateway.deliver(raw, self.address))
        self.assertOK(other.deliver(raw, other.address(tenant, "2026-0147")))
        self.assertEqual(self.gateway.notifications()[0]["id"], other.notifications()[0]["id"])

    def test_other_octets_with_the_same_message_id_are_kept_and_linked(self):
        one = message(body="een\n", identifier="same@erp.example")
        two = message(body="twee\n", identifier="same@erp.example")
        for raw in (one, two):
            self.assertSilentSuccess(self.gateway.deliver(raw, self.address))
        first, second = self.gateway.notifications()
        self.assertEqual(first["data"]["duplicates"], [])
        self.assertEqual(second["data"]["duplicates"], [hashlib.sha256(one).hexdigest()])

    def test_an_attachment_that_is_there_is_not_stored_again(self):
        content = os.urandom(5000)
        for _ in range(2):
            self.assertOK(self.gateway.deliver(with_attachments(content), self.address))
        digest = hashlib.sha256(content).hexdigest()
        self.assertEqual(self.gateway.blobs().count(digest), 1)
        self.assertEqual([one["data"]["attachments"][0]["sha256"] for one in self.gateway.notifications()], [digest] * 2)

    def test_blobs_are_the_messages_octets_and_nobody_may_write_them(self):
        raw = with_attachments(b"inhoud")
        self.assertOK(self.gateway.deliver(raw, self.address))
        for content in (raw, b"inhoud"):
            path = self.gateway.blob(hashlib.sha256(content).hexdigest())
            self.assertEqual(os.stat(path).st_mode & 0o7777, 0o440)
            with open(path, "rb") as file:
                self.assertEqual(file.read(), content)


class Contents(Case):
    """What was delivered comes out again, octet for octet."""

    def test_raw_and_attachments(self):
        contents = [b"", b"\0" * 100, os.urandom(300_000)]
        raw = with_attachments(*contents).replace(b"\n", b"\r\n")
        self.assertOK(self.gateway.deliver(raw, self.address))
        record = self.only(self.gateway.notifications())["data"]
        self.assertEqual(record["message"], hashlib.sha256(raw).hexdigest())
        self.assertEqual(record["size"], len(raw))
        self.assertEqual(self.gateway.need("raw", record["message"]).out, raw)
        self.assertEqual([one["filename"] for one in record["attachments"]], ["a.bin", "b.bin", "c.bin"])
        for one, content in zip(record["attachments"], contents):
            done = self.gateway.need("attachment", record["message"], str(one["number"]))
            self.assertEqual(done.out, content)
            self.assertEqual(one["size"], len(content))

    def test_the_beginning_of_an_id_is_enough(self):
        self.assertOK(self.gateway.deliver(message(subject="uniek"), self.address))
        identifier = self.only(self.gateway.notifications())["data"]["message"]
        self.assertIn("uniek", self.gateway.need("show", identifier[:12]).text)

    def test_show_tells_subject_reply_attachments_and_evidence(self):
        self.assertOK(self.gateway.deliver(with_attachments(b"x", subject="Re: de foto"), self.address))
        identifier = self.only(self.gateway.notifications())["data"]["message"]
        text = self.gateway.need("show", identifier).text
        for wanted in ("Re: de foto", "Zie bijlage.", "a.bin", "2026-0147", self.address):
            self.assertIn(wanted, text)

    def test_what_a_stranger_writes_cannot_move_the_terminal(self):
        raw = message(subject="=?utf-8?Q?=1B]0;owned=07=1B[2J=E2=80=AEtxt?=", body="\x1b[31mrood\x1b[0m\n")
        self.assertOK(self.gateway.deliver(raw, self.address))
        identifier = self.only(self.gateway.notifications())["data"]["message"]
        for words in (["messages"], ["show", identifier], ["notifications"]):
            with self.subTest(words):
                self.assertNotIn(b"\x1b", self.gateway.need(*words).out)


if __name__ == "__main__":
    unittest.main()
