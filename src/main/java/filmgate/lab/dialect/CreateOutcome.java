package filmgate.lab.dialect;

/** The result of the creation of a task. */
public sealed interface CreateOutcome {
  record Created(LabTask task) implements CreateOutcome {}

  /** As many tasks are open as the account may have. */
  record TooManyOpen() implements CreateOutcome {}

  /** There is a task with this external id. */
  record DuplicateExternalId() implements CreateOutcome {}
}
