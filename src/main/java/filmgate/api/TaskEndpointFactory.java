package filmgate.api;

import filmgate.catalogue.Language;
import filmgate.task.SubmissionReceipt;
import filmgate.view.TaskSnapshot;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes the endpoints that show tasks: they differ in shape only. */
final class TaskEndpointFactory {
  private final ApiServices services;
  private final LongPolls waits;
  private final TaskSnapshots snapshots;

  TaskEndpointFactory(ApiServices services, LongPolls waits) {
    this.services = services;
    this.waits = waits;
    this.snapshots =
        new TaskSnapshots(
            services.taskServices().signals(),
            services.taskServices().queueEstimator(),
            services.videoServices().links(),
            new TaskSnapshot.Installation(
                services.submissionServices().backend(),
                services.submissionServices().priceBooks().currentBook().currency()),
            services.videoServices().clock());
  }

  TaskSnapshots snapshots() {
    return snapshots;
  }

  Endpoint status(BiFunction<TaskSnapshot, Language, byte[]> shape) {
    return new GetTaskEndpoint(services.taskServices().queries(), waits, snapshots, shape);
  }

  Endpoint list(ListTasksEndpoint.PageRenderer shape) {
    return new ListTasksEndpoint(services.taskServices().queries(), snapshots, shape);
  }

  CreateVideoEndpoint submit(Function<SubmissionReceipt, byte[]> shape) {
    return new CreateVideoEndpoint(
        services.submissionServices().submissions(),
        services.submissionServices().backend(),
        services.taskServices().queueEstimator(),
        shape);
  }

  TaskEndpoints taskEndpoints() {
    return new TaskEndpoints(
        services.taskServices().queries(),
        services.taskServices().actions(),
        snapshots,
        submit(CreateVideoEndpoint::acceptedBody));
  }
}
