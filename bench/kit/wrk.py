"""Load over HTTP with wrk: one thread, so that one core is left to what is measured."""

import re
import subprocess
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent.parent / "http"


def wrk(url, script, connections, seconds, *arguments):
    """Requests per second, percentiles in milliseconds, and how many answers were errors."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", script, url,
               "--", *map(str, arguments)]
    done = subprocess.run(command, text=True, capture_output=True, timeout=seconds + 60, cwd=SCRIPTS)
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)
    facts = dict(re.findall(r"^@(\w+) (\S+)$", done.stdout, re.M))
    return {"rate": float(facts["rate"]), "done": int(facts["done"]), "errors": int(facts["errors"]),
            "p50": float(facts["p50"]), "p95": float(facts["p95"]), "p99": float(facts["p99"]),
            "bytes": round(float(facts["bytes"]))}
