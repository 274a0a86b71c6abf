"""Bad input and bad disks: every doubt defers, nothing is filed twice, memory stays small."""
import os
import shutil
import subprocess
import unittest

from gateway import OK, PROGRAM, TRY_AGAIN, Case, environment, message, resident_peak, with_attachments

MEBI = 1 << 20


class Input(Case):
    def test_strange_messages_are_filed_all_the_same(self):
        for name, raw in (
            ("NULs", b"\0" * 5000),
            ("NULs after a header", message() + b"\0\0\0"),
            ("only a header", b"From: a@b.example\nSubject: only\n"),
            ("half a header line", b"Subject: on"),
            ("only an empty line", b"\n"),
            ("one octet", b"x"),
            ("a long line", b"x" * 300_000),
            ("a long header line", b"Subject: " + b"y" * 300_000 + b"\n\nx\n"),
            ("all octets", bytes(range(256)) * 40),
            ("CRLF", message().replace(b"\n", b"\r\n")),
            ("bare CR", message().replace(b"\n", b"\r")),
            ("a From_ line", b"From els@bouw.example Fri Nov 20 10:00:00 2026\n" + message()),
            ("ten thousand fields", b"X-A: b\n" * 10_000 + b"\nx\n"),
            ("ten thousand addresses", b"To: " + b"a@b.example,\n " * 10_000 + b"c@d.example\n\nx\n"),
            ("a thousand parts", b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 1000 + b"--b--\n"),
            ("nested two hundred deep", b"".join(
                b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(200)) + b"\nx\n"),
            ("nested messages", b"Content-Type: message/rfc822\n\n" * 500 + b"\nx\n"),
        ):
            with self.subTest(name):
                before = len(self.gateway.notifications())
                self.assertSilentSuccess(self.gateway.deliver(raw, self.address, timeout=20))
                record = self.only(self.gateway.notifications()[before:])
                self.assertEqual(record["data"]["size"], len(raw))
                self.assertEqual(self.gateway.need("raw", record["data"]["message"]).out, raw)
        self.assertSound()

    def test_an_empty_message_is_deferred(self):
        # A server has no empty message to deliver: something went wrong on the way.
        self.assertDeferred(self.gateway.deliver(b"", self.address))
        self.assertEqual(self.gateway.notifications(), [])

    def test_a_closed_standard_input_is_deferred(self):
        done = subprocess.run(
            ["/bin/sh", "-c", 'exec "$0" "$@" <&-', PROGRAM, "deliver", f"--recipient={self.address}"],
            capture_output=True, env=environment(self.gateway.store))
        self.assertEqual(done.returncode, TRY_AGAIN, done)

    def test_a_folder_as_standard_input_is_deferred(self):
        folder = os.open("/", os.O_RDONLY)
        try:
            done = subprocess.run(
                [PROGRAM, "deliver", f"--recipient={self.address}"], stdin=folder, capture_output=True,
                env=environment(self.gateway.store))
        finally:
            os.close(folder)
        self.assertEqual(done.returncode, TRY_AGAIN, done)


