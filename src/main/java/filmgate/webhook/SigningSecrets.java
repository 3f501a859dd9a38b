package filmgate.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The secrets of a receiver. After a rotation, a message has a signature with each of them until
 * the previous one ends.
 */
public record SigningSecrets(SigningSecret current, Optional<Previous> previous) {
  /** How long the previous secret signs after a rotation. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  /** A secret that was replaced, and when it stops signing. */
  public record Previous(SigningSecret secret, Instant until) {}

  /** A secret that was never rotated. */
  public static SigningSecrets of(SigningSecret secret) {
    return new SigningSecrets(secret, Optional.empty());
  }

  /** These secrets with a new current one. */
  public SigningSecrets rotatedTo(SigningSecret next, Instant now) {
    return new SigningSecrets(next, Optional.of(new Previous(current, now.plus(OVERLAP))));
  }

  /** The secrets that sign at this time, the current one first. */
  public List<SigningSecret> at(Instant now) {
    return previous
        .filter(replaced -> now.isBefore(replaced.until()))
        .map(replaced -> List.of(current, replaced.secret()))
        .orElseGet(() -> List.of(current));
  }
}
