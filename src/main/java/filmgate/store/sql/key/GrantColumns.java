package filmgate.store.sql.key;

import static java.util.stream.Collectors.joining;

import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Permissions;
import filmgate.net.Cidr;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The columns in which the rows of keys and sessions store what they may do. */
public final class GrantColumns {
  private GrantColumns() {}

  public static KeyKind kind(String text) {
    return KeyKind.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The permissions of the columns {@code scopes} and {@code addresses}. */
  public static Permissions permissions(String scopes, String addresses) {
    return Permissions.ofScopeNames(
        split(scopes), split(addresses).stream().map(Cidr::parse).toList());
  }

  public static String scopes(Permissions permissions) {
    return String.join(" ", permissions.scopeNames());
  }

  public static String addresses(Permissions permissions) {
    return permissions.allowedAddresses().stream().map(Cidr::toString).collect(joining(" "));
  }

  /** Milliseconds since 1970; 0 for never. */
  public static long expiresMillis(Expiry expiry) {
    return switch (expiry) {
      case Expiry.Never() -> 0;
      case Expiry.At(var time) -> time.toEpochMilli();
    };
  }

  public static Expiry expiry(long millis) {
    return millis == 0 ? new Expiry.Never() : new Expiry.At(Instant.ofEpochMilli(millis));
  }

  private static List<String> split(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
  }
}
