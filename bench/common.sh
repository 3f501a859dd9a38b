# Shared functions of the benchmarks: building, a server on its own data, wrk, medians, and the
# machine. The scripts run on Linux, because they need wrk and /proc.

set -eu
LC_ALL=C
export LC_ALL

home=$(CDPATH='' cd -P -- "$(dirname "$0")/.." && pwd)
[ -f "$home/pom.xml" ] || home=$(dirname "$home") # a script in a folder of bench
jar=$home/target/filmgate.jar
# shellcheck source=src/build/launch.sh
. "$home/src/build/launch.sh"
jdk=$(find_jdk) || no_jdk

connections=64
rounds=3
seconds=8
key=benchmark-root-key

# The comment at the head of a script is its help.
help() {
  sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
}

# parameters "$@": takes --help, --rounds and --seconds.
parameters() {
  while [ $# -gt 0 ]; do
    case $1 in
      --rounds) rounds=$2; shift 2 ;;
      --seconds) seconds=$2; shift 2 ;;
      -h | --help) help; exit 0 ;;
      *) help >&2; exit 2 ;;
    esac
  done
}

need() {
  command -v "$1" >/dev/null || { say "this needs $1: apt-get install $1"; exit 2; }
}

# Builds the program and its AOT cache, and creates a directory on the disk of the project.
prepare() {
  "$home/filmgate" --version >/dev/null
  scratch=$(mktemp -d "$home/target/bench.XXXXXX")
  trap 'clean_up' EXIT
  trap 'exit 130' INT TERM
}

# Builds the programs of src/test that measure, or that the product is compared with.
prepare_programs() {
  prepare
  built=$home/target/test-classes
  if [ ! -d "$built" ] || [ -n "$(find "$home/src" "$home/pom.xml" -newer "$built/.built" -print 2>&1 | head -n 1)" ]; then
    say "building the benchmarks …"
    (cd "$home" && JAVA_HOME=$jdk "$(find_maven)" -B -q -Dformat.skip=true test-compile) >&2
    touch "$built/.built"
  fi
}

# program CLASS ARGUMENT…: replaces this shell by that program.
program() {
  set -f
  # shellcheck disable=SC2086
  exec "$jdk/bin/java" $options -cp "$home/target/test-classes:$home/target/classes:$home/target/lib/*" "$@"
}

servers=
clean_up() {
  for process in $servers; do kill "$process" 2>/dev/null || true; done
  wait
  rm -rf "$scratch"
}

# start_server DATA WORKERS: serves on $port until stop_server; its process is $server.
start_server() {
  begin_server "$@"
  wait_ready
}

begin_server() {
  port=${FILMGATE_BENCH_PORT:-18080}
  FILMGATE_ROOT_KEY=$key FILMGATE_LOCAL_WORKERS=$2 FILMGATE_LOG_LEVEL=warn \
    "$home/filmgate" serve --data "$1" --port "$port" >"$scratch/server.log" 2>&1 &
  server=$!
  servers="$servers $server"
}

wait_ready() {
  until curl -sf -o "$scratch/ready" "http://127.0.0.1:$port/readyz"; do
    kill -0 "$server" 2>/dev/null || { cat "$scratch/server.log" >&2; exit 1; }
    sleep 0.02
  done
}

stop_server() {
  kill "$server"
  wait "$server" || true
}

# load URL SCRIPT: wrk for $seconds, then "requests/s p50_ms p99_ms server_cpu_us" of process $3.
load() {
  before=$(cpu_ticks "$3")
  wrk -t2 -c"$connections" -d"${seconds}s" -s "$2" \
    -H "Authorization: Bearer $key" "$1" >"$scratch/wrk.log"
  after=$(cpu_ticks "$3")
  awk -v ticks=$((after - before)) -v hertz="$(getconf CLK_TCK)" '
    $1 == "figures" {
      if ($6 > 0) { print "filmgate: " $6 " requests did not return 200" >"/dev/stderr"; exit 1 }
      printf "%.0f %.2f %.2f %.1f\n", $3, $4, $5, ticks / hertz * 1e6 / $2; seen = 1
    }
    END { if (!seen) exit 1 }' "$scratch/wrk.log"
}

# The CPU time of process $1 so far, in ticks of the clock.
cpu_ticks() {
  awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$1/stat"
}

# The memory of process $1 in MB.
resident() {
  awk '/^VmRSS/ { printf "%.0f\n", $2 / 1024 }' "/proc/$1/status"
}

now_ms() {
  echo $(($(date +%s%N) / 1000000))
}

# column NUMBER FILE: the median of a column.
column() {
  awk -v n="$1" '{ print $n }' "$2" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

# show NAME FILE: the medians of rounds as printed by load.
show() {
  printf '%-34s %8.0f/s   p50 %6.2f ms   p99 %6.2f ms   %5.1f us CPU each\n' \
    "$1" "$(column 1 "$2")" "$(column 2 "$2")" "$(column 3 "$2")" "$(column 4 "$2")"
}

# ratio FILE FILE [COLUMN]: of the medians.
ratio() {
  awk -v a="$(column "${3:-1}" "$1")" -v b="$(column "${3:-1}" "$2")" 'BEGIN { printf "%.2f", a / b }'
}

machine() {
  printf '%s, %s cores, %s GiB, load average %s, %s rounds\n' "$(date -u '+%Y-%m-%d %H:%M UTC')" \
    "$(nproc)" "$(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)" \
    "$(cut -d' ' -f1-3 /proc/loadavg)" "$rounds"
}
