"""Messages made up from a seed: grammatical in their outline, odd or broken in their pieces."""
import base64
import quopri
import re

WORDS = ["hello", "Jan", "Émile", "naïve", "日本", "Ünal", 'O"Neil', "a.b", "Re:", "(c)", "ACME, Inc.", "<x>", "50%", ""]
CHARSETS = ["utf-8", "UTF-8", "iso-8859-1", "us-ascii", "windows-1252", "utf-8*en", "big5", "iso-2022-jp", "koi8-r"]
SPECIALS = [bytes([each]) for each in b'"\\()<>@,;:=?*\'/. \t\r\n\x00\x0b\xe9'] + [b"=?", b"?=", b"--", b"\r\n", b"\xc3\xa9"]


class Writer:
    def __init__(self, random):
        self.random = random
        self.one = random.choice

    def often(self, chance):
        return self.random.random() < chance

    # Fields

    def word(self, text):
        charset = self.one(CHARSETS)
        try:
            octets = text.encode(charset.split("*")[0])
        except UnicodeEncodeError:
            charset, octets = "utf-8", text.encode()
        if self.often(.5):
            return f"=?{charset}?{self.one('Bb')}?{base64.b64encode(octets).decode()}?="
        escaped = "".join(
            chr(each) if each < 128 and chr(each).isalnum() else "_" if each == 32 else f"={each:02X}" for each in octets)
        return f"=?{charset}?{self.one('Qq')}?{escaped}?="

    def text(self):
        words = (self.one(WORDS) for _ in range(self.random.randint(1, 4)))
        return self.one([" ", " ", "\r\n ", "", "  ", "\r\n\t"]).join(
            self.word(each) if self.often(.5) else each for each in words)

    def filler(self):
        return self.one(["", "", "", " ", "(c)", " (a b) ", "(())", "(\\))", "\r\n "])

    def address(self):
        local = self.one(["a", "a.b", '"a b"', '"a@b"', "a+b", "..a", '"q\\"q"', "ünal"])
        domain = self.one(["x.example", "[192.0.2.1]", "x", "münch.example", "x . y", "sub.x.example."])
        return local + self.filler() + "@" + self.filler() + domain

    def mailbox(self):
        kind = self.random.randrange(10)
        if kind < 3:
            return self.address()
        if kind == 9:
            return self.one([
                "<@a.b,@c.d:x@y.z>", "undisclosed-recipients:;", "G: a@b.c, d@e.f;", "a@b.c d@e.f", "<a@b.c", "a@b.c>", "x",
                '"x"', "G:;", "a@b@c", "<a@b.c> x", "'a@b.c'", "<<a@b.c>>"])
        name = self.one([
            "Jan", "Jan Jansen", '"Jan, J."', '"Q \\" q"', self.word("Émile x"), self.word("a,b"), "J. R. Q", "Jan (x)",
            self.word("a@b.c"), "Müller", "a@b.c", '"a@b.c"', 'Jan "x" J', self.word("a") + " " + self.word("b"), ""])
        return name + self.one([" ", " ", "", "\r\n "]) + "<" + self.filler() + self.address() + self.filler() + ">"

    def addresses(self):
        return self.one([", ", ",", ",\r\n ", ", ,"]).join(self.mailbox() for _ in range(self.random.randint(1, 3)))

    def date(self):
        return "".join([
            self.one(["Sat, ", "", "Saturday, ", "sat, ", "Xyz, "]), self.one(["1", "9", "21", "09"]), " ",
            self.one(["Nov", "nov", "November"]), " ", self.one(["2026", "26", "99", "2026,"]), " ",
            self.one(["10:12:13", "10:12", "1:02:03"]), " ",
            self.one(["+0100", "-0000", "GMT", "EST", "UT", "Z", "+01:00", "A", "MST", "+0100 (CET)", "", "PDT"])])

    def ids(self):
        one = ["<a@b.c>", "<a.b@c.d>", "<a@b.c> (x)", "<a@b.c><d@e.f>", "x <a@b.c>", "<a@[192.0.2.1]>"]
        return self.one([" ", "\r\n ", ", "]).join(self.one(one) for _ in range(self.random.randint(1, 3)))

    def parameter(self, name):
        kind = self.random.randrange(8)
        start = self.one(["; ", ";", " ;", "; ; ", ";\r\n\t"])
        if kind < 4:
            return start + name + "=" + self.one([
                "a.txt", '"a b.txt"', "a b.txt", '"a\\"b.txt"', '"a;b"', f'"{self.word("é.txt")}"', self.word("é.txt"),
                '"é.txt"', "a=b.txt", '"open', '"a.txt" (c)', '"a\r\n b.txt"'])
        if kind == 4:
            return start + name + self.one(["*=utf-8''%C3%A9.txt", "*=''a.txt", "*=utf-8'en'a%20b", "*=iso-8859-1''%E9"])
        if kind == 5:
            return f'{start}{name}*0="ab"{start}{name}*1=cd.txt'
        if kind == 6:
            return f"{start}{name}*0*=utf-8''%C3%A9{start}{name}*1*=%20x{start}{name}*2=\"%20y\""
        return ""

    def header(self):
        fields = [
            (.9, "From: ", self.addresses), (.8, "To: ", self.addresses), (.3, "Cc: ", self.addresses),
            (.2, "Reply-To: ", self.addresses), (.9, "Subject: ", self.text), (.9, "Date: ", self.date),
            (.8, "Message-ID: ", lambda: "<a@b.c>"), (.3, "In-Reply-To: ", self.ids), (.3, "References: ", self.ids)]
        return [name + value() for chance, name, value in fields if self.often(chance)]

    # Bodies

    def leaf(self):
        text = "\r\n".join(
            " ".join(self.one(WORDS) for _ in range(self.random.randint(0, 6))) for _ in range(self.random.randint(0, 5)))
        encoding = self.one(["7bit", "8bit", "base64", "quoted-printable", "BASE64", "quoted-printable (c)", "x-other", None])
        octets = text.encode()
        if encoding and encoding.lower() == "base64":
            octets = base64.encodebytes(octets).replace(b"\n", b"\r\n")
            octets = octets.rstrip(b"=\r\n") if self.often(.2) else octets
        elif encoding and encoding.startswith("quoted"):
            octets = quopri.encodestring(octets) + (
                self.one([b"=\r\n", b"=4", b"=zz", b"=c3=a9"]) if self.often(.2) else b"")
        fields = []
        if self.often(.9):
            kind = self.one(["text/plain", "text/plain", "text/html", "application/pdf", "TEXT/PLAIN", "text", "text/x-a (c)"])
            fields.append(f"Content-Type: {kind}; charset=utf-8" + self.parameter("name"))
        if encoding:
            fields.append("Content-Transfer-Encoding: " + encoding)
        if self.often(.3):
            fields.append("Content-Disposition: " + self.one(["attachment", "inline", "ATTACHMENT"]) + self.parameter("filename"))
        return fields, octets

    def part(self, depth=0):
        if depth < 4 and self.often(.5 if depth == 0 else .3):
            boundary = self.one(["b", "bb", "=_x", "a b", "----x", "b--", "x" * 70]) + str(depth or "")
            kind = self.one(["mixed", "alternative", "related", "digest", "report", "other"])
            out = self.one([b"", b"", b"before\r\n", b"--other\r\n"])
            for _ in range(self.random.randint(1, 3)):
                fields, body = self.part(depth + 1)
                line = b"--" + boundary.encode() + self.one([b"", b"", b"", b" ", b"\t"]) + b"\r\n"
                out += line * self.one([1, 1, 1, 1, 2]) + join(fields) + b"\r\n" + body + b"\r\n"
            if self.often(.85):
                out += b"--" + boundary.encode() + b"--\r\n" + self.one([b"", b"after\r\n"])
            return [f'Content-Type: multipart/{kind};{self.one([" ", "", chr(13) + chr(10) + " "])}boundary="{boundary}"'], out
        if 0 < depth < 4 and self.often(.15):
            fields, body = self.part(depth + 1)
            return ["Content-Type: message/rfc822"], join(self.header() + fields) + b"\r\n" + body
        return self.leaf()

    def message(self):
        fields, body = self.part()
        if self.often(.1):
            # The header of another part: Content- fields that stand twice, and differ.
            fields += self.part(4)[0]
        lines = self.header() + fields + (self.header()[:2] if self.often(.05) else [])
        self.random.shuffle(lines)
        octets = join(lines) + b"\r\n" + body
        if self.often(.5):
            octets = self.damage(octets)
        return octets.replace(b"\r\n", b"\n") if self.often(.3) else octets

    def damage(self, octets):
        """Octets lost, put in, or repeated, mostly in headers; lines lost or repeated."""
        lines = octets.splitlines(True)
        heads = [index for index, line in enumerate(lines) if re.match(rb"[A-Za-z-]+:|[ \t]|--|\r?\n$", line)] or [0]
        for _ in range(self.random.randint(1, 3)):
            index = min(self.one(heads), len(lines) - 1)
            line, kind = lines[index], self.random.randrange(8)
            place = self.random.randrange(len(line) + 1)
            if kind < 3:
                lines[index] = line[:place] + self.one(SPECIALS) + line[place + kind % 2:]
            elif kind < 5:
                lines[index] = line[:place] + line[place + self.random.randint(1, 8):]
            elif kind == 5:
                lines[index] = line[:place] + line[max(0, place - 6):]
            else:
                lines[index:index + 1] = [line, line] if kind == 6 else [b"\r\n"]
        return b"".join(lines)


def join(fields):
    return b"".join(each.encode() + b"\r\n" for each in fields)


def message(random):
    return Writer(random).message()
