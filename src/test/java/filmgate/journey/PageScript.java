package filmgate.journey;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A bash script that runs the blocks of a page in order in one shell. It ends at the first command
 * that fails; for curl, a response of 400 or above is a failure.
 *
 * @param keys the assignments of the variables with keys that pages use
 * @param labPort the port of the upstream lab
 */
record PageScript(List<PageBlock> blocks, List<String> keys, int port, int labPort) {
  private static final Pattern ADDRESS = Pattern.compile("(127\\.0\\.0\\.1|localhost):8080");
  private static final Pattern LAB_ADDRESS = Pattern.compile("127\\.0\\.0\\.1:9100");
  private static final Pattern LAB_START = Pattern.compile("(?m)(?<=\\./filmgate upstream-lab)$");

  private static final String HEAD =
      """
      set -euo pipefail
      trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
      curl() { command curl --fail-with-body --max-time 100 "$@"; }
      await_server() {
        while IFS= read -r line <&"$1"; do
          echo "$line"
          case $line in 'Stop the server'* | 'Stop the lab'*) return 0 ;; esac
        done
        echo 'the server did not start' >&2
        return 1
      }
      """;

  private static final String SERVER =
      """
      coproc SERVER {
      %s}
      exec {lines}<&"${SERVER[0]}"
      await_server "$lines"
      cat <&"$lines" >/dev/null &
      """;

  String text() {
    var script = new StringBuilder(HEAD);
    if (blocks.stream().noneMatch(PageScript::startsFilmgate)) {
      script.append(SERVER.formatted("./filmgate serve\n")).append(missingKeys());
    }
    for (var block : blocks) {
      script.append("echo '--- line %d' >&2\n".formatted(block.line())).append(commands(block));
      if (startsFilmgate(block)) {
        script.append(missingKeys());
      }
    }
    return ADDRESS.matcher(withLabPort(script.toString())).replaceAll("127.0.0.1:" + port);
  }

  private static boolean startsFilmgate(PageBlock block) {
    return block.isServer() && block.text().contains("filmgate serve");
  }

  /** The assignments that a page takes from the tutorial; they need a data directory. */
  private String missingKeys() {
    return keys.stream().filter(this::isMissing).map(line -> line + "\n").collect(joining());
  }

  private String withLabPort(String script) {
    var started = LAB_START.matcher(script).replaceAll(" --port " + labPort);
    return LAB_ADDRESS.matcher(started).replaceAll("127.0.0.1:" + labPort);
  }

  /** Whether the page uses the variable and does not set it. */
  private boolean isMissing(String assignment) {
    var name = assignment.substring(0, assignment.indexOf('='));
    return blocks.stream().anyMatch(block -> block.text().contains("$" + name))
        && blocks.stream().noneMatch(block -> block.text().contains(name + "="));
  }

  private static String commands(PageBlock block) {
    if (block.isServer()) {
      return SERVER.formatted(block.text());
    }
    return block.exitCode() == 0
        ? block.text()
        : "status=0\n{\n%s} || status=$?\ntest \"$status\" -eq %d\n"
            .formatted(block.text(), block.exitCode());
  }
}
