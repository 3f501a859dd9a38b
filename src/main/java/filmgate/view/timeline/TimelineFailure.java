package filmgate.view.timeline;

import static filmgate.json.JsonType.STRING;

import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.task.Failure;
import filmgate.text.LocalizedText;
import filmgate.view.task.PublicFailure;
import filmgate.view.task.TaskError;
import filmgate.view.timeline.TaskTimelineView.TimelineReader;
import tools.jackson.core.JsonGenerator;

/** A failure for a reader: the cause, what to do, and where it is documented. */
record TimelineFailure(Failure failure, TimelineReader reader) {
  private static final LocalizedText PAGE =
      new LocalizedText(
          "/docs/reference/task-status#why-a-task-failed",
          "/docs/zh/reference/task-status#why-a-task-failed");

  static final JsonType<TimelineFailure> TYPE =
      JsonShape.<TimelineFailure>object()
          .field("code", STRING, one -> one.error().code())
          .field("message", STRING, one -> one.error().message())
          .field("param", STRING, one -> one.failure.param())
          .field("remedy", STRING.describedAs("What to do about it."), TimelineFailure::remedy)
          .field(
              "doc_url",
              new JsonType<>(Schema.url(), JsonGenerator::writeString),
              one -> one.reader.origin() + PAGE.forLanguage(one.reader.language()))
          .type()
          .describedAs("Why the task or the attempt failed.");

  private TaskError error() {
    var shown = reader.seesContent() ? failure : PublicFailure.of(failure);
    return TaskError.of(shown, reader.language());
  }

  private String remedy() {
    return FailureRemedies.of(failure.code()).forLanguage(reader.language());
  }
}
