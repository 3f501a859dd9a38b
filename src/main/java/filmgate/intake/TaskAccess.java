package filmgate.intake;

import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.task.Task;

/** Which tasks a caller can see, cancel, retry, and delete. */
public final class TaskAccess {
  private TaskAccess() {}

  /** Tasks of the caller's account; for a test key only those that test keys created. */
  public static boolean isAllowed(Caller caller, Task task) {
    return task.owner().account().equals(caller.account())
        && (!testOnly(caller) || task.owner().lane().isTest());
  }

  /** Whether the caller is limited to tasks of test keys. */
  public static boolean testOnly(Caller caller) {
    return caller.kind() == KeyKind.TEST;
  }
}
