package filmgate.provider.local;

import filmgate.provider.Ticket;
import filmgate.task.FailureCode;
import java.util.regex.Pattern;

/** What a ticket says of the work behind it. */
sealed interface TestOutcomeTicket {
  Pattern FAILING = Pattern.compile("refusing:([A-Z_]+):(.+)");
  Pattern DELAYED = Pattern.compile("slow:([0-9]{1,18}):(.+)");

  /** It is the provider's own. */
  record Unchanged(Ticket own) implements TestOutcomeTicket {}

  /** No work is done: it ends with this failure. */
  record Failing(FailureCode code, String task) implements TestOutcomeTicket {
    Ticket ticket() {
      return new Ticket("refusing:" + code.name() + ":" + task);
    }
  }

  /** The work is not told to be done before then (milliseconds since 1970). */
  record Delayed(long untilMillis, Ticket own) implements TestOutcomeTicket {
    Ticket ticket() {
      return new Ticket("slow:" + untilMillis + ":" + own.value());
    }
  }

  static TestOutcomeTicket of(Ticket ticket) {
    var refusing = FAILING.matcher(ticket.value());
    if (refusing.matches()) {
      return new Failing(FailureCode.valueOf(refusing.group(1)), refusing.group(2));
    }
    var slow = DELAYED.matcher(ticket.value());
    return slow.matches()
        ? new Delayed(Long.parseLong(slow.group(1)), new Ticket(slow.group(2)))
        : new Unchanged(ticket);
  }
}
