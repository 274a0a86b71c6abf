"""`backup` and `status`: a copy that is a whole store, and figures that are true."""
import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import threading

from gateway import (
    FAILED, OK, PROGRAM, SENDER, USAGE, Case, environment, message, mode, run, with_attachments)


def digest(octets):
    return hashlib.sha256(octets).hexdigest()


class Backup(Case):
    def prepare(self):
        super().prepare()
        self.raw = with_attachments(os.urandom(3000), os.urandom(400_000))
        self.gateway.need("deliver", f"--recipient={self.address}", stdin=self.raw)
        self.folder = os.path.join(self.gateway.folder, "backup")

    def backup(self, *flags, folder=None):
        return self.gateway.need("backup", folder or self.folder, "--json", *flags).values[0]

    def assertWhole(self, folder=None):
        done = run("check", "--json", store=folder or self.folder)
        self.assertEqual(done.status, OK, str(done))
        self.assertEqual(done.values[0]["findings"], [])
        return done.values[0]

    def other_disk(self):
        """A folder on another file system than the store's."""
        for place in ("/dev/shm", "/var/tmp", "/run"):
            if os.access(place, os.W_OK) and os.stat(place).st_dev != os.stat(self.gateway.store).st_dev:
                folder = tempfile.mkdtemp(prefix="pluspost-backup.", dir=place)
                self.addCleanup(shutil.rmtree, folder)
                return folder
        self.skipTest("there is no second file system here")

    def test_it_is_a_whole_store_and_links_on_one_disk(self):
        done = self.backup()
        self.assertEqual((done["blobs"], done["linked"], done["copied"], done["kept"]), (3, 3, 0, 0))
        self.assertEqual(self.assertWhole()["references"], 3)
        one = self.gateway.blob(digest(self.raw))
        self.assertTrue(os.path.samefile(one, one.replace(self.gateway.store, self.folder)))
        self.assertEqual(run("raw", digest(self.raw), store=self.folder).out, self.raw)
        with open(f"{self.folder}/ledger.sqlite", "rb") as file:
            # As in every store: the file says itself that it has a write-ahead log.
            self.assertEqual(file.read(20)[18:], b"\x02\x02")

    def test_a_second_run_does_only_what_is_new(self):
        self.backup()
        self.assertEqual(self.backup()["kept"], 3)
        new = message()
        self.assertSilentSuccess(self.gateway.deliver(new, self.address))
        done = self.backup()
        self.assertEqual((done["kept"], done["linked"], done["blobs"]), (3, 1, 4))
        self.assertWhole()

    def test_copies_are_of_their_own_and_the_same(self):
        other = self.other_disk()
        for folder, flags in ((self.folder, ["--copy"]), (other, [])):
            done = self.backup(*flags, folder=folder)
            self.assertEqual((done["copied"], done["linked"]), (3, 0))
            self.assertWhole(folder)
            path = self.gateway.blob(digest(self.raw)).replace(self.gateway.store, folder)
            self.assertEqual((os.stat(path).st_nlink, mode(path)), (1, 0o440))
            self.assertEqual(self.backup(*flags, folder=folder)["kept"], 3)
            os.chmod(path, 0o640)
            with open(path, "r+b") as file:
                file.truncate(10)
            self.assertEqual(self.backup(*flags, folder=folder)["copied"], 1)
            self.assertWhole(folder)

    def test_what_is_erased_leaves_the_backup_too(self):
        self.backup()
        self.gateway.need("erase", "--contact", SENDER, "--yes")
        done = self.backup()
        self.assertEqual((done["blobs"], done["removed"]), (0, 3))
        self.assertWhole()
        with open(f"{self.folder}/ledger.sqlite", "rb") as file:
            self.assertNotIn(SENDER.encode(), file.read())
        names = [name for _, _, names in os.walk(f"{self.folder}/blobs") for name in names]
        self.assertEqual(names, [])

    def test_it_can_be_restored_and_goes_on(self):
        self.backup("--copy")
        record = self.gateway.notifications()[0]
        shutil.rmtree(self.gateway.store)
        subprocess.run(["cp", "-a", self.folder, self.gateway.store], check=True)
        self.assertSound()
        self.assertEqual(self.gateway.notifications(), [record])
        self.assertSilentSuccess(self.gateway.deliver(self.raw, self.address))
        self.assertEqual(len(self.gateway.notifications()), 1, "the same message is new after a restore")
        self.assertSilentSuccess(self.gateway.deliver(message(), self.gateway.address(self.tenant, "2026-0148")))
        self.assertEqual(self.gateway.notifications()[1]["data"]["dossier"], "2026-0148")
        self.assertSound()

    def test_secrets_stay_secret(self):
        self.backup()
        self.assertEqual(mode(self.folder), 0o700)
        for folder, _, names in os.walk(self.folder):
            self.assertIn(mode(folder), (0o700, 0o750), folder)
            for name in names:
                path = os.path.join(folder, name)
                allowed = 0o440 if "/blobs/" in path else 0o640 if name == "pluspost.conf" else 0o600
                self.assertEqual(mode(path), allowed, path)

    def test_nothing_else_is_overwritten(self):
        other = tempfile.mkdtemp(prefix="pluspost-other.")
        self.addCleanup(shutil.rmtree, other)
        with open(f"{other}/notes", "w") as file:
            file.write("mine")
        for folder in (other, self.gateway.store):
            done = self.gateway.run("backup", folder)
            self.assertEqual(done.status, FAILED, str(done))
            self.assertIn("nothing in it was changed", done.err)
        self.assertEqual(os.listdir(other), ["notes"])
        self.assertSound()
        self.assertUsage(self.gateway.run("backup"))

    def test_a_damaged_store_is_not_backed_up_over_a_whole_backup(self):
        self.backup()
        before = sorted(os.listdir(self.folder))
        new = message()
        self.gateway.deliver(new, self.address)
        os.remove(self.gateway.blob(digest(new)))
        done = self.gateway.run("backup", self.folder)
        self.assertEqual(done.status, FAILED, str(done))
        self.assertIn("missing", done.err)
        self.assertEqual(self.assertWhole()["references"], 3)
        self.gateway.deliver(new, self.address)
        self.assertEqual(self.backup()["blobs"], 4)
        self.assertEqual(set(os.listdir(self.folder)) - set(before), set())

    def test_a_backup_that_was_used_as_a_store_is_taken_over(self):
        self.backup()
        self.assertEqual(run("tenant", "add", "Garage Piet", store=self.folder).status, OK)
        self.gateway.deliver(message(), self.address)
        self.backup()
        self.assertEqual(self.assertWhole()["blobs"], 4)
        self.assertNotIn("Piet", run("tenant", "list", store=self.folder).text)

    def test_while_deliveries_and_erasures_run(self):
        other = "piet@bouw.example"
        stop = threading.Event()
        raws = []

        def deliver():
            while not stop.is_set():
                raw = with_attachments(os.urandom(2000))
                if self.gateway.deliver(raw, self.address).status == OK:
                    raws.append(raw)
                self.gateway.deliver(message(sender=other), self.address, sender=other)

        def erase():
            while not stop.is_set():
                for one in self.gateway.blobs():
                    try:
                        os.utime(self.gateway.blob(one), (1_700_000_000,) * 2)
                    except FileNotFoundError:
                        pass
                self.gateway.run("erase", "--contact", other, "--yes")

        threads = [threading.Thread(target=one) for one in (deliver, deliver, erase)]
        for thread in threads:
            thread.start()
        try:
            for _ in range(6):
                before = list(raws)
                done = self.gateway.run("backup", self.folder)
                if done.status == FAILED:
                    self.assertIn("missing", done.err)
                    continue
                self.assertEqual(done.status, OK, str(done))
                self.assertWhole()
                known = {one["message"] for one in run("messages", "--json", "--limit", "100000", store=self.folder).values}
                self.assertLessEqual({digest(raw) for raw in before}, known)
        finally:
            stop.set()
            for thread in threads:
                thread.join()
        self.backup()
        self.assertWhole()


