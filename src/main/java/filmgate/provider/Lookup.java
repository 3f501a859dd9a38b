package filmgate.provider;

/** What an upstream says of an order whose answer was lost. */
public sealed interface Lookup {
  /** It has the order. */
  record Found(Ticket ticket) implements Lookup {}

  /** It certainly does not have the order: it may be sent again. */
  record NotFoundUpstream() implements Lookup {}

  /** This upstream cannot be asked, or does not know yet. */
  record Undetermined() implements Lookup {}
}
