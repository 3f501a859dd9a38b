package filmgate.id;

import java.util.Optional;
import java.util.regex.Pattern;

/** The public id of a task: {@code task_} and a ULID (rule R3). */
public record TaskId(String value) implements Comparable<TaskId> {
  public static final int SHARDS = 256;

  private static final String PREFIX = "task_";

  /** The ids that {@link #parse} accepts. */
  public static final Pattern PATTERN = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /** The id of a task created at this time; see {@link Ulid#of} for the randomness. */
  public static TaskId of(long millis, long high, long low) {
    return new TaskId(PREFIX + Ulid.of(millis, high, low));
  }

  /** The id with this ULID. */
  public static TaskId ofUlid(String ulid) {
    return new TaskId(PREFIX + ulid);
  }

  /** The time of the submission, in milliseconds since 1970. */
  public long millis() {
    return Ulid.millis(ulid());
  }

  public String ulid() {
    return value.substring(PREFIX.length());
  }

  /** When the task was created, in milliseconds since 1970. */
  public long createdMillis() {
    return Ulid.millis(ulid());
  }

  /** Parses an id; empty if it is not a valid one. */
  public static Optional<TaskId> parse(String text) {
    return text.startsWith(PREFIX) && Ulid.isUlid(text.substring(PREFIX.length()))
        ? Optional.of(new TaskId(text))
        : Optional.empty();
  }

  /** The shard that the task belongs to, 0 to 255: the random tail spreads them evenly. */
  public int shard() {
    return (value.hashCode() * 0x9E3779B9) >>> 24;
  }

  @Override
  public int compareTo(TaskId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
