"""A front end for the tests: starts the kernel through jupyter_client and plays cases.

front_end.py CASE,CASE... PROGRAM...   such as: front_end.py cell,interrupt dotnet workbook.dll

Prints a line of JSON for every case: its name, what it noted, and the error, null where it went as it should. Cases that
leave the kernel alive share one, in the order given; after a failed one the next begins with a new kernel.
"""

import contextlib
import json
import os
import queue
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback

import zmq
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.session import Session

LONG = 120

# Megabytes for 800 cells. What a cell declares stays with its compiled code, as later cells can see it; a cell that
# leaked its outputs would take more.
MOST_GROWTH_OF_USE = 25
MOST_GROWTH_OF_DECLARATIONS = 100
PROGRAM = sys.argv[2:]
NOTES = []


class Manager(KernelManager):
    """A manager of our kernel, without an installed kernelspec."""

    @property
    def kernel_spec(self):
        return KernelSpec(argv=[*PROGRAM, "jupyter", "{connection_file}"], display_name="under test", language="C#", interrupt_mode="message")


class FrontEnd:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.manager = Manager(shutdown_wait_time=10)
        self.manager.start_kernel(cwd=self.folder.name)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=LONG)

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.folder.cleanup()

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def run(self, code, **options):
        return self.finish(self.client.execute(code, **options))

    def finish(self, msg_id, timeout=LONG):
        """The reply's content and what was published for a request, without the states."""
        return self.reply(msg_id, timeout=timeout), self.published(msg_id, timeout)

    def reply(self, msg_id, get_message=None, timeout=LONG):
        get_message = get_message or self.client.get_shell_msg
        while True:
            message = get_message(timeout=timeout)
            if message["parent_header"].get("msg_id") == msg_id:
                return message["content"]

    def published(self, msg_id, timeout=LONG):
        found = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            if message["msg_type"] != "status":
                found.append(message)
            elif message["content"]["execution_state"] == "idle":
                return found

    def control(self, kind, content=None):
        message = self.client.session.msg(kind, content or {})
        self.client.control_channel.send(message)
        return self.reply(message["header"]["msg_id"], self.client.get_control_msg)

    def start(self, code):
        """Runs code up to the point where it has begun, and some time beyond."""
        msg_id = self.client.execute(code)
        while self.client.get_iopub_msg(timeout=LONG)["msg_type"] != "execute_input":
            pass
        time.sleep(0.4)
        return msg_id

    def interrupt(self, code):
        """Runs endless code, interrupts it, and gives the reply and the seconds it took."""
        msg_id = self.start(code)
        began = time.monotonic()
        assert self.control("interrupt_request")["status"] == "ok"
        reply, published = self.finish(msg_id)
        return reply, published, time.monotonic() - began


def text_of(published, name="stdout"):
    return "".join(m["content"]["text"] for m in published if m["msg_type"] == "stream" and m["content"]["name"] == name)


