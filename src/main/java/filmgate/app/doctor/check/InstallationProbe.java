package filmgate.app.doctor.check;

import filmgate.app.remote.HttpProbe;
import filmgate.app.remote.HttpProbe.Reply;
import filmgate.assets.SignedLink;
import filmgate.id.TaskId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out which Filmgate answers at an address.
 *
 * @param links signs links with the secret of the database; empty if there is none
 */
public record InstallationProbe(HttpProbe http, Optional<SignedLink> links) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  static final Duration LINK_LIFE = Duration.ofMinutes(1);

  /** What answers at an address. */
  sealed interface Answerer {
    /** A Filmgate of this version; {@code own} unless it surely has another database. */
    record Filmgate(String version, boolean own) implements Answerer {}

    /** Another program. */
    record Stranger(int status) implements Answerer {}

    /** Nothing. */
    record Nothing(String reason, boolean timedOut) implements Answerer {}
  }

  /** Whether a server is ready, with the names of the obstacles. */
  record Readiness(int status, List<String> obstacles) {
    boolean isReady() {
      return status == OK;
    }
  }

  /** What answers at the base of an address, without a final slash. */
  Answerer at(String base) {
    return switch (http.get(URI.create(base + "/version"))) {
      case Reply.Unanswered(var reason, var timedOut) -> new Answerer.Nothing(reason, timedOut);
      case Reply.Answered(var status, var body, _, _) -> {
        var json = json(body);
        yield status == OK && json.path("name").stringValue("").equals("filmgate")
            ? new Answerer.Filmgate(json.path("version").stringValue(""), isOwn(base))
            : new Answerer.Stranger(status);
      }
    };
  }

  /** Empty if there is no response. */
  Optional<Readiness> readiness(String base) {
    return http.get(URI.create(base + "/readyz"))
            instanceof Reply.Answered(var status, var body, _, _)
        ? Optional.of(
            new Readiness(
                status,
                json(body)
                    .path("obstacles")
                    .valueStream()
                    .map(one -> one.stringValue(""))
                    .toList()))
        : Optional.empty();
  }

  /**
   * A server that has the same secret accepts a signed link, and does not find its task. One with
   * another secret refuses the signature.
   */
  private boolean isOwn(String base) {
    if (links.isEmpty()) {
      return true;
    }
    var now = Instant.now();
    var path = "/files/" + TaskId.of(now.toEpochMilli(), 0, 0) + ".mp4";
    var reply = http.get(URI.create(base + links.get().sign(path, now)));
    return !(reply instanceof Reply.Answered answered && answered.status() == FORBIDDEN);
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      return JSON.nullNode();
    }
  }
}
