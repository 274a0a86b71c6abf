"""The demonstration runs to its end and shows what it promises."""
import os
import subprocess
import unittest

from gateway import PROGRAM, ROOT


class Demo(unittest.TestCase):
    def test_shows_the_reply_the_attachments_and_no_second_notification(self):
        done = subprocess.run(
            [os.path.join(ROOT, "Corpus", "demo", "demo")], capture_output=True, timeout=60, cwd="/",
            env={"PATH": "/usr/bin:/bin", "PLUSPOST": PROGRAM})
        text = done.stdout.decode()
        self.assertEqual((done.returncode, done.stderr), (0, b""), text)
        for wanted in (
            "De verzekeraar heeft de schade aanvaard", "Aanrijdingsformulier.pdf", "Foto Citroën – koffer ingedeukt.jpg",
            '"dossier":"2026-0147"', "€ 250 betaal ik", "the message is as it came",
        ):
            self.assertIn(wanted, text)
        record = next(line for line in text.splitlines() if '"specversion"' in line)
        self.assertNotIn("Verzonden:", record)
        self.assertNotIn("De expert is langs geweest", record)
        self.assertNotIn("pluspost: ", text, "a diagnostic")


if __name__ == "__main__":
    unittest.main()