def result_of(published):
    return next((m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result"), None)


def equal(actual, expected):
    assert actual == expected, f"expected {expected!r}, but was {actual!r}"


def case_cell(front):
    reply, published = front.run('Console.Write("a"); Console.Error.Write("b"); display(1); 6 * 7')
    equal(reply["status"], "ok")
    equal([m["msg_type"] for m in published], ["execute_input", "stream", "stream", "display_data", "execute_result"])
    equal(result_of(published), "42")
    reply, published = front.run("throw new Exception(\"no\");")
    equal((reply["status"], reply["ename"], reply["evalue"]), ("error", "System.Exception", "no"))
    equal(reply["traceback"][1], f"at cell[{reply['execution_count']}]:line 1")


def case_kernel_info(front):
    for reply in (front.control("kernel_info_request"), front.reply(front.client.kernel_info())):
        equal(reply["protocol_version"], "5.4")
        equal(reply["language_info"]["file_extension"], ".cs")
    assert front.client.hb_channel.is_beating()


def case_interrupt(front):
    front.run("int kept = 5;")
    for code in ("while (true) {}", "System.Threading.Thread.Sleep(-1);", "await Task.Delay(-1);",
                 "Parallel.For(0, int.MaxValue, i => { while (true) {} });",
                 "while (true) { try { while (true) System.Threading.Thread.Sleep(1); } catch { } }",
                 "while (true) Console.WriteLine(\"again and again\");"):
        reply, _, seconds = front.interrupt(code)
        equal((reply["status"], reply["ename"]), ("error", "Interrupted"))
        assert seconds < 5, f"{code}: {seconds:.1f} s"
        NOTES.append(f"{seconds:.2f} s: {code}")
        equal(result_of(front.run("kept")[1]), "5")


def case_signal_interrupts(front):
    msg_id = front.start("while (true) {}")
    os.kill(front.pid, signal.SIGINT)
    equal(front.finish(msg_id)[0]["status"], "error")
    equal(result_of(front.run("1 + 1")[1]), "2")
    os.kill(front.pid, signal.SIGINT)
    time.sleep(1)  # A signal arrives when it arrives; it must not meet the next cell.
    equal(result_of(front.run("2 + 2")[1]), "4")


def case_stop_on_error(front):
    front.run("1")
    failing = front.client.execute("System.Threading.Thread.Sleep(300); throw new Exception();")
    waiting = [front.client.execute("Console.Write(\"ran\");") for _ in range(3)]
    equal(front.finish(failing)[0]["status"], "error")
    for msg_id in waiting:
        reply, published = front.finish(msg_id)
        equal((reply["status"], published), ("aborted", []))
    equal(result_of(front.run("5")[1]), "5")


def case_input(front):
    msg_id = front.client.execute('var name = await GetInputAsync("Name?"); var word = await GetPasswordAsync("Word?"); name + word.GetClearTextPassword()', allow_stdin=True)
    for prompt, password, answer in (("Name?", False, "Ada 😀"), ("Word?", True, "!")):
        question = front.client.get_stdin_msg(timeout=LONG)
        equal((question["msg_type"], question["content"]), ("input_request", {"prompt": prompt, "password": password}))
        equal(question["parent_header"]["msg_id"], msg_id)
        front.client.input(answer)
    equal(result_of(front.finish(msg_id)[1]), "Ada 😀!")
    reply, _ = front.run('await GetInputAsync("Name?")', allow_stdin=False)
    equal((reply["status"], reply["ename"]), ("error", "System.InvalidOperationException"))
    assert "nobody to answer" in reply["evalue"], reply["evalue"]
    msg_id = front.client.execute('await GetInputAsync("Never?")', allow_stdin=True)
    front.client.get_stdin_msg(timeout=LONG)
    front.control("interrupt_request")
    equal(front.finish(msg_id)[0]["ename"], "Interrupted")


def case_displays(front):
    _, published = front.run("var shown = display(1);")
    first = published[-1]["content"]["transient"]["display_id"]
    _, published = front.run("shown.Update(2);")
    equal((published[-1]["msg_type"], published[-1]["content"]["transient"]["display_id"]), ("update_display_data", first))


def case_user_expressions(front):
    reply, _ = front.run("int asked = 20;", user_expressions={"good": "asked + 1", "bad": "nothing"})
    equal((reply["status"], reply["user_expressions"]["good"]["data"]["text/plain"]), ("ok", "21"))
    equal((reply["user_expressions"]["bad"]["status"], reply["user_expressions"]["bad"]["ename"]), ("error", "CompilationError"))


def case_comm(front):
    message = front.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "nobody.knows", "data": {}})
    front.client.shell_channel.send(message)
    published = front.published(message["header"]["msg_id"])
    equal([(m["msg_type"], m["content"]["comm_id"]) for m in published], [("comm_close", "c1")])
    equal(front.reply(front.client.comm_info())["comms"], {})


def case_assistance(front):
    front.run("var numbers = new List<int>();")
    code = 'var s = "😀"; numbers.Ad'
    content = front.reply(front.client.complete(code, len(code)))
    equal(content["status"], "ok")
    assert "Add" in content["matches"], content["matches"]
    equal((content["cursor_start"], content["cursor_end"]), (len(code) - 2, len(code)))
    kinds = {item["text"]: item["type"] for item in content["metadata"]["_jupyter_types_experimental"]}
    equal(kinds["Add"], "method")
    content = front.reply(front.client.inspect("numbers", 3))
    assert content["found"] and "List" in content["data"]["text/plain"], content
    equal(front.reply(front.client.inspect("   ", 1))["found"], False)
    for source, status in (("1 + 1", "complete"), ("if (true) {", "incomplete"), ("int 5 = ;", "invalid")):
        equal(front.reply(front.client.is_complete(source))["status"], status)


