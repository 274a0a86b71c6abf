"""`collect`, `erase` and `retain`: what goes, what stays, and that nothing erased comes back."""
import hashlib
import json
import os
import sqlite3
import stat
import subprocess
import time

from gateway import (
    FAILED, OK, PROGRAM, SENDER, USAGE, Case, environment, message, mode, run, with_attachments)

LONG_AGO = 1_700_000_000


def digest(octets):
    return hashlib.sha256(octets).hexdigest()


class Upkeep(Case):
    def age(self, *digests):
        """Sets the time of blobs back, or of all of them."""
        for one in digests or self.gateway.blobs():
            os.utime(self.gateway.blob(one), (LONG_AGO, LONG_AGO))

    def plant(self, content, at=LONG_AGO):
        """A blob that no row names."""
        path = self.gateway.blob(digest(content))
        with open(path, "wb") as file:
            file.write(content)
        os.chmod(path, 0o440)
        os.utime(path, (at, at))
        return digest(content)

    def file(self, raw, *addresses):
        self.assertSilentSuccess(self.gateway.deliver(raw, *addresses or [self.address]))
        return digest(raw)

    def collect(self, *flags):
        return self.gateway.need("collect", "--json", *flags).values[0]

    def erase(self, *flags):
        return self.gateway.need("erase", "--json", "--yes", *flags).values[0]

    def stored(self):
        """All octets below the store, with what SQLite has put beside the ledger."""
        found = b""
        for folder, _, names in os.walk(self.gateway.store):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    found += file.read()
        return found


class Collecting(Upkeep):
    def test_an_old_orphan_goes_and_a_young_one_stays(self):
        old, young = self.plant(b"old"), self.plant(b"young", at=time.time() - 600)
        self.file(message())
        self.age(*[one for one in self.gateway.blobs() if one != young])
        dry = self.collect("--dry-run")
        self.assertEqual((dry["orphans"], dry["young"]), ({"blobs": 1, "bytes": 3}, {"blobs": 1, "bytes": 5}))
        self.assertEqual(len(self.gateway.blobs()), 3, "a dry run changed something")
        done = self.collect()
        self.assertEqual((done["orphans"]["blobs"], done["young"]["blobs"]), (1, 1))
        self.assertNotIn(old, self.gateway.blobs())
        self.assertIn(young, self.gateway.blobs())
        self.assertEqual(self.collect()["orphans"]["blobs"], 0)
        self.assertSound()

    def test_what_a_longer_delivery_may_use_stays(self):
        self.gateway.configure(delivery_seconds=7200)
        one = self.plant(b"one", at=time.time() - 7000)
        self.assertEqual(self.collect()["young"]["blobs"], 1)
        self.assertIn(one, self.gateway.blobs())

    def test_a_blob_that_a_collection_left_aside_is_decided_by_the_next(self):
        # A needed one goes back, an orphan goes.
        raw = message()
        needed, orphan = self.file(raw), self.plant(b"orphan")
        self.age()
        for one in (needed, orphan):
            os.rename(self.gateway.blob(one), f"{self.gateway.store}/blobs/incoming/.new-{one}")
        self.collect()
        self.assertEqual(self.gateway.blobs(), [needed])
        self.assertEqual(os.listdir(f"{self.gateway.store}/blobs/incoming"), [])
        self.assertEqual(self.gateway.need("raw", needed).out, raw)
        self.assertSound()

    def test_leftovers_go_when_they_are_old(self):
        store = self.gateway.store
        for name, age in (("blobs/00/.new-1", 7200), ("blobs/00/.new-2", 60), ("crashes/" + "a" * 64, 31 * 86400),
                          ("crashes/" + "b" * 64, 29 * 86400)):
            with open(f"{store}/{name}", "wb") as file:
                file.write(b"x")
            os.utime(file.name, (time.time() - age,) * 2)
        done = self.collect()
        self.assertEqual((done["temporaries"], done["crash_counts"]), (1, 1))
        self.assertEqual(os.listdir(f"{store}/blobs/00"), [".new-2"])
        self.assertEqual(os.listdir(f"{store}/crashes"), ["b" * 64])

    def test_beside_deliveries_nothing_that_is_named_goes(self):
        # Each message brings a file that is an old orphan just then: the delivery and the collection meet at it.
        contents = [os.urandom(50) * 20 for _ in range(60)]
        for one in contents:
            self.plant(one)
        collecting = [
            subprocess.Popen(
                ["sh", "-c", 'for n in 1 2 3 4 5 6 7 8; do "$0" collect >/dev/null || exit 9; done', PROGRAM],
                env=environment(self.gateway.store)) for _ in range(2)]
        raws = [with_attachments(one) for one in contents]
        for raw in raws:
            self.file(raw)
        self.assertEqual([one.wait() for one in collecting], [0, 0])
        self.assertSound()
        for raw, one in zip(raws, contents):
            self.assertEqual(self.gateway.need("attachment", digest(raw), "1").out, one)


