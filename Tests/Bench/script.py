#!/usr/bin/env python3
"""What is written in an afternoon behind a pipe: the standard library's parser, a regular expression for the quote,
attachments into a folder, a row in SQLite. A yardstick for the load tests; not durable, and it trusts the token."""
import email
import email.policy
import os
import re
import sqlite3
import sys
import uuid

folder, recipient = sys.argv[1], sys.argv[2]
raw = sys.stdin.buffer.read()
message = email.message_from_bytes(raw, policy=email.policy.default)
token = re.search(r"\+([^@]+)@", recipient)
body = message.get_body(("plain", "html"))
text = body.get_content() if body is not None else ""
text = re.split(r"(?m)^(On .* wrote:|Op .* schreef .*:|Le .* a écrit :|Am .* schrieb .*:)$|^>", text)[0]
names = []
for part in message.iter_attachments():
    name = os.path.join(folder, uuid.uuid4().hex)
    with open(name, "wb") as file:
        file.write(part.get_payload(decode=True) or b"")
    names.append(name)
database = sqlite3.connect(os.path.join(folder, "mail.sqlite"), timeout=60)
database.execute("CREATE TABLE IF NOT EXISTS mail(id INTEGER PRIMARY KEY, token, sender, subject, text, files, raw)")
database.execute(
    "INSERT INTO mail(token, sender, subject, text, files, raw) VALUES(?, ?, ?, ?, ?, ?)",
    (token and token.group(1), str(message["From"]), str(message["Subject"]), text.strip(), "\n".join(names), raw))
database.commit()
