"""The product's own PostgreSQL, as psql and pgbench reach it, and what its counters say."""

import glob
import os
import re
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

BENCH = Path(__file__).resolve().parent.parent
CONNECTIONS = 90  # what the embedded server's max_connections of 100 leaves to a peer
PGBENCH_LINE = re.compile(r"tps = ([\d.]+)")


class Database:
    """A server that runs on a data folder, embedded or not; everything here is one short client process."""

    def __init__(self, data_folder):
        self.data = Path(data_folder)

    def _where(self):
        port = (self.data / "postgres" / "postmaster.pid").read_text().splitlines()[3].strip()
        password = (self.data / "database.password").read_text().strip()
        return dict(os.environ, PGHOST="127.0.0.1", PGPORT=port, PGUSER="fairground", PGDATABASE="fairground",
                    PGPASSWORD=password, PGCONNECT_TIMEOUT="10", PGTZ="UTC")

    def url(self):
        where = self._where()
        return "postgresql://fairground:{PGPASSWORD}@127.0.0.1:{PGPORT}/fairground".format(**where)

    def sql(self, text=None, file=None, timeout=300, **variables):
        """Runs statements and answers the rows as lists of texts."""
        command = ["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1"]
        for name, value in variables.items():
            command += ["-v", f"{name}={value}"]
        command += ["-f", str(file or "-")]
        done = subprocess.run(command, input=text, env=self._where(), text=True, capture_output=True, timeout=timeout)
        if done.returncode != 0:
            raise RuntimeError(done.stderr.strip())
        return [line.split("\t") for line in done.stdout.splitlines()]

    def value(self, text):
        return self.sql(text)[0][0]

    def version(self):
        return "PostgreSQL " + self.value("show server_version")

    def settings(self):
        names = ("fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size", "max_connections",
                 "checkpoint_timeout", "wal_compression", "jit")
        return ", ".join(f"{name}={self.value('show ' + name)}" for name in names)

    def deadlocks(self):
        return int(self.value("select deadlocks from pg_stat_database where datname = current_database()"))

    def fresh_market(self, users, lots, stock):
        self.sql(file=BENCH / "data" / "market.sql", users=users, lots=lots, stock=stock)

    def pgbench(self, script, clients, seconds, **variables):
        """Runs one script with prepared statements; two threads where there are clients for them."""
        command = [pgbench_path(), "-n", "-M", "prepared", "-c", str(clients), "-j", str(min(2, clients)),
                   "-T", str(seconds), "-f", str(script), "-l", "--log-prefix", str(self.data / "pgbench")]
        for name, value in variables.items():
            command += ["-D", f"{name}={value}"]
        try:
            done = subprocess.run(command, env=self._where(), text=True, capture_output=True, timeout=seconds + 60)
            if done.returncode != 0:
                raise RuntimeError(done.stderr.strip()[-2000:])
            times = sorted(int(line.split(" ", 3)[2]) for log in self._logs() for line in open(log))
        finally:
            for log in self._logs():
                os.remove(log)
        return {"rate": float(PGBENCH_LINE.search(done.stdout).group(1)), "done": len(times), "errors": 0,
                **percentiles(times)}

    def _logs(self):
        return glob.glob(str(self.data / "pgbench.[0-9]*"))

    @contextmanager
    def wal(self, point):
        """Adds to a point the bytes of log that were written meanwhile."""
        before = self.value("select pg_current_wal_insert_lsn()")
        yield
        point["wal"] = int(self.value(f"select pg_current_wal_insert_lsn() - '{before}'::pg_lsn"))

    def rows(self):
        """Rows inserted, updated and deleted so far by table, once every backend has told its figures."""
        seen, same = None, 0
        for _ in range(40):
            self.value("select pg_sleep(0.5)")
            now = self.sql("""select schemaname || '.' || relname, n_tup_ins, n_tup_upd, n_tup_del
                                from pg_stat_user_tables where n_tup_ins + n_tup_upd + n_tup_del > 0 order by 1""")
            same = same + 1 if now == seen else 0
            seen = now
            if same == 22:  # idle backends report at the latest after ten seconds
                break
        return {table: [int(ins), int(upd), int(dele)] for table, ins, upd, dele in seen}


def percentiles(times):
    """p50, p95 and p99 in milliseconds of sorted microseconds."""
    pick = lambda share: round(times[min(len(times) - 1, int(len(times) * share))] / 1000, 3) if times else None
    return {"p50": pick(0.50), "p95": pick(0.95), "p99": pick(0.99)}


def pgbench_path():
    newest = sorted(glob.glob("/usr/lib/postgresql/*/bin/pgbench"))
    return newest[-1] if newest else shutil.which("pgbench")
