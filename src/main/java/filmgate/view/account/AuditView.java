package filmgate.view.account;

import static filmgate.json.Schema.anyObject;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.unixTime;

import filmgate.json.Schema;
import filmgate.store.AuditEntry;
import tools.jackson.core.JsonGenerator;

/** One line of the audit log. */
public final class AuditView {
  public static final Schema SCHEMA =
      object(
              required("id", string()),
              required("object", enumOf("audit_entry")),
              required("created", unixTime()),
              required("who", string().describedAs("the id of a key, or `cli` or `start`")),
              required("action", string()),
              required("subject", string().describedAs("the id of what was changed")),
              required("before", anyObject().orNull()),
              required("after", anyObject().orNull()))
          .named("AuditEntry");

  private AuditView() {}

  /** The fields of the entry, inside of an object that somebody else opened. */
  public static void write(JsonGenerator json, AuditEntry entry) {
    json.writeStringProperty("id", Long.toString(entry.id()));
    json.writeStringProperty("object", "audit_entry");
    json.writeNumberProperty("created", entry.by().at().getEpochSecond());
    json.writeStringProperty("who", entry.by().actor());
    json.writeStringProperty("action", entry.action());
    json.writeStringProperty("subject", entry.subject());
    raw(json, "before", entry.before());
    raw(json, "after", entry.after());
  }

  private static void raw(JsonGenerator json, String name, String object) {
    json.writeName(name);
    if (object.isEmpty()) {
      json.writeNull();
    } else {
      json.writeRawValue(object);
    }
  }
}
