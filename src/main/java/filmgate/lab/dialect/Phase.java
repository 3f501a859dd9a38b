package filmgate.lab.dialect;

/** The progress of a task, which each dialect names by words of its own. */
public enum Phase {
  SUBMITTED,
  RUNNING,
  SUCCEEDED,
  FAILED;

  public boolean isFinal() {
    return switch (this) {
      case SUBMITTED, RUNNING -> false;
      case SUCCEEDED, FAILED -> true;
    };
  }
}
