package filmgate.store.audit;

import java.util.List;

/**
 * The result of an audit.
 *
 * @param openHoldsMicros the sum of the holds of open tasks
 * @param sealed the id of the last sealed transfer; 0 without a seal
 * @param digest the digest of the last seal; empty without a seal
 * @param violations one sentence each; empty if the ledger is valid
 */
public record AuditReport(
    long tasks,
    long transfers,
    long openHoldsMicros,
    long sealed,
    String digest,
    List<String> violations) {
  public AuditReport {
    violations = List.copyOf(violations);
  }

  public boolean isValid() {
    return violations.isEmpty();
  }
}
