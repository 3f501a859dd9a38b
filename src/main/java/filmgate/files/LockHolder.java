package filmgate.files;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The process that holds a data directory, as the file of the lock names it: a line for humans, and
 * the address of the server once it listens.
 *
 * @param since when the process started; empty if the system does not say
 * @param address the base URL of the server; empty before it listens
 */
public record LockHolder(long process, String since, String address) {
  private static final Pattern TEXT =
      Pattern.compile("process (?<pid>\\d{1,18})( since (?<since>\\S+))?\\R?(?<address>\\S*)\\s*");

  /** This process. */
  public static LockHolder current() {
    var process = ProcessHandle.current();
    return new LockHolder(process.pid(), start(process), "");
  }

  private static String start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  public static Optional<LockHolder> parse(String text) {
    var matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new LockHolder(
                Long.parseLong(matcher.group("pid")),
                Optional.ofNullable(matcher.group("since")).orElse(""),
                matcher.group("address")))
        : Optional.empty();
  }

  public LockHolder at(String url) {
    return new LockHolder(process, since, url);
  }

  /** Whether the process still runs: another one may have its number since. */
  public boolean isAlive() {
    return ProcessHandle.of(process).filter(one -> start(one).equals(since)).isPresent();
  }

  /** The process for a message. */
  public String name() {
    return "process " + process + (since.isEmpty() ? "" : " since " + since);
  }

  public String text() {
    return name() + "\n" + (address.isEmpty() ? "" : address + "\n");
  }
}
