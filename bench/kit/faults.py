"""The seeded fault runs: the driver of the tests, run on more seeds than the suite has time for, and on planted defects."""

import json
import re
import shutil
import subprocess
import sys
import time

from . import machine, program
from .database import BENCH
from .report import table_of

SEEDS = range(1, 31)
SEEDS_FOR_A_DEFECT = (4, 3, 6, 13)  # lost commits, which cost no start; lost answers; and everything
DEFECTS = BENCH / "faults" / "defects"
TESTS = program.ROOT / "src" / "test"
DRIVER = program.WORK / "driver"
PLANTED = program.WORK / "planted"
RUNS = program.WORK / "runs"
SECONDS_FOR_A_SEED = 300


class Driver:
    """The driver in a JVM of its own."""

    def __init__(self):
        shutil.rmtree(RUNS, ignore_errors=True)
        RUNS.mkdir(parents=True)
        self.log = open(program.WORK / "faults.log", "a")
        self.process = subprocess.Popen(
            list(map(str, [program.JAVA, "-cp", f"{DRIVER}:{program.JAR}", "dev.fairground.faults.Faults", RUNS / "arena"])),
            cwd=program.ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log)

    def play(self, seed, planted=""):
        """The verdict on a seed, with the classes of a defect if there is one; a run that could not be ended is a finding."""
        try:
            self.process.stdin.write(f"{seed} {planted}".strip() + "\n")
            self.process.stdin.flush()
            for line in self.process.stdout:
                if line.startswith("@"):
                    return json.loads(line[1:])
        except BrokenPipeError:
            pass
        return {"seed": seed, "struck": [], "told": 0, "unheard": 0, "lost": 0, "seconds": 0,
                "findings": [f"the run came to no end: {self.last_words()}"]}

    def last_words(self):
        self.log.flush()
        lines = (program.WORK / "faults.log").read_text().strip().splitlines()
        return next((line.strip() for line in reversed(lines) if "Exception" in line), "see bench/work/faults.log")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        try:
            self.process.wait(90)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()


def javac(target, classpath, sources):
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    subprocess.run([program.JAVA.with_name("javac"), "-nowarn", "-proc:none", "-parameters", "-cp", classpath, "-d", target, *sources], check=True)


def compile_driver():
    faults = [file for file in (TESTS / "java/dev/fairground/faults").glob("*.java") if not file.name.endswith("Tests.java")]
    kit = [TESTS / "java/dev/fairground/testing" / f"{name}.java" for name in ("AtTheSameTime", "FreePort", "StandIn")]
    javac(DRIVER, program.JAR, [*faults, *kit])
    shutil.copytree(TESTS / "resources/faults", DRIVER / "faults")


def plant(defect):
    """Applies a defect to a copy of the classes it touches and compiles these; they stand before the program's own."""
    touched = [line.split()[-1][len("b/"):] for line in defect.read_text().splitlines() if line.startswith("+++ ")]
    copy = PLANTED / "copy"
    shutil.rmtree(PLANTED, ignore_errors=True)
    for file in touched:
        (copy / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(program.ROOT / file, copy / file)
    subprocess.run(["patch", "-p1", "--quiet", "--fuzz=0", "-i", defect], cwd=copy, check=True)
    for file in touched:
        as_beans_are_built(copy / file)
    classes = PLANTED / "classes"
    javac(classes, program.JAR, [copy / file for file in touched])
    return classes


def as_beans_are_built(file):
    """Does to a bean what the build does to its class: proxies of it need a constructor without arguments."""
    text, name = re.sub(r'^(import org\.intellij\..*| *@Language\("sql"\))\n', "", file.read_text(), flags=re.M), file.stem
    if re.search(r"^@(ApplicationScoped|Store|UseCase|Query)\b", text, re.M) and not re.search(rf"^    (public )?{name}\(\)", text, re.M):
        text = re.sub(r"^    private final ([^=\n]*;)$", r"    private \1", text, flags=re.M)
        text = re.sub(rf"^(?=    (?:public )?{name}\()", f"    {name}() {{}}\n\n", text, count=1, flags=re.M)
    file.write_text(text)


def run_seeds(points, say):
    """Plays what is not green yet; true when everything is."""
    open_seeds = [seed for seed in SEEDS if points.all.get(f"seed/{seed}", {}).get("findings") != []]
    if open_seeds:
        with Driver() as driver:
            for seed in open_seeds:
                points.all.pop(f"seed/{seed}", None)
                verdict = points.take(f"seed/{seed}", lambda: driver.play(seed))
                for finding in verdict["findings"]:
                    say(f"    {finding}")
                if not verdict["seconds"]:
                    break
    return all(points.all.get(f"seed/{seed}", {}).get("findings") == [] for seed in SEEDS)


def run_defects(points, say):
    """Plants one defect after the other, each until a seed has caught it; true when all were caught."""
    defects = sorted(DEFECTS.glob("*.patch"))
    with Driver() as driver:
        for defect in defects:
            name = f"defect/{defect.stem}"
            if points.all.get(name, {}).get("findings"):
                continue
            points.all.pop(name, None)
            say(f"    {points.take(name, lambda: catch(driver, plant(defect)))['findings'] or 'NOT CAUGHT'}")
    return all(points.all[f"defect/{defect.stem}"]["findings"] for defect in defects)


def catch(driver, classes):
    began = time.time()
    for seed in SEEDS_FOR_A_DEFECT:
        verdict = driver.play(seed, classes)
        if not verdict["seconds"]:
            sys.exit(f"Nothing is known of this defect: {verdict['findings'][0]}")
        if verdict["findings"]:
            break
    return verdict | {"seconds": time.time() - began}


def write(points):
    """The verdicts as a page."""
    facts = {"commit": machine.commit(), "machine": machine.machine(), "load average now": machine.load()}
    date = time.strftime("%Y-%m-%d", time.gmtime())
    text = [f"# Fault runs {time.strftime('%Y-%m-%d %H:%M UTC', time.gmtime())}", ""]
    text += [f"- {key}: {value}" for key, value in facts.items()]
    seeds = [point for name, point in points.all.items() if name.startswith("seed/")]
    if seeds:
        lines = [[point["seed"], ", ".join(point["struck"]).lower().replace("_", " "), point["told"], point["unheard"],
                  f"{point['seconds']:.0f}", "; ".join(point["findings"]) or "green"]
                 for point in sorted(seeds, key=lambda point: point["seed"])]
        text += ["", f"{len(seeds)} seeds, {sum(not point['findings'] for point in seeds)} green, "
                 f"{sum(point['told'] for point in seeds)} answers, {sum(len(point['struck']) for point in seeds)} faults.", "",
                 table_of(["seed", "struck", "answers", "tries nobody heard", "s", "verdict"], lines).strip()]
    defects = {name.split("/")[1]: point for name, point in points.all.items() if name.startswith("defect/")}
    if defects:
        lines = [[name, point["seed"], f"{point['seconds']:.0f}", "<br>".join(point["findings"]).split("; ")[0] or "NOT CAUGHT"]
                 for name, point in sorted(defects.items())]
        text += ["", "## Planted defects", "", table_of(["defect", "seed", "s", "caught by"], lines).strip()]
    file = BENCH / "results" / f"{date}-{facts['commit']}-faults.md"
    file.write_text("\n".join(text) + "\n")
    return file
