"""Purchase with escrow, durable: the program's use case through its batcher, against the same work done with SQL."""

from kit.database import BENCH, CONNECTIONS
from kit.people import tokens
from kit.program import WORK
from kit.report import number, ratio, table_of
from kit.wrk import wrk

CALLERS = (1, 16, 64, 256, 1000)
PEERS = {1: 1, 16: 16, 64: 64, 256: CONNECTIONS}  # a peer's callers beyond the server's connections would queue in its pool
USERS, LOTS, STOCK = 10_000, 2_000, 1_000_000
WISHES = (USERS, LOTS)


def measure(run):
    if run.points.complete(names(run)):
        return
    with run.loaded("app") as program:
        database = program.database
        database.sql(file=BENCH / "peers" / "schema.sql")
        database.fresh_market(USERS, LOTS, STOCK)
        program.ask("purchase", 64, run.warm_up, *WISHES)
        database.sql("insert into bench.listener select distinct listener from events.delivery")
        for n in range(1, run.rounds + 1):
            for callers in CALLERS:
                one_round(run, program, callers, n)
        for way in ("ours", "steps", "call"):
            run.points.take(f"purchase/rows/{way}", lambda: rows_of(program, way))
        rate = round(0.7 * best(run), 1)
        for n in range(1, run.rounds + 1):
            run.points.take(f"purchase/open/r{n}", lambda: dict(
                fresh(program).ask("purchase-open", rate, run.seconds, *WISHES), asked=rate))
        run.points.take("purchase/http", lambda: over_http(program, run.seconds))
        run.points.take("purchase/deadlocks", lambda: {"count": database.deadlocks()})
    with run.loaded("all") as program:
        fresh(program).ask("purchase", 64, run.warm_up, *WISHES)
        run.points.take("purchase/delivering", lambda: fresh(program).ask("purchase", 64, run.seconds, *WISHES))
        run.points.take("purchase/verify", lambda: program.command("ledger", "verify"))


def names(run):
    once = ["rows/ours", "rows/steps", "rows/call", "http", "deadlocks", "delivering", "verify"]
    each = ["open"] + [f"ours/{callers}" for callers in CALLERS]
    each += [f"{way}/{callers}" for callers in PEERS for way in ("steps", "call")]
    return [f"purchase/{name}" for name in once] + [
        f"purchase/{name}/r{n}" for name in each for n in range(1, run.rounds + 1)]


def one_round(run, program, callers, n):
    def ours():
        fresh(program)
        with program.database.wal(point := {}):
            point |= program.ask("purchase", callers, run.seconds, *WISHES)
        return per_purchase(point)

    run.points.take(f"purchase/ours/{callers}/r{n}", ours)
    if callers in PEERS:
        for way in ("steps", "call"):
            run.points.take(f"purchase/{way}/{callers}/r{n}",
                            lambda: peer(program, way, PEERS[callers], run.seconds))


def peer(program, way, connections, seconds):
    fresh(program)
    with program.database.wal(point := {}):
        point |= sql(program, way, connections, seconds)
    return per_purchase(point)


def sql(program, way, connections, seconds):
    script = BENCH / "peers" / f"purchase-{way}.sql"
    return program.database.pgbench(script, connections, seconds, users=USERS, lots=LOTS)


def per_purchase(point):
    return dict(point, wal=round(point["wal"] / point["done"]))


def rows_of(program, way):
    """Rows inserted and updated per purchase, by table, from the server's own counters."""
    fresh(program)
    before = program.database.rows()
    point = program.ask("purchase", 64, 2, *WISHES) if way == "ours" else sql(program, way, 16, 2)
    after = program.database.rows()
    changed = {}
    for table, figures in after.items():
        inserted, updated, deleted = (now - then for now, then in zip(figures, before.get(table, [0, 0, 0])))
        if inserted + updated + deleted > 0:
            changed[table] = [round(figure / point["done"], 2) for figure in (inserted, updated, deleted)]
    return {"done": point["done"], "tables": changed}


def over_http(program, seconds):
    fresh(program)
    file = WORK / "access.tokens"
    file.write_text("\n".join(session["accessToken"] for session in tokens(program, 64)) + "\n")
    wrk(program.url, "purchase.lua", 64, 3, file, LOTS, "warm")
    fresh(program)
    return wrk(program.url, "purchase.lua", 64, seconds, file, LOTS, "real")


def fresh(program):
    program.database.fresh_market(USERS, LOTS, STOCK)
    return program


def best(run):
    return max(run.points.over_rounds(f"purchase/ours/{callers}")["rate"] for callers in CALLERS)


def table(run):
    at = run.points.over_rounds
    lines = []
    for callers in CALLERS:
        ours = at(f"purchase/ours/{callers}")
        if not ours:
            continue
        theirs = {way: run.points.strongest(f"purchase/{way}", PEERS, callers) for way in ("steps", "call")}
        lines.append([number(callers), number(ours["rate"]), number(ours["p99"]), number(ours["errors"]),
                      number(ours["wal"]), number(theirs["steps"]["rate"]), ratio(ours, theirs["steps"]),
                      number(theirs["call"]["rate"]), ratio(ours, theirs["call"]),
                      number(theirs["call"]["p99"]), number(theirs["call"]["wal"])])
    text = table_of(["callers", "ours/s", "p99 ms", "errors", "WAL B", "stepwise/s", "ratio", "one call/s", "ratio",
                     "its p99 ms", "its WAL B"], lines)
    return text + "\n" + "\n".join(remarks(run, at)) + "\n\n" + rows_table(run)


def remarks(run, at):
    if opened := at("purchase/open"):
        yield (f"- Open loop at {number(opened['asked'])}/s (70 % of the best): p50 {opened['p50']} ms, "
               f"p99 {opened['p99']} ms, {opened['errors']} errors.")
    if delivering := at("purchase/delivering"):
        yield f"- The same process delivering its events as well, 64 callers: {number(delivering['rate'])}/s."
    if http := at("purchase/http"):
        yield (f"- Over HTTP with wrk beside it on the same cores, 64 connections: {number(http['rate'])}/s, "
               f"p99 {http['p99']} ms, {http['errors']} errors.")
    if deadlocks := at("purchase/deadlocks"):
        yield f"- Deadlocks: {deadlocks['count']}."
    if verify := at("purchase/verify"):
        yield f"- `ledger verify` afterwards: {verify['answer']}"


def rows_table(run):
    found = {way: run.points.all.get(f"purchase/rows/{way}", {}).get("tables", {}) for way in ("ours", "steps", "call")}
    tables = sorted(set().union(*found.values()))
    lines = [[table, *(" / ".join(f"{figure:g}" for figure in found[way].get(table, [0, 0, 0])) for way in found)]
             for table in tables]
    return "Rows inserted / updated / deleted per purchase:\n\n" + table_of(["table", *found], lines)
