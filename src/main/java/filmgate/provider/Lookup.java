package filmgate.provider;

/** What an upstream knows about the open step of a submission. */
public sealed interface Lookup {
  /** The upstream has the task. */
  record Found(Ticket ticket) implements Lookup {}

  /** The upstream has finished a step before the last one; see {@link Submission.StepFinished}. */
  record FoundStep(String progress) implements Lookup {}

  /** The open step only reads from the upstream, or was never sent: it may run at any time. */
  record Repeatable() implements Lookup {}

  /**
   * The upstream does not have the submission. It may not have it yet, so only several such answers
   * allow to send it again.
   */
  record NotFoundUpstream() implements Lookup {}

  /** The work was lost when an earlier run of this server ended: another attempt is free. */
  record WorkLost() implements Lookup {}

  /** The upstream has no lookup. */
  record Undetermined() implements Lookup {}
}
