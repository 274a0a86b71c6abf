"""`parse` and `reply` on every message of the corpus: what its writer knows, and what Python's own reader says."""
import glob
import hashlib
import json
import os
import re
import subprocess
import unittest

import grading
import neutral
import python_email
from gateway import CORPUS, OK, PROGRAM, Case, run

FIELDS = ("subject", "from", "to", "cc", "reply_to", "date", "message_id", "in_reply_to", "references", "structure")


def corpus():
    """(name, path, what its writer knows) of every message."""
    for path in sorted(glob.glob(os.path.join(CORPUS, "*.eml"))):
        with open(path[:-4] + ".json") as file:
            yield os.path.basename(path)[:-4], path, json.load(file)


def plain(text):
    """A text as replies are compared: blanks at line ends, and empty lines at both ends, do not count."""
    return "\n".join(line.rstrip() for line in text.replace("\u00a0", " ").split("\n")).strip("\n")


class Corpus(unittest.TestCase):
    longMessage = True
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.messages = list(corpus())
        cls.records = {}
        for name, path, _ in cls.messages:
            done = run("parse", path)
            assert done.status == OK, f"parse {name}: {done}"
            cls.records[name] = done.values[0]

    def test_there_is_a_corpus(self):
        self.assertGreater(len(self.messages), 40)

    def test_every_message_is_as_its_writer_knows(self):
        for name, _, known in self.messages:
            with self.subTest(name):
                self.assertEqual(grading.differences(known["expect"], self.records[name]), [])

    def test_the_defects_that_are_known_are_named(self):
        for name, _, known in self.messages:
            for kind in known.get("defects", []):
                with self.subTest(name):
                    self.assertIn(kind, self.records[name]["defects"])

    def test_defects_have_a_place(self):
        for name, path, _ in self.messages:
            with self.subTest(name):
                found = self.records[name]
                self.assertEqual(sorted({one["kind"] for one in found["defects_at"]}), found["defects"])
                for one in found["defects_at"]:
                    self.assertTrue(0 <= one["offset"] <= os.path.getsize(path), one)

    def test_replies_are_what_the_customer_wrote(self):
        for name, path, known in self.messages:
            if "reply" not in known:
                continue
            with self.subTest(name):
                got = plain(self.records[name]["reply"]["text"])
                self.assertEqual(got, plain(run("reply", path).text), "parse and reply disagree")
                if "text" in known["reply"]:
                    self.assertEqual(got, plain(known["reply"]["text"]))
                for wanted in known["reply"].get("contains", []):
                    self.assertIn(wanted, got)
                for unwanted in known["reply"].get("lacks", []):
                    self.assertNotIn(unwanted, got)

    def test_python_reads_the_same(self):
        for name, path, known in self.messages:
            with open(path, "rb") as file:
                second = python_email.record(file.read())
            excused = known.get("python_differs", {})
            expect = {field: second[field] for field in FIELDS if field not in excused}
            if "leaves" not in excused:
                expect["leaves"] = [
                    {key: leaf[key] for key in ("content_type", "size", "sha256", "filename")}
                    for leaf in second["leaves"]]
            with self.subTest(name):
                self.assertEqual(grading.differences(expect, self.records[name]), [])

    def test_parts_come_out_as_they_are_described(self):
        for name, path, _ in self.messages:
            for leaf in self.records[name]["leaves"]:
                with self.subTest(name, part=leaf["path"]):
                    data = neutral.octets(path, leaf["path"])
                    self.assertEqual((len(data), hashlib.sha256(data).hexdigest()), (leaf["size"], leaf["sha256"]))

    def test_standard_input_and_file_give_the_same(self):
        for name, path, _ in self.messages:
            with open(path, "rb") as file, self.subTest(name):
                self.assertEqual(run("parse", "-", stdin=file.read()).values[0], self.records[name])

    def test_line_ends_do_not_change_what_is_read(self):
        for name, path, _ in self.messages:
            with open(path, "rb") as file:
                raw = file.read()
            if re.search(rb"\r(?!\n)", raw) or (b"\r\n" in raw and re.search(rb"(?<!\r)\n", raw)):
                continue
            other = raw.replace(b"\r\n", b"\n") if b"\r\n" in raw else raw.replace(b"\n", b"\r\n")
            found = run("parse", stdin=other).values[0]
            with self.subTest(name):
                for field in (*FIELDS, "defects"):
                    self.assertEqual(found[field], self.records[name][field], field)
                self.assertEqual(plain(found["reply"]["text"]), plain(self.records[name]["reply"]["text"]))


