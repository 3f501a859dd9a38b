package filmgate.provider.local;

import filmgate.provider.Ticket;
import filmgate.task.FailureCode;
import java.util.regex.Pattern;

/** The parsed ticket of a test outcome. */
sealed interface TestOutcomeTicket {
  Pattern FAILING = Pattern.compile("refusing:([A-Z_]+):(.+)");
  Pattern DELAYED = Pattern.compile("slow:([0-9]{1,18}):(.+)");

  /** A ticket of the provider itself. */
  record Unchanged(Ticket own) implements TestOutcomeTicket {}

  /** No work is done: the task ends with this failure. */
  record Failing(FailureCode code, String task) implements TestOutcomeTicket {
    Ticket ticket() {
      return new Ticket("refusing:" + code.name() + ":" + task);
    }
  }

  /** The work is not reported as finished before this time (milliseconds since 1970). */
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
