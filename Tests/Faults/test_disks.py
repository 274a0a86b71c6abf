"""Disks that are full, by room and by files, and power that goes: no acknowledged message may be missing."""
import ctypes
import fcntl
import hashlib
import os
import random
import shutil
import subprocess
import tempfile
import time
import unittest

from faults import IS_LONG, FaultCase, Table, Template, Wrong, check, files_in, filed, need, outcome_of, settled
from gateway import OK, PROGRAM, environment, run, with_attachments

# linux/fs.h: the file system stops at once. NOLOGFLUSH: what is not on disk yet never comes there.
FS_IOC_SHUTDOWN = 0x8004587D
NOLOGFLUSH = 2


CLONE_NEWNS = 0x20000
alone = []


def be_alone():
    """Moves this process to mounts of its own, once: another's copy of a mount would keep a disk in use."""
    if not alone:
        alone.append(ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNS) == 0)
        if alone[0]:
            subprocess.run(["mount", "--make-rprivate", "/"], capture_output=True)


def mount(*arguments):
    """Why it cannot be mounted here; None where it could."""
    if os.geteuid() != 0:
        return "only root can mount"
    be_alone()
    done = subprocess.run(["mount", *arguments], capture_output=True)
    return None if done.returncode == 0 else "mounting is forbidden here: " + done.stderr.decode().strip()


class FullDisks(FaultCase):
    def fill_and_deliver(self, scenario, options, amounts, take):
        """Delivers on a small tmpfs in which `take` leaves a certain amount free."""
        folder = tempfile.mkdtemp(prefix="pluspost-full.")
        self.addCleanup(os.rmdir, folder)
        reason = mount("-t", "tmpfs", "-o", options, "none", folder)
        if reason:
            self.skipTest(reason)
        self.addCleanup(subprocess.run, ["umount", "-l", folder])
        template = Template(folder=folder)
        raw, arguments = template.raw, template.delivery
        seen = set()
        for amount in amounts:
            with template.copy("full") as store:
                ballast = os.path.join(folder, "ballast")
                os.mkdir(ballast)
                take(ballast, amount)
                try:
                    outcome = outcome_of(run(*arguments, stdin=raw, store=store))
                    shutil.rmtree(ballast)
                    settled(store, raw, outcome)
                    again = run(*arguments, stdin=raw, store=store)
                    need(again.status == OK, "the redelivery:", again)
                    filed(store, raw)
                except Wrong as wrong:
                    note(scenario, "wrong")
                    self.fail(f"{amount} left: {wrong}")
                finally:
                    shutil.rmtree(ballast, ignore_errors=True)
                note(scenario, outcome)
                seen.add(outcome)
        self.assertEqual(seen, {"done", "deferred"}, "the amounts do not span both ends")

    def test_a_disk_without_room(self):
        def take(ballast, octets):
            state = os.statvfs(ballast)
            with open(os.path.join(ballast, "file"), "wb") as file:
                # Not by fallocate: what counts is what is really taken.
                file.write(b"\0" * max(0, state.f_bavail * state.f_frsize - octets))

        self.fill_and_deliver("full disk, room", "size=8m", range(0, 600_000, 4096 if IS_LONG else 32768), take)

    def test_a_disk_without_inodes(self):
        def take(ballast, count):
            for number in range(os.statvfs(ballast).f_favail - count):
                open(os.path.join(ballast, str(number)), "wb").close()

        self.fill_and_deliver("full disk, inodes", "size=16m,nr_inodes=1200", range(0, 12), take)


def note(scenario, outcome):
    Table.add(scenario, "no space is left" if scenario.startswith("full") else "power cut", outcome)


