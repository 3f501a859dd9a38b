package filmgate.view.account;

import filmgate.json.JsonType;
import java.util.Optional;
import java.util.OptionalLong;

/** The JSON of the revision of an account or a key. */
final class RevisionJson {
  static final JsonType<Number> TYPE =
      JsonType.INTEGER.describedAs(
          "Every change increases it. Send it with a change, so that you do not overwrite what you"
              + " have not read. Absent in lists and for new resources.");

  private RevisionJson() {}

  static Optional<Number> boxed(OptionalLong revision) {
    return revision.isPresent() ? Optional.of(revision.getAsLong()) : Optional.empty();
  }
}
