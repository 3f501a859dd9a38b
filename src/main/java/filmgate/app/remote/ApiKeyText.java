package filmgate.app.remote;

import filmgate.keys.ApiKey;
import filmgate.keys.KeyKind;
import java.util.Optional;

/** The secret of the key of a client. It is never printed. */
public record ApiKeyText(String secret) {
  /** Reads a key; empty if it cannot be sent in a header. */
  public static Optional<ApiKeyText> of(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 0x7f)
        ? Optional.of(new ApiKeyText(text))
        : Optional.empty();
  }

  /** Whether it is a test key, with which no money can be spent. */
  public boolean isTest() {
    return ApiKey.parse(secret) instanceof ApiKey.ParseResult.WellFormed(var key)
        && key.kind() == KeyKind.TEST;
  }

  @Override
  public String toString() {
    return "ApiKeyText[not shown]";
  }
}
