"""Drives the commands that serve connections: `policy` and `lmtp`."""
import os
import select
import signal
import socket
import subprocess
import time

from gateway import PROGRAM, environment, wait_until


class Daemon:
    """A command that listens, in a store; `place` is a path, or a port's HOST:PORT."""

    def __init__(self, gateway, command, *flags, place=None, inherits=False):
        self.place = place or os.path.join(gateway.folder, f"{command}.socket")
        self.inherits = inherits
        listener = None
        words = [PROGRAM, command, "--listen", self.place, *flags]
        if inherits:
            # As systemd does it: the socket is there before the process, which finds it as descriptor 3.
            listener = socket.socket(socket.AF_UNIX)
            listener.bind(self.place)
            listener.listen(128)
            words = [
                "/bin/sh", "-c", f"exec 3<&{listener.fileno()}; LISTEN_PID=$$ LISTEN_FDS=1 exec \"$@\"", "sh",
                PROGRAM, command, "--listen", "systemd", *flags]
        self.process = subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env=environment(gateway.store), pass_fds=[listener.fileno()] if listener else [])
        if listener:
            listener.close()
        if not wait_until(self.answers):
            self.kill()
            raise AssertionError(f"{command} does not answer: {self.process.stderr.read()!r}")

    def connect(self, timeout=30):
        if "/" in self.place:
            client = socket.socket(socket.AF_UNIX)
            target = self.place
        else:
            host, port = self.place.rsplit(":", 1)
            client = socket.socket(socket.AF_INET6 if host.startswith("[") else socket.AF_INET)
            target = (host.strip("[]"), int(port))
        client.settimeout(timeout)
        client.connect(target)
        return client

    def answers(self):
        if self.process.poll() is not None:
            raise AssertionError(f"it ended with {self.process.returncode}: {self.process.stderr.read()!r}")
        try:
            self.connect().close()
            return True
        except OSError:
            return False

    def stop(self, seconds=20):
        """Ends it as an operator does; its status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        self.process.stderr.close()


class Talk:
    """A connection, read line by line."""

    def __init__(self, client):
        self.client = client
        self.pending = b""

    def send(self, text):
        self.client.sendall(text if isinstance(text, bytes) else text.encode())

    def line(self):
        """The next line, without its end; None at the end of the connection."""
        while b"\n" not in self.pending:
            more = self.client.recv(65536)
            if not more:
                if self.pending:
                    raise AssertionError(f"half a line: {self.pending!r}")
                return None
            self.pending += more
        line, self.pending = self.pending.split(b"\n", 1)
        return line.rstrip(b"\r").decode()

    def lines(self, count):
        return [self.line() for _ in range(count)]

    def rest(self):
        """All lines up to the end of the connection."""
        found = []
        while (line := self.line()) is not None:
            found.append(line)
        return found

    def is_silent(self, seconds):
        return not self.pending and not select.select([self.client], [], [], seconds)[0]

    def close(self):
        self.client.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def seconds_of(action):
    start = time.monotonic()
    action()
    return time.monotonic() - start