class Erasing(Upkeep):
    def test_a_contact_goes_whole_and_does_not_come_back(self):
        secret = b"Mijn rekeningnummer is 0477-1234."
        raw = with_attachments(b"bijlage van els " * 400) + secret
        other = message(sender="piet@bouw.example")
        self.file(raw)
        kept = self.gateway.deliver(other, self.address, sender="piet@bouw.example")
        self.assertSilentSuccess(kept)
        self.age()
        dry = self.gateway.need("erase", "--contact", SENDER.upper(), "--dry-run", "--json").values[0]
        self.assertEqual((dry["messages"], dry["files"], dry["unacknowledged"]), (1, 1, 0))
        self.assertEqual(len(self.gateway.messages()), 2, "a dry run changed something")
        done = self.erase("--contact", SENDER.upper())
        self.assertEqual((done["messages"], done["blobs"], done["blobs_left"]), (1, 2, 0))
        self.assertEqual(self.gateway.blobs(), [digest(other)])
        everything = self.stored()
        for trace in (b"Els Verbruggen <els", SENDER.encode(), b"bijlage van els", secret, b"a.bin"):
            self.assertNotIn(trace, everything, trace)
        self.assertSilentSuccess(self.gateway.deliver(raw, self.address))
        self.assertEqual([one["message"] for one in self.gateway.messages()], [digest(other)])
        self.assertEqual(len(self.gateway.notifications()), 1)
        self.assertSound()

    def test_a_dossier_goes_and_what_is_filed_elsewhere_stays_there(self):
        second = self.gateway.address(self.tenant, "2026-0200")
        shared, own = message(subject="shared"), message(subject="own")
        self.file(shared, self.address, second)
        self.file(own)
        self.age()
        plan = self.gateway.need(
            "erase", "--dossier", "2026-0147", "--tenant", self.tenant, "--dry-run", "--json").values[0]
        self.assertEqual((plan["messages"], plan["shared_messages"], plan["filings"]), (1, 1, 2))
        done = self.erase("--dossier", "2026-0147", "--tenant", self.tenant)
        self.assertEqual((done["messages"], done["filings"], done["blobs"]), (1, 2, 1))
        left = self.only(self.gateway.notifications())
        self.assertRoutedTo(left, "dossier", "2026-0200")
        # The same message to both: one is there, the other was erased.
        self.assertSilentSuccess(self.gateway.deliver(shared, self.address, second))
        self.only(self.gateway.notifications())
        # New mail to the dossier is new mail.
        self.file(message())
        self.assertEqual(len(self.gateway.notifications()), 2)
        self.assertSound()

    def test_a_file_that_another_message_has_stays(self):
        logo = b"the logo of the house" * 50
        first, second = with_attachments(logo), with_attachments(logo)
        self.file(first)
        self.file(second, self.gateway.address(self.tenant, "2026-0200"))
        self.age()
        self.erase("--dossier", "2026-0200", "--tenant", self.tenant)
        self.assertEqual(self.gateway.blobs(), sorted([digest(first), digest(logo)]))
        self.assertSound()

    def test_a_tenant_goes_with_its_name_and_aliases(self):
        raw, review = message(), message()
        self.file(raw)
        other = self.gateway.tenant("Garage Piet", "Garage.Piet")
        self.file(message(), self.gateway.address(other, "2026-0001"))
        self.age()
        self.erase("--tenant", self.tenant)
        everything = self.stored()
        for trace in (b"Carrosserie Jan", b"Carrosserie.Jan", digest(raw).encode()):
            self.assertNotIn(trace, everything, trace)
        # Its tokens lead to review by now: what was erased does not even come back there, what is new does.
        before = len(self.gateway.notifications())
        self.assertSilentSuccess(self.gateway.deliver(raw, self.address))
        self.assertEqual(len(self.gateway.notifications()), before)
        self.assertSilentSuccess(self.gateway.deliver(review, self.address))
        self.assertReview(self.gateway.notifications()[-1], "removed-tenant")
        self.assertSound()
        # Once more: what went to review since is the tenant's too.
        self.erase("--tenant", self.tenant)
        self.assertEqual(len(self.gateway.notifications()), before)

    def test_old_mail_that_is_brought_in_again_stays_erased(self):
        raw = message(fields=f"Delivered-To: {self.address}\n")
        path = os.path.join(self.gateway.folder, "old.eml")
        with open(path, "wb") as file:
            file.write(raw)
        self.gateway.need("reprocess", path)
        self.assertEqual(len(self.gateway.messages()), 1)
        for flags in (["--contact", SENDER], ["--tenant", self.tenant]):
            self.erase(*flags)
            for words in (["--dry-run"], []):
                done = self.gateway.need("reprocess", *words, path)
                self.assertIn("erased on purpose", done.text + done.err)
                self.assertEqual(self.gateway.messages(), [])
        self.assertEqual(self.gateway.notifications(), [])

    def test_it_asks_and_without_a_terminal_does_nothing(self):
        self.file(message())
        done = self.gateway.run("erase", "--contact", SENDER)
        self.assertEqual(done.status, FAILED, str(done))
        self.assertIn("1 messages", done.text)
        self.assertIn("--yes", done.err)
        self.assertEqual(len(self.gateway.messages()), 1)
        for answer, left in ((b"no\n", 1), (b"\n", 1), (b"yes\n", 0)):
            self.assertEqual(self.on_terminal(answer, "erase", "--contact", SENDER), OK if left == 0 else FAILED)
            self.assertEqual(len(self.gateway.messages()), left)

    def on_terminal(self, answer, *arguments):
        import pty
        ours, theirs = pty.openpty()
        child = subprocess.Popen(
            [PROGRAM, *arguments], stdin=theirs, stdout=subprocess.DEVNULL, stderr=theirs,
            env=environment(self.gateway.store))
        os.close(theirs)
        os.write(ours, answer)
        status = child.wait(timeout=30)
        os.close(ours)
        return status

    def test_what_is_off_is_told(self):
        for words in ([], ["--dossier", "1"], ["--contact", "a@b", "--dossier", "1", "--tenant", "1"],
                      ["--kind", "task", "--tenant", "1"], ["--contact="], ["--tenant="],
                      ["--dossier", "1", "--tenant", "1", "--kind", "case"]):
            self.assertUsage(self.gateway.run("erase", *words))
        self.assertEqual(self.gateway.run("erase", "--tenant", "77", "--yes").status, FAILED)

    def test_a_young_blob_is_left_for_collect(self):
        self.file(message())
        done = self.erase("--contact", SENDER)
        self.assertEqual((done["messages"], done["blobs"], done["blobs_left"]), (1, 0, 1))
        self.assertEqual(len(self.gateway.blobs()), 1)
        self.age()
        self.assertEqual(self.collect()["orphans"]["blobs"], 1)
        self.assertEqual(self.gateway.blobs(), [])

    def test_a_consumer_can_acknowledge_what_was_erased_under_its_hands(self):
        self.file(message())
        record = self.gateway.notifications()[0]
        self.erase("--contact", SENDER)
        self.gateway.need("notifications", "--consumer", "shop", "--ack", record["id"])
        self.assertEqual(
            self.gateway.run("notifications", "--consumer", "shop", "--ack", "0" * 32).status, FAILED)


