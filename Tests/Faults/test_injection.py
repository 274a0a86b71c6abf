"""Every system call of a delivery, a redelivery and an acknowledgement: killed there, or failing there."""
import contextlib
import fcntl
import json
import os
import threading

import tracing
from faults import IS_LONG, FaultCase, Template, TracedCase, check, filed, need, outcome_of, settled
from gateway import OK, TRY_AGAIN, run, with_attachments


def unsafe_to_acknowledge(calls):
    """The syncs that stand before the commit: when one of them fails, the delivery must not say that it went well.

    What comes behind the commit is the checkpoint: the log is synced once more, then its pages go to the database.
    SQLite also syncs the store's folder, always, and goes on when that fails; the log's name was durable before.
    """
    syncs = [
        one for one in calls if one.name in tracing.SYNCS
        and not (one.name == "fdatasync" and one.path and not os.path.splitext(one.path)[1])]
    database = next((n for n, one in enumerate(syncs) if one.path and one.path.endswith(".sqlite")), len(syncs))
    logs = [n for n, one in enumerate(syncs[:database]) if one.path and one.path.endswith("-wal")]
    checkpoint = logs[-1] if database < len(syncs) and len(logs) > 1 else database
    return {(one.name, one.number) for one in syncs[:checkpoint]}


def points_of(calls):
    """(fault, (call, error)) for all that is tried; error None kills."""
    ours = [one for one in calls if one.is_ours]
    loader = [one for one in calls if not one.is_ours]
    for call in (loader if IS_LONG else loader[::10]) + ours:
        yield ("SIGKILL" if call.is_ours else "SIGKILL before main"), (call, None)
    for number, call in enumerate(calls):
        # Without memory no program begins; all else that fails before `main` must not keep it from hearing its words.
        errors = [one for one in call.errors if call.is_ours or one != "ENOMEM"]
        if not IS_LONG and errors:
            errors = [errors[number % len(errors)]]
        for error in errors:
            yield error, (call, error)