class Parse(Case):
    shares_store = True

    def test_needs_no_store(self):
        self.assertOK(run("parse", stdin=b"Subject: x\n\ny\n", store="/no/such/store"))
        self.assertOK(run("reply", stdin=b"Subject: x\n\ny\n", store="/no/such/store"))

    def test_an_unknown_part_is_said_to_be_missing(self):
        done = run("parse", "--part", "7", stdin=b"Subject: x\n\ny\n")
        self.assertEqual((done.status, done.out), (1, b""), str(done))

    def test_an_empty_message_has_an_empty_record(self):
        found = self.assertOK(run("parse", stdin=b"")).values[0]
        self.assertEqual((found["subject"], found["from"], found["message_id"]), (None, [], None))
        self.assertIn("empty-message", found["defects"])

    def test_every_beginning_of_a_message_can_be_read(self):
        path = os.path.join(CORPUS, "apple-mail-german.eml")
        with open(path, "rb") as file:
            raw = file.read()
        for length in range(0, len(raw), 97):
            with self.subTest(length):
                self.assertEqual(run("parse", stdin=raw[:length]).status, OK)

    def test_random_octets_can_be_read(self):
        import random
        octets = random.Random(2026)
        for _ in range(30):
            raw = octets.randbytes(octets.randrange(1, 4000))
            self.assertOK(run("parse", stdin=raw))

    def test_the_adapter_for_graders_adds_what_they_need(self):
        script = os.path.join(os.path.dirname(neutral.__file__), "neutral.py")
        path = os.path.join(CORPUS, "gmail-german.eml")
        done = subprocess.run(
            ["/usr/bin/python3", script, path], capture_output=True, env={"PLUSPOST": PROGRAM}, check=True)
        record = json.loads(done.stdout)
        for leaf in record["leaves"]:
            data = neutral.octets(path, leaf["path"], PROGRAM)
            self.assertEqual(leaf["sha256_lf"], hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest())


class Reply(unittest.TestCase):
    TEXT = "Akkoord.\n\nGroeten,\nEls\n\nOp 19/11/2026 om 14:05 schreef Jan <jan@a.example>:\n> Gaat u akkoord?\n"
    HTML = (
        "<div dir=\"ltr\">Akkoord.</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">Op do 19 nov "
        "2026 om 14:05 schreef Jan &lt;<a href=\"mailto:jan@a.example\">jan@a.example</a>&gt;:<br></div><blockquote "
        "class=\"gmail_quote\">Gaat u akkoord?</blockquote></div>")

    def test_text_html_and_whole_messages(self):
        whole = "Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + self.TEXT
        for kind, source in (("text", self.TEXT), ("html", self.HTML), ("eml", whole)):
            with self.subTest(kind):
                done = run("reply", "--from", kind, stdin=source.encode())
                self.assertEqual((done.status, done.err), (OK, ""))
                self.assertIn("Akkoord.", done.text)
                self.assertNotIn("Gaat u akkoord?", done.text)
                self.assertNotIn("schreef", done.text)

    def test_what_is_only_a_quote_stays(self):
        done = run("reply", "--from", "text", stdin=b"> Gaat u akkoord?\n")
        self.assertEqual(done.status, OK)
        self.assertIn("Gaat u akkoord?", done.text)

    def test_wrong_octets_are_replaced(self):
        done = run("reply", "--from", "text", stdin=b"caf\xe9 \xff\n")
        self.assertEqual(done.status, OK)
        self.assertIn("caf", done.text)


if __name__ == "__main__":
    unittest.main()