class Status(Case):
    def status(self):
        return self.gateway.need("status", "--json").values[0]

    def test_it_counts_what_is_there(self):
        empty = self.status()
        self.assertEqual((empty["messages"], empty["last_delivery"], empty["consumers"]), (0, None, []))
        raw = with_attachments(b"logo" * 100, b"other")
        raws = [raw, with_attachments(b"logo" * 100), message()]
        for one in raws[:2]:
            self.gateway.deliver(one, self.address)
        self.gateway.deliver(raw, self.address)
        self.gateway.deliver(raws[2], "nobody@mail.example")
        status = self.status()
        today = {"deliveries": 4, "reply.received": 2, "message.received": 0, "review.needed": 1, "joined": 0,
                 "redelivered": 1}
        self.assertEqual(status["today"], today)
        octets = sum(map(len, raws))
        self.assertEqual((status["messages"], status["message_bytes"]), (3, octets))
        self.assertEqual((status["blobs"], status["blob_bytes"]), (5, octets + 405))
        self.assertEqual(status["blobs"], len(self.gateway.blobs()))
        self.assertEqual((status["reviews"], status["quarantined"], status["tenants"], status["contacts"]), (1, 0, 1, 1))
        self.assertGreater(status["filesystem_free_bytes"], 0)
        self.assertRegex(status["last_delivery"], r"^20\d\d-")
        records = self.gateway.notifications()
        self.gateway.need("notifications", "--consumer", "shop", "--ack", records[0]["id"])
        self.gateway.sql("UPDATE notification SET created_at = created_at - 500 WHERE seq = 2")
        consumer = self.only(self.status()["consumers"])
        self.assertEqual((consumer["name"], consumer["behind"], consumer["acknowledged"]), ("shop", 2, 1))
        self.assertAlmostEqual(consumer["oldest_seconds"], 500, delta=30)
        words = self.gateway.need("status").text
        self.assertIn("shop: 2 records behind", words)

    def test_prometheus_can_read_it(self):
        name = 'a "quoted"\\ name'
        self.gateway.deliver(message(), self.address)
        self.gateway.need("notifications", "--consumer", name, "--ack", self.gateway.notifications()[0]["id"])
        text = self.gateway.need("status", "--prometheus").text
        self.assertTrue(text.endswith("\n"))
        seen, samples = set(), {}
        for line in text.splitlines():
            comment = re.fullmatch(r"# (HELP|TYPE) (pluspost_[a-z_]+) (.+)", line)
            if comment:
                seen.add(comment[2])
                continue
            sample = re.fullmatch(r'(pluspost_[a-z_]+)(\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"(?:,[a-z]+="[^"]*")*\})? (\d+)', line)
            self.assertTrue(sample, line)
            self.assertIn(sample[1], seen)
            samples[sample[1] + (sample[2] or "")] = int(sample[3])
        self.assertEqual(samples["pluspost_messages"], 1)
        self.assertEqual(samples['pluspost_consumer_behind_records{consumer="a \\"quoted\\"\\\\ name"}'], 0)
        self.assertEqual(samples['pluspost_deliveries_today{outcome="reply.received"}'], 1)
        self.assertUsage(self.gateway.run("status", "--json", "--prometheus"))


if __name__ == "__main__":
    import unittest
    unittest.main()
