"""A server that hands its mail over LMTP to one process."""
from customers import CustomerCases
from mail import PHOTO, Mail
from servercase import ALIAS, STORE, ServerCase, address, pluspost, records, records_of, setting
from servers import shell, wait


class LMTPCases(CustomerCases, ServerCase):
    sections = ServerCase.server.lmtp_sections
    tells_client = ServerCase.server.forwards_client
    line_end = b"\r\n"

    def test_a_store_that_cannot_be_written_defers_and_nothing_is_lost_or_doubled(self):
        mail = Mail(attachments=[("foto.png", PHOTO)])
        recipient = address("lmtp-readonly")
        shell(f"mount --bind {STORE} {STORE} && mount -o remount,bind,ro {STORE} && systemctl restart pluspost-lmtp.service")
        try:
            self.server.send(mail, recipient)
            self.wait_until_put_off()
        finally:
            # The service is in it, and has to be on the way out before the next one finds what lies below.
            shell(f"umount --lazy {STORE} && systemctl restart pluspost-lmtp.service")
        self.assertEqual(records_of(mail), [])
        self.bring_again()
        data = self.arrival(mail)
        self.assertEqual(data["dossier"], "lmtp-readonly")
        self.assertEqual(pluspost("attachment", data["message"], "1"), PHOTO)

    def test_one_recipient_is_refused_and_the_others_are_not(self):
        mail = Mail()
        with setting(unknown_recipient="reject"):
            shell("systemctl restart pluspost-lmtp.service")
            self.server.send(
                mail, address("one"), f"{ALIAS}+nonsense@mail.example", address("two"), sender="root@mx.mail.example")
            found = self.arrivals(mail, 2)
            wait(lambda: not self.server.queue(), "an empty queue")
        self.assertEqual(sorted(record["data"]["dossier"] for record in found), ["one", "two"])

    def test_very_many_mails_over_twenty_connections_are_recorded_once_each(self):
        self.many(self.server.very_many, 20, "lmtp-many")

    def test_a_service_that_is_killed_again_and_again_loses_and_doubles_nothing(self):
        before = len(records())
        expected = self.send_many(300, 10, "lmtp-killed")
        for share in range(1, 4):
            wait(lambda least=before + 20 * share: len(records()) >= least or not self.server.queue(), "some of them")
            shell("systemctl kill pluspost-lmtp.service")
        # The server has put some off, and brings them as soon as it is told to.
        def settled():
            self.server.flush()
            return len(records()) - before >= 300 and not self.server.queue()
        wait(settled, "all of them", 120, pause=1)
        self.assert_recorded_once_each(expected)
        shell("sudo -u pluspost pluspost check || sudo -u pluspost pluspost check --repair")
        shell("sudo -u pluspost pluspost check")

    def test_a_service_that_is_stopped_ends_what_it_has_begun(self):
        expected = self.send_many(100, 10, "lmtp-stopped")
        shell("systemctl restart pluspost-lmtp.service")
        def settled():
            self.server.flush()
            return not self.server.queue()
        wait(settled, "an empty queue", 120, pause=1)
        self.assert_recorded_once_each(expected)

    def test_a_server_that_stops_while_it_delivers_delivers_the_rest_afterwards(self):
        before = len(records())
        expected = self.send_many(200, 10, "lmtp-server")
        wait(lambda: len(records()) > before, "the first of them")
        self.server.stop()
        self.server.start()
        wait(self.server.answers, "an answer of the server")
        self.server.flush()
        self.assert_recorded_once_each(expected)

    def wait_until_put_off(self):
        wait(lambda: self.server.has_put_off(self.log_start), "the mail to be put off")

    def bring_again(self):
        self.server.flush()
