"""OpenSMTPD, which runs a process for each recipient and says what came of it in its queue alone."""
from cases import StandIn
from customers import CustomerCases
from mail import PHOTO, Mail
from servercase import PROGRAM, STORE, ServerCase, address, pluspost, records, records_of
from servers import shell, wait


class MDACases(CustomerCases, ServerCase):
    sections = (ServerCase.server.name,)
    tells_client = False

    def wait_until_put_off(self):
        wait(lambda: self.server.has_put_off(self.log_start), "the mail to be put off")
        # A bounce would wait in the queue as well, for its own recipient.
        self.assertEqual(len(self.server.queue()), 1)

    def bring_again(self, mail):
        def come():
            self.server.flush()
            return records_of(mail)
        wait(come, "the mail to come", pause=0.5)

    def test_a_store_that_cannot_be_written_defers_and_nothing_is_lost_or_doubled(self):
        mail, recipient = Mail(attachments=[("foto.png", PHOTO)]), address("mda-readonly")
        shell(f"mount --bind {STORE} {STORE} && mount -o remount,bind,ro {STORE}")
        try:
            self.server.send(mail, recipient)
            self.wait_until_put_off()
        finally:
            shell(f"umount {STORE}")
        self.assertEqual(records_of(mail), [])
        self.bring_again(mail)
        data = self.arrival(mail)
        self.assertEqual(pluspost("attachment", data["message"], "1"), PHOTO)

    def test_a_program_that_cannot_run_loses_nothing(self):
        for number, script in enumerate([None, "exit 75", "exit 1", "exit 67", "exit 127", "kill -ILL $$", "kill -KILL $$"]):
            with self.subTest(script=script):
                mail, recipient = Mail(), address(f"mda-cannot-run-{number}")
                with StandIn(script):
                    self.server.send(mail, recipient)
                    self.wait_until_put_off()
                self.bring_again(mail)
                self.assertEqual(self.arrival(mail)["dossier"], f"mda-cannot-run-{number}")

    def test_a_process_that_is_killed_in_the_middle_of_a_mail_loses_nothing(self):
        mail, recipient = Mail(attachments=[("foto.png", PHOTO)]), address("mda-middle")
        script = (
            f'( head -c 1500; exec sleep 30 ) | {PROGRAM}.real "$@" &\n'
            "sleep 0.3; kill -KILL $!; kill -KILL $$")
        with StandIn(script):
            self.server.send(mail, recipient)
            self.wait_until_put_off()
        self.assertEqual(records_of(mail), [])
        self.bring_again(mail)
        self.assertEqual(self.arrival(mail)["dossier"], "mda-middle")

    def test_two_hundred_mails_over_ten_connections_are_recorded_once_each(self):
        """With many more at once it lets clients wait for longer than they do."""
        self.many(200, 10, "mda-many")

    def test_a_server_that_stops_while_it_delivers_delivers_the_rest_afterwards(self):
        before = len(records())
        expected = self.send_many(200, 10, "mda-stopped")
        wait(lambda: len(records()) > before, "the first of them")
        self.server.stop()
        self.server.start()
        wait(self.server.answers, "an answer of the server")
        self.assert_recorded_once_each(expected)
