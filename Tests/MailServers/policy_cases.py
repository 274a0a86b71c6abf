"""What clients hear at RCPT once a server asks `pluspost policy`."""
import smtplib

from mail import Mail
from servercase import ALIAS, STORE, ServerCase, address, pluspost, records_of, setting
from servers import SENDER, shell, wait


def damaged(recipient):
    """With another character in its token."""
    local, domain = recipient.split("@")
    return f"{local[:-3]}{'1' if local[-3] == '0' else '0'}{local[-2:]}@{domain}"


class PolicyCases(ServerCase):
    sections = (ServerCase.server.name, "Refusing at RCPT")

    def verdict(self, recipient):
        with self.server.connect() as client:
            client.ehlo()
            client.mail(SENDER)
            return client.rcpt(recipient)

    def assert_refused(self, recipient):
        status, text = self.verdict(recipient)
        self.assertEqual(status, 550, text)
        self.assertIn(b"5.1.1", text)
        self.assertIn(b"no such recipient", text)

    def assert_taken(self, recipient):
        self.assertEqual(self.verdict(recipient)[0], 250, recipient)

    def test_a_good_address_is_taken_and_its_mail_comes(self):
        for recipient in (address("door"), address("door").upper(), f"{ALIAS}@mail.example", "m@mail.example"):
            self.assert_taken(recipient)
        mail = Mail()
        self.server.send(mail, address("door"))
        self.assertEqual(self.arrival(mail)["dossier"], "door")

    def test_a_forged_token_is_refused_while_the_client_waits(self):
        self.assert_refused(damaged(address("forged")))
        mail = Mail()
        with self.assertRaises(smtplib.SMTPRecipientsRefused):
            self.server.send(mail, damaged(address("forged")))
        self.assertEqual(records_of(mail), [])

    def test_a_token_is_refused_from_its_revocation_on(self):
        recipient = address("revoked")
        self.assert_taken(recipient)
        pluspost("token", "revoke", recipient.split("@")[0].split("+")[1])
        self.assert_refused(recipient)
        self.assert_refused(recipient.upper())

    def test_unknown_addresses_are_refused_where_the_operator_wants_that(self):
        unknown = ["nobody@mail.example", f"{ALIAS}+nonsense@mail.example"]
        for recipient in unknown:
            self.assert_taken(recipient)
        with setting(unknown_recipient="reject"):
            for recipient in unknown:
                wait(lambda one=recipient: self.verdict(one)[0] == 550, f"a refusal of {recipient}")
            self.assert_taken(address("known"))
        for recipient in unknown:
            wait(lambda one=recipient: self.verdict(one)[0] == 250, f"{recipient} to be taken")

    def test_a_store_that_cannot_be_read_puts_clients_off(self):
        recipient = address("away")
        self.assert_taken(recipient)
        shell(f"chown root {STORE} && chmod 0700 {STORE}")
        try:
            wait(lambda: self.verdict(recipient)[0] // 100 == 4, "a client to be put off")
        finally:
            shell(f"chown pluspost {STORE} && chmod 0750 {STORE}")
        wait(lambda: self.verdict(recipient)[0] == 250, "the address to be taken again")

    def test_addresses_are_only_data_on_their_way(self):
        for local in ("o'neil", "{x}", "$h", "a=b", "${run{/bin/false}}", "x*y", "~root", "-x", "a^b"):
            with self.subTest(local):
                status, text = self.verdict(f"{local}+nonsense@mail.example")
                # The server itself may not like it; nothing else may come of it.
                self.assertIn(status, (250, 501, 550, 553), text)
                self.assertNotIn(b"no such recipient", text)

    def test_many_clients_at_once(self):
        good, bad = address("crowd"), damaged(address("crowd"))
        with self.server.connect() as first, self.server.connect() as second:
            for client in (first, second):
                client.ehlo()
                client.mail(SENDER)
            for _ in range(5):
                self.assertEqual([first.rcpt(good)[0], second.rcpt(bad)[0]], [250, 550])
