package filmgate.task;

/**
 * Why a task ended without a film.
 *
 * @param code what programs rely on
 * @param param the field to blame, as the caller wrote it; empty when none is
 * @param detail one sentence for people, without secrets
 */
public record Failure(FailureCode code, String param, String detail) {
  public static Failure of(FailureCode code, String detail) {
    return new Failure(code, "", detail);
  }
}
