"""Deliveries that end before their time: killed, left by their server, out of stack."""
import os
import random
import resource
import subprocess
import sys
import time

from gateway import (
    OK, PROGRAM, TRY_AGAIN, Case, environment, message, processes_below, wait_until, with_attachments)


class Crashes(Case):
    def test_killed_at_any_moment_a_redelivery_leaves_exactly_one_record(self):
        moments = random.Random(2026)
        for attempt in range(30):
            raw = with_attachments(os.urandom(2000), os.urandom(20_000))
            before = len(self.gateway.notifications())
            child = self.gateway.start_delivery(self.address)
            try:
                child.stdin.write(raw)
                child.stdin.flush()
                child.stdin.close()
            except BrokenPipeError:
                pass
            time.sleep(moments.uniform(0, 0.012))
            family = processes_below(child.pid)
            child.kill()
            child.wait()
            child.stdout.close()
            child.stderr.close()
            # Nothing may go on writing for a server that has given up.
            self.assertTrue(wait_until(lambda: not any(os.path.exists(f"/proc/{one}") for one in family[1:]), 5))
            self.assertSilentSuccess(self.gateway.deliver(raw, self.address))
            self.assertEqual(len(self.gateway.notifications()), before + 1, f"attempt {attempt}")
        self.assertSound()

    @staticmethod
    def waits_for_input(pid):
        """Whether the process sleeps in read(0, …)."""
        try:
            with open(f"/proc/{pid}/syscall") as file:
                return file.read().startswith("0 0x0 ")
        except OSError:
            return False

    def start_agent(self, script, given=b""):
        """Starts a second Python in the place of the mail server's agent, which starts a delivery in a session of its own.

        Its script reads what it is `given` to pass on, and prints the number of the delivery's process. Returns once the
        delivery waits for more: a parent that dies before its child first runs leaves no trace at all.
        """
        agent = subprocess.Popen(
            [sys.executable, "-c", script, PROGRAM, "deliver", f"--recipient={self.address}"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=environment(self.gateway.store))
        if given:
            agent.stdin.write(given)
            agent.stdin.close()
        pid = int(agent.stdout.readline())
        self.assertTrue(wait_until(lambda: self.waits_for_input(pid)), "the delivery did not begin to read")
        return agent, pid

    def kill_agent(self, agent, pid):
        """Kills the agent, and holds that the delivery ends with it."""
        agent.kill()
        agent.wait()
        self.assertTrue(wait_until(lambda: not os.path.exists(f"/proc/{pid}"), 5), "the delivery did not end")
        agent.stdin.close()
        agent.stdout.close()

    def test_a_server_that_dies_mid_message_files_nothing(self):
        # The delivery sees the end of its input as if all had come.
        raw = message(body="regel\n" * 1000)
        script = (
            "import subprocess, sys, time\n"
            "child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, start_new_session=True)\n"
            "child.stdin.write(sys.stdin.buffer.read())\n"
            "child.stdin.flush()\n"
            "print(child.pid, flush=True)\n"
            "time.sleep(60)\n")
        self.kill_agent(*self.start_agent(script, raw[: len(raw) // 2]))
        self.assertEqual(self.gateway.notifications(), [])
        self.assertSilentSuccess(self.gateway.deliver(raw, self.address))
        self.assertEqual(len(self.gateway.notifications()), 1)

    def test_a_server_that_takes_its_time_to_die_files_nothing(self):
        # A dying process closes its files before its children learn of it. With many files open there is time in
        # between, in which the end of input has come and the parent is still the parent.
        raw = message(body="regel\n" * 1000)
        script = (
            "import os, resource, subprocess, sys, time\n"
            "most = min(resource.getrlimit(resource.RLIMIT_NOFILE)[1], 100_000)\n"
            "resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))\n"
            "child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, start_new_session=True)\n"
            "child.stdin.write(sys.stdin.buffer.read())\n"
            "child.stdin.flush()\n"
            "other = os.open('/dev/null', os.O_RDONLY)\n"
            "for _ in range(most - 20): os.dup(other)\n"
            "os.dup2(child.stdin.fileno(), most - 1)\n"
            "os.close(child.stdin.fileno())\n"
            "print(child.pid, flush=True)\n"
            "time.sleep(60)\n")
        for attempt in range(5):
            self.kill_agent(*self.start_agent(script, raw[: len(raw) // 2]))
            self.assertEqual(self.gateway.notifications(), [], f"attempt {attempt}")

    def test_a_delivery_ends_with_its_server(self):
        # The other end of the input stays open here: nothing but the death itself can end the delivery.
        self.kill_agent(*self.start_agent(
            "import subprocess, sys, time\n"
            "child = subprocess.Popen(sys.argv[1:], stdin=0, start_new_session=True)\n"
            "print(child.pid, flush=True)\n"
            "time.sleep(60)\n"))

    def test_a_stack_that_runs_out_defers(self):
        deferred = 0
        for size in range(20 << 10, 64 << 10, 2 << 10):
            done = subprocess.run(
                [PROGRAM, "deliver", f"--recipient={self.address}"], input=message(), capture_output=True,
                env=environment(self.gateway.store),
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, (size, size)))
            # With too little for the loader, from which the system takes some at random, the program never begins.
            if done.returncode < 0 and size < 32 << 10:
                continue
            self.assertIn(done.returncode, (OK, TRY_AGAIN), f"{size} octets of stack: {done}")
            deferred += done.returncode == TRY_AGAIN
        self.assertGreater(deferred, 0, "no stack was too small")
