"""The results as a page and as data."""

import json
import time

from . import machine, program
from .database import BENCH

TITLES = {"start-up": "Start-up and memory", "browse": "Browse", "purchase": "Purchase with escrow",
          "transfer": "Transfers through the wallet's face",
          "history": "A long past", "last-unit": "Last unit", "sign-in": "Sign-in and refresh"}


def number(value):
    if value is None:
        return "–"
    return f"{value:,.0f}".replace(",", " ") if value >= 100 or value == int(value) else f"{value:.2f}"


def ratio(point, other):
    if not point or not other or not other.get("rate"):
        return "–"
    return f"{point['rate'] / other['rate']:.2f}×"


def table_of(head, lines):
    rows = [head, ["---"] + ["---:"] * (len(head) - 1), *lines]
    return "\n".join("| " + " | ".join(str(cell) for cell in row) + " |" for row in rows) + "\n"


def write(run, tables):
    facts = {"commit": machine.commit(), "date": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()),
             "machine": machine.machine(), "load average now": machine.load(),
             "points": f"{run.seconds} s, rounds: {run.rounds} (medians), mode {run.mode}",
             "flags": " ".join(program.FLAGS), **machine.versions(str(program.JAVA)), **run.points.all.get("server", {})}
    name = f"{time.strftime('%Y-%m-%d', time.gmtime())}-{facts['commit']}-{run.mode}"
    folder = BENCH / "results" if run.counts else program.WORK
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps({"facts": facts, "points": run.points.all}, indent=1) + "\n")
    text = [f"# Measured {facts['date']}", ""]
    text += [f"- {key}: {value}" for key, value in facts.items() if key != "date"]
    for row, table in tables.items():
        text += ["", f"## {TITLES[row]}", "", table.strip()]
    file = folder / f"{name}.md"
    file.write_text("\n".join(text) + "\n")
    return file
