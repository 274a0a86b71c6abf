#!/usr/bin/env python3
"""python_email.py FILE: the neutral record of a message as Python's own `email` package reads it.

A second opinion that shares no line with Pluspost. It is not the truth: an expectation says in `python_differs`
where it is known to be wrong.
"""
import datetime
import email
import email.policy
import hashlib
import json
import re
import sys
import warnings

warnings.simplefilter("ignore")


def attempt(question, otherwise=None):
    """What `question` returns; Python's parser raises on some of the mail that people send."""
    try:
        return question()
    except Exception:
        return otherwise


def repaired(text):
    """Text without the lone surrogates in which `email` hides octets outside ASCII."""
    if text is None:
        return None
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def addresses(message, field):
    found = []
    for value in attempt(lambda: message.get_all(field, []), []):
        for one in attempt(lambda: value.addresses, ()):
            found.append({"name": repaired(one.display_name) or None, "address": repaired(one.addr_spec)})
    return found


def message_ids(message, field):
    value = repaired(attempt(lambda: str(message.get(field) or ""), ""))
    return [re.sub(r"\s", "", one) for one in re.findall(r"<([^<>]*)>", value)]


def instant(message):
    when = attempt(lambda: message["date"].datetime)
    if when is None:
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=datetime.timezone.utc)
    return when.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def leaf(part, path):
    kind = part.get_content_type()
    data = attempt(lambda: part.get_payload(decode=True)) or b""
    found = {
        "path": path,
        "content_type": kind,
        "disposition": attempt(part.get_content_disposition),
        "filename": repaired(attempt(part.get_filename)),
        "content_id": repaired(attempt(lambda: str(part["content-id"] or "").strip("<> "))) or None,
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    if kind.startswith("text/"):
        text = attempt(part.get_content)
        text = text if isinstance(text, str) else data.decode("utf-8", "replace")
        found["text"] = repaired(text).replace("\r\n", "\n").replace("\r", "\n")
    return found


def walk(part, path, leaves):
    """The tree of types below `part`; its leaves are added to `leaves` in order."""
    kind = part.get_content_type()
    if not part.is_multipart():
        leaves.append(leaf(part, path or "1"))
        return {"type": kind}
    children = []
    for number, child in enumerate(part.get_payload(), 1):
        if kind.startswith("message/"):
            # The children of a message's multipart take the message's own path, as in IMAP.
            own = path or "1"
            at = own if child.is_multipart() and child.get_content_maintype() == "multipart" else f"{own}.{number}"
        else:
            at = f"{path}.{number}" if path else str(number)
        children.append(walk(child, at, leaves))
    return {"type": kind, "parts": children}


def first_text(leaves, kind):
    for one in leaves:
        if one["content_type"] == kind and one["disposition"] != "attachment" and not one["filename"]:
            return one["text"]
    return None


def record(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    leaves = []
    tree = walk(message, "", leaves)
    subject = attempt(lambda: message["subject"])
    own_ids = message_ids(message, "message-id")
    return {
        "subject": None if subject is None else repaired(str(subject)),
        "from": addresses(message, "from"),
        "to": addresses(message, "to"),
        "cc": addresses(message, "cc"),
        "reply_to": addresses(message, "reply-to"),
        "sender": addresses(message, "sender"),
        "date": instant(message),
        "message_id": own_ids[0] if own_ids else None,
        "in_reply_to": message_ids(message, "in-reply-to"),
        "references": message_ids(message, "references"),
        "structure": tree,
        "leaves": leaves,
        "attachments": [one for one in leaves if one["disposition"] or one["filename"]],
        "text_body": first_text(leaves, "text/plain"),
        "html_body": first_text(leaves, "text/html"),
    }


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python_email.py FILE")
    with open(sys.argv[1], "rb") as file:
        json.dump(record(file.read()), sys.stdout, ensure_ascii=False, indent=1)
    print()
