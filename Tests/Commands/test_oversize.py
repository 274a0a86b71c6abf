"""Mail beyond the limits: it is delivered, what is too much is kept as one file or in the raw message, and said so."""
from gateway import Case


def mail(fields="", kind="text/plain", body="Akkoord.\n"):
    return (f"From: Els <els@bouw.example>\nMessage-ID: <limit@bouw.example>\n{fields}"
            f"Content-Type: {kind}\n\n{body}").encode()


HOSTILE = {
    "parts": (mail(kind="multipart/mixed; boundary=b", body="--b\n\nx\n" * 40 + "--b--\n"), "too-many-entities"),
    "depth": (mail(kind="multipart/mixed; boundary=b", body="".join(
        f"--{'b' * each}\nContent-Type: multipart/mixed; boundary={'b' * (each + 1)}\n\n" for each in range(1, 40))),
        "nested-too-deep"),
    "header bytes": (mail(fields=f"X: {'y' * 4000}\n" * 80), "header-too-long"),
    "fields": (mail(fields="X: y\n" * 400), "too-many-fields"),
    "addresses": (mail(fields=f"Cc: {'a@b, ' * 400}\n"), "too-many-addresses"),
    "parameters": (mail(kind="text/plain" + "; a=b" * 5000), "too-many-parameters"),
    "boundary": (mail(kind=f"multipart/mixed; boundary={'b' * 5000}", body="--b\n\nx\n"), "boundary-too-long"),
    "a field": (mail(fields=f"X: {'y' * 200000}\n"), "field-too-long"),
    "TNEF": (mail(kind="application/ms-tnef", body="\x78\x9f>\x22\x01\x00" + "\x01" * 400), "malformed-tnef"),
}
SETTINGS = dict(
    maximum_parts=10, maximum_depth=5, maximum_header_bytes=300000, maximum_header_fields=100, maximum_addresses=10)


class Limits(Case):
    def test_mail_over_a_limit_is_delivered_with_its_defect(self):
        self.gateway.configure(**SETTINGS)
        for name, (raw, defect) in HOSTILE.items():
            with self.subTest(name):
                self.assertSilentSuccess(self.gateway.deliver(raw, self.address))
                record = self.gateway.notifications()[-1]["data"]
                self.assertIn(defect, [one["kind"] for one in record["defects"]])
                self.assertEqual(self.gateway.need("raw", record["message"]).out, raw)
        self.assertOK(self.gateway.run("check"))
