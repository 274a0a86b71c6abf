"""`reply` on the answers of many clients in fifteen languages, and what it and `show` say of each stretch."""
import email
import email.policy
import glob
import html
import os
from concurrent.futures import ThreadPoolExecutor
import unittest

from gateway import ROOT, Case, message, run

CORPUS = os.path.join(ROOT, "Corpus", "replies")
CLASSES = {"reply", "attribution", "quote", "header-block", "signature", "closing", "footer", "disclaimer", "forward", "marker"}


def words(text):
    """A text as every renderer of HTML agrees on it: letters and digits."""
    return "".join(one for one in text if one.isalnum()).casefold()


def lines(text):
    """A text without blanks at both ends of lines, and without blank lines."""
    kept = [line.strip() for line in text.replace("\u00a0", " ").split("\n")]
    return [line for line in kept if line]


def read(path):
    with open(path, "rb") as file:
        return file.read()


class Corpus(unittest.TestCase):
    maxDiff = None

    def cases(self):
        """(name, kind, policy, input, expected reply)"""
        for path in sorted(glob.glob(os.path.join(CORPUS, "*", "*.eml"))):
            whole = read(path)
            parsed = email.message_from_bytes(whole, policy=email.policy.default)
            forms = {"eml": whole}
            for part in parsed.iter_parts():
                forms["html" if part.get_content_subtype() == "html" else "text"] = part.get_content().encode()
            name = os.path.relpath(path, CORPUS)[:-4]
            for ending, policy in (("reply", "full"), ("signoff", "full+signoff")):
                expected = f"{path[:-4]}.{ending}"
                if os.path.exists(expected):
                    for kind, octets in forms.items():
                        yield name, kind, policy, octets, read(expected).decode()

    def test_what_the_customer_typed_is_found(self):
        cases = list(self.cases())
        self.assertGreater(len(cases), 1600)
        with ThreadPoolExecutor(2) as pool:
            results = pool.map(lambda case: run("reply", "--from", case[1], "--policy", case[2], stdin=case[3]), cases)
            for (name, kind, policy, _, expected), result in zip(cases, results):
                with self.subTest(name, kind=kind, policy=policy):
                    if kind == "html":
                        self.assertEqual(words(result.text), words(expected))
                    else:
                        self.assertEqual(lines(result.text), lines(expected))

    def test_a_text_that_was_made_html_has_the_same_reply(self):
        # As gateways and phones do it: a line is a line, and the marks of quoting stay what they are.
        def forms(text):
            given = [html.escape(line, quote=False).replace("  ", "&nbsp; ") for line in text.split("\n")]
            yield "div", "".join(f"<div>{line or '<br>'}</div>\n" for line in given)
            yield "br", "<html><body>" + "<br>\n".join(given) + "</body></html>"
            yield "pre", "<pre>" + html.escape(text) + "</pre>"

        tried = [
            (f"{name} {policy} {form}", policy, written.encode(), expected)
            for name, kind, policy, octets, expected in self.cases() if kind == "text"
            for form, written in forms(octets.decode())]
        with ThreadPoolExecutor(2) as pool:
            results = pool.map(lambda one: run("reply", "--from", "html", "--policy", one[1], stdin=one[2]), tried)
            for (name, _, _, expected), result in zip(tried, results):
                with self.subTest(name):
                    self.assertEqual(words(result.text), words(expected))

    def test_segments_cover_the_text(self):
        for path in sorted(glob.glob(os.path.join(CORPUS, "*", "outlook-ios.eml"))):
            part = email.message_from_bytes(read(path), policy=email.policy.default).get_body(("plain",))
            text = part.get_content().encode()
            with self.subTest(path):
                reply = run("reply", "--from", "text", "--json", stdin=text).values[0]
                end = 0
                for segment in reply["segments"]:
                    self.assertEqual(segment["start"], end)
                    self.assertIn(segment["class"], CLASSES)
                    self.assertTrue(0 <= segment["confidence"] <= 1)
                    end = segment["end"]
                    self.assertIn(segment["text"].strip(), text[segment["start"]:end].decode())
                self.assertEqual(end, len(text))
                self.assertLessEqual({"reply", "footer", "header-block", "quote"}, {one["class"] for one in reply["segments"]})


ANSWER = "Maandag past.\n\nOp vr 20 nov 2026 om 10:12 schreef Jan Wouters <jan@garage.example>:\n\n> Past maandag?\n"


