"""What was measured, and on what."""

import os
import platform
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def output(*command):
    """The text a tool prints; empty when it is not there."""
    try:
        done = subprocess.run(command, text=True, capture_output=True, timeout=30, cwd=ROOT)
        return (done.stdout or done.stderr).strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def commit():
    """The commit, with a plus when the tree differs from it in anything that is built."""
    changed = output("git", "status", "--porcelain", "--", "src", "pom.xml", "web", "bench", "fair")
    return output("git", "rev-parse", "--short=10", "HEAD") + ("+" if changed else "")


def machine():
    cpu = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text()).group(1)) / 1024 / 1024
    return f"{os.cpu_count()} × {cpu.group(1) if cpu else 'CPU'}, {memory:.0f} GB, Linux {platform.release()}"


def load():
    return " ".join(f"{figure:.2f}" for figure in os.getloadavg())


def versions(java):
    packages = output("dpkg-query", "-W", "-f", "${Package} ${Version}, ", "python3-fastapi", "python3-starlette",
                      "python3-uvicorn", "python3-uvloop", "python3-h11", "python3-asyncpg", "wrk")
    return {
        "Java": output(java, "-version").splitlines()[-2:][0] if output(java, "-version") else "?",
        "Debian packages": packages.rstrip(", "),
        "pgbench": output("pgbench", "--version"),
        "Python of the peer": output("/usr/bin/python3", "--version"),
    }
