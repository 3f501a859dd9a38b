package filmgate.provider.local;

import filmgate.provider.Ticket;
import filmgate.task.FailureCode;
import java.util.regex.Pattern;

/** What a ticket says of the work behind it. */
sealed interface ProvokedTicket {
  Pattern REFUSING = Pattern.compile("refusing:([A-Z_]+):(.+)");
  Pattern SLOW = Pattern.compile("slow:([0-9]{1,18}):(.+)");

  /** It is the provider's own. */
  record Plain(Ticket own) implements ProvokedTicket {}

  /** No work is done: it ends with this failure. */
  record Refusing(FailureCode code, String task) implements ProvokedTicket {
    Ticket ticket() {
      return new Ticket("refusing:" + code.name() + ":" + task);
    }
  }

  /** The work is not told to be done before then (milliseconds since 1970). */
  record Slow(long untilMillis, Ticket own) implements ProvokedTicket {
    Ticket ticket() {
      return new Ticket("slow:" + untilMillis + ":" + own.text());
    }
  }

  static ProvokedTicket of(Ticket ticket) {
    var refusing = REFUSING.matcher(ticket.text());
    if (refusing.matches()) {
      return new Refusing(FailureCode.valueOf(refusing.group(1)), refusing.group(2));
    }
    var slow = SLOW.matcher(ticket.text());
    return slow.matches()
        ? new Slow(Long.parseLong(slow.group(1)), new Ticket(slow.group(2)))
        : new Plain(ticket);
  }
}
