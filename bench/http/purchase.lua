-- Purchases of one unit. Arguments: a file with one access token a line, how many lots there are, and a word that makes
-- the keys of this run its own.
dofile("report.lua")

local tokens, lots, run, n = {}, 1, "", 0

function init(args)
  for token in io.lines(args[1]) do
    table.insert(tokens, token)
  end
  lots, run = tonumber(args[2]), args[3]
  math.randomseed(7)
end

function request()
  n = n + 1
  local headers = {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. tokens[1 + n % #tokens],
    ["Idempotency-Key"] = run .. "-" .. n,
  }
  local body = string.format('{"lotId":"00000000-0000-7000-8002-%d","quantity":1,'
    .. '"expectedUnitPrice":{"amount":"99999999","currency":"RUB"}}', 100000000000 + math.random(1, lots))
  return wrk.format("POST", "/api/v1/market/orders", headers, body)
end
