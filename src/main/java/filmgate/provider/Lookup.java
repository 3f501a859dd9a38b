package filmgate.provider;

/** What an upstream knows about a submission whose response was lost. */
public sealed interface Lookup {
  /** The upstream has the task. */
  record Found(Ticket ticket) implements Lookup {}

  /** The upstream does not have the task, which may be sent again. */
  record NotFoundUpstream() implements Lookup {}

  /** The upstream has no lookup, or does not know yet. */
  record Undetermined() implements Lookup {}
}
