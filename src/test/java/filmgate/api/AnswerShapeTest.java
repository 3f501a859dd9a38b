package filmgate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.catalogue.Language;
import filmgate.task.SubmissionReceipt;
import filmgate.task.TaskState;
import filmgate.view.GenerationTask;
import filmgate.view.Glimpse;
import filmgate.view.NewApiTask;
import filmgate.view.OpenAiVideo;
import filmgate.view.OpenAiVideoList;
import filmgate.view.Schema;
import filmgate.view.TaskList;
import filmgate.view.TaskView;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the views write is what their schemas say. */
class AnswerShapeTest {
  private static final Glimpse.Link LINK = new Glimpse.Link.To("https://films.example/a.mp4", 9);

  private static final Glimpse.Backend BACKEND = new Glimpse.Backend("local", true);

  static Stream<Glimpse> glimpses() {
    return Stream.of(
            new TaskState.Queued(1, 0),
            TestTasks.running(),
            TestTasks.succeeded(TestTasks.DIGEST, 10, Long.MAX_VALUE),
            TestTasks.gone(),
            TestTasks.failed(),
            new TaskState.Cancelled())
        .map(AnswerShapeTest::glimpse);
  }

  private static Glimpse glimpse(TaskState state) {
    return glimpse(state, "USD");
  }

  private static Glimpse glimpse(TaskState state, String currency) {
    var task = TestTasks.task(1, "acc_1", state, 3);
    var link = state instanceof TaskState.Succeeded ? LINK : new Glimpse.Link.None();
    var place = new Glimpse.Place.Expected(2, 30);
    return new Glimpse(task, 0, place, link, new Glimpse.House(BACKEND, currency));
  }

  @ParameterizedTest
  @MethodSource("glimpses")
  void everyViewOfATaskIsDescribed(Glimpse glimpse) {
    AnswerShape.assertFits(TaskView.render(glimpse, Language.EN), TaskView.SCHEMA);
    AnswerShape.assertFits(GenerationTask.render(glimpse, Language.EN), GenerationTask.SCHEMA);
    AnswerShape.assertFits(NewApiTask.render(glimpse, Language.ZH), NewApiTask.SCHEMA);
    AnswerShape.assertFits(OpenAiVideo.render(glimpse, Language.ZH), OpenAiVideo.SCHEMA);
    var page = List.of(glimpse);
    AnswerShape.assertFits(TaskList.tasks(page, true, Language.EN), TaskList.TASKS);
    AnswerShape.assertFits(OpenAiVideoList.render(page, true, Language.EN), OpenAiVideoList.SCHEMA);
    AnswerShape.assertFits(TaskList.batch(page, List.of("x"), Language.EN), TaskList.BATCH);
    var receipt = SubmissionReceipt.of(glimpse.task());
    AnswerShape.assertFits(NewApiTask.submitted(receipt), NewApiTask.SUBMITTED);
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
    AnswerShape.assertFits(TaskList.tasks(List.of(), false, Language.EN), TaskList.TASKS);
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
    var schema = Schema.object(Schema.always("a", Schema.text()));
    assertThatThrownBy(() -> AnswerShape.assertFits("{\"a\":\"x\",\"b\":1}", schema))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> AnswerShape.assertFits("{}", schema))
        .isInstanceOf(AssertionError.class);
    assertThat(schema.json(Schema.Names.IN_PLACE).has("additionalProperties")).isFalse();
  }
}
