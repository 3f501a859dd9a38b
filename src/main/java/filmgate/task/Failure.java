package filmgate.task;

/**
 * Why a task failed.
 *
 * @param code the stable code for programs
 * @param param the field that caused it, as the caller wrote it; empty if there is none
 * @param detail one sentence for humans, without secrets
 */
public record Failure(FailureCode code, String param, String detail) {
  public static Failure of(FailureCode code, String detail) {
    return new Failure(code, "", detail);
  }
}
