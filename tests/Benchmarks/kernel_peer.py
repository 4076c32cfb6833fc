"""Our Jupyter kernel beside ipykernel, through the same front end (jupyter_client), turn by turn.

kernel_peer.py [--rounds N] [--json FILE] PROGRAM...     such as: kernel_peer.py dotnet artifacts/cli/workbook.dll

Prints the medians of both and their ratio: from starting the process to the first result, a trivial cell, a megabyte on
stdout, five thousand printed lines, and an endless loop interrupted.
"""

import argparse
import json
import statistics
import sys
import time

from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec

LONG = 120


class OurManager(KernelManager):
    program = []

    @property
    def kernel_spec(self):
        return KernelSpec(argv=[*self.program, "jupyter", "{connection_file}"], display_name="workbook", language="C#", interrupt_mode="message")


class Peer:
    """One of the two kernels: how it is started and what the cells are in its language."""

    def __init__(self, name, make_manager, **cells):
        self.name, self.make_manager, self.cells = name, make_manager, cells
        self.times = {}

    def note(self, what, seconds):
        self.times.setdefault(what, []).append(seconds * 1000)

    def median(self, what):
        return statistics.median(self.times[what])

    def round(self, trivial_cells=20):
        began = time.perf_counter()
        manager = self.make_manager()
        manager.start_kernel()
        client = manager.client()
        client.start_channels()
        client.wait_for_ready(timeout=LONG)
        self.note("kernel answers", time.perf_counter() - began)
        run(client, self.cells["trivial"])
        self.note("start to first result", time.perf_counter() - began)
        for _ in range(trivial_cells):
            self.time("trivial cell", client, self.cells["trivial"])
        self.time("1 MB on stdout", client, self.cells["megabyte"])
        self.time("5,000 printed lines", client, self.cells["lines"])
        self.time_interrupt(manager, client)
        client.stop_channels()
        manager.shutdown_kernel(now=True)

    def time(self, what, client, code):
        began = time.perf_counter()
        run(client, code)
        self.note(what, time.perf_counter() - began)

    def time_interrupt(self, manager, client):
        msg_id = client.execute(self.cells["endless"])
        time.sleep(0.3)
        began = time.perf_counter()
        manager.interrupt_kernel()
        finish(client, msg_id)
        self.note("endless loop interrupted", time.perf_counter() - began)


def run(client, code):
    reply = finish(client, client.execute(code))
    if reply["status"] != "ok":
        sys.exit(f"kernel_peer.py: {code!r} ended with {reply}")


def finish(client, msg_id):
    """Waits for a cell's reply and for idle."""
    while True:
        message = client.get_iopub_msg(timeout=LONG)
        if message["parent_header"].get("msg_id") == msg_id and message["content"].get("execution_state") == "idle":
            break
    while True:
        message = client.get_shell_msg(timeout=LONG)
        if message["parent_header"].get("msg_id") == msg_id:
            return message["content"]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--json")
    options.add_argument("program", nargs="+")
    arguments = options.parse_args()
    OurManager.program = arguments.program
    ours = Peer(
        "workbook", OurManager, trivial="1 + 1", megabyte='for (int i = 0; i < 1000; i++) Console.Write(new string(\'x\', 1000));',
        lines="for (int i = 0; i < 5000; i++) Console.WriteLine(i);", endless="while (true) {}")
    theirs = Peer(
        "ipykernel", lambda: KernelManager(kernel_name="python3"), trivial="1 + 1", megabyte="for i in range(1000): print('x' * 1000, end='')",
        lines="for i in range(5000): print(i)", endless="while True: pass")
    for _ in range(arguments.rounds):
        ours.round()
        theirs.round()
    print(f"{'median of ' + str(arguments.rounds) + ' rounds, ms':28}{ours.name:>12}{theirs.name:>12}{'ratio':>8}")
    for what in ours.times:
        print(f"{what:28}{ours.median(what):12.1f}{theirs.median(what):12.1f}{ours.median(what) / theirs.median(what):8.2f}")
    if arguments.json:
        with open(arguments.json, "w") as file:
            json.dump({peer.name: {what: peer.median(what) for what in peer.times} for peer in (ours, theirs)}, file, indent=1)


if __name__ == "__main__":
    main()
