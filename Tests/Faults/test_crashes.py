"""A message whose reading ends the process: at every point, and often enough to be put aside."""
import hashlib
import json
import os

import tracing
from faults import IS_LONG, TracedCase, check, filed, need, outcome_of, records, settled
from gateway import OK, TRY_AGAIN, run

TIMES = 3


# What traps, bad memory, a lack of it, and processor time that has run out end in.
SIGNALS = ("SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGSEGV", "SIGSYS", "SIGXCPU")


class Crashes(TracedCase):
    def setUp(self):
        super().setUp()
        self.digest = hashlib.sha256(self.template.raw).hexdigest()
        with self.template.copy("count") as store:
            calls = tracing.calls(self.template.delivery, store, self.template.raw)
        names = [one.name for one in calls]
        # From the first call behind the one that gives the handlers their stack.
        self.calls = calls[names.index("sigaltstack") + 1:]

    def count_of(self, store):
        try:
            return os.path.getsize(f"{store}/crashes/{self.digest}")
        except FileNotFoundError:
            return 0

    def quarantine(self, store):
        done = run("quarantine", "list", "--json", store=store)
        need(done.status == OK, "quarantine list:", done)
        return [json.loads(line)["message"] for line in done.text.splitlines()]

    def test_one_crash_at_every_point(self):
        template, raw, arguments = self.template, self.template.raw, self.template.delivery

        def judge(call, name):
            with template.copy(name) as store:
                first = tracing.signalled_at(call, "SIGSEGV", arguments, store, raw)
                need(first.status in (OK, TRY_AGAIN), "neither 0 nor 75:", first)
                settled(store, raw, outcome_of(first))
                need(self.count_of(store) <= 1, "one crash counts as", self.count_of(store))
                again = run(*arguments, stdin=raw, store=store)
                need(again.status == OK, "the redelivery:", again)
                filed(store, raw)
                need(self.count_of(store) == 0, "a crash counts that is made good")
                need(self.quarantine(store) == [], "one crash puts nothing aside")
                return outcome_of(first)

        calls = self.calls if IS_LONG else self.calls[::4]
        self.try_all("crash", [("SIGSEGV", one) for one in calls], judge)

    def test_the_third_crash_at_every_point(self):
        template, raw, arguments = self.template, self.template.raw, self.template.delivery
        counter = f"{template.gateway.store}/crashes/{self.digest}"
        with open(counter, "wb") as file:
            file.write(b"x" * (TIMES - 1))

        def judge(call, name):
            with template.copy(name) as store:
                first = tracing.signalled_at(call, "SIGSEGV", arguments, store, raw)
                outcome = outcome_of(first)
                aside = self.quarantine(store)
                if outcome == "done":
                    found = records(store)
                    need(len(found) == 1, len(found), "records of a message that was taken")
                    if aside:
                        need(found[0]["data"]["review"]["reason"] == "crash", found[0])
                    else:
                        filed(store, raw)
                check(store)
                again = run(*arguments, stdin=raw, store=store)
                need(again.status == OK, "the redelivery:", again)
                need(len(records(store)) == 1, "told twice")
                if aside:
                    need(aside == [self.digest], "another message is in quarantine:", aside)
                    retried = run("quarantine", "retry", self.digest[:10], store=store)
                    need(retried.status == OK, "quarantine retry:", retried)
                    need(self.quarantine(store) == [], "it is still in quarantine")
                    told = records(store)
                    need([one["type"] for one in told] == [
                        "io.pluspost.review.needed", "io.pluspost.reply.received"], told)
                    need(len(told[1]["data"]["attachments"]) == 2, "attachments are missing")
                else:
                    filed(store, raw)
                need(self.count_of(store) == 0, "a crash counts that is made good")
                check(store)
                self.aside += bool(aside)
                return outcome

        self.aside = 0
        calls = self.calls if IS_LONG else self.calls[::3]
        self.try_all("third crash", [("SIGSEGV", one) for one in calls], judge)
        self.assertGreater(self.aside, len(calls) // 4, "the third crash puts too few aside")

    def test_every_way_to_crash_counts_and_no_other_end_does(self):
        # One that each attempt makes, whatever the one before has left behind.
        last = [one for one in self.calls if one.name == "pwrite64" and one.path.endswith("-wal")][4]
        others = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "SIGALRM")

        def judge(signal, name):
            with self.template.copy(name) as store:
                for time in range(1, TIMES + 1):
                    done = tracing.signalled_at(last, signal, self.template.delivery, store, self.template.raw)
                    is_last = time == TIMES and signal in SIGNALS
                    need(done.status == (OK if is_last else TRY_AGAIN), signal, "the", time, "time:", done)
                    need(self.count_of(store) == (time if signal in SIGNALS and not is_last else 0), "counted wrongly")
                need(self.quarantine(store) == ([self.digest] if signal in SIGNALS else []), "quarantine")
                return "done" if signal in SIGNALS else "deferred"

        self.try_all("three crashes", [(one, one) for one in SIGNALS + others], judge)

    def test_what_is_put_aside_can_be_released_unread(self):
        store, raw = self.template.gateway.store, self.template.raw
        digest = self.digest
        with open(f"{store}/crashes/{digest}", "wb") as file:
            file.write(b"x" * (TIMES - 1))
        last = [one for one in self.calls if one.name == "fsync"][-1]
        self.assertEqual(tracing.signalled_at(last, "SIGSEGV", self.template.delivery, store, raw).status, OK)
        self.assertEqual(self.quarantine(store), [digest])
        shown = self.template.gateway.need("quarantine", "show", digest[:8]).text
        self.assertIn("Subject: Re: foto", shown)
        self.template.gateway.need("quarantine", "release", digest[:8])
        self.assertEqual(self.quarantine(store), [])
        data = self.template.gateway.notifications()[-1]["data"]
        self.assertEqual((data["dossier"], data["review"]), ("2026-0147", None))
        self.assertEqual([one["content_type"] for one in data["attachments"]], ["message/rfc822"])
        self.assertEqual(self.template.gateway.need("attachment", digest[:8], "1").out, raw)
        self.assertEqual(self.template.gateway.run("quarantine", "release", digest[:8]).status, 1)
        check(store)
