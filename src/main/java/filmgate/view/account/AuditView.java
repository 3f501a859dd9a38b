package filmgate.view.account;

import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.id.EntryId;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.store.AuditEntry;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The JSON of an audit log entry. */
public final class AuditView {
  private static final JsonType<Optional<String>> RAW_OBJECT =
      new JsonType<String>(Schema.anyObject(), JsonGenerator::writeRawValue).orNull();

  public static final JsonShape<AuditEntry> SHAPE =
      JsonShape.<AuditEntry>object()
          .field("id", STRING, AuditView::id)
          .constant("object", "audit_entry")
          .field("created_at", UNIX_TIME, entry -> entry.by().at())
          .field(
              "who",
              STRING.describedAs("The id of a key, `cli`, or `start`."),
              entry -> entry.by().actor())
          .field("action", STRING, AuditEntry::action)
          .field(
              "subject",
              STRING.describedAs("The id of the resource that was changed or read."),
              AuditEntry::subject)
          .field("before", RAW_OBJECT, entry -> nonEmpty(entry.before()))
          .field("after", RAW_OBJECT, entry -> nonEmpty(entry.after()));

  public static final Schema SCHEMA = SHAPE.schema().named("AuditEntry");

  private AuditView() {}

  public static String id(AuditEntry entry) {
    return EntryId.AUDIT.of(entry.id());
  }

  private static Optional<String> nonEmpty(String json) {
    return Optional.of(json).filter(text -> !text.isEmpty());
  }
}
