package filmgate.id;

import java.util.Optional;
import java.util.regex.Pattern;

/** The id of an upload: {@code upl_} and a ULID. */
public record UploadId(String value) {
  /** The start of every id. */
  public static final String PREFIX = "upl_";

  /** The form of every id. */
  public static final Pattern PATTERN = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /** The id of an upload created at this time; see {@link Ulid#of} for the randomness. */
  public static UploadId of(long millis, long high, long low) {
    return new UploadId(PREFIX + Ulid.of(millis, high, low));
  }

  /** Parses an id; empty if it is not a valid one. */
  public static Optional<UploadId> parse(String text) {
    return text.startsWith(PREFIX) && Ulid.isUlid(text.substring(PREFIX.length()))
        ? Optional.of(new UploadId(text))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
