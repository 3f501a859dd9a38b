package filmgate.api;

import filmgate.catalogue.Language;
import filmgate.task.SubmissionReceipt;
import filmgate.view.TaskSnapshot;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes the endpoints that show tasks: they differ in shape only. */
final class TaskViews {
  private final Surroundings around;
  private final Waits waits;
  private final Glimpses glimpses;

  TaskViews(Surroundings around, Waits waits) {
    this.around = around;
    this.waits = waits;
    this.glimpses =
        new Glimpses(
            around.tasks().signals(),
            around.tasks().line(),
            around.films().links(),
            new TaskSnapshot.Installation(
                around.making().backend(), around.making().prices().currentBook().currency()),
            around.films().clock());
  }

  Glimpses glimpses() {
    return glimpses;
  }

  Endpoint status(BiFunction<TaskSnapshot, Language, byte[]> shape) {
    return new StatusEndpoint(around.tasks().kept(), waits, glimpses, shape);
  }

  Endpoint list(ListEndpoint.Shape shape) {
    return new ListEndpoint(around.tasks().kept(), glimpses, shape);
  }

  SubmitEndpoint submit(Function<SubmissionReceipt, byte[]> shape) {
    return new SubmitEndpoint(
        around.making().submissions(), around.making().backend(), around.tasks().line(), shape);
  }

  TaskEndpoints actions() {
    return new TaskEndpoints(
        around.tasks().kept(),
        around.tasks().actions(),
        glimpses,
        submit(SubmitEndpoint::accepted));
  }
}
