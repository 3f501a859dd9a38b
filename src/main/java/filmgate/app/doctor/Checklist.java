package filmgate.app.doctor;

import filmgate.app.doctor.check.CheckOutcome;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Skipped;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs checks and reports each when it ends.
 *
 * @param quick whether checks that take seconds are skipped
 */
record Checklist(boolean quick, Consumer<Finding> report) {
  private static final Logger LOG = LoggerFactory.getLogger(Checklist.class);

  CheckOutcome run(CheckName name, Supplier<CheckOutcome> check) {
    return run(name, "", check);
  }

  /** A defect of a check is a finding too, so that the other checks still run. */
  CheckOutcome run(CheckName name, String subject, Supplier<CheckOutcome> check) {
    CheckOutcome outcome;
    try {
      outcome = check.get();
    } catch (RuntimeException e) {
      LOG.error("event=check_failed check={}", name.wireName(), e);
      outcome =
          new Problem(
              "the check itself failed: " + e, "report this with the lines above, see SECURITY.md");
    }
    report.accept(new Finding(name, subject, outcome));
    return outcome;
  }

  /** Runs a check that takes seconds. */
  void runUnlessQuick(CheckName name, Supplier<CheckOutcome> check) {
    if (quick) {
      skip(name, "not with --quick");
    } else {
      var _ = run(name, check);
    }
  }

  void skip(CheckName name, String reason) {
    report.accept(new Finding(name, "", new Skipped(reason)));
  }
}
