"""What bounds a delivery, and the log that tells of it."""
import os
import stat
import time

from gateway import NO_USER, OK, TRY_AGAIN, Case, message, with_attachments


class Size(Case):
    def test_a_larger_message_is_put_off_and_an_equal_one_taken(self):
        raw = message(body="x" * 5000)
        self.gateway.configure(maximum_message_bytes=len(raw) - 1)
        self.assertDeferred(self.gateway.deliver(raw, self.address))
        self.assertEqual(self.gateway.messages(), [])
        self.gateway.configure(maximum_message_bytes=len(raw))
        self.assertSilentSuccess(self.gateway.deliver(raw, self.address))

    def test_it_is_refused_where_the_operator_wants_that(self):
        self.gateway.configure(maximum_message_bytes=2000, oversized_message="refuse")
        done = self.gateway.deliver(message(body="x" * 5000), self.address)
        self.assertEqual((done.status, done.err), (NO_USER, "5.3.4 the message is too large\n"))

    def test_nothing_of_it_stays(self):
        self.gateway.configure(maximum_message_bytes=400_000)
        before = sum(len(names) for _, _, names in os.walk(self.gateway.store + "/blobs"))
        self.assertDeferred(self.gateway.deliver(with_attachments(os.urandom(2_000_000)), self.address))
        after = sum(len(names) for _, _, names in os.walk(self.gateway.store + "/blobs"))
        self.assertEqual(after, before)


class Resources(Case):
    def test_too_little_memory_puts_off(self):
        # The limit is far below what the settings allow, so it comes from outside.
        import resource
        import subprocess
        from gateway import PROGRAM, environment
        for megabytes in (4, 8, 16, 24, 32, 40, 48):
            with self.subTest(megabytes=megabytes):
                done = subprocess.run(
                    [PROGRAM, "deliver", f"--recipient={self.address}"], input=message(body="woord " * 400_000),
                    capture_output=True, timeout=60, env=environment(self.gateway.store),
                    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20)))
                # Before the program's own first line nobody can answer for it.
                self.assertIn(done.returncode, (OK, TRY_AGAIN, -9, -11, 127), done)
        self.assertSound()

    def test_more_files_than_a_process_may_have_open(self):
        import resource
        import subprocess
        from gateway import PROGRAM, environment
        raw = with_attachments(*(os.urandom(20) for _ in range(1000)))
        done = subprocess.run(
            [PROGRAM, "deliver", f"--recipient={self.address}"], input=raw, capture_output=True, timeout=60,
            env=environment(self.gateway.store),
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (200, 200)))
        self.assertEqual((done.returncode, done.stderr), (OK, b""))
        self.assertEqual(len(self.only(self.gateway.notifications())["data"]["attachments"]), 1000)
        self.assertSound()

    def test_the_settings_are_what_the_process_lives_under(self):
        self.gateway.configure(delivery_cpu_seconds=7, delivery_memory_mib=300)
        child = self.gateway.start_delivery(self.address)
        try:
            child.stdin.write(message())
            child.stdin.flush()
            limits = ""
            until = time.monotonic() + 20
            while f" {300 << 20} " not in limits and time.monotonic() < until:
                with open(f"/proc/{child.pid}/limits") as file:
                    limits = file.read()
            self.assertRegex(limits, r"Max cpu time +7 ")
            self.assertRegex(limits, rf"Max address space +{300 << 20} ")
        finally:
            out, err = child.communicate(timeout=60)
        self.assertEqual((child.returncode, out, err), (OK, b"", b""))

    def test_a_sender_that_stalls_is_put_off_in_time(self):
        self.gateway.configure(delivery_seconds=10)
        child = self.gateway.start_delivery(self.address)
        out, err = None, None
        try:
            child.wait(timeout=30)
            out, err = child.stdout.read(), child.stderr.read()
        finally:
            child.kill()
            child.communicate()
        self.assertEqual((child.returncode, out), (TRY_AGAIN, b""))
        self.assertEqual(err, b"4.3.0 the delivery was interrupted\n")


class Settings(Case):
    def test_a_wrong_value_is_named_with_its_line(self):
        for name, value in (
            ("maximum_message_bytes", "10MB"), ("oversized_message", "bounce"), ("delivery_seconds", "5"),
            ("delivery_cpu_seconds", "0"), ("delivery_memory_mib", "12"), ("log", "mail.log"),
        ):
            with self.subTest(name):
                self.gateway.configure(**{name: value})
                done = self.gateway.run("messages")
                self.assertEqual(done.status, 2, done)
                self.assertRegex(done.err, rf"pluspost.conf line \d+: {name} must be .*, not “{value}”")
                self.assertDeferred(self.gateway.deliver(message(), self.address))
            self.gateway.configure(**{name: {
                "maximum_message_bytes": "0", "oversized_message": "defer", "delivery_seconds": "540",
                "delivery_cpu_seconds": "120", "delivery_memory_mib": "512", "log": "off"}[name]})
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address))


class Log(Case):
    def setUp(self):
        super().setUp()
        self.path = os.path.join(self.gateway.folder, "log")
        self.gateway.configure(log=self.path)

    def lines(self):
        with open(self.path, encoding="utf-8") as file:
            return file.read().splitlines()

    def test_a_line_for_each_delivery(self):
        raw = message(identifier="een@bouw.example")
        for _ in range(2):
            self.gateway.deliver(raw, self.address, flags=["--queue-id=4F1A"])
        first, second = self.lines()
        self.assertRegex(
            first, r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ pluspost\[\d+\]: queue=4F1A message-id=een@bouw\.example "
            rf"sha256=[0-9a-f]{{64}} recipient={self.address.replace('+', '[+]')} outcome=filed ms=\d+$")
        self.assertIn(" outcome=redelivered ", second)
        self.assertEqual(stat.S_IMODE(os.stat(self.path).st_mode), 0o640)

    def test_each_recipient_has_its_own(self):
        other = self.gateway.address(self.tenant, "2026-0148")
        self.gateway.deliver(message(), self.address, other)
        self.assertEqual(
            [line.split(" recipient=")[1].split(" ")[0] for line in self.lines()], [self.address, other])

    def test_what_a_server_does_not_hear_stands_there(self):
        self.gateway.configure(unknown_recipient="reject")
        self.assertRejected(self.gateway.deliver(message(), "nobody@mail.example"))
        self.assertDeferred(self.gateway.deliver(b"", self.address))
        refused, deferred = self.lines()
        self.assertIn('recipient=nobody@mail.example outcome=refused reason="no such recipient"', refused)
        self.assertIn('outcome=deferred reason="the message on standard input is empty"', deferred)

    def test_a_name_cannot_forge_a_line(self):
        raw = message(identifier="a\x1b[2J\u202eb@bouw.example")
        self.gateway.deliver(raw, "m+x\n2026-01-01T00:00:00Z pluspost[1]: outcome=filed@mail.example")
        line = self.only(self.lines())
        self.assertNotIn("\x1b", line)
        self.assertNotIn("\u202e", line)
        self.assertIn('recipient="m+x?2026-01-01T00:00:00Z', line)

    def test_a_log_that_cannot_be_written_costs_no_mail(self):
        self.gateway.configure(log="/nowhere/at/all")
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address))
        self.gateway.configure(log="off")
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address))
        self.assertFalse(os.path.exists(self.path))

    def test_without_a_system_log_nothing_is_lost(self):
        self.gateway.configure(log="syslog")
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address))
