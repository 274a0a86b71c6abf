"""LMTP from outside: on standard input and output, and as a server of many connections."""
import concurrent.futures
import hashlib
import os
import signal
import time

from gateway import (
    ALIAS, DOMAIN, OK, SENDER, Case, message, resident_peak, token_of, wait_until, with_attachments)
from serving import Daemon, Talk, free_port

NO_SUCH = "550 5.1.1 no such recipient"
LATER = "451 4.3.0 not recorded, try again later"


def wire(raw):
    """A message as it goes over the wire: CRLF, dots doubled."""
    lines = raw.replace(b"\r\n", b"\n").split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    return b"".join((b"." if line.startswith(b".") else b"") + line + b"\r\n" for line in lines) + b".\r\n"


def stored(raw):
    return raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


class Client(Talk):
    """A mail server's side."""

    def greet(self):
        greeting = self.line()
        self.send("LHLO mx.klant.example\r\n")
        self.offers = []
        while (line := self.line())[3] == "-":
            self.offers.append(line[4:])
        self.offers.append(line[4:])
        return greeting

    def ask(self, line):
        self.send(line + "\r\n")
        return self.line()

    def open(self, *recipients, sender=SENDER):
        """Everything up to DATA; the reply for each recipient."""
        self.send(f"MAIL FROM:<{sender}>\r\n" + "".join(f"RCPT TO:<{one}>\r\n" for one in recipients) + "DATA\r\n")
        sender_reply, *replies = self.lines(1 + len(recipients))
        if not sender_reply.startswith("250"):
            raise AssertionError(sender_reply)
        return replies, self.line()

    def deliver(self, raw, *recipients, sender=SENDER):
        """The reply for each recipient, after the message where it was wanted."""
        replies, go = self.open(*recipients, sender=sender)
        if not go.startswith("354"):
            self.ask("RSET")
            return replies
        self.send(wire(raw))
        return [self.line() if reply.startswith("250") else reply for reply in replies]


class Served(Case):
    def client(self, daemon):
        client = Client(daemon.connect())
        self.addCleanup(client.close)
        client.greet()
        return client

    def daemon(self, *flags, **options):
        daemon = Daemon(self.gateway, "lmtp", *flags, **options)
        self.addCleanup(daemon.__exit__)
        return daemon

    def assertTaken(self, replies, raw):
        digest = hashlib.sha256(stored(raw)).hexdigest()
        for reply in replies:
            self.assertEqual(reply, f"250 2.0.0 recorded as {digest}")


class StandardStreams(Case):
    def talk(self, octets):
        return self.gateway.run("lmtp", stdin=octets if isinstance(octets, bytes) else octets.encode())

    def test_a_whole_session_sent_ahead_is_answered(self):
        raw = message()
        done = self.assertOK(self.talk(
            f"LHLO x\r\nMAIL FROM:<{SENDER}>\r\nRCPT TO:<{self.address}>\r\nDATA\r\n".encode() + wire(raw) + b"QUIT\r\n"))
        codes = [line[:3] for line in done.text.split("\r\n") if line[3:4] == " "]
        self.assertEqual(codes, ["220", "250", "250", "250", "354", "250", "221"])
        record = self.only(self.gateway.notifications())
        self.assertRoutedTo(record, "dossier", "2026-0147", "envelope-recipient")
        self.assertEqual(record["data"]["envelope"]["sender"], SENDER)
        self.assertEqual(self.gateway.need("raw", record["data"]["message"]).out, stored(raw))
        self.assertSound()

    def test_a_stream_that_ends_early_is_never_accepted(self):
        whole = f"LHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<{self.address}>\r\nDATA\r\n".encode() + wire(message())
        for cut in (len(whole) - 1, len(whole) - 2, len(whole) - 3, len(whole) - 40):
            done = self.assertOK(self.talk(whole[:cut]))
            self.assertTrue(done.text.rstrip().endswith("on a line of its own"), done)
        self.assertEqual(self.gateway.notifications(), [])
        self.assertSound()

    def test_the_command_line_is_checked(self):
        for words in (["--listen", "nowhere"], ["--listen", "0.0.0.0:24"], ["stray"], ["--recipient", "a@b"]):
            self.assertUsage(self.gateway.run("lmtp", *words))


