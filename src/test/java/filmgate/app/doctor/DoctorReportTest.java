package filmgate.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.command.Terminal;
import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DoctorReportTest {
  private static final Finding FINE = new Finding(CheckName.JAVA, "", new Passed("Java 25"));
  private static final Finding NOTE =
      new Finding(CheckName.DATA_DIRECTORY, "", new Warning("open\nwide", "chmod"));
  private static final Finding BAD =
      new Finding(CheckName.CHANNEL, "kling-in-singapore", new Problem("refused\u0007", "top up"));

  private final StringWriter out = new StringWriter();

  private DoctorReport report(boolean json, boolean colour) {
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            false,
            false,
            false);
    return new DoctorReport(terminal, json, colour);
  }

  @Test
  void eachFindingIsPrintedWhenItArrives() {
    var report = report(false, false);
    report.add(FINE);
    assertThat(out.toString()).isEqualToNormalizingNewlines("ok       java            Java 25\n");
  }

  @Test
  void theRemedyIsBelowTheFindingAndTheSummaryNamesTheProblems() {
    var report = report(false, false);
    report.add(NOTE);
    report.add(BAD);
    assertThat(report.finish()).isEqualTo(2);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            warning  data-directory  open
                                     wide
                                     fix: chmod
            problem  channel kling-in-singapore refused\\u0007
                                     fix: top up

            2 checks: 1 problem (channel kling-in-singapore), 1 warning (data-directory).
            """);
  }

  @Test
  void warningsAreNoFailure() {
    var report = report(false, false);
    report.add(NOTE);
    assertThat(report.finish()).isZero();
    assertThat(out.toString()).contains("1 check: no problem, 1 warning (data-directory).");
  }

  @Test
  void withoutAFindingNothingIsWrong() {
    var report = report(false, false);
    report.add(FINE);
    assertThat(report.finish()).isZero();
    assertThat(out.toString()).contains("1 check: nothing is wrong.");
  }

  @Test
  void theMarksAreColouredOnAScreen() {
    var report = report(false, true);
    report.add(BAD);
    assertThat(out.toString()).startsWith("\u001b[31mproblem  \u001b[0mchannel");
  }

  @Test
  void jsonHasAnObjectForEachCheckAndTheCounts() {
    var report = report(true, false);
    report.add(FINE);
    report.add(BAD);
    assertThat(report.finish()).isEqualTo(2);
    var lines = out.toString().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).path("name").stringValue()).isEqualTo("channel");
    assertThat(lines.get(1).path("subject").stringValue()).isEqualTo("kling-in-singapore");
    assertThat(lines.get(1).path("outcome").stringValue()).isEqualTo("problem");
    assertThat(lines.get(1).path("fix").stringValue()).isEqualTo("top up");
    assertThat(lines.get(2).path("object").stringValue()).isEqualTo("doctor");
    assertThat(lines.get(2).path("problems").intValue()).isEqualTo(1);
    assertThat(lines.get(2).path("warnings").intValue()).isZero();
  }

  @Test
  void aDefectOfACheckIsAFindingAndTheNextCheckRuns() {
    var report = report(false, false);
    var checks = new Checklist(false, report::add);
    var outcome =
        checks.run(
            CheckName.LEDGER,
            () -> {
              throw new IllegalStateException("planted");
            });
    assertThat(outcome).isInstanceOf(Problem.class);
    checks.runUnlessQuick(CheckName.RENDERER, () -> new Passed("rendered"));
    assertThat(out.toString()).contains("planted", "rendered");
  }
}
