"""What the command says to those who ask, and to those who ask wrongly."""
import unittest

from gateway import OK, USAGE, Case, run

COMMANDS = [
    "init", "tenant", "address", "token", "key", "deliver", "parse", "reply", "notifications", "messages", "show",
    "attachment", "raw", "check", "schema", "help",
]


class Help(unittest.TestCase):
    def test_help_names_every_command(self):
        for words in (["help"], ["--help"]):
            done = run(*words)
            self.assertEqual((done.status, done.err), (OK, ""), str(done))
            for command in COMMANDS:
                self.assertIn(command, done.text)

    def test_every_command_has_its_own_help(self):
        for command in COMMANDS:
            with self.subTest(command):
                done = run("help", command)
                self.assertEqual((done.status, done.err), (OK, ""), str(done))
                self.assertIn(f"pluspost {command}", done.text)

    def test_version_is_one_line(self):
        done = run("--version")
        self.assertEqual(done.status, OK)
        self.assertRegex(done.text, r"\Apluspost \d+\.\d+[^\n]*\n\Z")

    def test_help_of_an_unknown_command_is_a_wrong_call(self):
        self.assertEqual(run("help", "nonsense").status, USAGE)


class WrongCalls(Case):
    shares_store = True

    def test_one_sentence_and_the_usage_line(self):
        for words in (
            ["nonsense"],
            ["--nonsense"],
            ["parse", "--nonsense"],
            ["parse", "--part"],
            ["parse", "one.eml", "two.eml"],
            ["reply", "--from", "pdf"],
            ["reply", "--policy", "nonsense"],
            ["init"],
            ["init", "--domain"],
            ["init", "--domain", "not a domain"],
            ["tenant"],
            ["tenant", "nonsense"],
            ["tenant", "add"],
            ["tenant", "show"],
            ["address"],
            ["address", "--tenant", self.tenant],
            ["address", "--dossier", "1"],
            ["address", "--tenant", self.tenant, "--dossier", "1", "--kind", "nonsense"],
            ["address", "--tenant", self.tenant, "--dossier", "1", "--expires", "soon"],
            ["token"],
            ["token", "inspect"],
            ["key"],
            ["key", "retire"],
            ["key", "retire", "nonsense"],
            ["show"],
            ["raw"],
            ["attachment", "0" * 64],
            ["attachment", "0" * 64, "first"],
            ["notifications", "--ack", "1"],
            ["check", "--nonsense"],
        ):
            with self.subTest(" ".join(words)):
                self.assertUsage(self.gateway.run(*words))

    def test_unreadable_files_are_named(self):
        for words in (["parse", "/no/such/file.eml"], ["reply", "/no/such/file.eml"], ["token", "import", "/no/such.csv"]):
            with self.subTest(" ".join(words)):
                done = self.gateway.run(*words)
                self.assertNotEqual(done.status, OK)
                self.assertEqual(done.out, b"")
                self.assertIn(words[-1], done.err)

    def test_what_is_not_there_is_said_to_be_missing(self):
        for words in (["show", "0" * 64], ["raw", "0" * 64], ["attachment", "0" * 64, "1"], ["tenant", "show", "999"]):
            with self.subTest(" ".join(words)):
                done = self.gateway.run(*words)
                self.assertEqual(done.status, 1, str(done))
                self.assertRegex(done.err, r"\Apluspost: [^\n]+\n")


if __name__ == "__main__":
    unittest.main()
