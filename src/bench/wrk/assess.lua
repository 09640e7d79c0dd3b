-- Posts the lines of a file in turn, over and over; prints "<requests per second> <failures>" last.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

local authorization = os.getenv("BENCH_AUTHORIZATION")
if authorization and authorization ~= "" then
  wrk.headers["Authorization"] = authorization
end

local requests = {}
local turn = 0

function init(args)
  for line in assert(io.open(os.getenv("BENCH_BODY"), "rb")):lines() do
    requests[#requests + 1] = wrk.format(nil, nil, nil, line)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency, requests)
  local e = summary.errors
  local failures = e.connect + e.read + e.write + e.status + e.timeout
  io.write(string.format("%.0f %d\n", summary.requests / summary.duration * 1e6, failures))
end
