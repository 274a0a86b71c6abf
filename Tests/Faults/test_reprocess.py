"""Bringing in files and reading again, killed and starved at every system call of every thread."""
import json
import os
import re
import tempfile

import tracing
from faults import IS_LONG, TracedCase, check, need, records
from gateway import OK, TRY_AGAIN, message, run, with_attachments


def calls_of_all_threads(arguments, store):
    """(name, number) of the calls that any thread makes, with the highest number of each name."""
    with tempfile.NamedTemporaryFile("r", errors="replace") as log:
        done = tracing._run(["-f", "-s", "0", "-o", log.name], arguments, store, b"")
        need(done.status == OK, "pluspost under strace:", done)
        counts, highest, ours = {}, {}, False
        for line in log:
            match = re.match(r"(\d+) +(\w+)\(", line)
            if not match or match[2] in ("execve", "exit_group", "exit"):
                continue
            counts[match.groups()] = counts.get(match.groups(), 0) + 1
            highest[match[2]] = max(highest.get(match[2], 0), counts[match.groups()])
        return [tracing.Call(name, number, None, True) for name, top in sorted(highest.items())
                for number in range(1, top + 1)]


class Reprocessing(TracedCase):
    def setUp(self):
        super().setUp()
        self.mail = os.path.join(self.template.gateway.folder, "mail")
        os.mkdir(self.mail)
        fields = f"Delivered-To: {self.template.address}\n"
        self.raws = [message(fields=fields), message(fields=fields), message(fields=fields)]
        self.raws.append(with_attachments(os.urandom(300), os.urandom(70_000)).replace(
            b"Subject:", fields.encode() + b"Subject:", 1))
        for number, raw in enumerate(self.raws):
            with open(f"{self.mail}/{number}.eml", "wb") as file:
                file.write(raw)

    def inject(self, call, error, arguments, store):
        """Runs with a fault, which may leave nothing unsound behind."""
        what = f"{call.name}:" + (f"error={error}" if error else "signal=SIGKILL") + f":when={call.number}"
        done = tracing._run(
            ["-f", "-o", "/dev/null", "-e", f"trace={call.name}", "-e", f"inject={what}"], arguments, store, b"")
        need(done.status in (OK, 1, TRY_AGAIN, -9), "ended with", done)
        check(store)
        return done

    def points(self, arguments, share):
        with self.template.copy("count") as store:
            calls = calls_of_all_threads(arguments, store)
        points = []
        for number, call in enumerate(calls):
            points.append(("SIGKILL", (call, None)))
            errors = [one for one in call.errors if one != "ENOMEM"]
            if errors and call.name in tracing.WRITES | tracing.SYNCS:
                points += [(one, (call, one)) for one in (errors if IS_LONG else [errors[number % len(errors)]])]
        return points if IS_LONG else points[::share]

    def whole(self, store):
        found = records(store)
        need(len(found) == len(self.raws), len(found), "records for", len(self.raws), "messages")
        need(len({one["data"]["message"] for one in found}) == len(self.raws), "a message is there twice")
        need(sum(len(one["data"]["attachments"]) for one in found) == 2, "attachments are missing")
        check(store)

    def test_bringing_in(self):
        arguments = ["reprocess", "--json", "--threads", "2", self.mail]

        def judge(point, name):
            call, error = point
            with self.template.copy(name) as store:
                first = self.inject(call, error, arguments, store)
                before = {one["id"] for one in records(store)}
                if first.status == OK:
                    self.whole(store)
                again = run(*arguments, store=store)
                need(again.status == OK, "the second run:", again)
                self.whole(store)
                need(before <= {one["id"] for one in records(store)}, "a record is gone")
                return {OK: "done", -9: "killed"}.get(first.status, "deferred")

        self.try_all("reprocess, files", self.points(arguments, 5), judge)

    def test_reading_again(self):
        gateway = self.template.gateway
        gateway.need("reprocess", self.mail)
        truth = gateway.notifications()
        gateway.sql("UPDATE message SET reply_text = 'oud', subject = 'oud'", "UPDATE part SET file_name = 'oud'")
        arguments = ["reprocess", "--json", "--threads", "2"]

        def judge(point, name):
            call, error = point
            with self.template.copy(name) as store:
                first = self.inject(call, error, arguments, store)
                for one in records(store):
                    # Each message is as it was read before or as it is read now, never half of each.
                    now = next(other for other in truth if other["id"] == one["id"])
                    olds = [one["data"]["subject"] == "oud", one["data"]["reply"]["text"] == "oud"]
                    olds += [part["filename"] == "oud" for part in one["data"]["attachments"]]
                    need(all(olds) or one == now, "half read:", json.dumps(one))
                again = run(*arguments, store=store)
                need(again.status == OK, "the second run:", again)
                last = run(*arguments, "--from-start", store=store)
                need(records(store) == truth, "not as it is read today", last)
                check(store)
                return {OK: "done", -9: "killed"}.get(first.status, "deferred")

        self.try_all("reprocess, recorded", self.points(arguments, 5), judge)
