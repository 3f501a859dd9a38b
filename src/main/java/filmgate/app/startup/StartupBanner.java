package filmgate.app.startup;

import filmgate.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The messages of a start: the address, the unused root key, and commands to try.
 *
 * @param channels the names of the channels for live keys
 * @param unusedKey the secret of the first root key until the key is used
 * @param signInToken the token of a sign-in link, if a person reads the messages
 * @param command the path with which the launcher was started
 */
public record StartupBanner(
    Settings settings,
    ListenAddress address,
    List<String> channels,
    Optional<String> unusedKey,
    Optional<String> signInToken,
    String command) {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("Filmgate listens on " + address.url());
    network().ifPresent(lines::add);
    publicUrl().ifPresent(lines::add);
    lines.add("  data      " + data());
    lines.add("  renderer  " + renderer());
    lines.add("  channels  " + channelNames());
    lines.add("  docs      " + address.url() + "/docs");
    lines.addAll(console());
    unusedKey.ifPresent(key -> lines.addAll(rootKey(key)));
    lines.addAll(video());
    lines.addAll(applicationKey());
    lines.addAll(stop());
    return lines;
  }

  private Optional<String> network() {
    return address.isWildcard()
        ? Optional.of(
            "  network   all addresses of this machine (host is %s): other machines can connect"
                .formatted(settings.http().host()))
        : Optional.empty();
  }

  private Optional<String> publicUrl() {
    var url = settings.http().publicUrl();
    return url.isEmpty()
        ? Optional.empty()
        : Optional.of("  links     begin with " + url + " (public-url)");
  }

  private Path data() {
    return settings.storage().data().toAbsolutePath().normalize();
  }

  private String renderer() {
    var workers = settings.local().workers();
    return workers == 0
        ? "local, paused (local.workers is 0): tasks stay queued"
        : "local, %d at a time; videos are previsualizations, and no account is needed"
            .formatted(workers);
  }

  private String channelNames() {
    return channels.isEmpty()
        ? "none; " + liveKeys()
        : String.join(", ", channels) + ", for live keys";
  }

  private String liveKeys() {
    return switch (settings.local().serveLiveKeys()) {
      case DEMO -> "the renderer also serves live keys until a channel is configured (demo)";
      case ALWAYS -> "the renderer also serves live keys";
      case NEVER -> "only test keys are served";
    };
  }

  private List<String> console() {
    var page = base() + "/console";
    return signInToken
        .map(
            token ->
                List.of(
                    "  console   %s/sign-in#%s".formatted(page, token),
                    "            This link signs in once, within 15 minutes. For another one, run:",
                    "            " + loginCommand()))
        .orElseGet(
            () ->
                List.of(
                    "  console   " + page + "; for a link that signs in, run:",
                    "            " + loginCommand()));
  }

  private String base() {
    var url = settings.http().publicUrl();
    return url.isEmpty() ? address.url() : url.replaceAll("/+$", "");
  }

  private String loginCommand() {
    return "%s login --console --data %s".formatted(quoted(command), quoted(data().toString()));
  }

  private static List<String> rootKey(String key) {
    return List.of(
        "  API key   " + key,
        "            This is the root key. It has every right, including the admin API. Store it:",
        "            each start prints a new one until it is used, and none afterwards.");
  }

  private List<String> video() {
    return List.of(
        "",
        "Create a video:",
        "",
        "  curl -s %s/v1/videos/generations \\".formatted(address.url()),
        "    -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\".formatted(key()),
        "    -d '{\"model\":\"kling-v3\",\"prompt\":\"a red fox runs through the snow\"}'",
        "",
        "Then wait for it, with the task_id of the response:",
        "",
        "  curl -s '%s/v1/tasks/TASK_ID?wait=60' -H 'Authorization: Bearer %s'"
            .formatted(address.url(), key()));
  }

  private List<String> applicationKey() {
    return List.of(
        "",
        "Create a key for an application, which can create and read videos but not administer:",
        "",
        "  %s keys create --account root --name my-app --data %s"
            .formatted(quoted(command), quoted(data().toString())));
  }

  private static List<String> stop() {
    return List.of(
        "",
        "Stop the server with Ctrl-C or SIGTERM. The next start continues unfinished tasks. To",
        "start it with the machine and again after a failure, see docs/guides/service.md.",
        "");
  }

  private String key() {
    return unusedKey.orElse("YOUR_KEY");
  }

  /** The text as one word of a shell. */
  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
