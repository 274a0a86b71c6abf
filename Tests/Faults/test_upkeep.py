"""Collecting, erasing and backing up, killed and starved at every system call, alone and beside deliveries."""
import hashlib
import os
import random
import re
import subprocess
import threading
import unittest

import tracing
from faults import IS_LONG, TracedCase, check, need, records
from gateway import OK, PROGRAM, TRY_AGAIN, environment, message, run, with_attachments

LONG_AGO = 1_700_000_000
OTHER = "piet@garage.example"
# What no other message holds, in the text and in a file of the one that is erased.
SECRET = b"het-geheime-woord-van-els"
# A look at a folder without blobs: there are hundreds in a run, one like the other.
WALKING = {"openat", "fstat", "newfstatat", "getdents64", "close", "lseek"}


def digest(octets):
    return hashlib.sha256(octets).hexdigest()


def blob(store, one):
    return f"{store}/blobs/{one[:2]}/{one[2:]}"


def blobs(store):
    """All files below blobs/, a blob by its digest."""
    found = set()
    for folder, _, names in os.walk(f"{store}/blobs"):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), f"{store}/blobs")
            joined = path.replace(os.sep, "")
            found.add(joined if re.fullmatch("[0-9a-f]{64}", joined) else path)
    return found


def make_old(store):
    for folder, _, names in os.walk(f"{store}/blobs"):
        for name in names:
            os.utime(os.path.join(folder, name), (LONG_AGO, LONG_AGO))


def traces(store, octets):
    """The files in which the octets stand."""
    found = []
    for folder, _, names in os.walk(store):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                if octets in file.read():
                    found.append(os.path.relpath(path, store))
    return found


