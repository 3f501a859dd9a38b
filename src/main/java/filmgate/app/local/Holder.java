package filmgate.app.local;

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
record Holder(long process, String since, String address) {
  private static final Pattern TEXT =
      Pattern.compile("process (?<pid>\\d{1,18})( since (?<since>\\S+))?\\R?(?<address>\\S*)\\s*");

  /** This process. */
  static Holder current() {
    var process = ProcessHandle.current();
    return new Holder(process.pid(), start(process), "");
  }

  private static String start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  static Optional<Holder> parse(String text) {
    var matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Holder(
                Long.parseLong(matcher.group("pid")),
                Optional.ofNullable(matcher.group("since")).orElse(""),
                matcher.group("address")))
        : Optional.empty();
  }

  Holder at(String url) {
    return new Holder(process, since, url);
  }

  /** Whether the process still runs: another one may have its number since. */
  boolean isAlive() {
    return ProcessHandle.of(process).filter(one -> start(one).equals(since)).isPresent();
  }

  /** The process for a message. */
  String name() {
    return "process " + process + (since.isEmpty() ? "" : " since " + since);
  }

  String text() {
    return name() + "\n" + (address.isEmpty() ? "" : address + "\n");
  }
}
