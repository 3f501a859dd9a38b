package filmgate.app;

import filmgate.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages of a start: the address, the unused root key, and a command to try.
 *
 * @param unusedKey the secret of the first root key until the key is used
 */
record StartupBanner(Settings settings, int port, Optional<String> unusedKey) {

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("Filmgate listens on " + address());
    lines.add("  data      " + settings.storage().data().toAbsolutePath().normalize());
    lines.add("  renderer  " + renderer());
    unusedKey.ifPresent(
        key -> lines.add("  API key   " + key + "   (a new one at every start until it is used)"));
    lines.add("");
    lines.add("Create a video:");
    lines.add("");
    lines.addAll(curl());
    return lines;
  }

  private String renderer() {
    var workers = settings.local().workers();
    return workers == 0
        ? "local, paused (local.workers is 0): tasks stay queued"
        : "local, %d at a time; videos are previsualizations, and no account is needed"
            .formatted(workers);
  }

  private List<String> curl() {
    return List.of(
        "  curl -s %s/v1/videos/generations \\".formatted(address()),
        "    -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\".formatted(key()),
        "    -d '{\"model\":\"kling-v3\",\"prompt\":\"a red fox runs through the snow\"}'",
        "",
        "Then wait for it, with the task_id of the response:",
        "",
        "  curl -s '%s/v1/tasks/TASK_ID?wait=60' -H 'Authorization: Bearer %s'"
            .formatted(address(), key()),
        "");
  }

  private String key() {
    return unusedKey.orElse("YOUR_KEY");
  }

  private String address() {
    var host = settings.http().host();
    var reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return "http://%s:%d"
        .formatted(reachable.contains(":") ? "[" + reachable + "]" : reachable, port);
  }
}
