package filmgate.api.error;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.api.ApiRoutes;
import filmgate.api.dialect.Dialect;
import filmgate.api.dialect.newapi.NewApiTaskView;
import filmgate.api.dialect.openai.OpenAiVideoListView;
import filmgate.api.dialect.openai.OpenAiVideoView;
import filmgate.api.dialect.standard.GenerationTaskView;
import filmgate.id.AccountId;
import filmgate.json.Schema;
import filmgate.task.SubmissionReceipt;
import filmgate.task.TaskState;
import filmgate.testing.ResponseShape;
import filmgate.testing.TaskFixtures;
import filmgate.text.Language;
import filmgate.view.task.SubmittedView;
import filmgate.view.task.TaskListView;
import filmgate.view.task.TaskSnapshot;
import filmgate.view.task.TaskView;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the views write is what their schemas say. */
class ErrorResponseShapeTest {
  private static final TaskSnapshot.Link LINK =
      new TaskSnapshot.Link.SignedUrl("https://films.example/a.mp4", 9);

  static Stream<TaskSnapshot> snapshots() {
    return Stream.of(
            new TaskState.Queued(1, 0),
            TaskFixtures.running(),
            TaskFixtures.succeeded(TaskFixtures.DIGEST, 10, Long.MAX_VALUE),
            TaskFixtures.gone(),
            TaskFixtures.failed(),
            new TaskState.Cancelled())
        .map(ErrorResponseShapeTest::snapshot);
  }

  private static TaskSnapshot snapshot(TaskState state) {
    return snapshot(state, "USD");
  }

  private static TaskSnapshot snapshot(TaskState state, String currency) {
    var task = TaskFixtures.task(1, new AccountId("acc_1"), state, 3);
    var link = state instanceof TaskState.Succeeded ? LINK : new TaskSnapshot.Link.NoLink();
    var place = new TaskSnapshot.QueueInfo.EstimatedPosition(2, 30);
    return new TaskSnapshot(task, 0, place, link, new TaskSnapshot.Installation(currency));
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void everyViewOfATaskIsDescribed(TaskSnapshot snapshot) {
    ResponseShape.assertFits(TaskView.render(snapshot, Language.EN), TaskView.SCHEMA);
    ResponseShape.assertFits(
        GenerationTaskView.render(snapshot, Language.EN), GenerationTaskView.SCHEMA);
    ResponseShape.assertFits(NewApiTaskView.render(snapshot, Language.ZH), NewApiTaskView.SCHEMA);
    ResponseShape.assertFits(OpenAiVideoView.render(snapshot, Language.ZH), OpenAiVideoView.SCHEMA);
    var page = List.of(snapshot);
    ResponseShape.assertFits(TaskListView.tasks(page, true, Language.EN), TaskListView.TASKS);
    ResponseShape.assertFits(
        OpenAiVideoListView.render(page, true, Language.EN), OpenAiVideoListView.SCHEMA);
    ResponseShape.assertFits(
        TaskListView.batch(page, List.of("x"), Language.EN), TaskListView.BATCH);
    var receipt = SubmissionReceipt.of(snapshot.task());
    ResponseShape.assertFits(NewApiTaskView.submitted(receipt), NewApiTaskView.SUBMITTED);
    ResponseShape.assertFits(SubmittedView.render(receipt), SubmittedView.SCHEMA);
  }

  @Test
  void theCostIsShownInCreditsForUsdOnly() {
    var dollars = TaskView.render(snapshot(TaskFixtures.failed()), Language.EN);
    assertThat(new String(dollars, UTF_8)).contains("\"cost\":", "\"credits_cost\":");
    var yuan = TaskView.render(snapshot(TaskFixtures.failed(), "CNY"), Language.EN);
    assertThat(new String(yuan, UTF_8)).contains("\"cost\":").doesNotContain("credits");
  }

  @Test
  void anEmptyPageIsDescribed() {
    ResponseShape.assertFits(TaskListView.tasks(List.of(), false, Language.EN), TaskListView.TASKS);
  }

  static Stream<ErrorEnvelope> everyErrorIsDescribed() {
    return ApiRoutes.DIALECTS.stream().map(Dialect::errors);
  }

  @ParameterizedTest
  @MethodSource
  void everyErrorIsDescribed(ErrorEnvelope envelope) {
    for (var error : ErrorSamples.all()) {
      var body = new ErrorBody(envelope, Language.EN, "https://films.example", "req_1");
      ResponseShape.assertFits(body.render(error), envelope.schema());
    }
  }

  @Test
  void anUndescribedFieldIsFound() {
    var schema = Schema.object(Schema.required("a", Schema.string()));
    assertThatThrownBy(() -> ResponseShape.assertFits("{\"a\":\"x\",\"b\":1}", schema))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ResponseShape.assertFits("{}", schema))
        .isInstanceOf(AssertionError.class);
    assertThat(schema.json(Schema.SchemaReferences.INLINE).has("additionalProperties")).isFalse();
  }
}
