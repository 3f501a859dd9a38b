package filmgate.id;

import java.util.Optional;
import java.util.regex.Pattern;

/** The ids of numbered entries: a prefix, and the number in 16 digits, so that ids sort as text. */
public enum EntryId {
  LEDGER("led_"),
  AUDIT("aud_"),
  EVENT("evt_"),
  DELIVERY("whd_"),
  REFUSED_REQUEST("rfr_");

  private static final int DIGITS = 16;

  private final String prefix;
  private final Pattern pattern;

  EntryId(String prefix) {
    this.prefix = prefix;
    this.pattern = Pattern.compile(prefix + "[0-9]{" + DIGITS + "}");
  }

  /** The id of the entry with this number. */
  public String of(long number) {
    return prefix + "%016d".formatted(number);
  }

  /** The pattern of all valid ids. */
  public Pattern pattern() {
    return pattern;
  }

  /** The number in an id; empty if the id is not valid. */
  public Optional<Long> parse(String id) {
    return pattern.matcher(id).matches()
        ? Optional.of(Long.parseLong(id, prefix.length(), id.length(), 10))
        : Optional.empty();
  }
}
