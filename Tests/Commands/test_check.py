"""`check` finds each kind of damage, and repairs what can be."""
import hashlib
import os
import unittest

from gateway import FAILED, Case, message, wait_until, with_attachments


class Damage(Case):
    def prepare(self):
        super().prepare()
        self.contents = [os.urandom(3000), os.urandom(400)]
        self.raw = with_attachments(*self.contents)
        self.gateway.need("deliver", f"--recipient={self.address}", stdin=self.raw)
        self.identifier = hashlib.sha256(self.raw).hexdigest()

    def assertFound(self, *words):
        done = self.gateway.run("check")
        self.assertEqual(done.status, FAILED, str(done))
        for word in words:
            self.assertIn(word, done.text + done.err)

    def writable(self, digest):
        path = self.gateway.blob(digest)
        os.chmod(path, 0o640)
        return path

    def test_a_sound_store_passes(self):
        self.assertSound()

    def test_an_empty_store_passes(self):
        from gateway import Gateway
        other = Gateway()
        self.addCleanup(other.remove)
        self.assertOK(other.run("check"))

    def test_a_missing_message_is_found(self):
        os.remove(self.gateway.blob(self.identifier))
        self.assertFound(self.identifier)

    def test_a_missing_attachment_is_found(self):
        digest = hashlib.sha256(self.contents[0]).hexdigest()
        os.remove(self.gateway.blob(digest))
        self.assertFound(digest)

    def test_a_missing_attachment_is_repaired_from_its_message(self):
        digest = hashlib.sha256(self.contents[0]).hexdigest()
        os.remove(self.gateway.blob(digest))
        self.gateway.run("check", "--repair")
        self.assertSound()
        self.assertEqual(self.gateway.need("attachment", self.identifier, "1").out, self.contents[0])

    def test_a_flipped_bit_is_found(self):
        for digest in (self.identifier, hashlib.sha256(self.contents[1]).hexdigest()):
            with self.subTest(digest):
                path = self.writable(digest)
                with open(path, "r+b") as file:
                    file.seek(100)
                    octet = file.read(1)[0]
                    file.seek(100)
                    file.write(bytes([octet ^ 1]))
                self.assertFound(digest)
                with open(path, "r+b") as file:
                    file.seek(100)
                    file.write(bytes([octet]))
        self.assertSound()

    def test_a_cut_blob_is_found(self):
        path = self.writable(self.identifier)
        os.truncate(path, 10)
        self.assertFound(self.identifier)

    def test_a_damaged_blob_is_never_served_as_the_message(self):
        path = self.writable(self.identifier)
        with open(path, "r+b") as file:
            file.write(b"X")
        done = self.gateway.run("raw", self.identifier)
        self.assertNotEqual((done.status, done.out[:1]), (0, b"X"))

    def test_a_redelivery_mends_a_damaged_message(self):
        os.remove(self.gateway.blob(self.identifier))
        self.assertSilentSuccess(self.gateway.deliver(self.raw, self.address))
        self.assertEqual(self.gateway.need("raw", self.identifier).out, self.raw)
        self.assertEqual(len(self.gateway.notifications()), 1)

    def test_an_orphan_is_told_and_repaired(self):
        digest = hashlib.sha256(b"orphan").hexdigest()
        path = self.gateway.blob(digest)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(b"orphan")
        os.utime(path, (1_700_000_000, 1_700_000_000))
        done = self.gateway.run("check")
        self.assertIn(digest, done.text + done.err)
        self.gateway.run("check", "--repair")
        self.assertSound()
        self.assertNotIn(digest, self.gateway.blobs())

    def test_a_blob_under_a_wrong_name_is_found(self):
        os.rename(self.gateway.blob(self.identifier), self.gateway.blob(hashlib.sha256(self.contents[0]).hexdigest()))
        self.assertFound(self.identifier)

    def test_a_deleted_row_is_found(self):
        for table in ("notification", "filing", "delivery", "message"):
            with self.subTest(table):
                self.gateway.need("deliver", f"--recipient={self.address}", stdin=message())
                self.gateway.sql(f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})")
                self.assertEqual(self.gateway.run("check").status, FAILED)
                self.gateway.remove()
                self.prepare()

    def test_a_damaged_ledger_is_found(self):
        self.gateway.sql("PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA journal_mode")
        path = self.gateway.ledger
        size = os.path.getsize(path)
        with open(path, "r+b") as file:
            for at in range(4096, size, 4096):
                file.seek(at + 2000)
                file.write(os.urandom(1500))
        self.assertNotEqual(self.gateway.run("check").status, 0)

    def test_leftovers_of_a_killed_delivery_are_repaired_once_they_are_old(self):
        # Killed while a blob too big for memory is being written: its temporary file stays behind.
        child = self.gateway.start_delivery(self.address)
        child.stdin.write(message(body="regel\n" * 200_000))
        child.stdin.flush()
        self.assertTrue(wait_until(lambda: self.temporaries()), "no temporary file came")
        child.kill()
        child.communicate()
        left = self.temporaries()
        self.assertEqual(len(left), 1, left)
        os.utime(left[0], (1_700_000_000, 1_700_000_000))
        self.gateway.run("check", "--repair")
        self.assertSound()
        self.assertEqual(self.temporaries(), [])

    def temporaries(self):
        """Files below blobs/ that are no blobs."""
        known = {self.gateway.blob(digest) for digest in self.gateway.blobs()}
        found = []
        for folder, _, names in os.walk(os.path.join(self.gateway.store, "blobs")):
            found += [os.path.join(folder, name) for name in names]
        return [path for path in found if path not in known]

    def test_a_foreign_file_is_told_and_left_alone(self):
        path = os.path.join(os.path.dirname(self.gateway.blob(self.identifier)), "notes.txt")
        with open(path, "w") as file:
            file.write("mine")
        self.assertFound("notes.txt")
        self.gateway.run("check", "--repair")
        self.assertTrue(os.path.exists(path))


if __name__ == "__main__":
    unittest.main()