class Explaining(Case):
    def test_explain_says_of_each_line_what_it_is_and_why(self):
        done = self.assertOK(run("reply", "--from", "text", "--explain", stdin=ANSWER.encode()))
        rows = [line.split("|", 1) for line in done.text.splitlines()]
        self.assertEqual([row[1].strip() for row in rows], [line for line in ANSWER.split("\n")[:-1]])
        self.assertRegex(rows[0][0], r"^\+ reply +0\.\d\d +\S")
        self.assertRegex(rows[2][0], r"^- attribution +0\.\d\d +date, name and verb")
        self.assertRegex(rows[4][0], r"^- quote 1 +0\.\d\d +\S")

    def test_explain_heeds_the_policy(self):
        text = b"Ja.\n\n-- \nEls Maes\n"
        for policy, mark in (("full", "-"), ("quotes", "+")):
            done = self.assertOK(run("reply", "--from", "text", "--explain", "--policy", policy, stdin=text))
            self.assertEqual(done.text.splitlines()[-1][:11], f"{mark} signature")

    def test_json_has_reply_and_segments(self):
        reply = self.assertOK(run("reply", "--from", "text", "--json", stdin=ANSWER.encode())).values[0]
        self.assertEqual((reply["text"], reply["stripped"], reply["uncertain"]), ("Maandag past.", True, False))
        kinds = [(one["class"], one["depth"], one["kept"]) for one in reply["segments"]]
        self.assertEqual(kinds, [("reply", 0, True), ("attribution", 0, False), ("quote", 1, False)])
        self.assertEqual([one["part"] for one in reply["segments"]], [1, 1, 1])

    def test_what_html_shows_as_typed_is_not_lost_with_the_plain_text(self):
        # The text part marks the answers as quoted; the HTML part knows better.
        plain = "Op 20 nov 2026 om 10:12 schreef Jan <jan@garage.example>:\n> Past maandag?\n> Maandag past prima voor ons allemaal.\n"
        markup = (
            '<div class="gmail_quote"><div class="gmail_attr">Op 20 nov 2026 om 10:12 schreef Jan &lt;jan@garage.example&gt;:<br></div>'
            '<blockquote class="gmail_quote">Past maandag?</blockquote></div><div>Maandag past prima voor ons allemaal.</div>')
        one = email.message.EmailMessage()
        one["From"] = "els@post.example"
        one.set_content(plain)
        one.add_alternative(markup, subtype="html")
        reply = self.assertOK(run("reply", "--json", stdin=one.as_bytes())).values[0]
        self.assertEqual((reply["text"], reply["uncertain"]), ("Maandag past prima voor ons allemaal.", True))


SENT = "Beste Els,\n\nUw wagen is klaar en mag maandag om acht uur opgehaald worden.\nDe factuur ligt aan de balie.\n\nGarage Wouters\n"
# A client that wraps what it quotes anew, marks nothing and says not who wrote it.
MANGLED = (
    "Prima, tot maandag!\n\nBeste Els, Uw wagen is klaar\nen mag maandag om acht uur opgehaald worden. De\n"
    "factuur ligt aan de balie. Garage Wouters\n")


