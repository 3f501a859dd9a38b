package filmgate.app.doctor.check;

/** The result of one check. */
public sealed interface CheckOutcome {
  /** What was found, as the beginning of a sentence, without secrets. */
  String detail();

  /** The mark of the outcome, as printed and in JSON. */
  default String mark() {
    return switch (this) {
      case Passed _ -> "ok";
      case Warning _ -> "warning";
      case Problem _ -> "problem";
      case Skipped _ -> "skipped";
    };
  }

  /** Nothing is wrong. */
  record Passed(String detail) implements CheckOutcome {}

  /**
   * The server works, and the operator should know this.
   *
   * @param fix what to do, with the setting or the command
   */
  record Warning(String detail, String fix) implements CheckOutcome {}

  /**
   * The server does not start, or a part of it does not work.
   *
   * @param fix what to do, with the setting or the command
   */
  record Problem(String detail, String fix) implements CheckOutcome {}

  /** The check does not apply here; the detail is the reason. */
  record Skipped(String detail) implements CheckOutcome {}
}
