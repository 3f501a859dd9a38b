package filmgate.view.account;

import filmgate.json.JsonType;
import filmgate.store.Revision;
import java.util.Optional;

/** The JSON of the revision of an account or a key. */
final class RevisionJson {
  static final JsonType<Number> TYPE =
      JsonType.INTEGER.describedAs(
          "Every change increases it. Send it with a change, so that you do not overwrite what you"
              + " have not read. Absent for a new resource, and in lists of accounts.");

  private RevisionJson() {}

  /** Empty if it is not known. */
  static Optional<Number> boxed(long revision) {
    return Optional.<Number>of(revision).filter(_ -> revision != Revision.UNKNOWN);
  }
}
