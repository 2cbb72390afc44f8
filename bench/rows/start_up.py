"""How long `./fair run` takes until it answers, and how much memory it then holds."""

import time

from kit.program import ROOT, Program
from kit.report import number, table_of

IDLE = 10


def measure(run):
    for n in range(1, max(2, run.rounds) + 1):
        if run.points.complete([f"start-up/first/r{n}", f"start-up/warm/r{n}"]):
            continue
        run.points.take(f"start-up/first/r{n}", lambda: start(run, fresh=True))
        run.points.take(f"start-up/warm/r{n}", lambda: start(run, fresh=False, idle=IDLE))


def start(run, fresh, idle=0):
    with Program([ROOT / "fair"], run.data, fresh=fresh) as program:
        time.sleep(idle)
        return {"seconds": round(program.seconds_to_start, 2), **program.memory()}


def table(run):
    lines = []
    for how, text in (("first", "on an empty data folder"), ("warm", "on an existing one")):
        point = run.points.over_rounds(f"start-up/{how}")
        if point:
            lines.append([text, f"{point['seconds']:.1f}", number(point["rss"]), number(point["postgres"])])
    return table_of(["start", "seconds to the first 200", "RSS of the program MB", "PostgreSQL PSS MB"], lines) + (
        f"\n- Memory on the existing folder after {IDLE} idle seconds; on the empty one right after the start.")