def case_history(front):
    first, _ = front.run("int past = 1;")
    last, _ = front.run("past + 1")
    lines = [first["execution_count"], last["execution_count"]]
    content = front.reply(front.client.history(hist_access_type="tail", n=1, raw=True, output=True))
    equal(content["history"], [[1, lines[1], ["past + 1", "2"]]])
    content = front.reply(front.client.history(hist_access_type="range", session=0, start=lines[0], stop=lines[1] + 1, raw=True, output=False))
    equal(content["history"], [[1, lines[0], "int past = 1;"], [1, lines[1], "past + 1"]])
    content = front.reply(front.client.history(hist_access_type="search", pattern="int pas?*", raw=True, output=False))
    equal(content["history"], [[1, lines[0], "int past = 1;"]])


def case_late_output(front):
    """What a thread writes after its cell has ended comes with the next cell."""
    front.run("_ = Task.Run(async () => { await Task.Delay(300); Console.WriteLine(\"late\"); });")
    time.sleep(1)
    equal(text_of(front.run("1")[1]), "late\n")


def case_large_output(front):
    """Much text, and one large value, come whole and in order."""
    _, published = front.run("for (int i = 0; i < 100_000; i++) Console.WriteLine(i);")
    equal(text_of(published), "".join(f"{i}\n" for i in range(100_000)))
    _, published = front.run("HTML(new string('x', 20_000_000))")
    equal(len(next(m["content"]["data"]["text/html"] for m in published if "data" in m["content"])), 20_000_000)


def case_shutdown(front):
    front.start("while (true) {}")
    equal(front.control("shutdown_request", {"restart": False}), {"status": "ok", "restart": False})
    equal(front.manager.provisioner.process.wait(timeout=10), 0)


def case_restart(front):
    front.run("int x = 1;")
    front.manager.restart_kernel(now=False)
    front.client.wait_for_ready(timeout=LONG)
    reply, _ = front.run("x")
    equal((reply["status"], reply["execution_count"]), ("error", 1))


def case_terminate(front):
    os.kill(front.pid, signal.SIGTERM)
    front.manager.provisioner.process.wait(timeout=10)


def case_exit_in_a_cell(front):
    msg_id = front.client.execute('Console.Write("last words"); Environment.Exit(7);')
    equal(front.manager.provisioner.process.wait(timeout=20), 7)
    words = ""
    with contextlib.suppress(queue.Empty):
        while True:
            message = front.client.get_iopub_msg(timeout=2)
            if message["parent_header"].get("msg_id") == msg_id and message["msg_type"] == "stream":
                words += message["content"]["text"]
    equal(words, "last words")


def case_foreign_signature(front):
    """What is signed with another key, or is no message at all, has no effect."""
    before = front.run("1")[0]["execution_count"]
    info = front.manager.get_connection_info()
    url = f"tcp://{info['ip']}:{info['shell_port']}"
    with zmq.Context() as context, context.socket(zmq.DEALER) as peer:
        peer.linger = 0
        peer.connect(url)
        stranger = Session(key=b"another key")
        stranger.send(peer, stranger.msg("execute_request", {"code": "var planted = 1;"}))
        unsigned = Session(key=b"")
        unsigned.send(peer, unsigned.msg("shutdown_request", {"restart": False}))
        for frames in ([b""], [b"<IDS|MSG>"], [b"<IDS|MSG>", b"", b"{}", b"{}", b"{}"], [b"<IDS|MSG>", b"", b"{", b"[", b"", b"\xff"], [b"x"] * 100):
            peer.send_multipart(frames)
        right = Session(key=info["key"])
        for content in ("[]", "5", "null", "{\"code\":"):
            parts = [json.dumps({"msg_id": "1", "msg_type": "execute_request", "session": "s"}).encode(), b"{}", b"{}", content.encode()]
            peer.send_multipart([b"<IDS|MSG>", right.sign(parts), *parts])
        time.sleep(0.5)
        assert not peer.poll(0), "a stranger was answered"
    with socket.create_connection((info["ip"], info["shell_port"])) as raw:
        raw.sendall(b"GET / HTTP/1.1\r\n\r\n" * 10)
    reply, _ = front.run("planted")
    equal((reply["status"], reply["execution_count"]), ("error", before + 1))
    assert "CS0103" in reply["evalue"], reply["evalue"]


