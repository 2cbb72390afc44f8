"""Signing in with a password, and refreshing a session, per second and per second of processor time."""

import time

from kit.people import PASSWORD, argon2, tokens
from kit.program import WORK
from kit.report import number, table_of
from kit.wrk import wrk

PEOPLE = 64
CONNECTIONS = 8  # more would only queue for the cores


def measure(run):
    if run.points.complete([f"sign-in/{what}/r{n}" for what in WHAT for n in range(1, run.rounds + 1)]):
        return
    with run.started() as program:
        sessions = tokens(program, PEOPLE)
        file = WORK / "refresh.tokens"
        for what, load in WHAT.items():
            load(program, 3, sessions, file)
            for n in range(1, run.rounds + 1):
                run.points.take(f"sign-in/{what}/r{n}", lambda: timed(program, load, run.seconds, sessions, file))


def timed(program, load, seconds, sessions, file):
    cpu, clock = program.cpu_seconds(), time.monotonic()
    point = load(program, seconds, sessions, file)
    cores = (program.cpu_seconds() - cpu) / (time.monotonic() - clock)
    return dict(point, per_core=round(point["rate"] / cores, 1), cores=round(cores, 2), argon2=argon2(program))


def sign_in(program, seconds, _, __):
    return wrk(program.url, "sign_in.lua", CONNECTIONS, seconds, PEOPLE, PASSWORD)


def refresh(program, seconds, sessions, file):
    sessions[:] = [program.post("/api/v1/auth/login", {"login": f"buyer-{n}", "password": PASSWORD})
                   for n in range(1, PEOPLE + 1)]
    file.write_text("\n".join(session["refreshToken"] for session in sessions) + "\n")
    return wrk(program.url, "refresh.lua", CONNECTIONS, seconds, file)


WHAT = {"sign-in": sign_in, "refresh": refresh}


def table(run):
    lines = []
    for what in WHAT:
        point = run.points.over_rounds(f"sign-in/{what}")
        if point:
            lines.append([what, number(point["rate"]), number(point["per_core"]), number(point["p50"]),
                          number(point["p99"]), number(point["errors"])])
    hashes = next(iter(run.points.of("sign-in").values()))["argon2"]
    return table_of(["", "per second", "per second and core of the program", "p50 ms", "p99 ms", "errors"], lines) + (
        f"\n- Argon2id with {hashes} (memory in KiB, passes, lanes); {CONNECTIONS} connections.")