class Messages(Served):
    def test_what_is_offered(self):
        client = Client(self.daemon().connect())
        self.assertEqual(client.greet(), f"220 {DOMAIN} LMTP")
        for keyword in ("PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES", "XFORWARD ADDR IDENT"):
            self.assertIn(keyword, client.offers)
        self.assertTrue("SIZE" in client.offers, client.offers)
        client.close()

    def test_each_recipient_has_its_reply_and_its_record(self):
        client = self.client(self.daemon())
        second = self.gateway.address(self.tenant, "second")
        raw = with_attachments(b"content")
        self.assertTaken(client.deliver(raw, self.address, second, f"{ALIAS}@{DOMAIN}", "nobody@" + DOMAIN), raw)
        found = sorted(record["subject"] for record in self.gateway.notifications())
        self.assertEqual(found, ["dossier/2026-0147", "dossier/second", "new", "review"])
        # The same again changes nothing.
        self.assertTaken(client.deliver(raw, second), raw)
        self.assertEqual(len(self.gateway.notifications()), 4)
        self.assertEqual(client.ask("QUIT")[:3], "221")
        self.assertIsNone(client.line())
        self.assertSound()

    def test_recipients_are_refused_singly_where_the_operator_wants_that(self):
        self.gateway.configure(unknown_recipient="reject")
        revoked = self.gateway.address(self.tenant, "revoked")
        self.gateway.need("token", "revoke", token_of(revoked))
        client = self.client(self.daemon())
        raw = message()
        replies = client.deliver(raw, revoked, "nobody@" + DOMAIN, self.address, "x@elsewhere.example")
        self.assertEqual([replies[0], replies[1], replies[3]], [NO_SUCH] * 3)
        self.assertTaken([replies[2]], raw)
        self.assertRoutedTo(self.only(self.gateway.notifications()), "dossier", "2026-0147")
        self.assertEqual(client.deliver(message(), "nobody@" + DOMAIN), [NO_SUCH])
        self.assertEqual(client.deliver(message(), revoked), [NO_SUCH])
        # An answer in a thread that is known is no stranger's mail, whatever became of its address.
        details = self.gateway.details(self.tenant, "thread")
        raw = message(fields=f"In-Reply-To: {details['message_id']}\n")
        self.assertTaken(client.deliver(raw, "nobody@" + DOMAIN), raw)
        self.assertEqual(len(self.gateway.notifications()), 2)

    def test_what_the_server_forwards_is_in_the_record(self):
        client = self.client(self.daemon())
        self.assertEqual(client.ask("XFORWARD ADDR=192.0.2.25 IDENT=4BZ9x")[:3], "250")
        client.deliver(message(), self.address)
        envelope = self.only(self.gateway.notifications())["data"]["envelope"]
        self.assertEqual((envelope["client"], envelope["queue_id"]), ("192.0.2.25", "4BZ9x"))

    def test_the_null_sender_utf8_and_quotes(self):
        client = self.client(self.daemon())
        client.deliver(message(), self.address, sender="")
        client.deliver(message(), f"jörg+{token_of(self.address)}@{DOMAIN}", sender="él@klant.example")
        client.deliver(message(), f'"Jan+{token_of(self.address)}"@{DOMAIN}')
        records = self.gateway.notifications()
        self.assertEqual([one["data"]["dossier"] for one in records], ["2026-0147"] * 3)
        self.assertEqual([one["data"]["envelope"]["sender"] for one in records], ["", "él@klant.example", SENDER])
        self.assertTrue(records[0]["data"]["automatic"])

    def test_dots_and_lone_line_ends_come_as_they_were_sent(self):
        client = self.client(self.daemon())
        raw = b"Subject: x\r\n\r\n.\r\n..a\r\nlone\nfeed\n.\nand\rreturn\r.\r\r\nend\r\n"
        client.open(self.address)
        client.send(raw.replace(b"\r\n.", b"\r\n..") + b".\r\n")
        self.assertIn("recorded as", client.line())
        record = self.only(self.gateway.notifications())
        self.assertEqual(self.gateway.need("raw", record["data"]["message"]).out, raw)

    def test_a_message_that_is_too_large_is_put_off_or_refused_as_the_operator_wants(self):
        self.gateway.configure(maximum_message_bytes=2000)
        raw = message(body="x" * 3000 + "\n")
        client = self.client(self.daemon())
        self.assertEqual(client.deliver(raw, self.address), [LATER])
        self.gateway.configure(oversized_message="refuse")
        self.assertTrue(wait_until(
            lambda: client.deliver(raw, self.address) == ["552 5.3.4 the message is too large"]))
        with Client(self.daemon(place=f"127.0.0.1:{free_port()}").connect()) as second:
            second.greet()
            self.assertIn("SIZE 2000", second.offers)
            self.assertEqual(second.ask("MAIL FROM:<> SIZE=3000")[:9], "552 5.3.4")
        self.assertTaken(client.deliver(raw := message(), self.address), raw)

    def test_an_empty_message_is_refused(self):
        client = self.client(self.daemon())
        client.open(self.address)
        self.assertEqual(client.ask(".")[:9], "554 5.6.0")

    def test_forty_megabytes_at_walking_pace_of_memory(self):
        client = self.client(daemon := self.daemon())
        content = os.urandom(1 << 20) * 30
        raw = with_attachments(content)
        self.assertTaken(client.deliver(raw, self.address), raw)
        self.assertLess(resident_peak(daemon.process.pid), 64 * 1024)
        self.assertIn(hashlib.sha256(content).hexdigest(), self.gateway.blobs())


