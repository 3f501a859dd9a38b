package filmgate.api.task;

import filmgate.api.request.InvalidFields;
import filmgate.api.route.ApiRequest;
import filmgate.json.JsonFields;
import filmgate.json.Schema;
import java.util.LinkedHashSet;
import java.util.Set;

/** The body of requests for several tasks: {@code task_ids}. */
public final class RequestedTasks {
  private static final String IDS = "task_ids";
  private static final int IDS_MAX = 100;

  private RequestedTasks() {}

  /** The schema of the body, with this name. */
  public static Schema schema(String name) {
    return Schema.object(
            Schema.required(
                IDS, Schema.arrayOf(Schema.string(), 1, IDS_MAX).describedAs("1 to 100 ids.")))
        .named(name);
  }

  /** The ids in the sequence of the request, without repetition; some may not be ids of tasks. */
  public static Set<String> ids(ApiRequest call) {
    var body = new JsonFields(call.json());
    if (!body.isGiven(IDS)) {
      body.addMissing(IDS);
    }
    var ids = body.nonEmptyStrings(IDS, IDS_MAX);
    InvalidFields.throwIfAny(body);
    return new LinkedHashSet<>(ids);
  }
}
