"""What one message may do to a server of many: end it, but not for ever."""
import hashlib
import os
import shutil
import subprocess

from gateway import TRY_AGAIN, message, wait_until
from test_lmtp import Served, stored, wire


class Poison(Served):
    def digest(self, raw):
        return hashlib.sha256(stored(raw)).hexdigest()

    def crashes(self, raw):
        try:
            return os.path.getsize(os.path.join(self.gateway.store, "crashes", self.digest(raw)))
        except FileNotFoundError:
            return 0

    def test_a_message_that_has_ended_it_three_times_is_recorded_unread_and_the_others_go_on(self):
        raw = message()
        with open(os.path.join(self.gateway.store, "crashes", self.digest(raw)), "wb") as file:
            file.write(b"xxx")
        client = self.client(self.daemon())
        self.assertTaken(client.deliver(raw, self.address), raw)
        self.assertReview(self.only(self.gateway.notifications()), "crash")
        self.assertTaken(client.deliver(raw, self.address), raw)
        self.assertTaken(client.deliver(other := message(), self.address), other)
        self.assertEqual(len(self.gateway.notifications()), 2)
        self.assertSound()

    def test_one_that_is_read_after_all_is_forgiven(self):
        raw = message()
        with open(os.path.join(self.gateway.store, "crashes", self.digest(raw)), "wb") as file:
            file.write(b"xx")
        client = self.client(self.daemon())
        self.assertTaken(client.deliver(raw, self.address), raw)
        self.assertEqual(self.crashes(raw), 0)
        self.assertRoutedTo(self.only(self.gateway.notifications()), "dossier", "2026-0147")

    def test_a_crash_while_it_is_read_is_counted_and_nothing_was_acknowledged(self):
        probe = shutil.which("strace") and subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True)
        if not probe or probe.returncode != 0:
            self.skipTest("strace is not to be had here")
        raw = message()
        daemon = self.daemon()
        client = self.client(daemon)
        client.open(self.address)
        # What the reading of a message begins with: to ask for the processor time that was used.
        tracer = subprocess.Popen(
            ["strace", "-q", "-p", str(daemon.process.pid), "-e", "trace=getrusage", "-e",
             "inject=getrusage:signal=SIGSEGV:when=1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(tracer.wait)

        def is_traced():
            with open(f"/proc/{daemon.process.pid}/status", encoding="utf-8") as file:
                return "TracerPid:\t0\n" not in file.read()
        self.assertTrue(wait_until(is_traced))
        client.send(wire(raw))
        self.assertEqual(client.rest(), [])
        self.assertEqual(daemon.process.wait(10), TRY_AGAIN)
        self.assertEqual(self.crashes(raw), 1)
        self.assertEqual(self.gateway.notifications(), [])
        self.assertTaken(self.client(self.daemon()).deliver(raw, self.address), raw)
        self.assertEqual(self.crashes(raw), 0)
        self.only(self.gateway.notifications())
