package filmgate.app.lab;

import filmgate.lab.UpstreamLab;
import filmgate.lab.dialect.Dialect;
import filmgate.lab.script.FaultKind;
import filmgate.lab.script.RouteKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages of a start: the addresses, the keys, and commands to try.
 *
 * @param certificate the file of the certificate; empty for http
 */
record LabBanner(UpstreamLab lab, Optional<Path> certificate) {
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("The upstream lab listens on " + lab.url());
    UpstreamLab.dialects().forEach(dialect -> lines.addAll(upstream(dialect)));
    certificate.ifPresent(
        file ->
            lines.addAll(
                List.of(
                    "  the certificate is " + file,
                    "  and a server must trust it: see docs/guides/upstream-lab.md")));
    lines.addAll(List.of("", "Channels to it, in filmgate.yaml:", "", "  channels:"));
    UpstreamLab.dialects().forEach(dialect -> lines.addAll(channel(dialect)));
    lines.addAll(server());
    UpstreamLab.dialects().forEach(dialect -> lines.addAll(create(dialect)));
    lines.addAll(fault(UpstreamLab.dialects().getFirst()));
    lines.addAll(stop());
    return lines;
  }

  private List<String> upstream(Dialect dialect) {
    return List.of(
        "  %-9s %s".formatted(dialect.name(), lab.url(dialect.name())),
        "            accepts the key " + String.join(", ", dialect.defaults().keys()));
  }

  private List<String> channel(Dialect dialect) {
    var lines = new ArrayList<String>();
    dialect
        .channelExample(lab.url(dialect.name()))
        .lines()
        .forEach(line -> lines.add("    " + line));
    lines.add("      poll-seconds: 1");
    return lines;
  }

  private List<String> server() {
    return List.of(
        "",
        "A server fetches results from addresses like this one only if they are allowed:",
        "",
        "  FILMGATE_EGRESS_ALLOW=%s filmgate serve".formatted(lab.network()));
  }

  private List<String> create(Dialect dialect) {
    var lines = new ArrayList<String>();
    lines.addAll(List.of("", "Create a video of %s directly:".formatted(dialect.name()), ""));
    (curl() + " " + dialect.curlExample(lab.url(dialect.name())))
        .lines()
        .forEach(line -> lines.add("  " + line));
    return lines;
  }

  private List<String> fault(Dialect dialect) {
    var script =
        """
        {"faults":[{"provider":"%s","on":"%s","fault":"%s","count":2}]}\
        """
            .formatted(dialect.name(), RouteKind.CREATE.word(), FaultKind.TASK_FAILS.word());
    return List.of(
        "",
        "Make the next two videos of %s fail, and list what was submitted:"
            .formatted(dialect.name()),
        "",
        "  %s %s/_lab/script \\".formatted(curl(), lab.url()),
        "    -d '%s'".formatted(script),
        "  %s %s/_lab/creates".formatted(curl(), lab.url()));
  }

  private String curl() {
    return "curl -s" + certificate.map(file -> " --cacert " + file).orElse("");
  }

  private static List<String> stop() {
    return List.of(
        "",
        "filmgate upstream-lab --help lists the faults.",
        "Stop the lab with Ctrl-C or SIGTERM. It keeps nothing.",
        "");
  }
}
