-- What every script prints at its end: lines that kit/wrk.py reads. Any answer that is not 2xx counts as an error.
function done(summary, latency, requests)
  local failed = summary.errors
  local errors = failed.connect + failed.read + failed.write + failed.timeout + failed.status
  local seconds = summary.duration / 1e6
  print(string.format("@rate %.2f", (summary.requests - errors) / seconds))
  print(string.format("@done %d", summary.requests))
  print(string.format("@errors %d", errors))
  print(string.format("@p50 %.3f", latency:percentile(50) / 1000))
  print(string.format("@p95 %.3f", latency:percentile(95) / 1000))
  print(string.format("@p99 %.3f", latency:percentile(99) / 1000))
  print(string.format("@bytes %.1f", summary.bytes / math.max(1, summary.requests)))
end
