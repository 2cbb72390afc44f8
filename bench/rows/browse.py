"""An anonymous list of 20 lots with filters: from the cache and past it, against constant bytes and a FastAPI peer."""

import os
import subprocess
import time
import urllib.error
import urllib.request

from kit.database import BENCH
from kit.people import register
from kit.program import WORK, free_port
from kit.report import number, ratio, table_of
from kit.wrk import wrk

LOTS, CONNECTIONS = 100_000, 64
LIST = "/api/v1/market/lots"
CACHED, EACH_OTHER = 32, 0  # different queries in turn
OURS = {"cached": (LIST, CACHED), "constant": ("/api/v1/bench/constant", CACHED), "uncached": (LIST, EACH_OTHER)}
PEERS = {"peer-cached": ("/cached/lots", CACHED), "peer-uncached": (LIST, EACH_OTHER)}


def measure(run):
    names = [f"browse/{name}/r{n}" for name in [*OURS, *PEERS] for n in range(1, run.rounds + 1)]
    if run.points.complete([*names, "browse/memory"]):
        return
    with run.loaded("all") as program:
        register(program, 1)
        program.database.fresh_market(1, LOTS, 1_000)
        program.ask("constant", length_of_a_list(program))
        with peer(program.database.url()) as peer_url:
            for path, different in OURS.values():
                wrk(program.url, "browse.lua", CONNECTIONS, run.warm_up, path, different)
            wrk(peer_url, "browse.lua", CONNECTIONS, 2, *PEERS["peer-uncached"])
            for n in range(1, run.rounds + 1):
                for name, (path, different) in OURS.items():
                    run.points.take(f"browse/{name}/r{n}", lambda: wrk(
                        program.url, "browse.lua", CONNECTIONS, run.seconds, path, different))
                for name, (path, different) in PEERS.items():
                    run.points.take(f"browse/{name}/r{n}", lambda: wrk(
                        peer_url, "browse.lua", CONNECTIONS, run.seconds, path, different))
        run.points.take("browse/memory", program.memory)


def length_of_a_list(program):
    category = "00000000-0000-7000-8003-100000000001"
    with urllib.request.urlopen(f"{program.url}{LIST}?category={category}&sort=price&limit=20", timeout=30) as answer:
        return len(answer.read())


class peer:
    """The FastAPI program with a worker per core, for as long as it is needed."""

    def __init__(self, database):
        self.port = free_port()
        environment = dict(os.environ, PEER_DATABASE=database, PYTHONDONTWRITEBYTECODE="1")
        self.process = subprocess.Popen(
            ["/usr/bin/python3", "-m", "uvicorn", "browse:app", "--workers", str(os.cpu_count()), "--no-access-log",
             "--log-level", "warning", "--port", str(self.port)],
            cwd=BENCH / "peers", env=environment, stdout=open(WORK / "peer.log", "a"), stderr=subprocess.STDOUT)

    def __enter__(self):
        url = f"http://127.0.0.1:{self.port}"
        for _ in range(200):
            try:
                urllib.request.urlopen(url + "/health", timeout=5).close()
                return url
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        self.__exit__()
        raise RuntimeError("the FastAPI peer did not start, see bench/work/peer.log")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)


def table(run):
    at = {name: run.points.over_rounds(f"browse/{name}") for name in [*OURS, *PEERS]}
    against = {"cached": ("constant", "peer-cached"), "uncached": (None, "peer-uncached")}
    lines = []
    for name, point in at.items():
        if point:
            constant, other = (at.get(key) if key else None for key in against.get(name, (None, None)))
            lines.append([name, number(point["rate"]), number(point["p50"]), number(point["p95"]),
                          number(point["p99"]), number(point["errors"]), number(point["bytes"]),
                          ratio(point, constant), ratio(point, other)])
    memory = run.points.all.get("browse/memory", {})
    return table_of(["list of 20 lots", "requests/s", "p50 ms", "p95 ms", "p99 ms", "errors", "bytes", "of constant",
                     "of the peer"], lines) + (
        f"\n- {number(LOTS)} lots, {CONNECTIONS} connections. Memory right after the load: program "
        f"{memory.get('rss', '?')} MB RSS, PostgreSQL {memory.get('postgres', '?')} MB PSS.")