class ManyConnections(Served):
    def test_every_message_is_recorded_once(self):
        daemon = self.daemon()
        addresses = [self.gateway.address(self.tenant, f"many-{number}") for number in range(10)]
        raws = [message(body=f"Antwoord {number}.\n") if number % 5 else with_attachments(f"file {number}".encode())
                for number in range(400)]

        def connection(share):
            with Client(daemon.connect()) as client:
                client.greet()
                for number in range(share, 400, 20):
                    self.assertTaken(client.deliver(raws[number], addresses[number % 10]), raws[number])
        with concurrent.futures.ThreadPoolExecutor(20) as pool:
            list(pool.map(connection, range(20)))
        found = {record["data"]["message"]: record["data"]["dossier"] for record in self.gateway.notifications()}
        expected = {hashlib.sha256(stored(raw)).hexdigest(): f"many-{number % 10}" for number, raw in enumerate(raws)}
        self.assertEqual(found, expected)
        self.assertEqual(len(self.gateway.notifications()), 400)
        self.assertSound()

    def test_the_same_mail_on_many_connections_at_once_is_recorded_once(self):
        daemon = self.daemon()
        raw = with_attachments(b"the same")
        clients = [self.client(daemon) for _ in range(10)]
        for client in clients:
            client.open(self.address)
        for client in clients:
            client.send(wire(raw))
        for client in clients:
            self.assertTaken([client.line()], raw)
        self.only(self.gateway.notifications())
        self.assertSound()

    def test_slow_and_silent_clients_are_in_nobodys_way(self):
        daemon = self.daemon()
        idle = [daemon.connect() for _ in range(30)]
        half = [self.client(daemon) for _ in range(30)]
        for client in half:
            client.open(self.address)
            client.send(b"Subject: half a mess")
        client = self.client(daemon)
        raw = message()
        self.assertTaken(client.deliver(raw, self.address), raw)
        for one in [*idle, *half]:
            one.close()
        raw = message()
        self.assertTaken(client.deliver(raw, self.address), raw)
        self.assertEqual(len(self.gateway.notifications()), 2)

    def test_a_message_that_takes_too_long_to_come_is_put_off_and_its_client_sent_away(self):
        self.gateway.configure(delivery_seconds=10)
        daemon = self.daemon()
        slow, steady = self.client(daemon), self.client(daemon)
        slow.open(self.address)
        began = time.monotonic()
        # Who brings one message after the other has that time for each of them.
        steady.open(self.address)
        while slow.is_silent(0.5):
            self.assertLess(time.monotonic() - began, 20)
            slow.send(b"x")
            if steady and time.monotonic() - began > 6:
                raw = message()
                steady.send(wire(raw))
                self.assertTaken([steady.line()], raw)
                steady.open(self.address)
                later, steady = steady, None
        self.assertGreater(time.monotonic() - began, 9)
        self.assertEqual(slow.rest(), ["421 4.4.2 timed out"])
        raw = message()
        later.send(wire(raw))
        self.assertTaken([later.line()], raw)
        self.assertEqual(len(self.gateway.notifications()), 2)
        self.assertSound()

    def test_more_clients_than_it_serves_wait_for_their_turn(self):
        daemon = self.daemon()
        clients = [Client(daemon.connect()) for _ in range(310)]
        self.addCleanup(lambda: [client.close() for client in clients])
        for client in clients[:300]:
            client.greet()
        self.assertTrue(clients[305].is_silent(0.2))
        for client in clients[:20]:
            client.close()
        for client in clients[300:]:
            client.greet()
        raw = message()
        self.assertTaken(clients[309].deliver(raw, self.address), raw)

    def test_a_client_that_sends_ahead_without_end_is_bounded(self):
        daemon = self.daemon()
        flood = daemon.connect()
        flood.setblocking(False)
        sent = 0
        try:
            while sent < 64 << 20:
                sent += flood.send(b"NOOP\r\n" * 1000)
        except BlockingIOError:
            pass
        self.assertLess(sent, 64 << 20)
        raw = message()
        self.assertTaken(self.client(daemon).deliver(raw, self.address), raw)
        flood.close()


