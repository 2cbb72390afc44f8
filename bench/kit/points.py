"""Measured points: each is kept as soon as it is there, so that a run that was cut off goes on where it stopped."""

import json
import statistics
import time


class Points:
    def __init__(self, file, say):
        self.file = file
        self.say = say
        self.all = json.loads(file.read_text()) if file.exists() else {}

    def of(self, row):
        return {name: point for name, point in self.all.items() if name.split("/")[0] == row}

    def forget(self, rows):
        self.all = {name: point for name, point in self.all.items() if name.split("/")[0] not in rows}

    def complete(self, names):
        return all(name in self.all for name in names)

    def take(self, name, measure):
        """Measures a point that is not there yet."""
        if name in self.all:
            return self.all[name]
        started = time.time()
        point = measure()
        self.all[name] = point
        self.file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.file.with_suffix(".tmp")
        unfinished.write_text(json.dumps(self.all, indent=1))
        unfinished.replace(self.file)
        shown = " ".join(f"{key}={value:,}" if isinstance(value, (int, float)) else "" for key, value in point.items())
        self.say(f"  {name}: {' '.join(shown.split())} ({time.time() - started:.0f} s)")
        return point

    def over_rounds(self, name):
        """The median of each figure over the rounds of a point; None when no round was measured."""
        rounds = [point for key, point in self.all.items() if key.rsplit("/r", 1)[0] == name]
        if not rounds:
            return None
        return {key: median([point.get(key) for point in rounds]) for key in rounds[0]}

    def strongest(self, name, measured, callers):
        """A peer with more callers than connections keeps the number of connections that serves it best."""
        points = [self.over_rounds(f"{name}/{c}") for c in measured if c == callers or 64 <= c <= callers]
        return max((point for point in points if point), key=lambda point: point["rate"], default=None) or {
            "rate": None, "p99": None, "wal": None}


def median(values):
    if any(not isinstance(value, (int, float)) for value in values):
        return values[0]
    return statistics.median(values)
