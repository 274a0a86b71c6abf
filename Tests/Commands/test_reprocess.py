"""Reading recorded messages again, and bringing in messages from files."""
import json
import os
import resource
import signal
import subprocess
import time

from gateway import FAILED, OK, PROGRAM, USAGE, Case, environment, message, with_attachments


class Files(Case):
    def setUp(self):
        super().setUp()
        self.mail = os.path.join(self.gateway.folder, "mail")
        os.mkdir(self.mail)

    def write(self, name, raw):
        path = os.path.join(self.mail, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(raw)
        return path

    def to_us(self, number=0, **more):
        return message(fields=f"Delivered-To: {self.address}\n", **more)

    def run_json(self, *arguments, status=OK):
        done = self.gateway.run("reprocess", "--json", *arguments)
        self.assertEqual(done.status, status, done)
        return done.values[-1]

    def test_messages_come_in_once(self):
        for number in range(5):
            self.write(f"{number}.eml", self.to_us())
        self.write("elsewhere.eml", message())
        dry = self.run_json("--dry-run", self.mail)
        self.assertEqual((dry["read"], dry["new"], dry["review"]), (6, 6, 1))
        self.assertEqual(self.gateway.messages(), [])
        self.assertEqual(self.gateway.blobs(), [])
        first = self.run_json(self.mail)
        self.assertEqual((first["new"], first["replies"], first["no-recipient"]), (6, 5, 1))
        again = self.run_json(self.mail)
        self.assertEqual((again["new"], again["known"]), (0, 6))
        self.assertEqual(len(self.gateway.notifications()), 6)
        self.assertSound()

    def test_more_files_than_a_process_may_have_open(self):
        for number in range(70):
            self.write(f"{number}.eml", with_attachments(*(os.urandom(20) for _ in range(10))))
        done = subprocess.run(
            [PROGRAM, "reprocess", "--threads=2", "--json", self.mail], capture_output=True, timeout=60,
            env=environment(self.gateway.store),
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (400, 400)))
        self.assertEqual(done.returncode, OK, done.stderr)
        self.assertEqual(json.loads(done.stdout.splitlines()[-1])["new"], 70)
        self.assertSound()

    def test_what_was_delivered_is_known(self):
        raw = self.to_us()
        self.gateway.deliver(raw, self.address)
        self.assertEqual(self.run_json(self.write("a.eml", raw))["known"], 1)
        self.only(self.gateway.notifications())

    def test_a_mailbox_gives_back_what_was_put_in(self):
        raws = [self.to_us(body="Een.\n"), self.to_us(body="From hier tot daar.\n>From quote\n")]
        box = b""
        for raw in raws:
            quoted = b"".join(
                b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in raw.splitlines(True))
            box += b"From els@bouw.example Sat Nov 21 10:00:00 2026\n" + quoted + b"\n"
        self.assertEqual(self.run_json(self.write("archive.mbox", box))["new"], 2)
        found = sorted(self.gateway.need("raw", one["message"]).out for one in self.gateway.messages())
        self.assertEqual(found, sorted(raws))

    def test_the_same_message_in_two_files_counts_once(self):
        raw = self.to_us()
        for place in ("one.eml", "copies/two.eml", "copies/box/cur/three", "copies/box/new/.keep"):
            self.write(place, raw)
        self.write("box.mbox", b"From els\n" + raw + b"\nFrom els\n" + self.to_us())
        for arguments in (["--dry-run"], []):
            facts = self.run_json(*arguments, self.mail)
            self.assertEqual((facts["read"], facts["new"], facts["known"], facts["replies"]), (5, 2, 3, 2), arguments)

    def test_a_maildir_is_read_and_what_is_being_written_is_not(self):
        self.write("box/cur/1:2,S", self.to_us())
        self.write("box/new/2", self.to_us())
        self.write("box/tmp/3", self.to_us())
        self.assertEqual(self.run_json(self.mail)["new"], 2)

    def test_attachments_and_large_messages_come_whole(self):
        raw = with_attachments(os.urandom(700_000), b"klein").replace(
            b"Subject:", f"Delivered-To: {self.address}\nSubject:".encode(), 1)
        self.assertEqual(self.run_json(self.write("a.eml", raw))["new"], 1)
        data = self.only(self.gateway.notifications())["data"]
        self.assertEqual([one["size"] for one in data["attachments"]], [700_000, 5])
        self.assertSound()

    def test_what_cannot_be_read_is_told_and_the_rest_is_done(self):
        self.write("empty.eml", b"")
        self.write("good.eml", self.to_us())
        done = self.gateway.run("reprocess", self.mail)
        self.assertEqual(done.status, FAILED)
        self.assertIn("empty.eml: there is nothing in it", done.err)
        self.only(self.gateway.notifications())

    def test_a_message_that_ended_the_program_twice_goes_into_quarantine(self):
        import hashlib
        raw = self.to_us()
        digest = hashlib.sha256(raw).hexdigest()
        with open(f"{self.gateway.store}/crashes/{digest}", "wb") as file:
            file.write(b"xx")
        self.write("a.eml", raw)
        self.write("b.eml", self.to_us())
        tally = self.run_json(self.mail)
        self.assertEqual((tally["new"], tally["quarantined"]), (1, 1))
        self.assertEqual(self.only(self.gateway.need("quarantine", "list", "--json").values)["message"], digest)
        self.assertEqual(self.run_json(self.mail)["known"], 2)

    def test_it_can_be_stopped_and_goes_on(self):
        for number in range(600):
            self.write(f"{number:04}.eml", self.to_us(body=f"Antwoord {number}.\n"))
        child = subprocess.Popen(
            [PROGRAM, "reprocess", "--json", self.mail], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=environment(self.gateway.store))
        time.sleep(0.3)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
        self.assertEqual(child.returncode, OK, err)
        import json
        first = json.loads(out)
        second = self.run_json(self.mail)
        self.assertEqual(first["new"] + second["new"], 600)
        self.assertEqual(first["new"], second["known"])
        self.assertEqual(len(self.gateway.notifications()), 600)

    def test_memory_does_not_grow_with_the_number_of_files(self):
        def peak(count):
            for number in range(count):
                self.write(f"{count}/{number:05}.eml", self.to_us(body="woord " * 500 + str(number)))
            child = subprocess.Popen(
                [PROGRAM, "reprocess", "--json", f"{self.mail}/{count}"], stdout=subprocess.DEVNULL,
                env=environment(self.gateway.store))
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(child.returncode, OK)
            return usage.ru_maxrss
        few = peak(200)
        self.assertLess(peak(2000), few + 6000, f"KiB, and {few} for a tenth")

    def test_wrong_words(self):
        for words in (
            ["--since", "yesterday"], ["--since", "2026-11-01", self.mail], ["--from-start", self.mail],
            ["--threads", "0"], ["--sample", "x"],
        ):
            with self.subTest(words):
                self.assertUsage(self.gateway.run("reprocess", *words))
        self.assertEqual(self.gateway.run("reprocess", "/nowhere/at/all").status, FAILED)
        self.assertEqual(self.gateway.run("reprocess", "0123abcd").status, FAILED)