class Memory(Case):
    def feed(self, arguments, pieces, limit):
        """Runs a command on a message made on the way; the most memory one of its processes held, in KiB."""
        child = subprocess.Popen(
            [PROGRAM, *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env=environment(self.gateway.store))
        peak, written = 0, 0
        try:
            for piece in pieces:
                child.stdin.write(piece)
                written += len(piece)
                if written // (64 * MEBI) != (written - len(piece)) // (64 * MEBI):
                    peak = max(peak, resident_peak(child.pid))
            child.stdin.flush()
            peak = max(peak, resident_peak(child.pid))
            child.stdin.close()
            while child.poll() is None:
                peak = max(peak, resident_peak(child.pid))
                try:
                    child.wait(0.005)
                except subprocess.TimeoutExpired:
                    pass
            self.assertEqual(child.returncode, OK, child.stderr.read())
        finally:
            child.kill()
            child.wait()
            child.stderr.close()
        self.assertLess(peak, limit, "KiB resident")
        self.assertGreater(peak, 500, "nothing was measured")
        return peak

    def needs_room(self):
        if shutil.disk_usage(self.gateway.folder).free < 3 << 30:
            self.skipTest("less than 3 GiB free for a message of 1 GiB")

    def test_a_line_of_1_GiB_is_filed_within_32_MiB(self):
        self.needs_room()
        block = b"x" * MEBI
        pieces = [b"Subject: lang\n\n", *([block] * 1024), b"\n"]
        self.feed(["deliver", f"--recipient={self.address}"], pieces, 32 * 1024)
        self.assertEqual(self.only(self.gateway.notifications())["data"]["size"], (1 << 30) + 16)

    def test_a_header_line_of_256_MiB_is_filed_within_32_MiB(self):
        block = b"y" * MEBI
        self.feed(["deliver", f"--recipient={self.address}"], [b"Subject: ", *([block] * 256), b"\n\nx\n"], 32 * 1024)

    def test_attachments_of_256_MiB_are_filed_within_32_MiB(self):
        import base64
        line = base64.encodebytes(os.urandom(57 * 1024))
        head = (
            b"Subject: groot\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nzie bijlage\n--b\n"
            b"Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
            b"Content-Disposition: attachment; filename=a.pdf\n\n")
        self.feed(
            ["deliver", f"--recipient={self.address}"], [head, *([line] * (256 * MEBI // len(line))), b"--b--\n"],
            32 * 1024)
        self.assertSound()

    def test_parse_of_a_large_text_stays_within_64_MiB(self):
        block = b"Een regel tekst, lang genoeg om op te tellen.\n" * 20_000
        self.feed(["parse", "-"], [b"Subject: veel\n\n", *([block] * 256)], 64 * 1024)


class Stores(Case):
    def test_a_store_that_is_not_there_defers(self):
        self.assertDeferred(self.gateway.deliver(message(), self.address, store=self.gateway.folder + "/gone"))

    def test_a_store_that_is_a_file_defers(self):
        path = os.path.join(self.gateway.folder, "file")
        with open(path, "w"):
            pass
        self.assertDeferred(self.gateway.deliver(message(), self.address, store=path))

    def test_a_ledger_from_a_newer_version_defers_and_stays_as_it_is(self):
        self.gateway.sql("PRAGMA user_version = 9999")
        self.assertDeferred(self.gateway.deliver(message(), self.address))
        self.assertEqual(self.gateway.sql("PRAGMA user_version"), [(9999,)])
        done = self.gateway.run("notifications")
        self.assertEqual(done.status, TRY_AGAIN, str(done))
        self.assertIn("newer", done.err)

    def test_a_ledger_that_is_no_database_defers(self):
        path = self.gateway.ledger
        for suffix in ("-wal", "-shm"):
            if os.path.exists(path + suffix):
                os.remove(path + suffix)
        with open(path, "wb") as file:
            file.write(b"not a database" * 1000)
        self.assertDeferred(self.gateway.deliver(message(), self.address))

    def test_a_missing_key_file_or_configuration_defers(self):
        for path in (self.gateway.key_file, os.path.join(self.gateway.store, "pluspost.conf")):
            with self.subTest(os.path.basename(path)):
                os.rename(path, path + ".away")
                done = self.gateway.deliver(message(), self.address)
                os.rename(path + ".away", path)
                self.assertDeferred(done)
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address))

    def test_a_locked_ledger_is_waited_for(self):
        import sqlite3
        import threading
        import time
        holder = sqlite3.connect(self.gateway.ledger, isolation_level=None, check_same_thread=False)
        self.addCleanup(holder.close)
        holder.execute("BEGIN IMMEDIATE")

        def release():
            time.sleep(1)
            holder.execute("ROLLBACK")

        thread = threading.Thread(target=release)
        thread.start()
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address))
        thread.join()

    def test_a_store_without_write_permission_defers(self):
        if os.geteuid() == 0:
            if shutil.which("setpriv") is None:
                self.skipTest("root may write everywhere, and there is no setpriv to become somebody else")
            as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            os.chmod(self.gateway.folder, 0o755)
        else:
            as_nobody = []
            subprocess.run(["chmod", "-R", "a-w", self.gateway.store], check=True)
            self.addCleanup(subprocess.run, ["chmod", "-R", "u+w", self.gateway.store])
        if not self.readable_by_all(PROGRAM):
            self.skipTest("the program lies where only root may read")
        done = subprocess.run(
            [*as_nobody, PROGRAM, "deliver", f"--recipient={self.address}"], input=message(), capture_output=True,
            env=environment(self.gateway.store), cwd="/")
        self.assertEqual((done.returncode, done.stdout), (TRY_AGAIN, b""), done)
        self.assertRegex(done.stderr.decode(), r"\A(pluspost: )?4\.\d\.\d .+\n\Z")
        self.assertEqual(self.gateway.notifications(), [])

    @staticmethod
    def readable_by_all(path):
        while path != "/":
            if not os.stat(path).st_mode & 0o001:
                return False
            path = os.path.dirname(path)
        return True


