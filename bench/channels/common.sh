# Shared functions of the benchmarks of channels: the upstream lab, and a configuration that leads to
# it. Uses what bench/common.sh defines.

# shellcheck source=bench/common.sh
. "$(dirname "$0")/../common.sh"
lab_port=${FILMGATE_BENCH_LAB_PORT:-19100}
lab_url=http://127.0.0.1:$lab_port
FILMGATE_EGRESS_ALLOW=127.0.0.1/32
export FILMGATE_EGRESS_ALLOW

start_lab() {
  "$home/filmgate" upstream-lab --port "$lab_port" >"$scratch/lab.log" 2>&1 &
  lab=$!
  servers="$servers $lab"
  until curl -sf -o "$scratch/lab.ready" "$lab_url/_lab/script"; do
    kill -0 "$lab" 2>/dev/null || { cat "$scratch/lab.log" >&2; exit 1; }
    sleep 0.05
  done
}

# channel NAME PROVIDER KEY [LINE…]: adds a channel to the lab to the configuration of the servers
# that are started from now on.
channel() {
  FILMGATE_CONFIG=$scratch/filmgate.yaml
  export FILMGATE_CONFIG
  [ -f "$FILMGATE_CONFIG" ] || echo 'channels:' >"$FILMGATE_CONFIG"
  printf '  - name: %s\n    provider: %s\n    base-url: %s/%s\n    key: %s\n' \
    "$1" "$2" "$lab_url" "$2" "$3" >>"$FILMGATE_CONFIG"
  shift 3
  for line in "$@"; do echo "    $line" >>"$FILMGATE_CONFIG"; done
}

# await STEP: waits until the program that writes the report has done a step.
await() {
  until grep -q "^# $1\$" "$scratch/report"; do
    kill -0 "$client" 2>/dev/null || { cat "$scratch/report" >&2; exit 1; }
    sleep 0.1
  done
}

# require_space GIB: ends with a message if the disk of the project has less free space.
require_space() {
  free=$(df -Pk "$home/target" | awk 'NR == 2 { printf "%d", $4 / 1048576 }')
  if [ "$free" -lt "$1" ]; then
    say "this needs $1 GiB of free disk at $home/target, and there are $free"
    exit 2
  fi
}