def case_loopback_only(front):
    info = front.manager.get_connection_info()
    with open("/proc/net/tcp") as table:
        listening = [line.split()[1].split(":") for line in table.readlines()[1:] if line.split()[3] == "0A"]
    for name in ("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"):
        addresses = [address for address, port in listening if int(port, 16) == info[name]]
        equal((name, addresses), (name, ["0100007F"]))


def resident(front):
    """The megabytes the kernel holds."""
    return int(next(line for line in open(f"/proc/{front.pid}/status") if line.startswith("VmRSS")).split()[1]) / 1024


def case_soak(front):
    """A thousand cells that use what there is: the memory stays. A thousand that declare: each costs little."""
    front.run("var total = 0;")
    for kind, most, code in (
            ("use", MOST_GROWTH_OF_USE, "total++; Console.WriteLine({0});"),
            ("declare", MOST_GROWTH_OF_DECLARATIONS, "var x{1} = {0}; Console.WriteLine(x{1});")):
        for i in range(1000):
            if i == 200:
                before = resident(front)
            _, published = front.run(code.format(i, i % 10))
            equal(text_of(published), f"{i}\n")
        after = resident(front)
        NOTES.append(f"cells that {kind}: {before:.0f} MB after 200 of them, {after:.0f} MB after 1000")
        assert after - before < most, NOTES[-1]
    _, published = front.run("Console.WriteLine(total);")
    equal(text_of(published), "1000\n")


def case_parent_death(front):
    """A process in between starts the kernel and dies."""
    with tempfile.TemporaryDirectory() as folder:
        starter = (
            "import os, subprocess, sys\n"
            "env = dict(os.environ, JPY_PARENT_PID=str(os.getpid()))\n"
            "kernel = subprocess.Popen(sys.argv[1:], env=env, stderr=subprocess.DEVNULL)\n"
            "print(kernel.pid, flush=True)\n"
            "sys.stdin.read()\n")
        manager = KernelManager(connection_file=os.path.join(folder, "kernel.json"))
        manager.write_connection_file()
        parent = subprocess.Popen([sys.executable, "-c", starter, *PROGRAM, "jupyter", manager.connection_file], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        kernel = int(parent.stdout.readline())
        client = manager.client()
        client.start_channels()
        client.kernel_info()
        client.get_shell_msg(timeout=LONG)
        client.execute("while (true) {}")
        parent.kill()
        began = time.monotonic()
        while os.path.exists(f"/proc/{kernel}") and open(f"/proc/{kernel}/stat").read().rsplit(")", 1)[1].split()[0] != "Z":
            assert time.monotonic() - began < 10, "the kernel outlives its front end"
            time.sleep(0.05)
        NOTES.append(f"gone after {time.monotonic() - began:.1f} s")
        client.stop_channels()


# Cases after which the kernel is gone.
LAST = ("shutdown", "terminate", "exit_in_a_cell")


def play(name, front):
    """Plays a case and tells how it went; gives the front end, if its kernel may serve the next case."""
    NOTES.clear()
    error = None
    try:
        front = front or (None if name == "parent_death" else FrontEnd())
        globals()[f"case_{name}"](front)
    except Exception:
        error = traceback.format_exc()
    print(json.dumps({"case": name, "notes": "\n".join(NOTES), "error": error}), flush=True)
    if front and (error or name in LAST):
        front.close()
        return None
    return front


def main():
    front = None
    try:
        for name in sys.argv[1].split(","):
            front = play(name, front)
    finally:
        if front:
            front.close()


if __name__ == "__main__":
    main()