class Trouble(Served):
    def test_a_store_that_is_away_puts_mail_off_and_comes_back_by_itself(self):
        client = self.client(self.daemon())
        raw = message()
        os.rename(self.gateway.store, self.gateway.store + ".away")
        try:
            def put_off():
                replies = client.deliver(raw, self.address)
                return replies == [LATER]
            # What was opened within the last second may still be written to: the folder only has another name.
            self.assertTrue(wait_until(put_off))
        finally:
            os.rename(self.gateway.store + ".away", self.gateway.store)
        self.assertTrue(wait_until(lambda: "recorded" in client.deliver(raw, self.address)[0]))
        self.only(self.gateway.notifications())
        self.assertSound()

    def test_a_ledger_that_is_damaged_puts_mail_off_and_is_found_again_when_it_is_repaired(self):
        client = self.client(self.daemon())
        raw = message()
        self.gateway.sql("ALTER TABLE notification RENAME TO away")
        self.assertEqual(client.deliver(raw, self.address), [LATER])
        self.gateway.sql("ALTER TABLE away RENAME TO notification")
        self.assertTaken(client.deliver(raw, self.address), raw)
        self.only(self.gateway.notifications())

    def test_one_message_that_cannot_be_recorded_does_not_stop_the_others(self):
        daemon = self.daemon()
        self.gateway.sql(
            "CREATE TRIGGER obstacle BEFORE INSERT ON message WHEN NEW.subject = 'obstacle' "
            "BEGIN SELECT RAISE(ABORT, 'no'); END")
        raws = [message(subject="obstacle" if number == 4 else "Re: x") for number in range(10)]
        clients = [self.client(daemon) for _ in raws]
        os.kill(daemon.process.pid, signal.SIGSTOP)
        try:
            for client, raw in zip(clients, raws):
                client.send(f"MAIL FROM:<>\r\nRCPT TO:<{self.address}>\r\nDATA\r\n".encode() + wire(raw))
        finally:
            os.kill(daemon.process.pid, signal.SIGCONT)
        for number, (client, raw) in enumerate(zip(clients, raws)):
            client.lines(3)
            if number == 4:
                self.assertEqual(client.line(), LATER)
            else:
                self.assertTaken([client.line()], raw)
        self.assertEqual(len(self.gateway.notifications()), 9)
        self.gateway.sql("DROP TRIGGER obstacle")
        self.assertTaken(clients[4].deliver(raws[4], self.address), raws[4])
        self.assertSound()

    def test_a_daemon_that_is_killed_has_acknowledged_only_what_is_there(self):
        acknowledged = []
        raws = [message(body=f"{number}\n") for number in range(2000)]
        daemon = self.daemon()

        def connection(share):
            try:
                with Client(daemon.connect()) as client:
                    client.greet()
                    for raw in raws[share::8]:
                        reply = client.deliver(raw, self.address)[0]
                        if reply.startswith("250"):
                            acknowledged.append(reply.split()[-1])
            except (OSError, AssertionError, TypeError, AttributeError):
                pass  # It was killed under us.
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            work = [pool.submit(connection, share) for share in range(8)]
            self.assertTrue(wait_until(lambda: len(acknowledged) > 100))
            daemon.kill()
            for one in work:
                one.result()
        recorded = [record["data"]["message"] for record in self.gateway.notifications()]
        self.assertLess(len(acknowledged), 2000)
        self.assertLessEqual(set(acknowledged), set(recorded))
        self.assertEqual(len(recorded), len(set(recorded)))
        self.assertIn(self.gateway.run("check").status, (OK, 1))
        # All of it again, and each is there once.
        with self.daemon() as daemon, Client(daemon.connect()) as client:
            client.greet()
            for raw in raws:
                self.assertTaken(client.deliver(raw, self.address), raw)
        self.assertEqual(
            sorted(record["data"]["message"] for record in self.gateway.notifications()),
            sorted(hashlib.sha256(stored(raw)).hexdigest() for raw in raws))

    def test_the_end_that_an_operator_wishes_lets_a_message_come_to_its_end(self):
        daemon = self.daemon()
        busy, idle = self.client(daemon), self.client(daemon)
        raw = message()
        busy.open(self.address)
        busy.send(wire(raw)[:20])
        daemon.process.send_signal(signal.SIGTERM)
        self.assertEqual(idle.line(), "421 4.3.2 shutting down")
        self.assertIsNone(idle.line())
        with self.assertRaises(OSError):
            daemon.connect().close()
        busy.send(wire(raw)[20:])
        self.assertTaken([busy.line()], raw)
        self.assertEqual(busy.rest(), ["421 4.3.2 shutting down"])
        self.assertEqual(daemon.process.wait(10), OK)
        self.assertFalse(os.path.exists(daemon.place))
        self.only(self.gateway.notifications())

    def test_settings_take_effect_without_a_restart(self):
        client = self.client(self.daemon())
        self.assertTaken(client.deliver(raw := message(), "nobody@" + DOMAIN), raw)
        self.gateway.configure(unknown_recipient="reject")
        self.assertTrue(wait_until(lambda: client.deliver(message(), "nobody@" + DOMAIN) == [NO_SUCH]))

    def test_it_listens_on_what_systemd_opened_and_on_the_loopback(self):
        for options in ({"inherits": True}, {"place": f"127.0.0.1:{free_port()}"}):
            daemon = self.daemon(**options)
            raw = message()
            self.assertTaken(self.client(daemon).deliver(raw, self.address), raw)
            self.assertEqual(daemon.stop(), OK)
