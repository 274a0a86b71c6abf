"""What a mail server hears when it asks about a recipient, and that a delivery decides the same."""
import os
import socket
import time

from gateway import DOMAIN, FAILED, NO_USER, OK, TRY_AGAIN, Case, message, token_of
from serving import Daemon, Talk, free_port, seconds_of

REFUSED = "550 5.1.1 no such recipient"
NOTHING = "DUNNO"


def request(recipient, state="RCPT", name="smtpd_access_policy", **more):
    lines = [f"request={name}", f"protocol_state={state}", "protocol_name=ESMTP", "sender=els@klant.example",
             f"recipient={recipient}", *(f"{key}={value}" for key, value in more.items())]
    return "\n".join(lines) + "\n\n"


def damaged(address):
    """The address with another character in its token."""
    local, domain = address.rsplit("@", 1)
    return f"{local[:-3]}{'0' if local[-3] != '0' else '1'}{local[-2:]}@{domain}"


class Policy(Case):
    def ask(self, *requests):
        done = self.assertOK(self.gateway.run("policy", stdin="".join(requests).encode()))
        self.assertEqual(done.err, "")
        answers = done.text.split("\n\n")
        self.assertEqual(answers.pop(), "")
        self.assertEqual(len(answers), len(requests), done)
        return [answer.removeprefix("action=") for answer in answers]

    def verdict(self, recipient):
        return self.only(self.ask(request(recipient)))

    def revoke(self, address):
        self.gateway.need("token", "revoke", token_of(address))

    def expired(self):
        from tokens import keys, payload, token
        number, _, secret = keys(self.gateway.key_file)[0]
        identifier = self.gateway.sql(
            "INSERT INTO opaque_reference(tenant, kind, dossier, created_at) VALUES(1, 'dossier', 'old', 1)",
            "SELECT max(id) FROM opaque_reference")[0][0]
        return f"m+{token(payload(int(self.tenant), identifier, key=number, last_day=100), secret, DOMAIN)}@{DOMAIN}"

    def test_a_good_address_is_left_to_other_restrictions(self):
        for recipient in (self.address, self.address.upper(), f"Carrosserie.Jan.Janssens@{DOMAIN}", f"m@{DOMAIN}"):
            with self.subTest(recipient):
                self.assertEqual(self.verdict(recipient), NOTHING)

    def test_a_forged_or_revoked_token_is_refused_whatever_the_settings(self):
        self.assertEqual(self.verdict(damaged(self.address)), REFUSED)
        self.revoke(self.address)
        self.assertEqual(self.verdict(self.address), REFUSED)

    def test_an_unknown_or_expired_address_is_refused_where_the_operator_wants_that(self):
        recipients = [f"nobody@{DOMAIN}", f"m+nonsense@{DOMAIN}", self.expired()]
        self.assertEqual(self.ask(*map(request, recipients)), [NOTHING] * 3)
        self.gateway.configure(unknown_recipient="reject")
        self.assertEqual(self.ask(*map(request, recipients)), [REFUSED] * 3)
        self.assertEqual(self.verdict(self.address), NOTHING)
        # A header may say which dossier is meant.
        self.assertEqual(self.verdict(f"m@{DOMAIN}"), NOTHING)

    def test_what_is_no_question_about_one_of_our_recipients_is_not_ours(self):
        bad = damaged(self.address)
        self.gateway.configure(unknown_recipient="reject")
        for one in (
            request("els@elsewhere.example"), request(""), request("no address"), request(bad, state="DATA"),
            request(bad, state="END-OF-MESSAGE"), request(bad, name="junk_mail"), f"recipient={bad}\n\n",
            f"request=smtpd_access_policy\nprotocol_state=RCPT\nno equals sign\n\n", "a\n\n",
            f"request=smtpd_access_policy\nprotocol_state=RCPT\nrecipient=m+{'0' * 9000}@{DOMAIN}\n\n",
        ):
            with self.subTest(one[:200]):
                self.assertEqual(self.ask(one), [NOTHING])

    def test_a_store_that_cannot_be_read_puts_the_client_off(self):
        os.rename(self.gateway.store, self.gateway.store + ".away")
        try:
            self.assertRegex(self.verdict(self.address), "^DEFER_IF_PERMIT 4.3.0 ")
        finally:
            os.rename(self.gateway.store + ".away", self.gateway.store)
        with open(self.gateway.ledger, "r+b") as file:
            file.write(b"not a database at all")
        self.assertRegex(self.verdict(self.address), "^DEFER_IF_PERMIT 4.3.0 ")

    def test_a_delivery_decides_the_same(self):
        self.gateway.configure(unknown_recipient="reject")
        revoked = self.gateway.address(self.tenant, "revoked")
        self.revoke(revoked)
        for recipient in (
            self.address, self.address.upper(), revoked, damaged(self.address), self.expired(), f"nobody@{DOMAIN}",
            f"m+nonsense@{DOMAIN}", f"CARROSSERIE.jan.janssens@{DOMAIN}", f'"{self.address.split("@")[0]}"@{DOMAIN}',
            f"+{token_of(self.address)}@{DOMAIN}", f"@relay.example:{self.address}",
        ):
            with self.subTest(recipient):
                refused = self.verdict(recipient) == REFUSED
                status = self.gateway.deliver(message(), recipient).status
                self.assertEqual(status, NO_USER if refused else OK)

    def test_by_hand_the_status_says_it_too(self):
        for recipient, status, text in (
            (self.address, OK, NOTHING), (damaged(self.address), FAILED, REFUSED), ("x@elsewhere.example", OK, NOTHING)):
            done = self.gateway.run("policy", "--address", recipient)
            self.assertEqual((done.status, done.text), (status, text + "\n"))
        done = self.gateway.run("policy", "--address", self.address, store=self.gateway.folder + "/none")
        self.assertEqual(done.status, TRY_AGAIN)

    def test_the_command_line_is_checked(self):
        for words in (
            ["--listen", "nowhere"], ["--listen", "0.0.0.0:24"], ["--listen", "192.0.2.1:24"], ["--listen", "127.0.0.1:x"],
            ["--listen", "127.0.0.1:65536"], ["--listen", "/" + "x" * 200], ["--listen", "systemd"], ["stray"],
            ["--listen", "/tmp/x/", ], ["--address", "a@b", "--listen", "/tmp/x"],
        ):
            with self.subTest(words):
                self.assertUsage(self.gateway.run("policy", *words))


