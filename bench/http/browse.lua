-- Lists of 20 lots with filters. Arguments: path, and how many different queries are asked for in turn (0: no two the
-- same; a price limit above every price makes them differ and leaves the answer as it is).
dofile("report.lua")

local path, different, asked = nil, 0, 0
local rarities = { "common", "rare", "epic", "legendary" }

function init(args)
  path, different = args[1], tonumber(args[2])
end

function request()
  asked = asked + 1
  local n = different > 0 and asked % different or asked
  local query = string.format(
    "?category=00000000-0000-7000-8003-%d&attr.rarity=%s&attr.level.min=%d&price.min=30000&price.max=%d&sort=price&limit=20",
    100000000001 + n % 10, rarities[1 + n % 4], 1 + n % 50, 600000 + n)
  return wrk.format("GET", path .. query)
end
