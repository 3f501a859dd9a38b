package filmgate.id;

import java.util.Optional;

/** The ids of numbered entries: a prefix, and the number in 16 digits, so that ids sort as text. */
public enum EntryId {
  LEDGER("led_"),
  AUDIT("aud_"),
  EVENT("evt_");

  private static final int DIGITS = 16;

  private final String prefix;

  EntryId(String prefix) {
    this.prefix = prefix;
  }

  /** The id of the entry with this number. */
  public String of(long number) {
    return prefix + "%016d".formatted(number);
  }

  /** The number in an id; empty if the id is not valid. */
  public Optional<Long> parse(String id) {
    return id.length() == prefix.length() + DIGITS
            && id.startsWith(prefix)
            && id.chars().skip(prefix.length()).allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(Long.parseLong(id, prefix.length(), id.length(), 10))
        : Optional.empty();
  }
}