class Upkeep(TracedCase):
    def setUp(self):
        super().setUp()
        self.gateway = self.template.gateway
        self.store = self.gateway.store
        self.logo = os.urandom(900)
        self.secret = with_attachments(self.logo, SECRET * 200) + SECRET
        self.kept = with_attachments(self.logo, os.urandom(5000))
        self.gateway.need("deliver", f"--recipient={self.template.address}", stdin=self.secret)
        self.gateway.need(
            "deliver", f"--recipient={self.template.address}", f"--sender={OTHER}",
            stdin=self.kept.replace(b"<els@bouw.example>", f"<{OTHER}>".encode()))
        self.kept = self.kept.replace(b"<els@bouw.example>", f"<{OTHER}>".encode())
        make_old(self.store)
        self.named = blobs(self.store)

    def plant(self, content, store=None):
        path = blob(store or self.store, digest(content))
        with open(path, "wb") as file:
            file.write(content)
        os.chmod(path, 0o440)
        os.utime(path, (LONG_AGO, LONG_AGO))
        return digest(content)

    def points(self, arguments, share, also=()):
        """(fault, (call, error)) for a run on a copy; in the short run one in `share`, and few of the walk."""
        with self.template.copy("count") as store:
            for prepare in also:
                prepare(store)
            calls = [one for one in tracing.calls([one.replace("STORE", store) for one in arguments], store) if one.is_ours]
        points, walked = [], 0
        for number, call in enumerate(calls):
            if not IS_LONG and call.name in WALKING and (call.path is None or re.search(r"/blobs/\w\w$", call.path)):
                walked += 1
                if walked % 150:
                    continue
            points.append(("SIGKILL", (call, None)))
            errors = call.errors if IS_LONG else call.errors[number % max(1, len(call.errors)):][:1]
            points += [(error, (call, error)) for error in errors]
        return points if IS_LONG else points[::share]

    def first(self, point, arguments, store):
        """Runs with a fault; whether it said that all went well."""
        call, error = point
        arguments = [one.replace("STORE", store) for one in arguments]
        done = tracing.killed_at(call, arguments, store) if error is None else tracing.failing_at(
            call, error, arguments, store)
        ends = (OK, 1, TRY_AGAIN, -9) + ((-11, -4, -5, -6) if error == "ENOMEM" else ())
        need(done.status in ends, "it ended as nobody expects:", done)
        return {OK: "done", 1: "deferred", TRY_AGAIN: "deferred"}.get(done.status, "killed")

    def again(self, arguments, store):
        done = run(*[one.replace("STORE", store) for one in arguments], store=store)
        need(done.status == OK, "the second run:", done)

    def test_a_collection(self):
        orphan, aside = self.plant(b"orphan" * 100), self.plant(b"left aside" * 100)
        os.rename(blob(self.store, aside), f"{self.store}/blobs/incoming/.new-{aside}")
        with open(f"{self.store}/blobs/00/.new-77", "wb") as file:
            file.write(b"cut off")
        os.utime(file.name, (LONG_AGO, LONG_AGO))
        with open(f"{self.store}/crashes/{orphan}", "wb") as file:
            file.write(b"x")
        os.utime(file.name, (LONG_AGO, LONG_AGO))

        def judge(point, name):
            with self.template.copy(name) as store:
                outcome = self.first(point, ["collect"], store)
                check(store)
                need(self.named <= blobs(store), "what is named is gone")
                if outcome != "done":
                    self.again(["collect"], store)
                need(blobs(store) == self.named, "the second run does not finish:", blobs(store) - self.named)
                need(os.listdir(f"{store}/crashes") == [], "a count of crashes is left")
                check(store)
                return outcome

        self.try_all("collect", self.points(["collect"], 8), judge)

    def test_an_erasure(self):
        arguments = ["erase", "--contact", "els@bouw.example", "--yes"]
        left = {digest(self.kept), digest(self.logo)} | {
            one for one in self.named if one not in (digest(self.secret), digest(SECRET * 200))}

        def judge(point, name):
            with self.template.copy(name) as store:
                outcome = self.first(point, arguments, store)
                check(store)
                need(left <= blobs(store), "what somebody else needs is gone")
                if outcome != "done":
                    self.again(arguments, store)
                need(blobs(store) == left, "blobs are left:", blobs(store) - left)
                need(traces(store, SECRET) == [], "it is still in", traces(store, SECRET))
                before = len(records(store))
                need(before == 1, before, "records where one is to stay")
                done = run("deliver", f"--recipient={self.template.address}", stdin=self.secret, store=store)
                need(done.status == OK, "its redelivery:", done)
                need(len(records(store)) == before, "what was erased came back")
                check(store)
                return outcome

        self.try_all("erase", self.points(arguments, 10), judge)

    def test_an_erasure_by_time(self):
        self.gateway.need("retain", "set", "--tenant", self.template.tenant, "--days", "30")
        self.gateway.sql("UPDATE filing SET filed_at = filed_at - 40 * 86400 WHERE id = 1")

        def judge(point, name):
            with self.template.copy(name) as store:
                outcome = self.first(point, ["collect"], store)
                check(store)
                if outcome != "done":
                    self.again(["collect"], store)
                need(traces(store, SECRET) == [], "it is still in", traces(store, SECRET))
                need(len(records(store)) == 1, "not one record is left")
                need(digest(self.logo) in blobs(store), "a file that is needed is gone")
                check(store)
                return outcome

        self.try_all("collect, time is over", self.points(["collect"], 24), judge)

    def backups(self, flags, share):
        arguments = ["backup", "STORE/backup", *flags]
        self.gateway.need("backup", f"{self.store}/backup", *flags)
        old = {digest(self.secret), digest(self.kept)}
        self.gateway.need("erase", "--contact", "els@bouw.example", "--yes")
        new = message()
        self.gateway.need("deliver", f"--recipient={self.template.address}", stdin=new)
        new = {digest(self.kept), digest(new)}

        def whole(folder):
            check(folder)
            return {one["data"]["message"] for one in records(folder)}

        def judge(point, name):
            with self.template.copy(name) as store:
                outcome = self.first(point, arguments, store)
                check(store)
                found = whole(f"{store}/backup")
                need(found == new or (found == old and outcome != "done"), "neither the old nor the new backup")
                if outcome != "done":
                    self.again(arguments, store)
                need(whole(f"{store}/backup") == new, "the second run does not finish")
                need(blobs(f"{store}/backup") == blobs(store), "blobs are left or missing")
                need(traces(f"{store}/backup", SECRET) == [], "what was erased is still in the backup")
                left = set(os.listdir(f"{store}/backup")) - {
                    "BACKUP", "pluspost.conf", "keys", "crashes", "blobs", "ledger.sqlite", "ledger.sqlite-wal",
                    "ledger.sqlite-shm"}
                # A name that could not be removed goes with the next run.
                left = {one for one in left if outcome != "done" or not one.startswith("ledger.sqlite.new-")}
                need(not left, "files are left:", left)
                return outcome

        self.try_all(" ".join(["backup", *flags]), self.points(arguments, share), judge)

    def test_a_backup_by_links(self):
        self.backups([], 24)

    def test_a_backup_by_copies(self):
        self.backups(["--copy"], 24)

    def test_a_first_backup(self):
        arguments = ["backup", "STORE/backup"]

        def judge(point, name):
            with self.template.copy(name) as store:
                outcome = self.first(point, arguments, store)
                check(store)
                if os.path.exists(f"{store}/backup/ledger.sqlite"):
                    check(f"{store}/backup")
                else:
                    need(outcome != "done", "there is no backup")
                self.again(arguments, store)
                need(check(f"{store}/backup")["findings"] == [], "it is not whole")
                need(blobs(f"{store}/backup") == self.named, "blobs are missing")
                return outcome

        self.try_all("backup, the first", self.points(arguments, 32), judge)


