"""Messages in batched SMTP, as Exim writes them to a pipe."""
import hashlib

from gateway import DOMAIN, SENDER, Case, message, with_attachments


def batch(raw, *recipients, sender=SENDER, end="\n"):
    lines = raw.replace(b"\r\n", b"\n").split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    head = [f"MAIL FROM:<{sender}>".encode(), *(f"RCPT TO:<{one}>".encode() for one in recipients), b"DATA"]
    stuffed = [b"." + line if line.startswith(b".") else line for line in lines]
    return b"".join(line + end.encode() for line in [*head, *stuffed, b"."])


class Batches(Case):
    def deliver(self, octets, *flags, **more):
        return self.gateway.run("deliver", "--bsmtp", *flags, stdin=octets, **more)

    def test_the_envelope_comes_from_the_stream(self):
        raw = with_attachments(b"content")
        second = self.gateway.address(self.tenant, "second")
        self.assertSilentSuccess(self.deliver(
            batch(raw, self.address, second), "--queue-id=1rK", "--client=192.0.2.25", SENDER="wrong@x", RECIPIENT="wrong@x"))
        records = self.gateway.notifications()
        self.assertEqual([one["data"]["dossier"] for one in records], ["2026-0147", "second"])
        for one in records:
            self.assertEqual(one["data"]["envelope"], {
                "sender": SENDER, "recipient": one["data"]["envelope"]["recipient"], "original_recipient": None,
                "queue_id": "1rK", "client": "192.0.2.25"})
            self.assertEqual(one["data"]["message"], hashlib.sha256(raw).hexdigest())

    def test_dots_and_line_ends_are_as_they_were_sent(self):
        raw = b"Subject: x\n\n.\n..a\n...\nb\n"
        for end in ("\n", "\r\n"):
            self.assertSilentSuccess(self.deliver(batch(raw, self.address, end=end)))
            digest = hashlib.sha256(raw.replace(b"\n", end.encode())).hexdigest()
            self.assertIn(digest, self.gateway.blobs())

    def test_every_stream_that_is_cut_off_is_brought_again(self):
        whole = batch(message(), self.address)
        for end in [0, 1, 20, 60, *range(len(whole) - 30, len(whole))]:
            self.assertDeferred(self.deliver(whole[:end]))
        self.assertEqual(self.gateway.notifications(), [])
        self.assertSilentSuccess(self.deliver(whole))
        self.assertEqual(len(self.gateway.notifications()), 1)
        self.assertSound()

    def test_other_streams_are_brought_again_too(self):
        whole = batch(message(), self.address)
        for octets in (message(), whole + whole, whole + b"more\n", b"DATA\n", whole.replace(b"\n", b"\r\n", 1)):
            self.assertDeferred(self.deliver(octets))
        self.assertDeferred(self.deliver(whole, "--recipient=" + self.address))
        self.assertDeferred(self.deliver(whole, "--sender=" + SENDER))
        self.assertEqual(self.gateway.notifications(), [])

    def test_unknown_recipients_are_refused_where_the_operator_wants_that(self):
        self.gateway.configure(unknown_recipient="reject")
        self.assertRejected(self.deliver(batch(message(), "nobody@" + DOMAIN)))
        self.assertSilentSuccess(self.deliver(batch(message(), self.address)))

    def test_the_null_sender_and_odd_addresses(self):
        for recipient in (self.address, self.address.upper(), f"a b@{DOMAIN}", f"a@b@{DOMAIN}", f"é@{DOMAIN}", f"-x@{DOMAIN}"):
            self.assertSilentSuccess(self.deliver(batch(message(), recipient, sender="")))
        records = self.gateway.notifications()
        self.assertEqual(len(records), 6)
        self.assertEqual({one["data"]["envelope"]["sender"] for one in records}, {""})

    def test_a_large_message_is_whole(self):
        content = bytes(range(256)) * 20000
        self.assertSilentSuccess(self.deliver(batch(with_attachments(content), self.address)))
        self.assertIn(hashlib.sha256(content).hexdigest(), self.gateway.blobs())
