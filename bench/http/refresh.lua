-- Refresh with rotation: every answer's token is the next request's. Argument: a file with one refresh token a line,
-- more of them than connections, so that no token is asked for twice at once.
dofile("report.lua")

local tokens, first, last = {}, 1, 0

-- The length of a table that was emptied from the front is not defined, so its ends are counted.
local function keep(token)
  last = last + 1
  tokens[last] = token
end

function init(args)
  for token in io.lines(args[1]) do
    keep(token)
  end
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["X-Client"] = "api"
end

function request()
  local token = tokens[first]
  tokens[first] = nil
  first = first + 1
  return wrk.format("POST", "/api/v1/auth/refresh", nil, string.format('{"refreshToken":"%s"}', token or "none-left"))
end

function response(status, headers, body)
  local token = string.match(body, '"refreshToken":"([^"]+)"')
  if status == 200 and token then
    keep(token)
  end
end