class PolicyDaemon(Case):
    def ask(self, talk, recipient):
        talk.send(request(recipient))
        answer, empty = talk.lines(2)
        self.assertEqual(empty, "")
        return answer.removeprefix("action=")

    def test_a_token_is_refused_from_its_revocation_on(self):
        with Daemon(self.gateway, "policy") as daemon, Talk(daemon.connect()) as talk:
            self.assertEqual(self.ask(talk, self.address), NOTHING)
            self.gateway.need("token", "revoke", token_of(self.address))
            self.assertEqual(self.ask(talk, self.address), REFUSED)

    def test_settings_keys_and_repairs_take_effect_without_a_restart(self):
        with Daemon(self.gateway, "policy") as daemon, Talk(daemon.connect()) as talk:
            def becomes(recipient, expected):
                for _ in range(200):
                    if self.ask(talk, recipient).startswith(expected):
                        return
                    time.sleep(0.05)
                self.fail(f"{recipient}: {self.ask(talk, recipient)}, never {expected}")
            becomes(f"nobody@{DOMAIN}", NOTHING)
            self.gateway.configure(unknown_recipient="reject")
            becomes(f"nobody@{DOMAIN}", REFUSED)
            self.gateway.need("key", "rotate")
            becomes(self.gateway.address(self.tenant, "new-key"), NOTHING)
            os.rename(self.gateway.store, self.gateway.store + ".away")
            becomes(self.address, "DEFER_IF_PERMIT")
            os.rename(self.gateway.store + ".away", self.gateway.store)
            becomes(self.address, NOTHING)

    def test_it_listens_on_sockets_and_ports_and_what_systemd_opened(self):
        for options in ({}, {"inherits": True}, {"place": f"127.0.0.1:{free_port()}"}, {"place": f"[::1]:{free_port()}"}):
            with self.subTest(options):
                try:
                    daemon = Daemon(self.gateway, "policy", **options)
                except AssertionError as failure:
                    if "[::1]" in options.get("place", "") and "Cannot assign" in str(failure):
                        self.skipTest("no IPv6 here")
                    raise
                with daemon, Talk(daemon.connect()) as talk:
                    self.assertEqual(self.ask(talk, damaged(self.address)), REFUSED)
                    self.assertEqual(daemon.stop(), OK)
                    self.assertIsNone(talk.line())
                if "/" in daemon.place:
                    self.assertEqual(os.path.exists(daemon.place), "inherits" in options)
                    if "inherits" in options:
                        os.unlink(daemon.place)

    def test_a_socket_left_behind_is_replaced_and_a_live_one_is_not(self):
        with Daemon(self.gateway, "policy") as daemon:
            daemon.kill()
            self.assertTrue(os.path.exists(daemon.place))
        with Daemon(self.gateway, "policy") as daemon:
            second = self.gateway.run("policy", "--listen", daemon.place)
            self.assertEqual(second.status, TRY_AGAIN, second)
            self.assertEqual(os.stat(daemon.place).st_mode & 0o777, 0o660)
            with Talk(daemon.connect()) as talk:
                self.assertEqual(self.ask(talk, self.address), NOTHING)

    def test_a_client_that_says_all_at_once_and_closes_its_side_is_answered(self):
        """As Exim's readsocket does."""
        with Daemon(self.gateway, "policy") as daemon, Talk(daemon.connect()) as talk:
            talk.send(request(damaged(self.address)))
            talk.client.shutdown(socket.SHUT_WR)
            self.assertEqual(talk.rest(), [f"action={REFUSED}", ""])

    def test_clients_that_go_or_say_nothing_are_in_nobodys_way(self):
        with Daemon(self.gateway, "policy") as daemon:
            silent = [daemon.connect() for _ in range(40)]
            for index, client in enumerate(silent):
                if index % 2:
                    client.sendall(b"request=smtpd_access")
            for client in silent[:20]:
                client.close()
            flood = daemon.connect()
            flood.setblocking(False)
            try:
                # A client that asks and never listens: the server stops reading it, and goes on with the others.
                while True:
                    flood.send(request(self.address).encode() * 100)
            except BlockingIOError:
                pass
            with Talk(daemon.connect()) as talk:
                self.assertEqual(self.ask(talk, self.address), NOTHING)
            for client in [*silent, flood]:
                client.close()

    def test_thousands_of_requests_a_second(self):
        count = 5000
        recipients = [self.address, damaged(self.address), f"nobody@{DOMAIN}", f"Carrosserie.Jan.Janssens@{DOMAIN}"]
        text = "".join(request(recipients[number % 4]) for number in range(count)).encode()
        done = []
        spent = seconds_of(lambda: done.append(self.gateway.run("policy", stdin=text)))
        self.assertEqual(done[0].text.count("action="), count)
        self.assertEqual(done[0].text.count(REFUSED), count // 4)
        print(f"\npolicy: {count / spent:.0f} requests a second on one connection")
        self.assertGreater(count / spent, 1000)