class PowerCuts(FaultCase):
    """A store on ext4 on a loop device. The cut stops the file system without writing its journal out."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="pluspost-power.")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.image = os.path.join(self.folder, "image")
        self.disk = os.path.join(self.folder, "disk")
        os.mkdir(self.disk)
        if shutil.which("mkfs.ext4") is None and not os.path.exists("/sbin/mkfs.ext4"):
            self.skipTest("there is no mkfs.ext4 here")
        with open(self.image, "wb") as file:
            file.truncate(64 << 20)
        tool = shutil.which("mkfs.ext4") or "/sbin/mkfs.ext4"
        subprocess.run([tool, "-q", "-F", self.image], check=True)
        # A long commit interval: what survives does so because it was synced, and not because time went by.
        self.options = ["-o", "loop,commit=300", self.image, self.disk]
        reason = mount(*self.options)
        if reason:
            self.skipTest(reason)
        self.addCleanup(subprocess.run, ["umount", "-l", self.disk], capture_output=True)
        self.template = Template(folder=os.path.join(self.disk, "home") if self.make_home() else None)
        os.sync()

    def make_home(self):
        os.mkdir(os.path.join(self.disk, "home"))
        return True

    def cut(self):
        """Takes the power away, and brings the machine up again."""
        descriptor = os.open(self.disk, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, FS_IOC_SHUTDOWN, ctypes.c_uint32(NOLOGFLUSH))
        finally:
            os.close(descriptor)

    def restart(self):
        done = subprocess.run(["umount", self.disk], capture_output=True)
        need(done.returncode == 0, "the disk stays in use:", done.stderr)
        reason = mount(*self.options)
        need(reason is None, "the disk does not come back:", reason)

    def deliver(self, raw):
        return run(*self.template.delivery, stdin=raw, store=self.template.gateway.store)

    def holds(self, raws, acknowledged):
        """Holds that all that was acknowledged is there, and that a redelivery of all leaves each once."""
        gateway = self.template.gateway
        check(gateway.store)
        known = {one["data"]["message"] for one in gateway.notifications()}
        for raw in acknowledged:
            need(hashlib.sha256(raw).hexdigest() in known, "an acknowledged message is gone")
        for raw in raws:
            need(self.deliver(raw).status == OK, "the redelivery")
        found = [one["data"]["message"] for one in gateway.notifications()]
        need(sorted(found) == sorted({hashlib.sha256(raw).hexdigest() for raw in self.all}), "not each once")
        wanted = sum(1 + files_in(raw) for raw in self.all)
        need(check(gateway.store)["references"] == wanted, "attachments are missing")

    def rounds(self, scenario, count, one):
        self.all = []
        for number in range(count):
            try:
                outcome = one(number)
            except Wrong as wrong:
                note(scenario, "wrong")
                self.fail(f"{scenario}, cut {number}: {wrong}")
            note(scenario, outcome)

    def test_right_behind_the_acknowledgement(self):
        def one(number):
            # Every other message brings an attachment that is there already.
            common = b"the logo of the house" * 200 if number % 2 else os.urandom(900)
            # And every third has more files than are synced one by one.
            more = [os.urandom(4000) for _ in range(4)] if number % 3 == 0 else []
            raw = with_attachments(os.urandom(3000), common, *more)
            self.all.append(raw)
            done = self.deliver(raw)
            self.cut()
            need(done.status == OK, "the delivery:", done)
            self.restart()
            self.holds([raw], [raw])
            return "done"

        self.rounds("power cut behind exit 0", 60 if IS_LONG else 6, one)

    def test_at_random_moments(self):
        moments = random.Random(2026)

        def one(number):
            raws = [with_attachments(os.urandom(3000), os.urandom(20_000)) for _ in range(3)]
            raws.append(with_attachments(b"the same" * 500, os.urandom(1000)))
            raws.append(with_attachments(*(os.urandom(4000) for _ in range(6))))
            self.all += raws
            children = []
            for raw in raws:
                child = subprocess.Popen(
                    [PROGRAM, *self.template.delivery], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL, env=environment(self.template.gateway.store))
                children.append(child)
            for child, raw in zip(children, raws):
                child.stdin.write(raw)
                child.stdin.close()
            time.sleep(moments.uniform(0, 0.06))
            # Who ended before the cut, and only those, told the server anything that counts.
            acknowledged = [raw for child, raw in zip(children, raws) if child.poll() == OK]
            self.cut()
            for child in children:
                child.wait()
            self.restart()
            self.holds(raws, acknowledged)
            return "done" if len(acknowledged) == len(raws) else "killed"

        self.rounds("power cut at a random moment", 60 if IS_LONG else 6, one)

    def test_while_other_deliveries_run(self):
        # What one process acknowledges may rest on what another one wrote, and has not synced yet.
        def one(number):
            shared = os.urandom(5000)
            raws = [with_attachments(shared, os.urandom(500)) for _ in range(4)]
            self.all += raws
            children = []
            for raw in raws:
                children.append(subprocess.Popen(
                    [PROGRAM, *self.template.delivery], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL, env=environment(self.template.gateway.store)))
            for child, raw in zip(children, raws):
                child.stdin.write(raw)
                child.stdin.close()
            while not any(child.poll() is not None for child in children):
                time.sleep(0.0005)
            acknowledged = [raw for child, raw in zip(children, raws) if child.poll() == OK]
            self.cut()
            for child in children:
                child.wait()
            self.restart()
            self.holds(raws, acknowledged)
            return "done"

        self.rounds("power cut behind the first of four", 40 if IS_LONG else 4, one)

    def test_what_others_do_on_such_a_disk(self):
        """Not ours to hold: how many mails are there after a cut behind the exit 0 of other programs."""
        boxes = os.path.join(self.disk, "boxes")
        for name in ("maildrop", "procmail"):
            program = shutil.which(name)
            if program is None:
                continue
            box = os.path.join(boxes, name)
            for part in ("cur", "new", "tmp"):
                os.makedirs(os.path.join(box, part))
            rules = os.path.join(self.folder, name)
            with open(rules, "w") as file:
                file.write(f'to "{box}"\n' if name == "maildrop" else f"DEFAULT={box}/\nMAILDIR={boxes}\n")
            os.chmod(rules, 0o600)
            os.sync()
            rounds, kept = 20 if IS_LONG else 3, 0
            for _ in range(rounds):
                raw = with_attachments(os.urandom(3000))
                before = self.mails_in(box)
                done = subprocess.run([program, rules], input=raw, capture_output=True, cwd=self.folder)
                self.assertEqual(done.returncode, OK, f"{name}: {done}")
                self.assertEqual(self.mails_in(box), before + 1, f"{name} put it elsewhere")
                self.cut()
                self.restart()
                kept += self.mails_in(box) - before
            Table.notes.append(
                f"{name} into a Maildir: {rounds} mails answered with exit 0 right before a power cut, {kept} of them there after it")

    def mails_in(self, box):
        """Mails of a Maildir with something in them."""
        return sum(os.path.getsize(os.path.join(box, "new", one)) > 0 for one in os.listdir(box + "/new"))
