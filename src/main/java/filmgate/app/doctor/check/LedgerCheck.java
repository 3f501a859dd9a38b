package filmgate.app.doctor.check;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.store.StoreException;
import filmgate.store.sql.SqlAudit;
import filmgate.text.Plural;
import java.nio.file.Path;

/** Verifies the ledger of a database of this program's version, as {@code filmgate audit} does. */
public record LedgerCheck(Path database) {
  /** The largest database that is read, which takes a few seconds. */
  private static final long BYTES_MAX = 256L << 20;

  /** Whether the database is read at all. */
  public static boolean canRead(Path database) {
    return DatabaseCheck.size(database) <= BYTES_MAX;
  }

  public CheckOutcome run() {
    try {
      var report = SqlAudit.check(database);
      if (report.isValid()) {
        return new Passed(
            "valid: %s, %s"
                .formatted(
                    Plural.of(report.tasks(), "task"), Plural.of(report.transfers(), "transfer")));
      }
      return new Problem(
          "%s, the first: %s"
              .formatted(
                  Plural.of(report.violations().size(), "violation"),
                  report.violations().getFirst()),
          "list all of them with filmgate audit, make a backup, and report them");
    } catch (StoreException e) {
      return new Problem(Sentences.withoutStop(e), "run filmgate audit, and report its output");
    }
  }
}
