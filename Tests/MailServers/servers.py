"""The servers as Debian installs them, changed by what INSTALL.md says and started and stopped as it says."""
import contextlib
import json
import os
import re
import smtplib
import subprocess
import time

from handbook import Handbook

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
HANDBOOK = Handbook(os.path.join(ROOT, "INSTALL.md"))
SERVER, CLIENT = "192.0.2.1", "192.0.2.25"
SENDER = "els@customer.example"


def shell(commands, check=True):
    """Runs commands as a person at a terminal would: one after the other, and says what they printed."""
    done = subprocess.run(
        ["bash", "-e", "-c", commands], cwd="/", text=True, timeout=120, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if check and done.returncode != 0:
        raise AssertionError(f"status {done.returncode} of\n{commands}\n{done.stdout}")
    return done.stdout


def wait(condition, what, seconds=60, pause=0.05):
    """Asks until the answer is something, and returns that."""
    limit = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > limit:
            raise AssertionError(f"waited {seconds} s in vain for {what}")
        time.sleep(pause)


class Server:
    """What the tests ask of a mail server."""

    #: As INSTALL.md calls it.
    name = None
    #: Where its settings are.
    configuration = None
    #: What to follow in INSTALL.md for LMTP, and whether it then tells whom it had a mail from.
    lmtp_sections = ("Much mail",)
    forwards_client = False
    #: Whether the recipients of a mail get the same octets.
    gives_all_the_same = True
    #: Whether the client of this machine is somebody else to it, although all its addresses are of one machine.
    sees_strangers = True
    #: Mails that it takes in a few seconds.
    very_many = 1000
    #: Its log.
    log_file = None
    #: Whether it puts a mail aside whose process was ended by a signal.
    freezes = False

    def choose(self, pipe, policy, lmtp, mda):
        """The classes of tests that are for it."""
        return [pipe, policy, lmtp]

    def begin(self):
        """Starts it as it is installed, and remembers how it is configured."""
        self.start()
        shell(f"cp -a {self.configuration} /run/configuration.saved")

    def set_up(self, *sections):
        """Configures it, as it was installed, by these sections of INSTALL.md alone."""
        shell(f"rm -rf {self.configuration} && cp -a /run/configuration.saved {self.configuration}")
        for section in sections:
            for path, text in HANDBOOK.blocks(section, self.name):
                if path is None:
                    shell(text)
                else:
                    self.write(path, text)
        self.reload()
        wait(self.answers, "an answer of the server")

    def write(self, path, text):
        """New lines go behind those that a file has; what is for systemd is a file of its own."""
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w" if path.startswith("/etc/systemd/") else "a", encoding="utf-8") as file:
            file.write("\n" + text)

    def answers(self):
        try:
            self.connect().quit()
            return True
        except (OSError, smtplib.SMTPException):
            return False

    def connect(self):
        return smtplib.SMTP(SERVER, 25, local_hostname="customer.example", timeout=60, source_address=(CLIENT, 0))

    def send(self, mail, *recipients, sender=SENDER, options=()):
        with self.connect() as client:
            refused = client.sendmail(sender, list(recipients), mail.octets, mail_options=options)
        if refused:
            raise AssertionError(f"refused: {refused}")

    @contextlib.contextmanager
    def changed(self, path, old, new):
        """While it lasts, a file of INSTALL.md's has other words."""
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if text.count(old) != 1:
            raise AssertionError(f"{path} has {old!r} {text.count(old)} times")
        try:
            self.rewrite(path, text.replace(old, new))
            yield
        finally:
            self.rewrite(path, text)

    def rewrite(self, path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        self.reload()
        wait(self.answers, "an answer of the server")

    def log(self):
        try:
            with open(self.log_file, encoding="utf-8", errors="replace") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def has_put_off(self, start):
        """Whether it has tried, over LMTP, and keeps a mail."""
        return self.queue() and re.search(self.put_off, self.log()[start:])

    def wait_for_log(self, pattern, start=0, seconds=60):
        return wait(lambda: re.search(pattern, self.log()[start:]), f"{pattern!r} in the log", seconds)


class Postfix(Server):
    name = "Postfix"
    configuration = "/etc/postfix"
    log_file = "/var/log/postfix.log"
    deferred = r"relay=pluspost, .*status=(deferred|SOFTBOUNCE)"
    killed = r"relay=pluspost, .*status=deferred .*signal 9"
    bounced = r"relay=pluspost, .*dsn=5\.1\.1, status=bounced"
    put_off = r"relay=.*/run/pluspost/lmtp.*status=deferred .*451 4\.3\.0"
    forwards_client = True

    def start(self):
        # There is no syslog here.
        shell(f"postconf -e maillog_file={self.log_file}; service postfix start")

    def stop(self):
        shell("service postfix stop")

    def queue(self):
        return [json.loads(line) for line in shell("postqueue -j").splitlines() if line]

    def flush(self):
        # The log says "deferred" before the mail has left the active queue, and a flush passes over what is there.
        wait(lambda: all(mail["queue_name"] == "deferred" for mail in self.queue()), "the mails to be put off")
        shell("postqueue -f")

    def thaw(self):
        self.flush()

    def clear(self):
        shell("postsuper -d ALL")

    def rejecting(self):
        return self.changed("/etc/postfix/master.cf", "  -o soft_bounce=yes\n", "")

    def impatient(self):
        return self.changed("/etc/postfix/main.cf", "pluspost_time_limit = 600s", "pluspost_time_limit = 2s")

    def reload(self):
        # The process that delivers may still be one with the old settings, until it has seen that there are new ones.
        shell("service postfix stop; service postfix start")


class Exim(Server):
    name = "Exim"
    configuration = "/etc/exim4"
    log_file = "/var/log/exim4/mainlog"
    transport = "/etc/exim4/conf.d/transport/30_pluspost"
    freezes = True
    deferred = r"== .*T=pluspost defer"
    killed = r"\bFrozen\b|\bfrozen\b"
    bounced = r"\*\* .*T=pluspost"
    put_off = r"== .*T=pluspost defer.*451"
    very_many = 300

    def start(self):
        shell("service exim4 start")

    def stop(self):
        shell("service exim4 stop")

    def queue(self):
        return shell("exim4 -bpr").split("\n\n")[:-1]

    def flush(self):
        shell("exim4 -qf")

    def thaw(self):
        shell("exim4 -qff")

    def clear(self):
        shell("exim4 -bpr | awk '$3 ~ /-/ { print $3 }' | xargs -r exim4 -Mrm")

    def rejecting(self):
        return self.changed(self.transport, "temp_errors = *", "temp_errors = 75")

    def impatient(self):
        return self.changed(self.transport, "timeout = 10m", "timeout = 2s")

    def reload(self):
        shell("service exim4 restart")


class OpenSMTPD(Server):
    name = "OpenSMTPD"
    configuration = "/etc/smtpd.conf"
    gives_all_the_same = False
    sees_strangers = False

    def choose(self, pipe, policy, lmtp, mda):
        return [mda]

    # Debian's script, without systemd, waits for nothing: it can stop no server that is still about to write its number
    # down, starts none before the old one has ended, and says all is well in either case.

    def start(self):
        shell("service opensmtpd start")

    def stop(self):
        wait(self.has_stopped, "the server to end", pause=0.2)

    def has_stopped(self):
        shell("service opensmtpd stop")
        return subprocess.run(["pidof", "smtpd"], stdout=subprocess.DEVNULL).returncode != 0

    def reload(self):
        self.stop()
        self.start()

    def write(self, path, text):
        """INSTALL.md gives the whole of its one file."""
        if path == self.configuration:
            os.unlink(path)
        super().write(path, text)

    def log(self):
        # It speaks to syslog alone, and there is none here; what came of a mail stands in its queue.
        return ""

    def queue(self):
        return shell("smtpctl show queue").splitlines()

    def has_put_off(self, start):
        # What the last try came to stands in the last column.
        return any("|pending|" in line and line.rsplit("|", 1)[1] for line in self.queue())

    def flush(self):
        # It waits some seconds between two tries of one mail, whoever wishes for one.
        shell("smtpctl schedule all", check=False)

    thaw = flush

    def clear(self):
        shell("smtpctl remove all", check=False)


CHOICES = {"postfix": Postfix, "exim": Exim, "opensmtpd": OpenSMTPD}