class Known(Case):
    """What was said before in a dossier is a quote, though its client marked nothing."""

    def deliver(self, body, sender, address=None):
        raw = message(body=body, sender=sender)
        self.assertOK(self.gateway.deliver(raw, address or self.address, sender=sender))
        return self.gateway.messages()[0]["message"]

    def text(self, digest):
        return self.assertOK(self.gateway.run("show", "--json", digest)).values[0]["reply"]["text"]

    def test_a_copy_of_what_was_sent_makes_its_words_known(self):
        self.deliver(SENT, "werkplaats@garage.example")
        digest = self.deliver(MANGLED, "els@post.example")
        self.assertEqual(self.text(digest), "Prima, tot maandag!")
        shown = self.assertOK(self.gateway.run("show", "--whole", "--json", digest)).values[0]
        self.assertEqual([one["class"] for one in shown["segments"]], ["reply", "quote"])
        self.assertIn("sent", shown["segments"][1]["evidence"])
        self.assertOK(self.gateway.run("check"))

    def test_what_came_later_or_to_another_dossier_is_not_known(self):
        other = self.gateway.address(self.tenant, "2026-0148")
        self.deliver(SENT, "werkplaats@garage.example", other)
        digest = self.deliver(MANGLED, "els@post.example")
        self.assertEqual(self.text(digest), MANGLED.rstrip())
        self.deliver(SENT, "werkplaats@garage.example")
        shown = self.assertOK(self.gateway.run("show", "--whole", "--json", digest)).values[0]
        self.assertEqual([one["class"] for one in shown["segments"]], ["reply"])

    def test_who_says_the_same_again_is_heard(self):
        first = self.deliver(SENT, "els@post.example")
        again = self.deliver(SENT + "\n", "els@post.example")
        self.assertEqual(self.text(again), self.text(first))
        self.assertEqual(self.text(first), SENT.rstrip())

    def test_only_so_many_messages_are_looked_at(self):
        self.deliver(SENT, "werkplaats@garage.example")
        for number in range(20):
            self.deliver(f"Bericht nummer {number} over iets anders.\n", "piet@post.example")
        digest = self.deliver(MANGLED, "els@post.example")
        self.assertEqual(self.text(digest), MANGLED.rstrip())

    def test_a_file_makes_words_known_to_the_command(self):
        path = os.path.join(self.gateway.folder, "sent.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(SENT)
        done = self.assertOK(run("reply", "--from", "text", "--known", path, stdin=MANGLED.encode()))
        self.assertEqual(done.text, "Prima, tot maandag!\n")
        self.assertEqual(run("reply", "--from", "text", stdin=MANGLED.encode()).text, MANGLED)
        missing = run("reply", "--from", "text", "--known", path + ".none", stdin=b"x")
        self.assertNotEqual(missing.status, 0)


class Marker(Case):
    """The line above which the owner's messages ask for a reply."""

    LINE = "#~ Antwoord hierboven ~#"
    BODY = f"Prima.\n\n> {LINE}\n> Past maandag?\n"

    def test_an_option_of_the_command(self):
        done = self.assertOK(run("reply", "--from", "text", "--marker", self.LINE, stdin=self.BODY.encode()))
        self.assertEqual(done.text, "Prima.\n")
        self.assertEqual(run("reply", "--from", "text", stdin=self.BODY.encode()).text, self.BODY)

    def test_a_setting_of_the_store(self):
        self.gateway.configure(reply_marker=self.LINE)
        self.assertOK(self.gateway.deliver(message(body=self.BODY), self.address))
        digest = self.only(self.gateway.messages())["message"]
        shown = self.assertOK(self.gateway.run("show", "--json", "--whole", digest)).values[0]
        self.assertEqual(shown["reply"]["text"], "Prima.")
        self.assertEqual([one["class"] for one in shown["segments"]], ["reply", "marker", "quote"])

    def test_what_is_not_quoted_below_it_stays(self):
        self.gateway.configure(reply_marker=self.LINE)
        self.assertOK(self.gateway.deliver(message(body=f"Hoi\n\n{self.LINE}\n\nEn dit wil ik ook nog zeggen.\n"), self.address))
        digest = self.only(self.gateway.messages())["message"]
        text = self.assertOK(self.gateway.run("show", "--json", digest)).values[0]["reply"]["text"]
        self.assertIn("En dit wil ik ook nog zeggen.", text)

    def test_a_marker_that_is_too_short_is_refused(self):
        self.gateway.configure(reply_marker="ab")
        done = self.gateway.run("messages")
        self.assertIn("reply_marker", done.err)


class Showing(Case):
    def test_whole_shows_what_was_folded(self):
        self.assertOK(self.gateway.deliver(message(body=ANSWER), self.address))
        digest = self.only(self.gateway.messages())["message"]
        shown = self.assertOK(self.gateway.run("show", "--whole", digest)).text.splitlines()
        for line in ("  | Maandag past.", "  [quote: quoted lines under an attribution]", "  : > Past maandag?"):
            self.assertIn(line, shown)
        brief = self.assertOK(self.gateway.run("show", digest)).text
        self.assertNotIn("Past maandag?", brief)

    def test_whole_in_json_lists_the_segments(self):
        self.assertOK(self.gateway.deliver(message(body=ANSWER), self.address))
        digest = self.only(self.gateway.messages())["message"]
        shown = self.assertOK(self.gateway.run("show", "--whole", "--json", digest)).values[0]
        self.assertEqual([one["class"] for one in shown["segments"]], ["reply", "attribution", "quote"])
        self.assertNotIn("segments", self.assertOK(self.gateway.run("show", "--json", digest)).values[0])


if __name__ == "__main__":
    unittest.main()
