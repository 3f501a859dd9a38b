package filmgate.session;

import filmgate.id.AccountId;
import filmgate.id.SessionId;
import filmgate.keys.KeyRecord.Expiry;
import java.time.Duration;
import java.time.Instant;

/**
 * A session of the console as it is stored.
 *
 * @param hash the hash of its token
 * @param createdBy who made its link, as in {@link SignInLink}, or {@code password}
 * @param lastUsedAt accurate to about a minute
 * @param endsAt when it ends even if it is used
 */
public record ConsoleSession(
    SessionId id,
    String hash,
    AccountId account,
    SessionGrant grant,
    String createdBy,
    SessionClient client,
    Instant createdAt,
    Instant lastUsedAt,
    Instant endsAt) {
  /** How long a session lasts without a request. */
  public static final Duration IDLE_MAX = Duration.ofHours(12);

  /** How long a session lasts. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  /** {@code createdBy} of a session that began with the password. */
  public static final String BY_PASSWORD = "password";

  /** A new session; it does not outlive the key that made its link. */
  public static ConsoleSession begin(
      NewSession fresh, AccountId account, SessionGrant grant, String createdBy) {
    var latest = fresh.at().plus(LIFETIME);
    var ends =
        grant.expiry() instanceof Expiry.At(var time) && time.isBefore(latest) ? time : latest;
    return new ConsoleSession(
        fresh.id(),
        fresh.hash(),
        account,
        grant,
        createdBy,
        fresh.client(),
        fresh.at(),
        fresh.at(),
        ends);
  }

  /** What a session has before it is known whose it is. */
  public record NewSession(SessionId id, String hash, SessionClient client, Instant at) {}

  /** When it ends if it is not used after this time. */
  public Instant expiresAt(Instant lastUse) {
    var idle = lastUse.plus(IDLE_MAX);
    return idle.isBefore(endsAt) ? idle : endsAt;
  }

  /** When it ends if it is not used again. */
  public Instant expiresAt() {
    return expiresAt(lastUsedAt);
  }
}
