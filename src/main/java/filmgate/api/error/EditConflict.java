package filmgate.api.error;

import filmgate.json.FieldDifference;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.store.ChangedBy;
import filmgate.store.Revision;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * What a request would have overwritten unseen.
 *
 * @param present the revision of what is stored
 * @param changes the fields of the request whose stored value differs from the sent one
 */
public record EditConflict(Revision present, List<FieldDifference> changes) {
  private static final JsonType<JsonNode> ANY =
      new JsonType<>(
          Schema.anyOf(
              Schema.string(),
              Schema.number(),
              Schema.bool(),
              Schema.arrayOf(Schema.anyOf(Schema.string(), Schema.anyObject())),
              Schema.anyObject(),
              Schema.noContent()),
          (json, value) -> json.writeRawValue(value.toString()));

  private static final JsonShape<FieldDifference> CHANGE =
      JsonShape.<FieldDifference>object()
          .field(
              "param",
              JsonType.STRING.describedAs("The path of the field."),
              FieldDifference::param)
          .field(
              "present",
              ANY.describedAs("The stored value, as responses show it; null if there is none."),
              FieldDifference::present)
          .field(
              "sent",
              ANY.describedAs("The value of the request, as responses would show it."),
              FieldDifference::sent);

  private static final JsonShape<EditConflict> SHAPE =
      JsonShape.<EditConflict>object()
          .field(
              "revision",
              JsonType.INTEGER.describedAs("The stored revision."),
              conflict -> conflict.present.number())
          .field(
              "changed_by",
              JsonType.STRING
                  .orNull()
                  .describedAs("The id of a key, `cli`, or `start`; null if it is not known."),
              conflict -> conflict.present.by().map(ChangedBy::actor))
          .field(
              "changed_at",
              JsonType.UNIX_TIME.orNull(),
              conflict -> conflict.present.by().map(ChangedBy::at))
          .field(
              "changes",
              CHANGE
                  .named("EditDifference")
                  .list()
                  .describedAs("The fields of the request that differ from what is stored."),
              EditConflict::changes);

  static final Schema SCHEMA = SHAPE.schema().named("EditConflict");

  public EditConflict {
    changes = List.copyOf(changes);
  }

  void write(JsonGenerator json) {
    json.writeStartObject();
    SHAPE.write(json, this);
    json.writeEndObject();
  }
}
