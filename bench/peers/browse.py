"""The same list of lots on FastAPI and asyncpg, written for speed: one query, JSON by hand, no models.

/api/v1/market/lots asks the database each time; /cached/lots keeps the bytes of an answer for a second.
"""

import json
import os
import time

import asyncpg
from fastapi import FastAPI, Request, Response

LIST = """
    select l.id, l.title, l.unit_price, l.unit_size, l.currency, l.available, l.min_qty, l.delivery_minutes, l.state,
           l.attrs, l.created_at, l.category_id, a.id as seller, a.username, a.display_name
      from market.lot as l
      join identity.account as a on a.id = l.seller_id
     where l.state = 'ACTIVE' and l.category_id = $1 and l.unit_price >= $2 and l.unit_price <= $3
       and l.attrs @> any($4::jsonb[]) and l.attrs -> 'level' >= to_jsonb($5::numeric)
     order by l.unit_price, l.id
     limit 21
"""
TREE = """
    select c.id, c.slug, c.names, c.kind, c.unit_names, c.fields, g.id as game, g.slug as game_slug,
           g.names as game_names
      from market.category as c
      join market.game as g on g.id = c.game_id
"""

app = FastAPI()
kept = {}


@app.on_event("startup")
async def connect():
    # Custom plans: a generic one guesses the price range wrongly and sorts the whole category.
    app.state.pool = await asyncpg.create_pool(os.environ["PEER_DATABASE"], min_size=8, max_size=8,
                                               server_settings={"plan_cache_mode": "force_custom_plan"})
    rows = await app.state.pool.fetch(TREE)
    app.state.tree = {row["id"]: category(row) for row in rows}


def category(row):
    labels = {field["key"]: (field["label"]["en"], {o["value"]: o["label"]["en"] for o in field["options"]})
              for field in json.loads(row["fields"])}
    game = {"id": str(row["game"]), "slug": row["game_slug"], "name": json.loads(row["game_names"])["en"]}
    leaf = {"id": str(row["id"]), "slug": row["slug"], "name": json.loads(row["names"])["en"], "kind": row["kind"]}
    return {"game": game, "category": leaf, "unitName": json.loads(row["unit_names"])["en"], "labels": labels}


def card(row):
    place = app.state.tree[row["category_id"]]
    attrs = []
    for key, value in json.loads(row["attrs"]).items():
        label, options = place["labels"][key]
        attrs.append({"key": key, "label": label, "value": value, "text": options.get(value, str(value))})
    return {
        "id": str(row["id"]), "title": row["title"],
        "unitPrice": {"amount": str(row["unit_price"]), "currency": row["currency"]}, "unitSize": row["unit_size"],
        "unitName": place["unitName"], "stock": row["available"], "minQty": row["min_qty"],
        "deliveryMinutes": row["delivery_minutes"], "state": row["state"],
        "seller": {"id": str(row["seller"]), "username": row["username"], "displayName": row["display_name"]},
        "game": place["game"], "category": place["category"], "attrs": attrs,
        "createdAt": row["created_at"].isoformat(),
    }


async def page(query):
    rarities = [json.dumps({"rarity": rarity}) for rarity in query.getlist("attr.rarity")]
    rows = await app.state.pool.fetch(LIST, query["category"], int(query["price.min"]), int(query["price.max"]),
                                      rarities, int(query["attr.level.min"]))
    after = str(rows[19]["id"]) if len(rows) > 20 else None
    return json.dumps({"items": [card(row) for row in rows[:20]], "next": after}, ensure_ascii=False).encode()


@app.get("/api/v1/market/lots")
async def lots(request: Request):
    return Response(await page(request.query_params), media_type="application/json")


@app.get("/cached/lots")
async def cached(request: Request):
    key, now = request.url.query, time.monotonic()
    found = kept.get(key)
    if found is None or found[0] < now - 1:
        if len(kept) > 10_000:
            kept.clear()
        found = kept[key] = (now, await page(request.query_params))
    return Response(found[1], media_type="application/json")


@app.get("/health")
async def health():
    return Response(status_code=200)
