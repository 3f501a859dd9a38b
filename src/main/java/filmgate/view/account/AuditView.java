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

/** The JSON of an audit log entry. */
public final class AuditView {
  public static final Schema SCHEMA =
      object(
              required("id", string()),
              required("object", enumOf("audit_entry")),
              required("created", unixTime()),
              required("who", string().describedAs("The id of a key, `cli`, or `start`.")),
              required("action", string()),
              required("subject", string().describedAs("The id of the changed resource.")),
              required("before", anyObject().orNull()),
              required("after", anyObject().orNull()))
          .named("AuditEntry");

  private AuditView() {}

  /** Writes the fields of the entry into an open object. */
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
