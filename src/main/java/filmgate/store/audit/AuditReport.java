package filmgate.store.audit;

import java.util.List;

/**
 * What a check of the books came to.
 *
 * @param openHoldsMicros what tasks that have not ended hold
 * @param sealed up to which transfer the chain of seals reaches
 * @param digest the digest of the last seal; empty when there is none
 * @param violations one sentence each; empty when the books are sound
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
