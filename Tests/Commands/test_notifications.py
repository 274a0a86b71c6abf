"""The stream of notifications, as a business application reads it: in order, at least once, at once."""
import json
import os
import select
import subprocess
import time
import unittest

from gateway import FAILED, OK, PROGRAM, USAGE, Case, environment, message, processor_seconds, wait_until


class Consumers(Case):
    def fill(self, count):
        for number in range(count):
            self.assertSilentSuccess(self.gateway.deliver(message(subject=f"nr {number}"), self.address))

    def subjects(self, *flags):
        return [one["data"]["subject"] for one in self.gateway.notifications(*flags)]

    def test_one_record_a_line_in_the_order_of_filing(self):
        self.fill(5)
        done = self.gateway.need("notifications")
        self.assertEqual(done.out.count(b"\n"), 5)
        self.assertEqual(self.subjects(), [f"nr {number}" for number in range(5)])

    def test_no_notifications_is_no_output(self):
        self.assertSilentSuccess(self.gateway.run("notifications"))

    def test_a_consumer_resumes_after_what_it_acknowledged(self):
        self.fill(4)
        records = self.gateway.notifications("--consumer", "erp")
        self.assertEqual(len(records), 4)
        self.assertEqual(len(self.gateway.notifications("--consumer", "erp")), 4, "reading is not acknowledging")
        self.gateway.need("notifications", "--consumer", "erp", "--ack", records[1]["id"])
        self.assertEqual(self.subjects("--consumer", "erp"), ["nr 2", "nr 3"])
        self.assertEqual(len(self.gateway.notifications("--consumer", "other")), 4, "consumers are their own")
        self.assertEqual(len(self.gateway.notifications()), 4)

    def test_acknowledging_prints_nothing(self):
        self.fill(1)
        identifier = self.gateway.notifications()[0]["id"]
        self.assertSilentSuccess(self.gateway.run("notifications", "--consumer", "erp", "--ack", identifier))

    def test_an_older_acknowledgement_does_not_go_back(self):
        self.fill(3)
        records = self.gateway.notifications()
        for one in (records[2], records[0], records[2]):
            self.assertOK(self.gateway.run("notifications", "--consumer", "erp", "--ack", one["id"]))
        self.assertEqual(self.gateway.notifications("--consumer", "erp"), [])

    def test_an_unknown_id_is_refused(self):
        self.fill(1)
        done = self.gateway.run("notifications", "--consumer", "erp", "--ack", "0" * 32)
        self.assertEqual((done.status, done.out), (FAILED, b""), str(done))
        self.assertEqual(len(self.gateway.notifications("--consumer", "erp")), 1)

    def test_acknowledging_needs_a_consumer(self):
        self.assertEqual(self.gateway.run("notifications", "--ack", "0" * 32).status, USAGE)

    def test_a_reader_that_goes_away_is_no_failure_to_speak_of(self):
        self.fill(3)
        done = subprocess.run(
            ["/bin/sh", "-c", '"$0" notifications | head -n 1', PROGRAM], capture_output=True,
            env=environment(self.gateway.store))
        self.assertEqual(done.stderr, b"")
        self.assertEqual(done.stdout.count(b"\n"), 1)


class Following(Case):
    def follow(self, *flags):
        child = subprocess.Popen(
            [PROGRAM, "notifications", "--follow", *flags], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL, env=environment(self.gateway.store))
        self.addCleanup(self.end, child)
        return child

    @staticmethod
    def end(child):
        child.kill()
        child.wait()
        child.stdout.close()
        child.stderr.close()

    def line(self, child, seconds=5):
        """The next record, read octet by octet so that none waits in a buffer."""
        found = b""
        end = time.monotonic() + seconds
        while not found.endswith(b"\n"):
            ready, _, _ = select.select([child.stdout], [], [], max(0, end - time.monotonic()))
            self.assertTrue(ready, f"no record within {seconds} s")
            piece = os.read(child.stdout.fileno(), 1)
            self.assertTrue(piece, f"the follower ended: {child.stderr.read() if child.poll() is not None else ''}")
            found += piece
        return json.loads(found)

    def test_what_is_there_comes_first_and_then_what_arrives(self):
        self.assertOK(self.gateway.deliver(message(subject="before"), self.address))
        child = self.follow()
        self.assertEqual(self.line(child)["data"]["subject"], "before")
        self.assertOK(self.gateway.deliver(message(subject="after"), self.address))
        self.assertEqual(self.line(child)["data"]["subject"], "after")

    def test_a_record_comes_within_100_ms_of_its_commit(self):
        child = self.follow()
        self.assertOK(self.gateway.deliver(message(subject="first"), self.address))
        self.line(child)
        waits = []
        for _ in range(7):
            time.sleep(0.3)
            self.assertOK(self.gateway.deliver(message(), self.address))
            # The commit was before the exit, so this wait is a little shorter than the one that is promised.
            start = time.monotonic()
            self.line(child)
            waits.append(time.monotonic() - start)
        # The machine may be busy once; the program may not be slow each time.
        self.assertLess(sorted(waits)[len(waits) // 2], 0.1, waits)

    def test_waiting_takes_no_processor_time(self):
        child = self.follow()
        self.assertOK(self.gateway.deliver(message(), self.address))
        self.line(child)
        time.sleep(0.3)
        before = processor_seconds(child.pid)
        time.sleep(2)
        self.assertLessEqual(processor_seconds(child.pid) - before, 0.02)

    def test_a_following_consumer_begins_after_what_it_acknowledged(self):
        for number in range(3):
            self.assertOK(self.gateway.deliver(message(subject=f"nr {number}"), self.address))
        records = self.gateway.notifications()
        self.gateway.need("notifications", "--consumer", "erp", "--ack", records[1]["id"])
        self.assertEqual(self.line(self.follow("--consumer", "erp"))["data"]["subject"], "nr 2")

    def test_a_burst_from_many_processes_comes_whole_and_in_order(self):
        child = self.follow()
        time.sleep(0.2)
        deliveries = [self.gateway.start_delivery(self.address) for _ in range(12)]
        for one in deliveries:
            one.stdin.write(message())
            one.stdin.close()
        for one in deliveries:
            self.assertEqual(one.wait(), OK)
            one.stdout.close()
            one.stderr.close()
        seen = [self.line(child)["id"] for _ in range(12)]
        self.assertEqual(seen, [one["id"] for one in self.gateway.notifications()])

    def test_ends_when_its_reader_has_gone(self):
        child = self.follow()
        self.assertOK(self.gateway.deliver(message(), self.address))
        self.line(child)
        child.stdout.close()
        for _ in range(2):
            self.assertOK(self.gateway.deliver(message(), self.address))
        self.assertTrue(wait_until(lambda: child.poll() is not None), "it still runs")

    def test_ends_when_told(self):
        child = self.follow()
        time.sleep(0.3)
        child.terminate()
        self.assertTrue(wait_until(lambda: child.poll() is not None), "it still runs")


if __name__ == "__main__":
    unittest.main()