class Retaining(Upkeep):
    def filed_days_ago(self, days):
        moment = int(time.time()) - days * 86400
        self.gateway.sql(f"UPDATE filing SET filed_at = {moment} WHERE id = (SELECT max(id) FROM filing)")
        self.age()

    def test_mail_goes_when_its_time_is_over(self):
        raws = [message() for _ in range(3)]
        for raw, days in zip(raws, (100, 20, 1)):
            self.file(raw)
            self.filed_days_ago(days)
        self.gateway.need("retain", "set", "--tenant", self.tenant, "--days", "30", "--yes")
        self.assertEqual(
            self.gateway.need("retain", "list", "--json").values,
            [{"tenant": int(self.tenant), "name": "Carrosserie Jan Janssens", "days": 30}])
        self.assertEqual(self.collect("--dry-run")["expired"]["messages"], 1)
        self.assertEqual(len(self.gateway.messages()), 3)
        done = self.collect()
        self.assertEqual((done["expired"]["messages"], done["orphans"]["blobs"]), (1, 1))
        self.assertEqual(self.gateway.blobs(), sorted(map(digest, raws[1:])))
        self.assertSilentSuccess(self.gateway.deliver(raws[0], self.address))
        self.assertEqual(len(self.gateway.messages()), 2)
        self.gateway.need("retain", "remove", "--tenant", self.tenant)
        self.assertEqual(self.gateway.run("retain", "remove", "--tenant", self.tenant).status, FAILED)
        self.assertSound()

    def test_what_a_consumer_has_not_acknowledged_stays(self):
        for _ in range(2):
            self.file(message())
            self.filed_days_ago(100)
        records = self.gateway.notifications()
        self.gateway.need("notifications", "--consumer", "shop", "--ack", records[0]["id"])
        self.gateway.need("retain", "set", "--tenant", self.tenant, "--days", "30", "--yes")
        done = self.collect()
        self.assertEqual((done["expired"]["messages"], done["held_back"]), (1, 1))
        self.gateway.need("notifications", "--consumer", "shop", "--ack", records[1]["id"])
        self.assertEqual(self.collect()["expired"]["messages"], 1)
        self.assertEqual(self.gateway.messages(), [])

    def test_a_rule_that_would_erase_at_once_asks(self):
        self.file(message())
        self.filed_days_ago(3)
        self.assertEqual(
            self.gateway.run("retain", "set", "--tenant", self.tenant, "--days", "2").status, FAILED)
        self.assertEqual(self.gateway.need("retain", "list", "--json").text, "")
        self.gateway.need("retain", "set", "--tenant", self.tenant, "--days", "5")
        for days in ("0", "-1", "x", "40000"):
            self.assertUsage(self.gateway.run("retain", "set", "--tenant", self.tenant, "--days", days))


class Permissions(Upkeep):
    def test_everything_is_the_owners_and_its_groups(self):
        self.file(with_attachments(os.urandom(100), os.urandom(300_000)))
        self.file(message())
        self.erase("--contact", "nobody@bouw.example")
        self.collect()
        for folder, folders, names in os.walk(self.gateway.store):
            self.assertIn(mode(folder), (0o700, 0o750), folder)
            for name in names:
                path = os.path.join(folder, name)
                # Of a running SQLite's files none may be wider than the ledger.
                allowed = (0o440,) if "/blobs/" in path else (0o640,) if name == "pluspost.conf" else (0o600,)
                self.assertIn(mode(path), allowed, path)


if __name__ == "__main__":
    import unittest
    unittest.main()
