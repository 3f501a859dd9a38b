-- The requests of wrk, and one line of figures at the end. With FILMGATE_BENCH_BODY they are POSTs.

local body = os.getenv("FILMGATE_BENCH_BODY")
if body then
  wrk.method = "POST"
  wrk.body = body
  wrk.headers["Content-Type"] = "application/json"
end

-- With FILMGATE_BENCH_KEYS each request has a different Idempotency-Key.
if os.getenv("FILMGATE_BENCH_KEYS") == "yes" then
  local threads = 0

  function setup(thread)
    threads = threads + 1
    thread:set("number", threads)
  end

  local sent = 0
  local run = os.time()

  function request()
    sent = sent + 1
    wrk.headers["Idempotency-Key"] = string.format("%d-%d-%d", run, number, sent)
    return wrk.format()
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("figures %d %.1f %.3f %.3f %d\n",
    summary.requests,
    summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000,
    latency:percentile(99) / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
