package filmgate.session;

import filmgate.id.KeyId;
import filmgate.keys.KeyKind;
import java.util.Map;
import java.util.Optional;

/** The keys with which the sessions of an account act, by their mode; one may be revoked. */
public record ConsoleKeys(Map<KeyKind, KeyId> byMode) {
  /** The name of these keys. */
  public static final String NAME = "Console";

  public ConsoleKeys {
    byMode = Map.copyOf(byMode);
  }

  public Optional<KeyId> of(KeyKind mode) {
    return Optional.ofNullable(byMode.get(mode));
  }

  public boolean contains(KeyId key) {
    return byMode.containsValue(key);
  }
}
