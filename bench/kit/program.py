"""The program under measurement: started as a user starts it, or with the load in its own JVM; always stopped again."""

import json
import os
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

from .database import BENCH, Database

ROOT = BENCH.parent
WORK = BENCH / "work"
JAR = ROOT / "target" / "fairground-runner.jar"
CLASSES = WORK / "classes"
JAVA = Path(os.environ.get("JAVA_HOME", "/usr")) / "bin" / "java"
FLAGS = os.environ.get("JAVA_FLAGS", "").split()  # those of ./fair run
SECONDS_TO_START = 120
SECONDS_TO_ANSWER = 180


class Program:
    """A started program with its data folder, its address, and its process."""

    def __init__(self, command, data, fresh=True, **environment):
        self.data = Path(data)
        if fresh:
            shutil.rmtree(self.data, ignore_errors=True)
        self.data.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = open(WORK / "program.log", "a")
        settings = {name: value for name, value in os.environ.items() if not name.startswith("FAIRGROUND_")}
        settings |= {"FAIRGROUND_HTTP_LIMITS_ENABLED": "false", "FAIRGROUND_METRICS_PORT": "0"}
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [*map(str, command), "run", "--port", str(self.port), "--data", str(self.data)],
            cwd=ROOT, env=settings | environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE if "Load" in str(command) else self.log, stderr=self.log)
        try:
            self._await_answer()
        except BaseException:
            self.stop()
            raise
        self.seconds_to_start = time.monotonic() - begun
        self.database = Database(self.data)

    def _await_answer(self):
        end = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"the program did not start, see {self.log.name}")
            try:
                urllib.request.urlopen(self.url + "/health/ready", timeout=5).close()
                return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.02)
        raise RuntimeError("the program did not answer in time")

    def post(self, path, body, **headers):
        request = urllib.request.Request(self.url + path, json.dumps(body).encode(), method="POST",
                                         headers={"Content-Type": "application/json", "X-Client": "api", **headers})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def command(self, *words):
        """A command of the program on the same data folder: the last line it prints."""
        done = subprocess.run([JAVA, *FLAGS, "-jar", JAR, *words, "--data", self.data], cwd=ROOT, text=True,
                              capture_output=True, timeout=300)
        said = (done.stdout + done.stderr).strip().splitlines()
        return {"status": done.returncode, "answer": said[-1] if said else "nothing said"}

    def memory(self):
        """Resident MB of the JVM, and proportional MB of PostgreSQL with all its backends."""
        jvm = int(proc_field(self.process.pid, "status", "VmRSS")) / 1024
        postmaster = self._postmaster()
        servers = [postmaster] + [int(p.name) for p in Path("/proc").iterdir()
                                  if p.name.isdigit() and proc_field(p.name, "status", "PPid") == str(postmaster)]
        postgres = sum(int(proc_field(pid, "smaps_rollup", "Pss") or 0) for pid in servers) / 1024
        return {"rss": round(jvm), "postgres": round(postgres)}

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.returncode == -signal.SIGKILL:
            self._stop_orphan()
        self.log.close()

    def _stop_orphan(self):
        """A program that was killed leaves its database behind: a fast shutdown ends it."""
        try:
            server = self._postmaster()
            if str(self.data) in Path(f"/proc/{server}/cmdline").read_text():
                os.kill(server, signal.SIGINT)
        except (OSError, IndexError):
            pass  # it is gone already

    def _postmaster(self):
        return int((self.data / "postgres" / "postmaster.pid").read_text().splitlines()[0])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Loaded(Program):
    """The program with the load beside it in the same JVM: the very jar, with the classes of bench/load behind it."""

    def __init__(self, data, **environment):
        super().__init__([JAVA, *FLAGS, "-cp", f"{JAR}:{CLASSES}", "dev.fairground.bench.Load"], data, **environment)

    def ask(self, *order):
        """Gives one order and waits for its figures."""
        patience = threading.Timer(SECONDS_TO_ANSWER, self.process.kill)
        patience.start()
        try:
            return self._answer(order)
        finally:
            patience.cancel()

    def _answer(self, order):
        self.process.stdin.write(" ".join(map(str, order)) + "\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.startswith("@"):
                answer = json.loads(line[1:])
                if "failed" in answer:
                    raise RuntimeError(f"{order}: {answer['failed']}, see {self.log.name}")
                return answer
            self.log.write(line)
        raise RuntimeError(f"{order}: the program ended or gave no answer, see {self.log.name}")


def started(data):
    """The program as `./fair run` starts it."""
    return Program([JAVA, *FLAGS, "-jar", JAR], data)


def compile_load():
    sources = sorted(str(file) for file in (BENCH / "load").rglob("*.java"))
    newest = max(Path(file).stat().st_mtime for file in [*sources, JAR])
    mark = CLASSES / ".made"
    if not mark.exists() or mark.stat().st_mtime < newest:
        shutil.rmtree(CLASSES, ignore_errors=True)
        CLASSES.mkdir(parents=True)
        subprocess.run([JAVA.with_name("javac"), "-cp", str(JAR), "-d", str(CLASSES), *sources], check=True)
        mark.touch()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def proc_field(pid, file, name):
    try:
        for line in Path(f"/proc/{pid}/{file}").read_text().splitlines():
            if line.startswith(name + ":"):
                return line.split()[1]
    except OSError:
        pass  # the process has ended meanwhile
    return None