class FullDisk(Case):
    def prepare(self):
        import tempfile
        from gateway import ALIAS, NAME, Gateway
        if os.geteuid() != 0:
            self.skipTest("only root can mount a small file system")
        folder = tempfile.mkdtemp(prefix="pluspost-full.")
        self.addCleanup(os.rmdir, folder)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "none", folder], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("mounting is forbidden here: " + mounted.stderr.decode().strip())
        self.addCleanup(subprocess.run, ["umount", "-l", folder])
        self.gateway = Gateway(folder=folder)
        self.gateway.remove = lambda: None
        self.tenant = self.gateway.tenant(NAME, ALIAS)
        self.address = self.gateway.address(self.tenant, "2026-0147")

    def fill(self, leave):
        """Takes all room but `leave` octets."""
        state = os.statvfs(self.gateway.folder)
        path = os.path.join(self.gateway.folder, "ballast")
        with open(path, "ab") as file:
            file.write(b"\0" * max(0, state.f_bavail * state.f_frsize - leave))
        return path

    def test_no_room_at_any_point_defers_and_the_next_attempt_files_once(self):
        raw = with_attachments(os.urandom(60_000), os.urandom(60_000))
        deferred = 0
        for leave in (0, 4096, 8192, 16384, 32768, 65536, 98304, 131072, 196608, 262144):
            with self.subTest(leave=leave):
                ballast = self.fill(leave)
                done = self.gateway.deliver(raw, self.address)
                if done.status != OK:
                    self.assertDeferred(done)
                    deferred += 1
                os.remove(ballast)
                self.assertSilentSuccess(self.gateway.deliver(raw, self.address))
                self.assertEqual(len(self.gateway.notifications()), 1)
                self.assertSound()
                # From the start again, for the next amount of room.
                self.gateway.sql("PRAGMA wal_checkpoint(TRUNCATE)")
                self.restart()
        self.assertGreater(deferred, 2, "the disk was never full")

    def restart(self):
        from gateway import ALIAS, NAME
        shutil.rmtree(self.gateway.store)
        self.gateway.need("init", "--domain", self.gateway.domain)
        self.tenant = self.gateway.tenant(NAME, ALIAS)
        self.address = self.gateway.address(self.tenant, "2026-0147")


class Streams(Case):
    def test_a_record_that_cannot_be_printed_does_not_make_the_server_come_again(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [PROGRAM, "deliver", f"--recipient={self.address}", "--emit"], input=message(), stdout=full,
                stderr=subprocess.PIPE, env=environment(self.gateway.store))
        self.assertEqual(done.returncode, OK, done)
        self.assertEqual(len(self.gateway.notifications()), 1)

    def test_words_never_go_into_a_file_of_the_store(self):
        # Without standard error the next file that is opened would get its number.
        for closed in ("2>&-", ">&- 2>&-", "<&- >&- 2>&-"):
            with self.subTest(closed):
                done = subprocess.run(
                    ["/bin/sh", "-c", f'exec "$0" "$@" {closed}', PROGRAM, "deliver", f"--recipient={self.address}"],
                    input=b"" if "<" in closed else message(), env=environment(self.gateway.store))
                self.assertEqual(done.returncode, TRY_AGAIN if "<" in closed else OK)
        self.assertEqual(len(self.gateway.notifications()), 2)
        self.assertSound()


class Concurrency(Case):
    def test_twenty_deliveries_at_once_lose_nothing(self):
        raws = [with_attachments(b"the same", os.urandom(5000)) for _ in range(20)]
        children = []
        for raw in raws:
            child = self.gateway.start_delivery(self.address)
            children.append(child)
        for child, raw in zip(children, raws):
            child.stdin.write(raw)
            child.stdin.flush()
        for child in children:
            child.stdin.close()
        for child in children:
            child.wait()
            self.assertEqual((child.returncode, child.stdout.read(), child.stderr.read()), (OK, b"", b""))
            child.stdout.close()
            child.stderr.close()
        records = self.gateway.notifications()
        self.assertEqual(len({one["data"]["message"] for one in records}), 20)
        self.assertEqual(len(records), 20)
        self.assertSound()

    def test_the_same_message_twenty_times_at_once_is_filed_once(self):
        raw = with_attachments(os.urandom(5000))
        children = [self.gateway.start_delivery(self.address) for _ in range(20)]
        for child in children:
            child.stdin.write(raw)
            child.stdin.flush()
        for child in children:
            child.stdin.close()
        for child in children:
            self.assertEqual(child.wait(), OK, child.stderr.read())
            child.stdout.close()
            child.stderr.close()
        self.assertEqual(len(self.gateway.notifications()), 1)
        self.assertSound()


if __name__ == "__main__":
    unittest.main()
