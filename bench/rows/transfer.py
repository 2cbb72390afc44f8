"""Transfers between users through the wallet's face, against SQL and against a plain lock-read-write version."""

from kit.database import BENCH
from kit.program import WORK
from kit.report import number, ratio, table_of

USERS = 10_000
CALLERS = 64  # where the picks are compared
CROWDS = (1, 16, 64, 256, 1000)  # uniformly
PEERS = {1: 1, 16: 16, 64: 64, 256: 75}  # what max_connections leaves while plain Java fills the pool
WAYS = ("ours", "steps", "call", "plain")
PICKS = {
    "uniform": "\\set a random(1, :users)\n\\set b 1 + (:a + random(0, :users - 2)) % :users\n",
    "zipf": "\\set a random_zipfian(1, :users, 1.001)\n\\set b random_zipfian(1, :users, 1.001)\n"
            "\\set b case when :a = :b then 1 + :a % :users else :b end\n",
    "hot": "\\set a random(2, :users)\n\\set b 1\n",
}
IDS = "\\set payer 100000000000 + :a\n\\set payee 100000000000 + :b\n"


def measure(run):
    wanted = [f"transfer/{name}/r{n}" for n in range(1, run.rounds + 1) for name in names()]
    if run.points.complete([*wanted, "transfer/deadlocks"]):
        return
    with run.loaded("app") as program:
        program.database.sql(file=BENCH / "peers" / "schema.sql")
        fresh(program)
        for order in ("transfer", "transfer-plain"):
            program.ask(order, CALLERS, run.warm_up, "uniform", USERS)
        for name in wanted:
            _, pick, way, callers, _ = name.split("/")
            run.points.take(name, lambda: one(run, program, pick, way, int(callers)))
        run.points.take("transfer/deadlocks", lambda: {"count": program.database.deadlocks()})


def names():
    """Pick, way and callers of every point."""
    picks = [f"{pick}/{way}/{CALLERS}" for pick in PICKS for way in WAYS]
    crowds = [f"uniform/{way}/{callers}" for callers in CROWDS for way in WAYS[:3] if way == "ours" or callers in PEERS]
    return picks + [name for name in crowds if name not in picks]


def one(run, program, pick, way, callers):
    fresh(program)
    with program.database.wal(point := {}):
        if way in ("ours", "plain"):
            order = "transfer" if way == "ours" else "transfer-plain"
            point |= program.ask(order, callers, run.seconds, pick, USERS)
        else:
            point |= program.database.pgbench(script(pick, way), PEERS[callers], run.seconds, users=USERS)
    return dict(point, wal=round(point["wal"] / point["done"]))


def script(pick, way):
    text = (BENCH / "peers" / f"transfer-{way}.sql").read_text().replace("--pick--\n", PICKS[pick] + IDS)
    file = WORK / f"transfer-{pick}-{way}.sql"
    file.write_text(text)
    return file


def fresh(program):
    program.database.fresh_market(USERS, 1, 1)


def table(run):
    at = run.points.over_rounds
    picks = []
    for pick in PICKS:
        points = {way: at(f"transfer/{pick}/{way}/{CALLERS}") for way in WAYS}
        if all(points.values()):
            picks.append([pick, *figures(points["ours"]), *against(points["ours"], [points[way] for way in WAYS[1:]])])
    crowds = []
    for callers in CROWDS:
        if ours := at(f"transfer/uniform/ours/{callers}"):
            peers = [run.points.strongest(f"transfer/uniform/{way}", PEERS, callers) for way in WAYS[1:3]]
            crowds.append([number(callers), *figures(ours), *against(ours, peers)])
    ours = ["ours/s", "p99 ms", "errors", "WAL B"]
    peers = ["stepwise/s", "ratio", "one call/s", "ratio"]
    deadlocks = run.points.all.get("transfer/deadlocks", {}).get("count", "?")
    return (table_of(["who pays whom", *ours, *peers, "plain Java/s", "ratio"], picks)
            + f"\n- {CALLERS} callers, {number(USERS)} users. Deadlocks: {deadlocks}.\n\n"
            + table_of(["callers, uniform", *ours, *peers], crowds))


def figures(ours):
    return [number(ours["rate"]), number(ours["p99"]), share(ours), number(ours["wal"])]


def against(ours, peers):
    return [cell for peer in peers for cell in (number(peer["rate"]), ratio(ours, peer))]


def share(point):
    return f"{100 * point['errors'] / max(1, point['done'] + point['errors']):.2f} %"