class Recorded(Case):
    def setUp(self):
        super().setUp()
        self.raw = message(body="Akkoord!\n\nOp za 21 nov. 2026 om 10:12 schreef Jan Janssens <jan@mail.example>:\n> Past het?\n")
        for raw in (self.raw, message(), with_attachments(b"a", b"b")):
            self.gateway.deliver(raw, self.address)

    def spoil(self):
        """As if an older version had read the first message."""
        self.gateway.sql(
            "UPDATE message SET subject = 'oud', reply_text = 'Akkoord!' || char(10) || '> Past het?' WHERE id = 1",
            "UPDATE part SET safe_file_name = 'x' WHERE number = 2")

    def lines(self, *arguments):
        done = self.gateway.run("reprocess", "--json", *arguments)
        self.assertEqual(done.status, OK, done)
        return done.values

    def test_nothing_changes_where_nothing_is_new(self):
        before = self.gateway.notifications()
        self.assertEqual(self.lines(), [{"read": 3, "changed": 0}])
        self.assertEqual(self.gateway.notifications(), before)

    def test_a_dry_run_shows_and_a_run_changes(self):
        before = self.gateway.notifications()
        self.spoil()
        *changed, total = self.lines("--dry-run")
        self.assertEqual(total, {"read": 3, "changed": 2})
        first = next(one for one in changed if one["reply"])
        self.assertEqual(first["changes"], [{"name": "subject", "old": "oud", "new": "Re: dossier"}])
        self.assertEqual(first["reply"], ["-> Past het?"])
        self.assertEqual(self.lines("--dry-run")[-1]["changed"], 2)
        self.assertEqual(self.lines()[-1]["changed"], 2)
        self.assertEqual(self.gateway.notifications(), before)
        self.assertEqual(self.lines()[-1]["changed"], 0)
        self.assertSound()

    def test_words_for_a_person(self):
        self.spoil()
        done = self.gateway.need("reprocess", "--dry-run")
        self.assertIn("subject: oud → Re: dossier", done.text)
        self.assertIn("  -> Past het?\n", done.text)
        self.assertRegex(done.text, r"(?m)^2  would change$")
        self.assertEqual(self.gateway.need("reprocess", "--dry-run", "--sample", "1").text.count("\n\n"), 1)

    def test_a_choice_of_messages(self):
        self.spoil()
        ids = {one["subject"]: one["message"] for one in self.gateway.messages()}
        self.assertEqual(self.lines(ids["Re: foto"][:10])[-1], {"read": 1, "changed": 1})
        self.assertEqual(self.lines("--since", "2099-01-01")[-1], {"read": 0, "changed": 0})
        self.assertEqual(self.lines("--since", "2020-01-01")[-1], {"read": 3, "changed": 1})

    def test_a_run_that_was_stopped_goes_on_and_can_begin_anew(self):
        self.spoil()
        self.gateway.sql("INSERT INTO work VALUES('reprocess', 2, 0)")
        done = self.gateway.need("reprocess", "--json")
        self.assertEqual(done.values[-1], {"read": 1, "changed": 1})
        self.assertIn("going on where the last run was stopped", done.err)
        self.assertEqual(self.gateway.sql("SELECT * FROM work"), [])
        self.gateway.sql("INSERT INTO work VALUES('reprocess', 2, 0)")
        self.assertEqual(self.lines("--from-start")[-1], {"read": 3, "changed": 1})

    def test_a_message_in_quarantine_is_left_alone(self):
        digest = self.gateway.messages()[0]["message"]
        self.gateway.sql("UPDATE message SET quarantined_at = 5 WHERE id = 3")
        self.assertEqual(self.lines()[-1], {"read": 3, "changed": 0, "quarantined": 1})
        self.assertEqual(self.only(self.gateway.need("quarantine", "list", "--json").values)["message"], digest)

    def test_a_raw_message_that_is_lost_is_told(self):
        digest = self.gateway.messages()[0]["message"]
        os.remove(self.gateway.blob(digest))
        done = self.gateway.run("reprocess", "--json")
        self.assertEqual((done.status, done.values[-1]["failed"]), (FAILED, 1))
        self.assertIn(digest[:12], done.err)
