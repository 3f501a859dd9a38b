package filmgate.session;

import filmgate.id.KeyId;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The keys with which the sessions of an account act, by their mode; one may be revoked. */
public record ConsoleKeys(Map<KeyKind, ConsoleKey> byMode) {
  /** The name of these keys. */
  public static final String NAME = "Console";

  /** One of these keys, and when it expires. */
  public record ConsoleKey(KeyId id, Expiry expiry) {}

  public ConsoleKeys {
    byMode = Map.copyOf(byMode);
  }

  /** The key of a mode that works at this time. */
  public Optional<KeyId> of(KeyKind mode, Instant now) {
    return Optional.ofNullable(byMode.get(mode))
        .filter(key -> !key.expiry().hasPassed(now))
        .map(ConsoleKey::id);
  }
}
