# Shell functions that ./filmgate and bench/* share: finding a JDK and building the jar.
#
# Whoever reads this file has set $home, the root of the project, and $jar; the functions that build
# also take $jdk, which find_jdk prints. It sets $options, with which every java of the project runs.

java_min=25
# The JVM's own log goes to the standard error, and only what stops it: a cache that does not fit
# is no news. Compact headers are part of what a cache was made for. Pauses stay below the 30 ms in
# which a submission is answered. The heap grows only when the collector needs more than a fifth of
# the time, collects old objects early, and shrinks again when the server is idle; without these
# options it would grow to a quarter of the machine. FILMGATE_JAVA_OPTIONS comes later on the
# command line, so its -Xmx wins. A process without memory ends, and its supervisor restarts it.
options='-XX:+UseCompactObjectHeaders -XX:+UseG1GC -XX:MaxGCPauseMillis=20
  -Xmx1g -XX:MaxNewSize=64m -XX:GCTimeRatio=4 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20
  -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=45 -XX:G1PeriodicGCInterval=15000
  -XX:TrimNativeHeapInterval=10000 -XX:+ExitOnOutOfMemoryError
  -Xlog:disable -Xlog:all=error,aot*=off,cds*=off:stderr
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'

# The C library keeps freed memory in up to eight arenas a core; two are enough for SQLite.
MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
export MALLOC_ARENA_MAX

say() {
  printf '%s\n' "filmgate: $*" >&2
}

# The major version of the JDK in folder $1; nothing when there is no JDK. Reads its release file,
# which costs no start of a JVM, and asks java itself where there is none.
version_of() {
  [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9]*\).*/\1/p'
  fi
}

# Succeeds when folder $1 holds a whole JDK (with a compiler) that is new enough.
fits() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] || return 1
  found=$(version_of "$1" | head -n 1)
  [ -n "$found" ] && [ "$found" -ge "$java_min" ]
}

# Prints the JDK to use.
find_jdk() {
  for jdk in "${FILMGATE_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
    if fits "$jdk"; then printf '%s\n' "$jdk"; return 0; fi
  done
  for jdk in /usr/lib/jvm/* /usr/java/* /opt/java/* "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home; do
    if fits "$jdk"; then printf '%s\n' "$jdk"; return 0; fi
  done
  if [ -x /usr/libexec/java_home ]; then
    jdk=$(/usr/libexec/java_home -v "$java_min+" 2>/dev/null || true)
    if fits "$jdk"; then printf '%s\n' "$jdk"; return 0; fi
  fi
  if command -v javac >/dev/null 2>&1; then
    jdk=$(javac -J-XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    if fits "$jdk"; then printf '%s\n' "$jdk"; return 0; fi
  fi
  return 1
}

no_jdk() {
  say "needs a JDK $java_min or newer and found none."
  say "looked at FILMGATE_JAVA_HOME, JAVA_HOME, /usr/lib/jvm, ~/.sdkman, ~/.jdks and PATH."
  say "install one:  Debian, Ubuntu  https://adoptium.net/installation/linux (temurin-$java_min-jdk)"
  say "              macOS           brew install --cask temurin@$java_min"
  say "              anywhere        sdk install java $java_min-tem   (https://sdkman.io)"
  say "or name one:  export FILMGATE_JAVA_HOME=/path/to/jdk-$java_min"
  exit 2
}

# Succeeds when the jar is there and nothing it is made of is newer: the sources, and the pages of
# the documentation, which a copy of the program may lack.
jar_is_fresh() {
  [ -f "$jar" ] && [ -d "$home/target/lib" ] || return 1
  newer=$(cd "$home" && find pom.xml src/main docs CHANGELOG.md CHANGELOG.zh-CN.md \
    -newer target/filmgate.jar -print 2>/dev/null | head -n 1)
  [ -z "$newer" ]
}

# Prints the Maven to build with.
find_maven() {
  if command -v mvn >/dev/null 2>&1; then echo mvn; else printf '%s\n' "$home/mvnw"; fi
}

# Builds the jar but not the web console, which only serve needs; shows the progress, and keeps the output of Maven in target/build.log.
build_jar() {
  maven=$(find_maven)
  mkdir -p "$home/target"
  started=$home/target/build.started
  log=$home/target/build.log
  : >"$started"
  say "building Filmgate; the first build downloads Maven's plugins and the libraries"
  if ! run_maven; then
    grep '^\[ERROR\]' "$log" | head -n 20 >&2 || true
    say "the build failed; the whole output of Maven is in $log"
    exit 1
  fi
  # The jar counts as made when its build began, so that an edit during the build is not missed.
  touch -r "$started" "$jar"
  rm -f "$started"
}

# Runs Maven with the progress on the standard error, and returns the exit code of Maven.
run_maven() {
  code_file=$home/target/build.code
  {
    code=0
    (cd "$home" && JAVA_HOME=$jdk "$maven" -B -Dmaven.test.skip=true -Dformat.skip=true \
      -Dconsole.skip=true package \
      2>&1 </dev/null) || code=$?
    echo "$code" >"$code_file"
  } | tee "$log" | show_progress
  code=$(cat "$code_file")
  rm -f "$code_file"
  return "$code"
}

# Reads the output of Maven and shows the stage of the build, and how much was downloaded: on a
# screen in one line that changes, elsewhere in a line for each stage and each 100 files.
show_progress() {
  files=0
  kilobytes=0
  stage='preparing the build'
  began=$(date +%s)
  show_stage
  while IFS= read -r line; do
    case $line in
      *'Downloaded from '*) count_download "$line" ;;
      *'(default-compile)'*) next_stage compiling ;;
      *'(copy-libraries)'*) next_stage 'copying the libraries' ;;
      *'(default-jar)'*) next_stage 'packing the program' ;;
    esac
  done
  stage="Maven ended after $(($(date +%s) - began)) s"
  show_stage
  if [ "${screen:-false}" = true ]; then printf '\n' >&2; fi
}

next_stage() {
  stage=$1
  show_stage
}

# Adds a line such as: Downloaded from central: https://…/a.jar (1.2 MB at 3.4 MB/s)
count_download() {
  files=$((files + 1))
  size=${1##*\(}
  size=${size%% at *}
  whole=${size%%[!0-9]*}
  case $size in
    *.*) tenth=${size#*.} && tenth=${tenth%%[!0-9]*} && tenth=${tenth%"${tenth#?}"} ;;
    *) tenth=0 ;;
  esac
  case $size in
    *GB) kilobytes=$((kilobytes + whole * 1000000 + tenth * 100000)) ;;
    *MB) kilobytes=$((kilobytes + whole * 1000 + tenth * 100)) ;;
    *kB) kilobytes=$((kilobytes + whole)) ;;
  esac
  if [ "${screen:-false}" = true ] || [ $((files % 100)) -eq 0 ]; then show_stage; fi
}

show_stage() {
  amount=
  if [ "$files" -gt 0 ]; then
    noun=files
    if [ "$files" -eq 1 ]; then noun='file'; fi
    amount="; downloaded $files $noun, $((kilobytes / 1000)).$((kilobytes % 1000 / 100)) MB"
  fi
  if [ "${screen:-false}" = true ]; then
    printf '\r\033[Kfilmgate: %s%s' "$stage" "$amount" >&2
  else
    say "$stage$amount"
  fi
}
