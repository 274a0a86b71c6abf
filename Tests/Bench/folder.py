"""What the programs in Python have in common: the folder, the clock, and the line that `run` reads."""

import sys
import time


def load(folder, first, limit):
    """The messages from this number on that make so many octets together, or one that is larger."""
    messages, size = [], 0
    while size < limit:
        try:
            with open(f"{folder}/{first + len(messages):05d}.eml", "rb") as file:
                messages.append(file.read())
        except FileNotFoundError:
            break
        size += len(messages[-1])
    return messages


def peak_memory():
    """The most memory that this process had, in KiB."""
    with open("/proc/self/status") as status:
        return next(line.split()[1] for line in status if line.startswith("VmHWM:"))


def measure(read):
    """Reads all messages with `read`, which gives leaves, decoded octets (None: not told) and octets of text of one."""
    folder, mode = sys.argv[1], sys.argv[2]
    # What is measured in a stream is memory: then one message at a time.
    seconds, limit = (0, 1) if mode == "stream" else (float(mode), 32_000_000)
    spent, passes = 0.0, 0
    while True:
        count, size, found = 0, 0, [0, 0, 0]
        while batch := load(folder, count, limit):
            start = time.process_time()
            for message in batch:
                for place, number in enumerate(read(message)):
                    found[place] = None if number is None else found[place] + number
            spent += time.process_time() - start
            count += len(batch)
            size += sum(map(len, batch))
        passes += 1
        if spent >= seconds or count == 0:
            break
    leaves, decoded, text = found
    told = "" if decoded is None else f"decoded={decoded} "
    print(f"messages={count} bytes={size} leaves={leaves} {told}text={text} seconds={spent / passes:.9f}")
    print(f"memory={peak_memory()}")
