"""Reads INSTALL.md the way its reader does: by section, with the files to write and the commands to type."""
import re


class Handbook:
    """The sections of a Markdown file, and what stands between their fences.

    A block of `sh` holds commands. A block without a language belongs into the file whose absolute path the text
    before it named last, in backticks.
    """

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.sections = {}
        for part in re.split(r"(?m)^## ", text)[1:]:
            title, _, body = part.partition("\n")
            self.sections[title.strip()] = body

    def section(self, word):
        """The one section with this word in its title."""
        found = [body for title, body in self.sections.items() if word in title]
        if len(found) != 1:
            raise LookupError(f"INSTALL.md has {len(found)} sections with “{word}” in the title")
        return found[0]

    def part(self, word, server):
        """A section without what it says of other servers, in parts of their own."""
        common, *parts = re.split(r"(?m)^### ", self.section(word))
        return common + "".join(one.partition("\n")[2] for one in parts if one.partition("\n")[0].strip() == server)

    def blocks(self, word, server=None):
        """The blocks of a section in order: (file, text), where the file of a block of commands is None."""
        path, prose, result = None, 0, []
        body = self.part(word, server) if server else self.section(word)
        for fence in re.finditer(r"(?ms)^```(\w*)\n(.*?)^```$", body):
            named = re.findall(r"`(/[^`\s]+)`", body[prose:fence.start()])
            prose = fence.end()
            path = named[-1] if named else path
            if fence[1] == "sh":
                result.append((None, fence[2]))
            elif path is None:
                raise LookupError(f"INSTALL.md does not say where this belongs:\n{fence[2]}")
            else:
                result.append((path, fence[2]))
        return result

    def commands(self, word):
        """The blocks of commands of a section."""
        return [text for path, text in self.blocks(word) if path is None]
