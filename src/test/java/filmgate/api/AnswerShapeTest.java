package filmgate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.catalogue.Language;
import filmgate.task.SubmissionReceipt;
import filmgate.task.TaskState;
import filmgate.view.GenerationTaskView;
import filmgate.view.NewApiTaskView;
import filmgate.view.OpenAiVideoListView;
import filmgate.view.OpenAiVideoView;
import filmgate.view.Schema;
import filmgate.view.TaskListView;
import filmgate.view.TaskSnapshot;
import filmgate.view.TaskView;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the views write is what their schemas say. */
class AnswerShapeTest {
  private static final TaskSnapshot.Link LINK =
      new TaskSnapshot.Link.SignedUrl("https://films.example/a.mp4", 9);

  private static final TaskSnapshot.Backend BACKEND = new TaskSnapshot.Backend("local", true);

  static Stream<TaskSnapshot> glimpses() {
    return Stream.of(
            new TaskState.Queued(1, 0),
            TestTasks.running(),
            TestTasks.succeeded(TestTasks.DIGEST, 10, Long.MAX_VALUE),
            TestTasks.gone(),
            TestTasks.failed(),
            new TaskState.Cancelled())
        .map(AnswerShapeTest::glimpse);
  }

  private static TaskSnapshot glimpse(TaskState state) {
    return glimpse(state, "USD");
  }

  private static TaskSnapshot glimpse(TaskState state, String currency) {
    var task = TestTasks.task(1, "acc_1", state, 3);
    var link = state instanceof TaskState.Succeeded ? LINK : new TaskSnapshot.Link.NoLink();
    var place = new TaskSnapshot.QueueInfo.EstimatedPosition(2, 30);
    return new TaskSnapshot(task, 0, place, link, new TaskSnapshot.Installation(BACKEND, currency));
  }

  @ParameterizedTest
  @MethodSource("glimpses")
  void everyViewOfATaskIsDescribed(TaskSnapshot glimpse) {
    AnswerShape.assertFits(TaskView.render(glimpse, Language.EN), TaskView.SCHEMA);
    AnswerShape.assertFits(
        GenerationTaskView.render(glimpse, Language.EN), GenerationTaskView.SCHEMA);
    AnswerShape.assertFits(NewApiTaskView.render(glimpse, Language.ZH), NewApiTaskView.SCHEMA);
    AnswerShape.assertFits(OpenAiVideoView.render(glimpse, Language.ZH), OpenAiVideoView.SCHEMA);
    var page = List.of(glimpse);
    AnswerShape.assertFits(TaskListView.tasks(page, true, Language.EN), TaskListView.TASKS);
    AnswerShape.assertFits(
        OpenAiVideoListView.render(page, true, Language.EN), OpenAiVideoListView.SCHEMA);
    AnswerShape.assertFits(TaskListView.batch(page, List.of("x"), Language.EN), TaskListView.BATCH);
    var receipt = SubmissionReceipt.of(glimpse.task());
    AnswerShape.assertFits(NewApiTaskView.submitted(receipt), NewApiTaskView.SUBMITTED);
    AnswerShape.assertFits(SubmitEndpoint.accepted(receipt), SubmitEndpoint.ACCEPTED);
  }

  @Test
  void theCostIsShownInCreditsForUsdOnly() {
    var dollars = TaskView.render(glimpse(TestTasks.failed()), Language.EN);
    assertThat(new String(dollars, UTF_8)).contains("\"cost\":", "\"credits_cost\":");
    var yuan = TaskView.render(glimpse(TestTasks.failed(), "CNY"), Language.EN);
    assertThat(new String(yuan, UTF_8)).contains("\"cost\":").doesNotContain("credits");
  }

  @Test
  void anEmptyPageIsDescribed() {
    AnswerShape.assertFits(TaskListView.tasks(List.of(), false, Language.EN), TaskListView.TASKS);
  }

  @ParameterizedTest
  @EnumSource
  void everyErrorIsDescribed(Envelope envelope) {
    for (var error : ErrorSamples.all()) {
      var body = new ErrorBody(envelope, Language.EN, "https://films.example", "req_1");
      AnswerShape.assertFits(body.render(error), ErrorSchema.of(envelope));
    }
  }

  @Test
  void aFieldThatNobodyDescribedIsFound() {
    var schema = Schema.object(Schema.required("a", Schema.string()));
    assertThatThrownBy(() -> AnswerShape.assertFits("{\"a\":\"x\",\"b\":1}", schema))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> AnswerShape.assertFits("{}", schema))
        .isInstanceOf(AssertionError.class);
    assertThat(schema.json(Schema.SchemaReferences.INLINE).has("additionalProperties")).isFalse();
  }
}
