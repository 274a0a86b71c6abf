"""Holds a neutral record to what is known of a message. A field that is not stated asserts nothing."""


def text_of(value):
    """A text as it is compared: LF, and without the line ends that belong to the boundary as much as to the text."""
    return (value or "").replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")


def shape(tree):
    if not tree:
        return None
    if "parts" in tree:
        return tree["type"] + "(" + ", ".join(shape(part) or "?" for part in tree["parts"]) + ")"
    return tree["type"]


def texts(record, kind):
    bodies = [record.get("text_body" if kind == "text/plain" else "html_body")]
    return [text_of(one) for one in bodies + [
        leaf.get("text") for leaf in record.get("leaves", []) if leaf["content_type"] == kind]]


def leaf_differences(stated, found, where):
    for name, value in stated.items():
        got = found.get(name)
        same = text_of(value) == text_of(got) if name == "text" else value == got
        if not same:
            yield f"{where} {name}: {value!r} expected, {got!r} found"


def field_differences(name, value, record):
    """Sentences, one for each way in which `record` is not as stated in one field."""
    if name in ("text_body", "html_body"):
        if text_of(value) != text_of(record.get(name)):
            yield f"{name}: {value!r} expected, {record.get(name)!r} found"
    elif name in ("text_contains", "html_contains"):
        for wanted in value:
            kind = "text/plain" if name == "text_contains" else "text/html"
            if not any(wanted in one for one in texts(record, kind)):
                yield f"{name}: {wanted!r} is in none of the texts"
    elif name == "structure":
        if shape(value) != shape(record.get(name)):
            yield f"structure: {shape(value)} expected, {shape(record.get(name))} found"
    elif name == "part_types":
        parts = (record.get("structure") or {}).get("parts", [])
        for path, kind in value.items():
            got = parts[int(path) - 1]["type"] if int(path) <= len(parts) else None
            if got != kind:
                yield f"part {path}: {kind} expected, {got} found"
    elif name == "leaves":
        got = record.get("leaves") or []
        if len(got) != len(value):
            yield f"leaves: {len(value)} expected, {len(got)} found"
        else:
            for number, (stated, found) in enumerate(zip(value, got), 1):
                yield from leaf_differences(stated, found, f"leaf {number}")
    elif name == "attachments":
        # A file in the lines of a text is an attachment, but no leaf.
        got = (record.get("leaves") or []) + (record.get("attachments") or [])
        for stated in value:
            if not any(all(found.get(key) == wanted for key, wanted in stated.items()) for found in got):
                yield f"attachments: none is {stated!r}"
    elif value != record.get(name):
        yield f"{name}: {value!r} expected, {record.get(name)!r} found"


def differences(expect, record, leaving_out=()):
    found = []
    for name, value in expect.items():
        if name not in leaving_out:
            found += field_differences(name, value, record)
    return found
