package filmgate.app.doctor;

import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Terminal;
import filmgate.app.doctor.check.CheckOutcome;
import filmgate.json.JsonBuilder;
import filmgate.text.ControlCharacters;
import filmgate.text.Plural;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints findings when they arrive, and then a summary. Text has a mark, the check, and the
 * findings, with the remedy below; JSON is one object for each check, and one for the summary.
 */
final class DoctorReport {
  private static final int MARK_WIDTH = 9;
  private static final int TITLE_WIDTH = 16;

  private final Terminal terminal;
  private final boolean json;
  private final boolean colour;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param colour whether the marks of text are coloured
   */
  DoctorReport(Terminal terminal, boolean json, boolean colour) {
    this.terminal = terminal;
    this.json = json;
    this.colour = colour;
  }

  void add(Finding finding) {
    findings.add(finding);
    terminal.printResult(json ? json(finding) : text(finding));
  }

  /** Prints the summary and returns the exit code. */
  int finish() {
    terminal.printResult(json ? jsonSummary() : summary());
    return problems().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
  }

  private String text(Finding finding) {
    var outcome = finding.outcome();
    var mark = String.format("%%-%ds", MARK_WIDTH).formatted(outcome.mark());
    var title = String.format("%%-%ds", TITLE_WIDTH).formatted(finding.title());
    var indent = " ".repeat(MARK_WIDTH + TITLE_WIDTH);
    var detail =
        outcome
            .detail()
            .lines()
            .map(ControlCharacters::escape)
            .collect(Collectors.joining("\n" + indent));
    var fix = fix(outcome).map(text -> "\n" + indent + "fix: " + text).orElse("");
    return coloured(outcome, mark) + title + gap(title) + detail + fix;
  }

  /** A title that fills its column, such as that of a channel, still has a gap behind it. */
  private static String gap(String title) {
    return title.endsWith(" ") ? "" : " ";
  }

  private static Optional<String> fix(CheckOutcome outcome) {
    return switch (outcome) {
      case CheckOutcome.Passed _, CheckOutcome.Skipped _ -> Optional.empty();
      case CheckOutcome.Warning(var _, var fix) -> Optional.of(fix);
      case CheckOutcome.Problem(var _, var fix) -> Optional.of(fix);
    };
  }

  private String coloured(CheckOutcome outcome, String mark) {
    if (!colour) {
      return mark;
    }
    var code =
        switch (outcome) {
          case CheckOutcome.Passed _ -> 32;
          case CheckOutcome.Warning _ -> 33;
          case CheckOutcome.Problem _ -> 31;
          case CheckOutcome.Skipped _ -> 90;
        };
    return "\u001b[%dm%s\u001b[0m".formatted(code, mark);
  }

  private String summary() {
    var checks = Plural.of(findings.size(), "check");
    if (problems().isEmpty() && warnings().isEmpty()) {
      return "\n%s: nothing is wrong.".formatted(checks);
    }
    var result =
        "\n%s: %s, %s."
            .formatted(checks, counted(problems(), "problem"), counted(warnings(), "warning"));
    return problems().size() > 1
        ? result + " Fix the first problem first: others may follow from it."
        : result;
  }

  /** The number of findings with their titles, {@code 2 problems (port, channel kling)}. */
  private static String counted(List<Finding> found, String noun) {
    return found.isEmpty()
        ? "no " + noun
        : found.stream()
            .map(Finding::title)
            .collect(Collectors.joining(", ", Plural.of(found.size(), noun) + " (", ")"));
  }

  private List<Finding> problems() {
    return findings.stream().filter(one -> one.outcome() instanceof CheckOutcome.Problem).toList();
  }

  private List<Finding> warnings() {
    return findings.stream().filter(one -> one.outcome() instanceof CheckOutcome.Warning).toList();
  }

  private static String json(Finding finding) {
    return string(
        JsonBuilder.object(
            json -> {
              json.writeStringProperty("object", "check");
              json.writeStringProperty("name", finding.name().wireName());
              json.writeStringProperty("subject", finding.subject());
              json.writeStringProperty("outcome", finding.outcome().mark());
              json.writeStringProperty("detail", finding.outcome().detail());
              json.writeStringProperty("fix", fix(finding.outcome()).orElse(""));
            }));
  }

  private String jsonSummary() {
    return string(
        JsonBuilder.object(
            json -> {
              json.writeStringProperty("object", "doctor");
              json.writeNumberProperty("checks", findings.size());
              json.writeNumberProperty("problems", problems().size());
              json.writeNumberProperty("warnings", warnings().size());
            }));
  }

  private static String string(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
