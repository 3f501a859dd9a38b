package filmgate.view.task;

import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.STRINGS;
import static filmgate.json.JsonType.UNIX_SECONDS;

import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.TaskWarning;
import filmgate.task.VideoResult;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot.Link.SignedUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON of the content of a customer's task, for operators: everything that the customer wrote,
 * and the video.
 */
public final class TaskContentView {
  private static final JsonType<String> BODY =
      new JsonType<>(Schema.anyObject(), JsonGenerator::writeRawValue);

  private static final JsonType<Map<String, String>> METADATA =
      new JsonType<>(
          LabelsView.METADATA,
          (json, labels) -> {
            json.writeStartObject();
            labels.forEach(json::writeStringProperty);
            json.writeEndObject();
          });

  private static final JsonType<LocalizedWarning> WARNING =
      new JsonType<>(
          WarningView.SCHEMA, (json, one) -> WarningView.write(json, one.warning, one.language));

  private static final JsonType<SignedUrl> RESULT =
      JsonShape.<SignedUrl>object().field("videos", TaskView.VIDEO.list(), List::of).type();

  /** What is stored of the content. */
  static final JsonShape<StoredContent> STORED =
      JsonShape.<StoredContent>object()
          .field("request", BODY.describedAs("The body of the caller."), StoredContent::request)
          .optional("external_id", STRING, StoredContent::externalId)
          .optional("metadata", METADATA, StoredContent::metadata)
          .field("warnings", WARNING.list(), StoredContent::warnings)
          .optional("output", TaskView.OUTPUT, StoredContent::video);

  private static final JsonShape<FullContent> SHAPE =
      JsonShape.<FullContent>object()
          .constant("object", "task_content")
          .field("task_id", STRING, one -> one.stored.task.id().value())
          .field("account_id", STRING, one -> one.stored.task.owner().account().value())
          .fieldsOf(STORED, FullContent::stored)
          .field(
              "missing",
              STRINGS.describedAs("The fields whose files have expired. The request lacks them."),
              FullContent::missing)
          .optional(
              "error_message",
              STRING.describedAs("Why the task failed, with what a program reported."),
              FullContent::errorMessage)
          .optional("result", RESULT, FullContent::link)
          .optional(
              "expired_at",
              UNIX_SECONDS.describedAs("Seconds since 1970, when the video was deleted."),
              one -> OperatorTaskView.expiredAt(one.stored.task));

  public static final Schema SCHEMA = SHAPE.schema().named("TaskContent");

  private TaskContentView() {}

  private record LocalizedWarning(TaskWarning warning, Language language) {}

  /**
   * What is stored of the content of a task.
   *
   * @param request the JSON text of the request
   */
  record StoredContent(Task task, String request, Language language) {
    private Optional<String> externalId() {
      return Optional.of(task.request().options().labels().externalId())
          .filter(text -> !text.isEmpty());
    }

    private Optional<Map<String, String>> metadata() {
      return Optional.of(task.request().options().labels().metadata())
          .filter(labels -> !labels.isEmpty());
    }

    private List<LocalizedWarning> warnings() {
      return task.warnings().stream()
          .map(warning -> new LocalizedWarning(warning, language))
          .toList();
    }

    private Optional<VideoResult> video() {
      return task.state() instanceof TaskState.Succeeded(var result)
          ? Optional.of(result)
          : Optional.empty();
    }
  }

  private record FullContent(StoredContent stored, List<String> missing, TaskSnapshot.Link files) {
    private Optional<String> errorMessage() {
      return stored.task.state() instanceof TaskState.Failed(var failure)
          ? Optional.of(TaskError.of(failure, stored.language).message())
          : Optional.empty();
    }

    private Optional<SignedUrl> link() {
      return switch (files) {
        case SignedUrl url -> Optional.of(url);
        case TaskSnapshot.Link.NoLink _ -> Optional.empty();
      };
    }
  }

  /**
   * The content of a task.
   *
   * @param request the JSON text of the request, with links to its files
   * @param missing the fields whose files have expired
   */
  public static byte[] render(
      TaskSnapshot snapshot, String request, List<String> missing, Language language) {
    var stored = new StoredContent(snapshot.task(), request, language);
    return SHAPE.render(new FullContent(stored, List.copyOf(missing), snapshot.link()));
  }
}
