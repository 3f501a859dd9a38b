package filmgate.session;

import filmgate.id.AccountId;
import java.time.Instant;
import java.util.Set;

/**
 * A link that signs in once.
 *
 * @param hash the hash of its token
 * @param createdBy the id of the key that made it, or {@link #CLI}, {@link #START}; of a link that
 *     a session made, what the session has: the key from which both began
 */
public record SignInLink(
    String hash, AccountId account, SessionGrant grant, String createdBy, Instant expiresAt) {
  /** {@code createdBy} of a link of the command line. */
  public static final String CLI = "cli";

  /** {@code createdBy} of a link that {@code serve} prints. */
  public static final String START = "start";

  private static final Set<String> WITHOUT_KEY = Set.of(CLI, START, ConsoleSession.BY_PASSWORD);

  /** Whether the link works only while a key is as it was. */
  public boolean dependsOnKey() {
    return !WITHOUT_KEY.contains(createdBy);
  }
}
