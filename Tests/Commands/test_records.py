"""Every record that the program makes is as its own schema says, according to somebody else's validator."""
import glob
import os
import unittest

import jsonschema

from gateway import ALIAS, CORPUS, DOMAIN, Case, message, run, with_attachments


class Records(Case):
    shares_store = True

    def validator(self):
        schema = self.gateway.need("schema").values[0]
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema)

    def assertValid(self, record, validator):
        wrong = [f"{'/'.join(str(one) for one in error.absolute_path)}: {error.message}"[:300]
                 for error in validator.iter_errors(record)]
        self.assertEqual(wrong, [])

    def test_the_schema_needs_no_store(self):
        self.assertOK(run("schema", store="/no/such/store"))

    def test_every_message_of_the_corpus_makes_a_valid_record(self):
        validator = self.validator()
        for path in sorted(glob.glob(os.path.join(CORPUS, "*.eml"))):
            with open(path, "rb") as file, self.subTest(os.path.basename(path)):
                done = self.assertOK(self.gateway.deliver(file.read(), self.address, flags=["--emit"]))
                for record in done.values:
                    self.assertValid(record, validator)

    def test_every_kind_of_record_is_valid(self):
        validator = self.validator()
        before = len(self.gateway.notifications())
        expected = {
            f"{ALIAS}@{DOMAIN}": "io.pluspost.message.received",
            f"nobody@{DOMAIN}": "io.pluspost.review.needed",
            f"m+{'0' * 24}@{DOMAIN}": "io.pluspost.review.needed",
            self.address: "io.pluspost.reply.received",
        }
        for recipient in expected:
            self.assertOK(self.gateway.deliver(with_attachments(b"x"), recipient, sender=""))
        records = self.gateway.notifications()[before:]
        self.assertEqual([one["type"] for one in records], list(expected.values()))
        for record in records:
            self.assertValid(record, validator)
            self.assertEqual(record["source"], f"pluspost://{DOMAIN}")

    def test_names_as_sent_are_kept_and_safe_ones_are_safe(self):
        validator = self.validator()
        with open(os.path.join(CORPUS, "hostile-names.eml"), "rb") as file:
            done = self.assertOK(self.gateway.deliver(file.read(), self.address, flags=["--emit"]))
        record = done.values[0]
        self.assertValid(record, validator)
        sent = [one["filename"] for one in record["data"]["attachments"]]
        self.assertEqual(sent, ["../../etc/cron.d/factuur\u202egpj.exe", "NUL"])
        for one in record["data"]["attachments"]:
            safe = one["safe_filename"]
            self.assertNotRegex(safe, r"[/\\\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
            self.assertNotIn(safe.split(".")[0].upper(), ("NUL", "CON", "AUX", "PRN", ""))
            self.assertLessEqual(len(safe.encode()), 120)

    def test_a_long_reply_is_cut_and_said_to_be(self):
        raw = message(body="Een zin die telt.\n" * 400_000)
        record = self.assertOK(self.gateway.deliver(raw, self.address, flags=["--emit"])).values[0]
        self.assertValid(record, self.validator())
        self.assertIs(record["data"]["reply"]["truncated"], True)
        self.assertLess(len(record["data"]["reply"]["text"]), len(raw))

    def test_two_messages_of_one_message_id_are_linked(self):
        raws = []
        for number in (1, 2):
            with open(os.path.join(CORPUS, f"same-message-id-{number}.eml"), "rb") as file:
                raws.append(file.read())
        records = [self.gateway.deliver(raw, self.address, flags=["--emit"]).values[0] for raw in raws]
        self.assertIn(records[0]["data"]["message"], records[1]["data"]["duplicates"])


if __name__ == "__main__":
    unittest.main()
