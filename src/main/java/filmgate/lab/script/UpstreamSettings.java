package filmgate.lab.script;

import java.time.Duration;
import java.util.List;

/**
 * How an upstream behaves without faults.
 *
 * @param keys the valid keys; {@code access:secret} for keys that sign tokens
 * @param advance how tasks advance
 * @param concurrent how many tasks may be open at a time
 * @param refusesDuplicates whether a second task with the same external id is refused
 * @param idempotency whether {@code Idempotency-Key} is honoured
 * @param version what {@code GET /version} reports; empty if there is no such route
 * @param credit what is left of the account; negative if it has no balance
 * @param resultLife how long the URL of a result is valid
 * @param resultBytes the size of a result, at least; smaller ones are the clip alone
 * @param skew how far the clock of the upstream is ahead
 */
public record UpstreamSettings(
    List<String> keys,
    String webhookSecret,
    Advance advance,
    int concurrent,
    boolean refusesDuplicates,
    boolean idempotency,
    String version,
    long credit,
    Duration resultLife,
    long resultBytes,
    Duration skew) {

  /**
   * How tasks advance.
   *
   * @param queued how long a task is submitted
   * @param running how long it is processed after that
   * @param byClock whether time alone advances tasks; if not, each is set by a call
   */
  public record Advance(Duration queued, Duration running, boolean byClock) {
    public static final Advance DEFAULT =
        new Advance(Duration.ofSeconds(1), Duration.ofSeconds(2), true);
  }

  /** The secret with which callbacks are signed unless a script names another. */
  public static final String WEBHOOK_SECRET = "whsec_ZmlsbWdhdGUtdXBzdHJlYW0tbGFiLXNlY3JldC0wMDE=";

  /** An upstream with these keys. */
  public static UpstreamSettings withKeys(List<String> keys) {
    return new UpstreamSettings(
        keys,
        WEBHOOK_SECRET,
        Advance.DEFAULT,
        Integer.MAX_VALUE,
        false,
        false,
        "",
        10_000,
        Duration.ofHours(24),
        0,
        Duration.ZERO);
  }

  public UpstreamSettings withAdvance(Advance changed) {
    return new UpstreamSettings(
        keys,
        webhookSecret,
        changed,
        concurrent,
        refusesDuplicates,
        idempotency,
        version,
        credit,
        resultLife,
        resultBytes,
        skew);
  }
}
