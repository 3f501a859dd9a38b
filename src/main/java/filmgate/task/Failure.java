package filmgate.task;

/**
 * Why a task failed.
 *
 * @param code the stable code for programs
 * @param param the field that caused it, as the caller wrote it; empty if there is none
 * @param detail one sentence for humans, without secrets
 * @param chinese the same sentence in Chinese; empty if there is none
 */
public record Failure(FailureCode code, String param, String detail, String chinese) {
  public Failure(FailureCode code, String param, String detail) {
    this(code, param, detail, "");
  }

  public static Failure of(FailureCode code, String detail) {
    return new Failure(code, "", detail);
  }
}
