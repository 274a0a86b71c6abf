"""What customers send, and what must come of it whatever server is in front and however it hands over."""
import hashlib
import smtplib

from mail import PHOTO, Mail, noise
from servercase import ALIAS, address, pluspost
from servers import SENDER


class CustomerCases:
    """For a ServerCase."""

    #: Whether the record knows whom the server had the mail from, and what it calls it.
    tells_client = True

    def test_a_reply_with_an_attachment_reaches_its_dossier(self):
        mail = Mail("Morgen past, dank u!\n\nOp za 21 nov. 2026 om 10:12 schreef Jan:\n> Past het morgen?\n",
                    attachments=[("foto.png", PHOTO)])
        recipient = address("2026-0147")
        self.server.send(mail, recipient)
        data = self.arrival(mail)
        self.assertEqual((data["tenant"]["id"], data["kind"], data["dossier"]), (1, "dossier", "2026-0147"))
        self.assertEqual(data["reply"]["text"].strip(), "Morgen past, dank u!")
        self.assertEqual([one["filename"] for one in data["attachments"]], ["foto.png"])
        self.assertEqual(pluspost("attachment", data["message"], "1"), PHOTO)
        self.assertEqual(data["envelope"]["sender"], SENDER)
        self.assertEqual(data["envelope"]["recipient"], recipient)
        if self.tells_client:
            self.assertEqual(data["envelope"]["client"], "192.0.2.25")
            self.assertIn(data["envelope"]["queue_id"], self.server.log())
        self.assertFalse(data["automatic"])
        self.assert_stored(data, mail)

    def test_a_token_survives_a_change_of_case(self):
        for number, change in enumerate([str.upper, str.lower, str.swapcase]):
            with self.subTest(change=change.__name__):
                mail = Mail()
                local, domain = address(f"case-{number}").split("@")
                self.server.send(mail, f"{change(local)}@{domain}")
                data = self.arrival(mail)
                self.assertEqual(data["dossier"], f"case-{number}")
                self.assertEqual(data["envelope"]["recipient"], f"{change(local)}@{domain}")

    def test_the_domain_may_be_in_upper_case(self):
        mail = Mail()
        local, domain = address("domain").split("@")
        self.server.send(mail, f"{local}@{domain.upper()}")
        self.assertEqual(self.arrival(mail)["dossier"], "domain")

    def test_each_recipient_of_a_transaction_is_recorded(self):
        mail = Mail()
        plain = f"{ALIAS}@mail.example"
        self.server.send(mail, address("several-1"), address("several-2"), plain, address("several-3"))
        found = self.arrivals(mail, 4)
        self.assertEqual(
            sorted(record["subject"] for record in found),
            ["dossier/several-1", "dossier/several-2", "dossier/several-3", "new"])
        if self.server.gives_all_the_same:
            self.assertEqual(len({record["data"]["message"] for record in found}), 1)
        self.assertEqual(
            sorted(record["data"]["envelope"]["recipient"] for record in found),
            sorted([address("several-1"), address("several-2"), address("several-3"), plain]))

    def test_the_null_sender_is_an_empty_text_and_automatic(self):
        mail = Mail("Ik ben er niet.\n")
        self.server.send(mail, address("null"), sender="")
        data = self.arrival(mail)
        self.assertEqual(data["envelope"]["sender"], "")
        self.assertTrue(data["automatic"])
        self.assertEqual(data["dossier"], "null")

    def test_eight_bit_mail_comes_as_it_was_sent(self):
        mail = Mail("Één straße, één €: ça va.\n")
        self.server.send(mail, address("eight"), options=["BODY=8BITMIME"])
        data = self.arrival(mail)
        self.assertEqual(data["reply"]["text"].strip(), "Één straße, één €: ça va.")
        self.assert_stored(data, mail)

    def test_dots_at_the_beginning_of_lines_are_neither_lost_nor_doubled(self):
        text = "Een punt:\n.\n..\n...drie\n.een\n\n. .\nFrom hier tot daar.\n"
        mail = Mail(text)
        self.server.send(mail, address("dots"))
        data = self.arrival(mail)
        self.assert_stored(data, mail)
        self.assertEqual(data["reply"]["text"].strip(), text.strip())

    def test_an_attachment_of_thirty_megabytes_is_whole(self):
        """Forty on its way."""
        content = noise(1 << 20) * 30
        mail = Mail(attachments=[("groot.bin", content)])
        self.server.send(mail, address("large"))
        data = self.arrival(mail)
        self.assertEqual(data["attachments"][0]["sha256"], hashlib.sha256(content).hexdigest())
        self.assertEqual(data["attachments"][0]["size"], len(content))
        self.assert_stored(data, mail)

    def test_an_unknown_token_goes_to_review(self):
        for number, plus in enumerate(["0c64tbm2ffnwjdw5rcpegv3t5cm1r", "nonsense", "a" * 30]):
            with self.subTest(plus=plus):
                mail = Mail()
                self.server.send(mail, f"{ALIAS}+{plus}@mail.example")
                record = self.arrivals(mail)[0]
                self.assertEqual(record["type"], "io.pluspost.review.needed")
                self.assertEqual(record["data"]["envelope"]["recipient"], f"{ALIAS}+{plus}@mail.example")

    def test_a_second_plus_is_part_of_what_pluspost_sees(self):
        token = address("plusses").split("@")[0].split("+")[1]
        for recipient in [f"m+{token}+more@mail.example", f"m+more+{token}@mail.example"]:
            with self.subTest(recipient=recipient):
                mail = Mail()
                self.server.send(mail, recipient)
                data = self.arrival(mail)
                self.assertEqual(data["envelope"]["recipient"], recipient)
                self.assertIsNotNone(data["review"])

    def test_a_sender_with_odd_characters_is_only_data(self):
        sender = "o'neil+$HOME`id`={a}|*x@customer.example"
        mail = Mail()
        self.server.send(mail, address("odd"), sender=sender)
        self.assertEqual(self.arrival(mail)["envelope"]["sender"], sender)

    def test_mail_for_other_domains_is_not_taken(self):
        if not self.server.sees_strangers:
            self.skipTest("to this server every client of the machine is its own")
        with self.server.connect() as client:
            client.ehlo()
            client.mail(SENDER)
            status, _ = client.rcpt("someone@elsewhere.example")
        self.assertIn(status // 100, (4, 5))

    def test_addresses_in_utf8_come_as_they_were_sent(self):
        with self.server.connect() as client:
            client.ehlo()
            if not client.has_extn("smtputf8"):
                self.skipTest("the server does not offer SMTPUTF8")
        mail = Mail("Één antwoord.\n", subject="Één vraag")
        recipient = address("utf8").replace(ALIAS, "Jörg.Müller")
        self.server.send(mail, recipient, sender="él@customer.example", options=["SMTPUTF8", "BODY=8BITMIME"])
        data = self.arrival(mail)
        self.assertEqual((data["dossier"], data["subject"]), ("utf8", "Één vraag"))
        self.assertEqual(data["envelope"]["recipient"], recipient)
        self.assertEqual(data["envelope"]["sender"], "él@customer.example")

    def test_a_quoted_local_part_finds_its_dossier(self):
        mail = Mail()
        local, domain = address("quoted").split("@")
        try:
            self.server.send(mail, f'"{local}"@{domain}')
        except smtplib.SMTPResponseException as refusal:
            self.skipTest(f"the server refuses quotes: {refusal.smtp_error!r}")
        except smtplib.SMTPRecipientsRefused as refusal:
            self.skipTest(f"the server refuses quotes: {refusal.recipients}")
        self.assertEqual(self.arrival(mail)["dossier"], "quoted")

    def test_lone_line_ends_lose_nothing_that_is_read(self):
        """What becomes of them is the server's business; the mail comes, and once."""
        mail = Mail("voor\n")
        mail.octets += b"een lone\nfeed en een lone\rreturn\r\n"
        with self.server.connect() as client:
            client.ehlo()
            client.mail(SENDER)
            client.rcpt(address("lone"))
            client.docmd("DATA")
            client.send(mail.octets + b".\r\n")
            status, _ = client.getreply()
        if status != 250:
            self.skipTest(f"the server refuses lone line ends with {status}")
        self.assertIn("return", self.arrival(mail)["reply"]["text"])
