package filmgate.app.doctor;

import filmgate.app.doctor.check.CheckOutcome;

/**
 * The outcome of one check.
 *
 * @param subject the name of the channel; empty for the other checks
 */
record Finding(CheckName name, String subject, CheckOutcome outcome) {
  /** The name of the check and of what it checks, {@code channel kling}. */
  String title() {
    return subject.isEmpty() ? name.wireName() : name.wireName() + " " + subject;
  }
}
