"""Reads the messages of a folder with Python's own `email`: parses each, decodes every leaf, turns texts into UTF-8.

    python_email.py FOLDER SECONDS|stream
"""

import email

from folder import measure


def read(octets):
    leaves = decoded = text = 0
    for part in email.message_from_bytes(octets).walk():
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True) or b""
        leaves += 1
        decoded += len(content)
        if part.get_content_maintype() == "text":
            text += len(content.decode(part.get_content_charset() or "us-ascii", "replace").encode())
    return leaves, decoded, text


measure(read)
