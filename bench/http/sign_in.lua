-- Sign-in, each time as the next of `users` people. Arguments: users, password.
dofile("report.lua")

local users, password, n = 1, "", 0

function init(args)
  users, password = tonumber(args[1]), args[2]
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["X-Client"] = "api"
end

function request()
  n = n % users + 1
  return wrk.format("POST", "/api/v1/auth/login", nil,
    string.format('{"login":"buyer-%d","password":"%s"}', n, password))
end
