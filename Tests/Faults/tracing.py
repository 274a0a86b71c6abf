"""Runs the unmodified command under strace(1): which system calls it makes, and what happens when one of them fails."""
import os
import re
import shutil
import subprocess
import tempfile

from gateway import PROGRAM, Result, environment

STRACE = shutil.which("strace")
# The first call of `main`: what comes before is the dynamic linker's and the runtime's.
FIRST_OF_OURS = "umask"
# What a faulty disk or a full one answers, and to which calls.
WRITES = {
    "write", "pwrite64", "writev", "ftruncate", "fallocate", "rename", "renameat", "renameat2", "link", "linkat",
    "mkdir", "mkdirat", "unlink", "unlinkat", "rmdir", "openat", "open", "utimensat", "fchmod", "fchmodat", "chmod"}
READS = {"read", "pread64", "fstat", "newfstatat", "stat", "lstat", "lseek", "getdents64", "access", "faccessat2"}
SYNCS = {"fsync", "fdatasync", "sync_file_range", "syncfs"}
INTERRUPTED = {"read", "pread64", "write", "pwrite64", "openat", "open", "fsync", "fdatasync", "ftruncate", "fcntl"}
OTHERS = {
    "mmap": ["ENOMEM"], "brk": ["ENOMEM"], "fcntl": ["EIO", "ENOLCK"], "getrandom": ["EIO"], "munmap": ["EIO"],
    "flock": ["ENOLCK", "EINTR"], "timer_create": ["EAGAIN"], "timer_settime": ["EINVAL"]}


class Call:
    """The `number`th call of `name` in a run, on `path` where it is on a file."""

    def __init__(self, name, number, path, is_ours):
        self.name, self.number, self.path, self.is_ours = name, number, path, is_ours

    def __repr__(self):
        return f"{self.name} {self.number} on {self.path or 'nothing'}"

    @property
    def errors(self):
        """The errors that this call can end with on a bad day."""
        found = list(OTHERS.get(self.name, []))
        if self.name in WRITES:
            found += ["ENOSPC", "EIO"]
        if self.name in SYNCS:
            found += ["EIO", "ENOSPC"]
        if self.name in READS:
            found += ["EIO"]
        if self.name in INTERRUPTED:
            found += ["EINTR"]
        if self.name in ("open", "openat"):
            found += ["EMFILE"]
        return found


def works():
    """Why nothing can be traced here; None where it can."""
    if STRACE is None:
        return "there is no strace here"
    done = subprocess.run([STRACE, "-qq", "-o", "/dev/null", "/bin/true"], capture_output=True)
    return None if done.returncode == 0 else "strace may not trace here: " + done.stderr.decode().strip()


def _run(options, arguments, store, stdin):
    done = subprocess.run(
        [STRACE, "-qq", *options, PROGRAM, *arguments], input=stdin, capture_output=True, timeout=120,
        env=environment(store))
    return Result(done.returncode, done.stdout, done.stderr)


def calls(arguments, store, stdin=b""):
    """All calls of a run, in order, but the one that starts the program."""
    with tempfile.NamedTemporaryFile("r", errors="replace") as log:
        done = _run(["-y", "-s", "0", "-o", log.name], arguments, store, stdin)
        if done.status != 0:
            raise AssertionError(f"pluspost {' '.join(arguments)} under strace: {done}")
        found, counts, is_ours = [], {}, False
        for line in log:
            match = re.match(r"(\w+)\((.*)", line)
            if not match or match[1] in ("execve", "exit_group"):
                continue
            name = match[1]
            counts[name] = counts.get(name, 0) + 1
            is_ours = is_ours or name == FIRST_OF_OURS
            path = re.search(r'"(/[^"]*)"', match[2]) or re.match(r"\d+<(/[^>]*)>", match[2])
            found.append(Call(name, counts[name], path[1] if path else None, is_ours))
        if not is_ours:
            raise AssertionError(f"no call of {FIRST_OF_OURS} marks the beginning of the program")
        return found


def killed_at(call, arguments, store, stdin=b""):
    """Runs until just before a call, and no further."""
    return signalled_at(call, "SIGKILL", arguments, store, stdin)


def signalled_at(call, signal, arguments, store, stdin=b""):
    """Runs with a signal that comes just before a call."""
    return _inject(f"{call.name}:signal={signal}:when={call.number}", arguments, store, stdin)


def failing_at(call, error, arguments, store, stdin=b""):
    """Runs with one call that is not made and reports an error."""
    return _inject(f"{call.name}:error={error}:when={call.number}", arguments, store, stdin)


def failing_from(call, error, arguments, store, stdin=b""):
    """Runs with one call and all later ones of its name that are not made and report an error."""
    return _inject(f"{call.name}:error={error}:when={call.number}+", arguments, store, stdin)


def _inject(what, arguments, store, stdin):
    name = what.split(":")[0]
    return _run(["-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={what}"], arguments, store, stdin)


def start_killed_at(call, arguments, store):
    """The same as `killed_at`, but under way, waiting for its input."""
    what = f"{call.name}:signal=SIGKILL:when={call.number}"
    return subprocess.Popen(
        [STRACE, "-qq", "-o", "/dev/null", "-e", f"trace={call.name}", "-e", f"inject={what}", PROGRAM, *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(store))


def start_limited(arguments, store, octets):
    """Starts a run in which no file may grow beyond a size: the write that crosses it is short, the next fails."""
    import resource

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (octets, octets))

    return subprocess.Popen(
        [PROGRAM, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment(store), preexec_fn=limit)
