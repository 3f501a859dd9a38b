package filmgate.api.task;

import filmgate.api.route.Endpoint;
import filmgate.api.services.ApiServices;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot;
import java.util.function.BiFunction;

/** Makes the endpoints that show tasks: they differ in shape only. */
public final class TaskEndpointFactory {
  private final ApiServices services;
  private final LongPolls waits;
  private final TaskSnapshots snapshots;
  private final TaskLookup lookup;

  public TaskEndpointFactory(ApiServices services, LongPolls waits) {
    this.services = services;
    this.waits = waits;
    this.lookup = new TaskLookup(services.taskServices().queries());
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

  public TaskSnapshots snapshots() {
    return snapshots;
  }

  public Endpoint status(BiFunction<TaskSnapshot, Language, byte[]> shape) {
    return new GetTaskEndpoint(lookup, waits, snapshots, shape);
  }

  public Endpoint list(ListTasksEndpoint.PageRenderer shape) {
    return new ListTasksEndpoint(services.taskServices().queries(), snapshots, shape);
  }

  public TaskLookup lookup() {
    return lookup;
  }

  public TaskEndpoints taskEndpoints() {
    return new TaskEndpoints(lookup, services.taskServices().actions(), snapshots);
  }
}
