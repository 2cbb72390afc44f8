"""Transfers between users through the wallet's face, against SQL and against a plain lock-read-write version."""

from kit.database import BENCH
from kit.program import WORK
from kit.report import number, ratio, table_of

CALLERS, USERS = 64, 10_000
WAYS = ("ours", "steps", "call", "plain")
PICKS = {
    "uniform": "\\set a random(1, :users)\n\\set b 1 + (:a + random(0, :users - 2)) % :users\n",
    "zipf": "\\set a random_zipfian(1, :users, 1.001)\n\\set b random_zipfian(1, :users, 1.001)\n"
            "\\set b case when :a = :b then 1 + :a % :users else :b end\n",
    "hot": "\\set a random(2, :users)\n\\set b 1\n",
}
IDS = "\\set payer 100000000000 + :a\n\\set payee 100000000000 + :b\n"


def measure(run):
    names = [f"transfer/{pick}/{way}/r{n}" for pick in PICKS for way in WAYS for n in range(1, run.rounds + 1)]
    if run.points.complete([*names, "transfer/deadlocks"]):
        return
    with run.loaded("app") as program:
        program.database.sql(file=BENCH / "peers" / "schema.sql")
        fresh(program)
        for order in ("transfer", "transfer-plain"):
            program.ask(order, CALLERS, run.warm_up, "uniform", USERS)
        for n in range(1, run.rounds + 1):
            for pick in PICKS:
                for way in WAYS:
                    run.points.take(f"transfer/{pick}/{way}/r{n}", lambda: one(run, program, pick, way))
        run.points.take("transfer/deadlocks", lambda: {"count": program.database.deadlocks()})


def one(run, program, pick, way):
    fresh(program)
    with program.database.wal(point := {}):
        if way in ("ours", "plain"):
            order = "transfer" if way == "ours" else "transfer-plain"
            point |= program.ask(order, CALLERS, run.seconds, pick, USERS)
        else:
            point |= program.database.pgbench(script(pick, way), CALLERS, run.seconds, users=USERS)
    return dict(point, wal=round(point["wal"] / point["done"]))


def script(pick, way):
    text = (BENCH / "peers" / f"transfer-{way}.sql").read_text().replace("--pick--\n", PICKS[pick] + IDS)
    file = WORK / f"transfer-{pick}-{way}.sql"
    file.write_text(text)
    return file


def fresh(program):
    program.database.fresh_market(USERS, 1, 1)


def table(run):
    lines = []
    for pick in PICKS:
        points = {way: run.points.over_rounds(f"transfer/{pick}/{way}") for way in WAYS}
        if not all(points.values()):
            continue
        ours = points["ours"]
        lines.append([pick, number(ours["rate"]), number(ours["p99"]), share(ours), number(ours["wal"]),
                      *(cell for way in WAYS[1:] for cell in (number(points[way]["rate"]), ratio(ours, points[way])))])
    text = table_of(["who pays whom", "ours/s", "p99 ms", "errors", "WAL B", "stepwise/s", "ratio", "one call/s",
                     "ratio", "plain Java/s", "ratio"], lines)
    deadlocks = run.points.all.get("transfer/deadlocks", {}).get("count", "?")
    return f"{text}\n- {CALLERS} callers, {number(USERS)} users. Deadlocks: {deadlocks}."


def share(point):
    return f"{100 * point['errors'] / max(1, point['done'] + point['errors']):.2f} %"