class Injection(TracedCase):
    def calls(self, arguments, stdin=b""):
        with self.template.copy("count") as store:
            return tracing.calls(arguments, store, stdin)

    def deliveries(self, scenario, share=1):
        """Tries all points of a delivery on copies of the store; in the short run one in `share`."""
        template, raw, arguments = self.template, self.template.raw, self.template.delivery
        calls = self.calls(arguments, raw)
        unsafe = unsafe_to_acknowledge(calls)

        def judge(point, name):
            call, error = point
            with template.copy(name) as store:
                if error is None:
                    first = tracing.killed_at(call, arguments, store, raw)
                else:
                    first = tracing.failing_at(call, error, arguments, store, raw)
                outcome = outcome_of(first)
                if error and (call.name, call.number) in unsafe:
                    need(outcome != "done", "acknowledged although a sync failed")
                settled(store, raw, outcome)
                again = run(*arguments, stdin=raw, store=store)
                need(again.status == OK, "the redelivery:", again)
                filed(store, raw)
                return outcome

        points = list(points_of(calls))
        self.try_all(scenario, points if IS_LONG else points[::share], judge)

    def test_a_delivery_with_two_attachments(self):
        self.deliveries("delivery, two attachments", share=3)

    def test_a_delivery_with_five_attachments(self):
        # More files than are synced one by one.
        self.template.raw = with_attachments(*(os.urandom(1000 + 30_000 * number) for number in range(5)))
        self.assertIn("syncfs", [one.name for one in self.calls(self.template.delivery, self.template.raw)])
        self.deliveries("delivery, five attachments", share=6)

    def test_a_delivery_ends_before_its_files_count_as_forgotten(self):
        names = [one.name for one in self.calls(self.template.delivery, self.template.raw)]
        self.assertLess(names.index("alarm"), names.index("read", names.index(tracing.FIRST_OF_OURS)))

    def test_no_descriptor_is_left_from_the_first_moment(self):
        template = self.template
        first = next(one for one in self.calls(template.delivery, template.raw) if one.name == "openat")
        self.assertFalse(first.is_ours, "nothing is opened before main: the test tries what others try already")
        points = [(error, (first, error)) for error in ("EMFILE", "ENFILE", "ENOENT")]

        def judge(point, name):
            call, error = point
            with template.copy(name) as store:
                outcome = outcome_of(tracing.failing_from(call, error, template.delivery, store, template.raw))
                need(outcome == "deferred", "nothing can be opened, and the delivery ended as", outcome)
                return outcome

        self.try_all("delivery that can open nothing", points, judge)

    def test_its_redelivery(self):
        self.template.gateway.need(*self.template.delivery, stdin=self.template.raw)
        self.deliveries("redelivery", share=6)

    def test_a_delivery_after_a_crash(self):
        # The store of a process that was killed behind its commit: the log is there, with all that was written.
        calls = self.calls(self.template.delivery, self.template.raw)
        last = [one for one in calls if one.name == "fdatasync"][-1]
        tracing.killed_at(last, self.template.delivery, self.template.gateway.store, self.template.raw)
        self.assertTrue(os.path.exists(self.template.gateway.store + "/ledger.sqlite-wal"), "no log is left")
        self.deliveries("redelivery after a crash", share=6)

    def test_a_delivery_whose_log_another_program_removed(self):
        os.remove(self.template.gateway.store + "/ledger.sqlite-wal")
        os.remove(self.template.gateway.store + "/ledger.sqlite-shm")
        arguments, raw = self.template.delivery, self.template.raw
        folder = [one for one in self.calls(arguments, raw) if one.name == "fsync" and "/blobs/" not in one.path]
        self.assertEqual(len(folder), 1, "the name of the new log is not made durable")
        self.deliveries("delivery that makes the log", share=8)

    def test_a_disk_that_stays_full_or_broken(self):
        template, raw, arguments = self.template, self.template.raw, self.template.delivery
        calls = [one for one in self.calls(arguments, raw) if one.is_ours]
        kinds = ("write", "pwrite64", "fsync", "fdatasync", "rename")
        points = [
            (f"{error} from there on", (call, error)) for call in calls if call.name in kinds
            for error in ("ENOSPC", "EIO")]
        unsafe = unsafe_to_acknowledge(calls)

        def judge(point, name):
            call, error = point
            with template.copy(name) as store:
                outcome = outcome_of(tracing.failing_from(call, error, arguments, store, raw))
                if (call.name, call.number) in unsafe:
                    need(outcome != "done", "acknowledged although a sync failed")
                settled(store, raw, outcome)
                again = run(*arguments, stdin=raw, store=store)
                need(again.status == OK, "the redelivery:", again)
                filed(store, raw)
                return outcome

        self.try_all("delivery, two attachments", points if IS_LONG else points[::5], judge)

    def test_an_acknowledgement(self):
        template, raw = self.template, self.template.raw
        template.gateway.need(*template.delivery, stdin=raw)
        record = template.gateway.notifications()[0]
        arguments = ["notifications", "--consumer", "shop", "--ack", record["id"]]
        calls = self.calls(arguments)
        unsafe = unsafe_to_acknowledge(calls)

        def waiting(store):
            done = run("notifications", "--consumer", "shop", store=store)
            need(done.status == OK, "notifications:", done)
            return [json.loads(line)["id"] for line in done.text.splitlines()]

        def judge(point, name):
            call, error = point
            with template.copy(name) as store:
                if error is None:
                    first = tracing.killed_at(call, arguments, store)
                else:
                    first = tracing.failing_at(call, error, arguments, store)
                # No mail server reads this status: without memory the command may end by a signal.
                ends = (OK, TRY_AGAIN, -9) + ((-11, -4, -5) if error == "ENOMEM" else ())
                need(first.status in ends, "neither 0 nor 75:", first)
                if error and (call.name, call.number) in unsafe:
                    need(first.status != OK, "acknowledged although a sync failed")
                left = waiting(store)
                need(left in ([], [record["id"]]), "neither acknowledged nor not:", left)
                if first.status == OK:
                    need(left == [], "acknowledged, and it comes again")
                filed(store, raw)
                again = run(*arguments, store=store)
                need(again.status == OK, "once more:", again)
                need(waiting(store) == [], "acknowledged, and it comes again")
                check(store)
                return {OK: "done", TRY_AGAIN: "deferred"}.get(first.status, "killed")

        points = list(points_of(calls))
        self.try_all("notifications --ack", points if IS_LONG else points[::4], judge)

    def test_a_delivery_that_waits_for_its_turn(self):
        template, raw, arguments = self.template, self.template.raw, self.template.delivery

        @contextlib.contextmanager
        def taken(store):
            """Another one writes: for longer than this delivery needs to get there."""
            turn = os.open(store, os.O_RDONLY | os.O_DIRECTORY)
            fcntl.flock(turn, fcntl.LOCK_EX)
            end = threading.Timer(0.5, os.close, [turn])
            end.start()
            try:
                yield
            finally:
                end.join()

        with template.copy("count") as store, taken(store):
            calls = [one for one in tracing.calls(arguments, store, raw) if one.is_ours]
        first = next(number for number, one in enumerate(calls) if one.name == "flock")
        commit = next(n for n, one in enumerate(calls) if n > first and (one.path or "").endswith("-wal"))
        self.assertIn("timer_create", [one.name for one in calls[first:commit]], "it did not wait")

        def judge(point, name):
            call, error = point
            with template.copy(name) as store:
                with taken(store):
                    if error is None:
                        done = tracing.killed_at(call, arguments, store, raw)
                    else:
                        done = tracing.failing_at(call, error, arguments, store, raw)
                outcome = outcome_of(done)
                settled(store, raw, outcome)
                need(run(*arguments, stdin=raw, store=store).status == OK, "the redelivery")
                filed(store, raw)
                return outcome

        points = list(points_of(calls[first - 1:commit]))
        self.try_all("delivery that waits for its turn", points if IS_LONG else points[::2], judge)

    def test_the_third_of_three_at_once(self):
        template, raw, arguments = self.template, self.template.raw, self.template.delivery
        calls = [one for one in self.calls(arguments, raw) if one.is_ours]
        points = [("SIGKILL", (call, None)) for call in calls]

        def feed(child):
            try:
                child.communicate(raw, timeout=60)
            except BrokenPipeError:
                pass

        def judge(point, name):
            import subprocess
            call, _ = point
            with template.copy(name) as store:
                plain = [tracing.start_limited(arguments, store, 1 << 30) for _ in range(2)]
                children = plain + [tracing.start_killed_at(call, arguments, store)]
                threads = [threading.Thread(target=feed, args=[child]) for child in children]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
                need(all(child.returncode == OK for child in plain), "one of the others was disturbed")
                need(children[2].returncode in (OK, -9), "exit", children[2].returncode)
                filed(store, raw)
                need(run(*arguments, stdin=raw, store=store).status == OK, "the redelivery")
                filed(store, raw)
                return "killed" if children[2].returncode else "done"

        self.try_all("third of three at once", points if IS_LONG else points[::4], judge)


class ShortWrites(FaultCase):
    def test_a_limit_on_the_size_of_files(self):
        # Also the only way to a write that is really short: strace can hide one, and not shorten it.
        template = Template()
        self.addCleanup(template.remove)
        raw, arguments = template.raw, template.delivery
        step = 512 if IS_LONG else 8192
        base = os.path.getsize(template.gateway.ledger)
        sizes = list(range(0, base + 120_000, step))

        def judge(octets, name):
            with template.copy(name) as store:
                child = tracing.start_limited(arguments, store, octets)
                out, err = child.communicate(raw, timeout=60)
                from gateway import Result
                outcome = outcome_of(Result(child.returncode, out, err))
                settled(store, raw, outcome)
                again = run(*arguments, stdin=raw, store=store)
                need(again.status == OK, "the redelivery:", again)
                filed(store, raw)
                return outcome

        self.try_all("delivery, two attachments", [("short write, then EFBIG", one) for one in sizes], judge)
