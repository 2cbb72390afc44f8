"""The same work on a young ledger and on one with a long past: what years of entries cost."""

from kit.database import BENCH
from kit.report import number, table_of

CALLERS, USERS, LOTS, STOCK = 64, 10_000, 2_000, 1_000_000
ENTRIES = (100_000, 10_000_000)
ORDERS = {"transfer": ("uniform", USERS), "purchase": (USERS, LOTS)}


def measure(run):
    names = [f"history/{order}/{entries}/r{n}"
             for order in ORDERS for entries in ENTRIES for n in range(1, run.rounds + 1)]
    if run.points.complete([*names, "history/deadlocks"]):
        return
    with run.loaded("app") as program:
        database = program.database
        for entries in ENTRIES:
            database.fresh_market(USERS, LOTS, STOCK)
            database.sql(file=BENCH / "data" / "history.sql", timeout=900, users=USERS, cycles=entries // 2 // USERS)
            for order, wishes in ORDERS.items():
                program.ask(order, CALLERS, run.warm_up, *wishes)
            for n in range(1, run.rounds + 1):
                for order, wishes in ORDERS.items():
                    run.points.take(f"history/{order}/{entries}/r{n}",
                                    lambda: program.ask(order, CALLERS, run.seconds, *wishes))
        run.points.take("history/deadlocks", lambda: {"count": database.deadlocks()})


def table(run):
    lines = []
    for order in ORDERS:
        points = [run.points.over_rounds(f"history/{order}/{entries}") for entries in ENTRIES]
        if all(points):
            young, old = points
            lines.append([order, number(young["rate"]), number(young["p99"]), number(old["rate"]), number(old["p99"]),
                          f"{100 * old['rate'] / young['rate']:.0f} %"])
    text = table_of([f"{CALLERS} callers", *(cell for entries in ENTRIES
                                             for cell in (f"per second at {number(entries)} entries", "p99 ms")),
                     "kept"], lines)
    return f"{text}\n- Deadlocks: {run.points.all.get('history/deadlocks', {}).get('count', '?')}."
