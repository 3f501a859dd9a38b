package filmgate.api.openapi;

import filmgate.api.route.Route;
import java.util.Map;

/** Describes the parameters of paths by what is before them. */
final class PathParts {
  private static final String TASK = "The `task_id` of the video.";
  private static final String FILE = "The name of the file, from the link.";

  private static final Map<String, String> BY_END =
      Map.ofEntries(
          Map.entry("/generations/", TASK),
          Map.entry("/videos/", TASK),
          Map.entry("/tasks/", "The id of the task."),
          Map.entry("/uploads/", "The id of the upload."),
          Map.entry("/requests/", "The id of the refused request."),
          Map.entry("/files/", FILE),
          Map.entry("/files/upl_", FILE),
          Map.entry("/files/input_", FILE),
          Map.entry("/webhook_endpoints/", "The id of the webhook endpoint."),
          Map.entry("/webhook_deliveries/", "The id of the delivery."),
          Map.entry("/models/", "The id of the model, such as `kling-v3`."),
          Map.entry("/keys/", "The id of the key."),
          Map.entry("/accounts/", "The id of the account."),
          Map.entry("/channels/", "The name of the channel."),
          Map.entry("/callbacks/", "The name of the channel."),
          Map.entry("{channel}/", "The id of the attempt."),
          Map.entry("{attempt}/", "The token of the URL that the upstream was given."));

  private PathParts() {}

  /** The sentence for the parameter that begins at this position of the path. */
  static String description(Route route, int at) {
    var before = route.template().substring(0, at);
    return BY_END.entrySet().stream()
        .filter(entry -> before.endsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no description of " + before));
  }
}
