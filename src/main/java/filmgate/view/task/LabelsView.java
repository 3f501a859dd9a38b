package filmgate.view.task;

import filmgate.json.Schema;
import filmgate.task.Task;
import tools.jackson.core.JsonGenerator;

/** The JSON of the labels of a task: the external id and the metadata. */
public final class LabelsView {
  public static final Schema METADATA = Schema.map(Schema.string());

  private LabelsView() {}

  /** Writes the external id, if the task has one. */
  public static void writeExternalId(JsonGenerator json, Task task) {
    var externalId = task.request().options().labels().externalId();
    if (!externalId.isEmpty()) {
      json.writeStringProperty("external_id", externalId);
    }
  }

  /** Writes the metadata as one object, if the task has any. */
  public static void writeMetadata(JsonGenerator json, Task task) {
    var metadata = task.request().options().labels().metadata();
    if (!metadata.isEmpty()) {
      json.writeObjectPropertyStart("metadata");
      metadata.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
  }

  /** Writes the metadata with the URL of the video, which replaces a key of that name. */
  public static void writeMetadata(JsonGenerator json, Task task, String url) {
    json.writeObjectPropertyStart("metadata");
    json.writeStringProperty("url", url);
    task.request().options().labels().metadata().entrySet().stream()
        .filter(label -> !label.getKey().equals("url"))
        .forEach(label -> json.writeStringProperty(label.getKey(), label.getValue()));
    json.writeEndObject();
  }
}
