"""Accounts of the load: one is registered through the program, the others share its password's hash."""

from .database import BENCH

PASSWORD = "correct-horse-battery-staple-9"


def register(program, users):
    """Makes `buyer-1` … `buyer-<users>` and the sellers of the lots."""
    program.post("/api/v1/auth/register", {"email": "origin@example.org", "username": "origin", "password": PASSWORD})
    program.database.sql(file=BENCH / "data" / "people.sql", users=users, origin="origin")


def tokens(program, people):
    """Sessions of as many buyers."""
    register(program, people)
    return [program.post("/api/v1/auth/login", {"login": f"buyer-{n}", "password": PASSWORD})
            for n in range(1, people + 1)]


def argon2(program):
    """The parameters of the hashes, as the program writes them: memory, passes, lanes."""
    return program.database.value("select split_part(secret, '$', 4) from identity.credential limit 1")