class BesideDeliveries(Upkeep):
    """Runs that are killed while deliveries come to the very blobs that they are about to remove."""

    test_a_collection = test_an_erasure = test_an_erasure_by_time = None
    test_a_backup_by_links = test_a_backup_by_copies = test_a_first_backup = None

    def test_what_deliveries_name_stays(self):
        count = 20 if IS_LONG else 6
        chances = random.Random(2026)
        runs = [["collect"], ["erase", "--contact", OTHER, "--yes"], ["backup", "STORE/backup"]]
        contents = [os.urandom(700) for _ in range(count)]
        for one in contents:
            self.plant(one)
        raws = [with_attachments(one, self.logo) for one in contents]
        points = []
        for arguments in runs:
            all_points = [one for one in self.points(arguments, 1) if one[1][1] is None]
            chosen = all_points if IS_LONG else chances.sample(all_points, min(3, len(all_points)))
            points += [(fault, (arguments, point)) for fault, point in chosen]

        def judge(point, name):
            arguments, at = point
            with self.template.copy(name) as store:
                children = [
                    subprocess.Popen(
                        [PROGRAM, "deliver", f"--recipient={self.template.address}"], stdin=subprocess.PIPE,
                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment(store)) for _ in raws]
                outcomes = []
                upkeep = threading.Thread(target=lambda: outcomes.append(self.ended(at, arguments, store)))
                upkeep.start()
                for child, raw in zip(children, raws):
                    child.stdin.write(raw)
                    child.stdin.close()
                for child in children:
                    need(child.wait() == OK, "a delivery was disturbed:", child.stderr.read())
                    child.stderr.close()
                upkeep.join()
                need(outcomes and outcomes[0] in ("done", "deferred", "killed"), outcomes)
                self.all_there(store, raws, contents)
                for again in runs:
                    self.again(again, store)
                self.all_there(store, raws, contents)
                need(check(f"{store}/backup")["findings"] == [], "the backup is not whole")
                need(digest(self.kept) not in blobs(store), "what was erased is there")
                return outcomes[0]

        self.try_all("upkeep beside deliveries", points, judge)

    def ended(self, point, arguments, store):
        try:
            return self.first(point, arguments, store)
        except Exception as error:
            return repr(error)

    def all_there(self, store, raws, contents):
        check(store)
        known = {one["data"]["message"] for one in records(store)}
        need({digest(raw) for raw in raws} <= known, "an acknowledged message is gone")
        need({digest(one) for one in contents} <= blobs(store), "a file of one is gone")


if __name__ == "__main__":
    unittest.main()
