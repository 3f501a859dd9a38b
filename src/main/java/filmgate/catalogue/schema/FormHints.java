package filmgate.catalogue.schema;

import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.FieldType.MediaKind;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.Rule;
import filmgate.catalogue.spec.Rule.PromptFields;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a generated form needs besides the schema, as {@code x-ui}. */
final class FormHints {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String SECONDS = "s";

  /** The units of numbers, as {@code Intl.NumberFormat} abbreviates them. */
  private static final Map<String, String> UNITS =
      Map.of("duration", SECONDS, "expires_in", SECONDS, "retention_hours", "h");

  private FormHints() {}

  /**
   * The hints of a field: its label, rank, group, and control.
   *
   * @param name the name or an alias of the field
   * @param order its rank among the fields, counted from 1
   */
  static ObjectNode of(Field field, String name, int order) {
    var ui = NODES.objectNode();
    var label = FieldLabels.of(field.name());
    ui.put("label", label.en());
    ui.put("label_zh", label.zh());
    ui.put("order", order);
    ui.put("group", group(field.kind()));
    ui.put("control", control(field.kind()));
    writeType(field, ui);
    if (!name.equals(field.name())) {
      ui.put("alias_of", field.name());
    }
    if (!field.container().isEmpty()) {
      ui.put("path", field.path());
    }
    return ui;
  }

  private static void writeType(Field field, ObjectNode ui) {
    if (UNITS.containsKey(field.name())) {
      ui.put("unit", UNITS.get(field.name()));
    }
    switch (field.kind()) {
      case FieldType.Choice choice ->
          ui.set("options", FieldSchemaWriter.stringEnum(choice.values()));
      case FieldType.MediaUrl(var media) -> writeMedia(media, ui);
      case FieldType.MediaUrls(var media, var _, var _) -> writeMedia(media, ui);
      case FieldType.Text _,
          FieldType.Flag _,
          FieldType.TrueOnly _,
          FieldType.WholeNumber _,
          FieldType.IntegerChoice _,
          FieldType.NumberRange _,
          FieldType.Index _,
          FieldType.LibraryId _,
          FieldType.ObjectList _,
          FieldType.TextList _,
          FieldType.SingleObject _,
          FieldType.StringMap _ -> {}
    }
  }

  private static void writeMedia(MediaKind media, ObjectNode ui) {
    ui.put(
        "media",
        switch (media) {
          case IMAGE -> "image";
          case VIDEO -> "video";
        });
    ui.set("accept", FieldSchemaWriter.stringEnum(media.types()));
  }

  private static String group(FieldType kind) {
    return switch (kind) {
      case FieldType.Text _ -> "text";
      case FieldType.MediaUrl _, FieldType.MediaUrls _ -> "media";
      case FieldType.ObjectList _, FieldType.TextList _ -> "lists";
      case FieldType.StringMap _ -> "labels";
      case FieldType.Flag _,
          FieldType.TrueOnly _,
          FieldType.WholeNumber _,
          FieldType.IntegerChoice _,
          FieldType.NumberRange _,
          FieldType.Choice _,
          FieldType.Index _,
          FieldType.LibraryId _,
          FieldType.SingleObject _ ->
          "settings";
    };
  }

  private static String control(FieldType kind) {
    return switch (kind) {
      case FieldType.Text _ -> "textarea";
      case FieldType.Flag _, FieldType.TrueOnly _ -> "switch";
      case FieldType.WholeNumber _ -> "number";
      case FieldType.Index _ -> "index";
      case FieldType.IntegerChoice _, FieldType.Choice _ -> "select";
      case FieldType.NumberRange _ -> "slider";
      case FieldType.MediaUrl _, FieldType.LibraryId _ -> "text";
      case FieldType.MediaUrls _, FieldType.ObjectList _, FieldType.TextList _ -> "list";
      case FieldType.SingleObject _ -> "object";
      case FieldType.StringMap _ -> "pairs";
    };
  }

  /**
   * The hints of a model: which array has the shots whose durations add up to a field, what a
   * prompt can refer to, and with which requests a field has no effect.
   */
  static ObjectNode ofModel(ModelSpec spec) {
    var conditions = new RuleSchemaWriter(spec.fields());
    var ui = NODES.objectNode();
    var ignored = NODES.arrayNode();
    for (var rule : spec.rules()) {
      switch (rule) {
        case Rule.ShotsFillDuration(var _, var shots, var total, var _) ->
            writeShots(shots, total, true, ui);
        case Rule.ShotsShareDuration(var _, var shots, var total, var _) ->
            writeShots(shots, total, false, ui);
        case Rule.ElementReferencesExist(var _, var texts, var elements, var _) -> {
          writePrompts(texts, ui);
          ui.put("elements", elements);
        }
        case Rule.ImageReferencesExist(var _, var texts, var images, var _) -> {
          writePrompts(texts, ui);
          ui.set("images", FieldSchemaWriter.stringEnum(images));
        }
        case Rule.Ignores(var _, var when, var field, var _) ->
            ignored.addObject().put("field", field).set("when", conditions.of(when));
        case Rule.Needs _, Rule.UniqueItems _, Rule.OneOfForms _, Rule.FirstImageReferenced _ -> {}
      }
    }
    ui.set("ignored", ignored);
    return ui;
  }

  private static void writeShots(String shots, String total, boolean required, ObjectNode ui) {
    ui.putObject("shots").put("list", shots).put("total", total).put("must_add_up", required);
  }

  private static void writePrompts(PromptFields texts, ObjectNode ui) {
    ui.putObject("prompts").put("text", texts.prompt()).put("list", texts.shots());
  }
}
