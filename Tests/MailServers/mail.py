"""The messages that the tests send, with CRLF, as an SMTP client has them."""
import base64
import os
import random

PHOTO = bytes.fromhex("89504e470d0a1a0a") + bytes(range(256)) * 8


class Mail:
    """A message of a customer's, with a Message-ID of its own to find it by."""

    count = 0

    def __init__(self, text="Akkoord.\n", subject="Re: uw wagen", attachments=(), fields=""):
        Mail.count += 1
        self.identifier = f"{os.getpid()}.{Mail.count}@customer.example"
        head = (
            f"From: Els Peeters <els@customer.example>\nTo: Carrosserie <dossiers@mail.example>\nSubject: {subject}\n"
            f"Date: Fri, 20 Nov 2026 10:00:00 +0100\nMessage-ID: <{self.identifier}>\n{fields}MIME-Version: 1.0\n")
        plain = f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}"
        if attachments:
            body = f"--grens\n{plain}\n"
            for name, content in attachments:
                body += (
                    f"--grens\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
                    f"Content-Disposition: attachment; filename=\"{name}\"\n\n{base64.encodebytes(content).decode()}")
            whole = f"{head}Content-Type: multipart/mixed; boundary=grens\n\n{body}--grens--\n"
        else:
            whole = head + plain
        self.octets = whole.encode().replace(b"\n", b"\r\n")

    @property
    def stored(self):
        """What the end of the raw message in the store must be: the same with the line ends of the system."""
        return self.octets.replace(b"\r\n", b"\n")


def noise(size):
    """Octets without a pattern, the same in each run."""
    return random.Random(size).randbytes(size)
