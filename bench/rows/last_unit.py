"""Five thousand buyers at once for the last unit of a lot, and for its last 500."""

from kit.report import number, table_of

BUYERS = 5_000
STOCKS = (1, 500)
RUSHES = 3  # per round: one takes a second or two


def measure(run):
    names = [f"last-unit/{stock}/r{n}" for stock in STOCKS for n in range(1, run.rounds * RUSHES + 1)]
    if run.points.complete([*names, "last-unit/deadlocks"]):
        return
    with run.loaded("app") as program:
        program.database.fresh_market(10_000, 2_000, 1_000_000)
        program.ask("purchase", 64, run.warm_up, 10_000, 2_000)
        for n in range(1, run.rounds * RUSHES + 1):
            for stock in STOCKS:
                run.points.take(f"last-unit/{stock}/r{n}", lambda: rush(program, stock))
        run.points.take("last-unit/deadlocks", lambda: {"count": program.database.deadlocks()})


def rush(program, stock):
    database = program.database
    database.fresh_market(BUYERS, 1, stock)
    point = program.ask("last-unit", BUYERS, BUYERS, 1)
    orders = int(database.value("select count(*) from market.order_"))
    escrow = database.value("""select coalesce(sum(balance), 0) = (select coalesce(sum(gross), 0) from market.order_)
                                 from wallet.account where purpose = 'escrow'""")
    left = int(database.value("select available from market.lot"))
    if orders + left != stock or orders != point["sold"] or escrow != "t":
        raise RuntimeError(f"{orders} orders, {left} left, {point['sold']} told so, escrow {escrow}")
    return dict(point, oversold=max(0, orders - stock), accepted=orders)


def table(run):
    lines = []
    for stock in STOCKS:
        point = run.points.over_rounds(f"last-unit/{stock}")
        if point:
            seconds = point["done"] / point["rate"]
            lines.append([number(stock), number(point["accepted"]), number(point["accepted"] / seconds),
                          number(point["rate"]), number(point["p99"]), number(point["busy"]), number(point["errors"]),
                          number(point["oversold"])])
    text = table_of(["units", "orders", "orders/s", "answers/s", "p99 ms", "asked again", "errors", "oversold"], lines)
    deadlocks = run.points.all.get("last-unit/deadlocks", {}).get("count", "?")
    return f"{text}\n- {number(BUYERS)} buyers at the same moment. Deadlocks: {deadlocks}."
