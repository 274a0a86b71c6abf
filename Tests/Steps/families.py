"""Hostile mail of any size: families whose cost must grow as they do, and no faster.

A family is a name, a command, and a function that makes its input of about so many octets. `SIZES` has the octets of
the smallest input where the default would not do: where the cost of an octet is high or low, or where what counts is
not octets and a limit of the parser would cut the largest input, which has four times as many.
"""
import base64
import struct

DEFAULT = 4000
# Of replies more: what is made once for a text of some length shows in smaller ones.
REPLY = 12000


def fill(unit, size):
    return unit * max(1, size // len(unit))


def numbered(make, size, each):
    return b"".join(make(number) for number in range(max(1, size // each)))


# Fields


def field(name, make):
    return lambda size: name + b": " + make(size) + b"\n\nx\n"


def content_type(make):
    return field(b"Content-Type", lambda size: b"text/plain" + make(size))


FIELDS = {
    "semicolons": content_type(lambda n: b";" * n),
    "parameters": content_type(lambda n: numbered(lambda i: b";p%d=v" % i, n, 10)),
    "the same parameter": content_type(lambda n: fill(b";a=b", n)),
    "parameter sections": content_type(lambda n: numbered(lambda i: b";a*%d=x" % i, n, 12)),
    "extended sections": content_type(lambda n: numbered(lambda i: b";a*%d*=%%41" % i, n, 14)),
    "quotes in parameters": content_type(lambda n: b";a=" + fill(b'" ', n)),
    "open comments": content_type(lambda n: b"(" * n),
    "words in a parameter": content_type(lambda n: b";a=" + fill(b"x ", n)),
    "comments in a parameter": content_type(lambda n: b";a=" + fill(b"x(", n)),
    "addresses": field(b"To", lambda n: fill(b"a@b.example,", n)),
    "addresses with names": field(b"To", lambda n: fill(b'"A, B" <a@b.example>,', n)),
    "nested comments": field(b"To", lambda n: b"a@b " + b"(" * (n // 2) + b")" * (n // 2)),
    "unclosed comments": field(b"To", lambda n: b"(" * n),
    "nested groups": field(b"To", lambda n: fill(b"g:", n)),
    "groups": field(b"To", lambda n: fill(b"g:a@b;", n)),
    "empty groups": field(b"To", lambda n: fill(b"g:;", n)),
    "angle brackets": field(b"To", lambda n: b"<" * n),
    "empty brackets": field(b"To", lambda n: fill(b"<>", n)),
    "at signs": field(b"To", lambda n: b"@" * n),
    "commas": field(b"To", lambda n: b"," * n),
    "quotes": field(b"To", lambda n: fill(b'\\" ', n) + b'"'),
    "a route": field(b"To", lambda n: b"<" + fill(b"@a,", n) + b":b@c>"),
    "dots": field(b"To", lambda n: fill(b". ", n) + b"@x"),
    "words": field(b"To", lambda n: fill(b"a ", n)),
    "encoded-words": field(b"Subject", lambda n: fill(b"=?utf-8?q?x=C3=A9?= ", n)),
    "encoded-words in names": field(b"To", lambda n: fill(b"=?utf-8?q?x?= <a@b>, ", n)),
    "broken encoded-words": field(b"Subject", lambda n: fill(b"=?", n)),
    "alternating charsets in words": field(
        b"Subject", lambda n: fill(b"=?iso-8859-1?q?=E9?= =?koi8-r?q?=E9?= =?big5?b?pKQ=?= ", n)),
    "halves of characters": field(b"Subject", lambda n: fill(b"=?utf-8?q?=C3?= =?utf-8?q?=A9?= ", n)),
    "references": field(b"References", lambda n: numbered(lambda i: b"<%d@b.example> " % i, n, 14)),
    "broken references": field(b"References", lambda n: fill(b"<", n)),
    "bare references": field(b"References", lambda n: fill(b"a@b ", n)),
    "digits of a date": field(b"Date", lambda n: b"1" * n),
    "comments of a date": field(b"Date", lambda n: fill(b"1(", n)),
    "colons of a date": field(b"Date", lambda n: fill(b"1:", n)),
    "folds": field(b"Subject", lambda n: b"a" + fill(b"\n ", n)),
    "fields": lambda n: fill(b"X: y\n", n) + b"\nx\n",
    "the same field": lambda n: fill(b"To: a@b\n", n) + b"\nx\n",
    "types behind a long one": lambda n: (
        b'Content-Type: text/html; name="' + b"x" * (n // 2) + b'"\n' + fill(b"Content-Type: x/y\n", n // 2) + b"\nx\n"),
    "lone carriage returns": lambda n: fill(b"X: y\r", n) + b"\r",
    "lines that are no field": lambda n: b"X: y\n" + fill(b"junk\n", n),
    "one long line": lambda n: b"x" * n,
    "one long name": lambda n: b"x" * n + b": y\n\n",
    "long fields": lambda n: fill(b"X: " + b"y" * 4000 + b"\n", n) + b"\nx\n",
}

# Structure

MIXED = b"Content-Type: multipart/mixed; boundary=b\n\n"


def nested(depth):
    return b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (each, each) for each in range(depth))


STRUCTURE = {
    "parts": lambda n: MIXED + fill(b"--b\n\nx\n", n) + b"--b--\n",
    "empty parts": lambda n: MIXED + fill(b"--b\n\n\n", n),
    "boundary lines": lambda n: MIXED + fill(b"--b\n", n),
    "closed boundaries": lambda n: MIXED + fill(b"--b--\n", n),
    "prefixes of a boundary": lambda n: MIXED.replace(b"=b", b"=bbbbbbbb") + fill(b"--bbbbbbb\n", n),
    "boundaries that go on": lambda n: MIXED + fill(b"--bx\n", n),
    "padded boundaries": lambda n: MIXED + fill(b"--b     x\n", n),
    "dashes": lambda n: MIXED + b"-" * n,
    "lines of dashes": lambda n: MIXED + fill(b"--\n", n),
    "deep multiparts": lambda n: nested(n // 50),
    "look-alikes under many boundaries": lambda n: nested(90) + b"\n" + fill(b"--b1x\n", n),
    "deep messages": lambda n: fill(b"Content-Type: message/rfc822\n\n", n),
    "messages in a digest": lambda n: MIXED.replace(b"mixed", b"digest") + fill(b"--b\n\nX: y\n\nx\n", n),
    "encoded messages": lambda n: MIXED + fill(
        b"--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nWDogeQoKeA==\n", n),
}

# Transfer encodings


def encoded(name, make):
    return lambda size: b"Content-Transfer-Encoding: " + name + b"\n\n" + make(size)


TRANSFER = {
    "soft breaks": encoded(b"quoted-printable", lambda n: fill(b"=\n", n)),
    "escapes": encoded(b"quoted-printable", lambda n: fill(b"=41", n)),
    "bad escapes": encoded(b"quoted-printable", lambda n: fill(b"=zz", n)),
    "trailing blanks": encoded(b"quoted-printable", lambda n: fill(b"x  \n", n)),
    "blanks": encoded(b"quoted-printable", lambda n: b" " * n),
    "equals signs": encoded(b"quoted-printable", lambda n: b"=" * n),
    "base64 junk": encoded(b"base64", lambda n: fill(b"a!", n)),
    "padded blocks": encoded(b"base64", lambda n: fill(b"YQ==", n)),
    "lines of one": encoded(b"base64", lambda n: fill(b"Y\n", n)),
    "uuencoded lines": encoded(b"x-uuencode", lambda n: b"begin 644 x\n" + fill(b"M\n", n)),
    "files in a text": lambda n: b"\n" + fill(b"begin 644 a\n#86)C\n`\nend\n", n),
    "files begun": lambda n: b"\n" + fill(b"begin 644 a\n#86)C\n", n),
    "begin lines": lambda n: b"\n" + fill(b"begin 644 a\n", n),
}

# Texts


def text(kind, make, charset=b"utf-8"):
    return lambda size: b"Content-Type: text/" + kind + b"; charset=" + charset + b"\n\n" + make(size)


TEXTS = {
    "lines": text(b"plain", lambda n: fill(b"x\n", n)),
    "flowed lines": text(b"plain; format=flowed", lambda n: fill(b"x \n", n)),
    "octets that are no text": text(b"plain", lambda n: b"\xff" * n),
    "characters cut short": text(b"plain", lambda n: fill(b"\xe2\x82", n)),
    "switches of character sets": text(b"plain", lambda n: fill(b"\x1b$B\x1b(B", n), b"iso-2022-jp"),
    "UTF-7 that begins and ends": text(b"plain", lambda n: fill(b"+AOk-", n), b"utf-7"),
    "halves of Big5": text(b"plain", lambda n: fill(b"\xa4\n", n), b"big5"),
    "elements": text(b"html", lambda n: fill(b"<div>", n)),
    "elements that end": text(b"html", lambda n: fill(b"</div>", n)),
    "elements crossed": text(b"html", lambda n: fill(b"<b><p></b></p>", n)),
    "quotes in quotes": text(b"html", lambda n: fill(b"<blockquote>", n)),
    "tables": text(b"html", lambda n: fill(b"<table><tr><td>", n)),
    "lists": text(b"html", lambda n: fill(b"<ul><li>", n)),
    "entities": text(b"html", lambda n: fill(b"&amp;", n)),
    "entities that are none": text(b"html", lambda n: fill(b"&notanentityatall", n)),
    "ampersands": text(b"html", lambda n: b"&" * n),
    "comments": text(b"html", lambda n: fill(b"<!--", n)),
    "attributes": text(b"html", lambda n: b"<p " + numbered(lambda i: b"a%d=b " % i, n, 9)),
    "open attributes": text(b"html", lambda n: fill(b"<a b='", n)),
    "styles": text(b"html", lambda n: b"<p style='" + fill(b"color:red;", n) + b"'>x"),
    "links": text(b"html", lambda n: fill(b"<a href='http://x'>y</a>", n)),
}

# TNEF, and RTF in it


def attribute(level, number, data):
    return bytes([level]) + struct.pack("<II", number, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def tnef(*parts):
    stream = b"\x78\x9f\x3e\x22\x01\x00" + b"".join(parts)
    return (b"Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n"
            + base64.encodebytes(stream))


def rtf(octets):
    body = struct.pack("<III", len(octets) + 12, len(octets), 0x414C454D) + b"\0\0\0\0" + octets
    padding = b"\0" * (-len(body) % 4)
    properties = struct.pack("<IHHII", 1, 0x102, 0x1009, 1, len(body)) + body + padding
    return tnef(attribute(1, 0x00069003, properties))


def properties(count, each):
    return tnef(attribute(1, 0x00069003, struct.pack("<I", count) + each))


def absurd(length):
    """Attributes that say they are longer than anything that follows."""
    return lambda size: tnef(attribute(1, 0x00069003, b"\xff" * 4 + struct.pack("<HHII", 0x102, 0x1009, length, length)
                                       + b"x" * size)[:-2])


CONTAINERS = {
    "TNEF attributes": lambda n: tnef(fill(attribute(1, 0x00018004, b""), n)),
    "TNEF attachments": lambda n: tnef(fill(attribute(2, 0x00069002, b""), n)),
    "TNEF names": lambda n: tnef(
        fill(attribute(2, 0x00069002, b"") + attribute(2, 0x00018010, b"name\0"), n)),
    "TNEF data": lambda n: tnef(attribute(2, 0x00069002, b""), attribute(2, 0x0006800F, b"x" * n)),
    "TNEF properties": lambda n: properties(n // 8, struct.pack("<HHI", 3, 1, 1) * (n // 8)),
    "TNEF values": lambda n: properties(
        1, struct.pack("<HHI", 0x101E, 1, n // 8) + struct.pack("<I4s", 2, b"a") * (n // 8)),
    "TNEF lengths beyond the end": absurd(0x7FFFFFFF),
    "TNEF lengths below zero": absurd(0xFFFFFFFF),
    "RTF groups": lambda n: rtf(b"{\\rtf1" + b"{" * n),
    "RTF ends": lambda n: rtf(b"{\\rtf1" + b"}" * n),
    "RTF words": lambda n: rtf(b"{\\rtf1" + fill(b"\\par", n) + b"}"),
    "RTF characters": lambda n: rtf(b"{\\rtf1" + fill(b"\\u8364?\\'e9", n) + b"}"),
    "RTF fonts": lambda n: rtf(b"{\\rtf1{\\fonttbl" + numbered(lambda i: b"\\f%d\\fcharset0" % i, n, 16) + b"}}"),
    "RTF data": lambda n: rtf(b"{\\rtf1" + fill(b"\\bin3 ", n) + b"}"),
}

# Replies: what hangs strippers that are built on backtracking expressions.

PLAIN_REPLIES = {
    "words that begin an attribution": b"On ",
    "lines that begin an attribution": b"On \xe2\x80\xa6\n",
    "dates": b"On 3 May 2021 at 12:09 ",
    "dated lines": b"On 3 May 2021 at 12:09\n",
    "attributions": b"On 3 May 2021 at 12:09 Jan wrote:\n",
    "open addresses": b"On 1 <\n",
    "dashes": b"-",
    "lines of dashes": b"--\n",
    "newlines": b"\n",
    "spaces": b" ",
    "spaces and line ends": b"  \n",
    "quote marks": b">",
    "quoted lines": b">\n",
    "deeper lines": b"> > > x\n",
    "quotes and answers": b"> q\na\n",
    "colons": b":",
    "lines with a colon": b"a:\n",
    "header labels": b"From: a\n",
    "two header labels": b"To: b\nCc: a\n",
    "header blocks": b"From: a\nSent: b\nTo: c\nSubject: d\n\n",
    "at signs": b"@",
    "angle brackets": b"<",
    "digits": b"1",
    "closings": b"Thanks\n",
    "names": b"Jan\n",
    "telephone numbers": b"Tel 02 123 45 67\n",
    "rules": b"_____\n",
    "rules with words": b"---- a ----\n",
    "rules of words": b"- - x\n",
    "original messages": b"-----Original Message-----\n",
    "disclaimers": b"confidential delete ",
    "verbs": b"wrote ",
    "verbs and quotes": b"wrote:\n> x\n",
    "footers": b"Sent from my iPhone\n",
    "wide letters": "写道".encode(),
}
HTML_REPLIES = {
    "nested blockquotes": b"<blockquote>x",
    "quotes that clients mark": b"<div class=gmail_quote>x",
    "citations": b"<blockquote type=cite>x<br>",
    "attribute floods": b"<p a=b c=d e=f g=h>x",
    "header blocks in markup": b"<p><b>From:</b> a<br><b>Sent:</b> b<br></p>",
    "rules in markup": b"<hr>x",
}

SIZES = {
    # A thousand parameters of one field and a hundred entities deep are the limits.
    "parameters": 2400, "the same parameter": 960, "parameter sections": 2900, "extended sections": 3400,
    "deep multiparts": 1200, "deep messages": 720,
    # An octet of these costs next to nothing, or thousands of instructions.
    "addresses": 4000, "groups": 800, "empty brackets": 800, "alternating charsets in words": 900,
    "the same field": 900, "lines that are no field": 700, "one long line": 1000, "one long name": 1000,
    "parts": 300, "empty parts": 300, "prefixes of a boundary": 900, "boundaries that go on": 700,
    "padded boundaries": 900, "lines of dashes": 700, "look-alikes under many boundaries": 800,
    "messages in a digest": 400, "encoded messages": 1600, "bad escapes": 1000, "trailing blanks": 900,
    "blanks": 2000, "equals signs": 1000, "uuencoded lines": 100, "files in a text": 600, "files begun": 600,
    "begin lines": 700, "lines": 400, "flowed lines": 1200, "octets that are no text": 400,
    "characters cut short": 900, "halves of Big5": 300, "entities that are none": 900, "ampersands": 1000,
    "open attributes": 1000, "TNEF attachments": 300, "TNEF names": 500,
    "long fields": 40000, "closed boundaries": 40000,
    "boundary lines": 8000,
}


# What `parse` prints of these grows as the square of the depth, for it is indented; the limit bounds it.
DEEP = ("deep multiparts", "deep messages")


def message_families():
    for table in (FIELDS, STRUCTURE, TRANSFER, TEXTS, CONTAINERS):
        for name, make in table.items():
            yield name, ("reply",) if name in DEEP else ("parse",), make


def reply_families():
    for kind, table in (("text", PLAIN_REPLIES), ("html", HTML_REPLIES)):
        for name, unit in table.items():
            yield "replies: " + name, ("reply", "--from", kind), (lambda n, unit=unit: b"Yes.\n\n" + fill(unit, n))


def families():
    """(name, words of the command, function from octets to input, octets of the smallest)"""
    for name, words, make in (*message_families(), *reply_families()):
        yield name, words, make, SIZES.get(name, DEFAULT if words == ("parse",) else REPLY)
