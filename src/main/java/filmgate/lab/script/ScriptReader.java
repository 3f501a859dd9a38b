package filmgate.lab.script;

import filmgate.json.JsonFields;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a script, and reports every problem in it at once. */
public final class ScriptReader {
  private static final int FAULTS_MAX = 1000;

  private final Map<String, KnownUpstream> upstreams;

  /** What a script may name of an upstream: its settings, and the codes of its errors. */
  public record KnownUpstream(UpstreamSettings defaults, Set<Integer> errorCodes) {
    public KnownUpstream {
      errorCodes = Set.copyOf(errorCodes);
    }
  }

  /** A script, or what is wrong with it. */
  public sealed interface ScriptResult {
    record ValidScript(Script script) implements ScriptResult {}

    record InvalidScript(List<Problem> problems) implements ScriptResult {}
  }

  public ScriptReader(Map<String, KnownUpstream> upstreams) {
    this.upstreams = Map.copyOf(upstreams);
  }

  public ScriptResult read(JsonNode json) {
    var body = new JsonFields(json, Set.of("seed", "upstreams", "faults"));
    var seed = body.integer("seed", Long.MAX_VALUE, Script.NONE.seed());
    var settings = settings(body);
    var faults = faults(body);
    return body.problems().isEmpty()
        ? new ScriptResult.ValidScript(new Script(seed, settings, faults))
        : new ScriptResult.InvalidScript(body.problems());
  }

  private Map<String, UpstreamSettings> settings(JsonFields body) {
    var all = new LinkedHashMap<String, UpstreamSettings>();
    if (!body.isGiven("upstreams")) {
      return all;
    }
    var given = body.object("upstreams");
    given.allowOnly(upstreams.keySet());
    upstreams.forEach(
        (name, known) -> {
          if (given.isGiven(name)) {
            all.put(name, UpstreamSettingsReader.read(given.object(name), known.defaults()));
          }
        });
    return all;
  }

  private List<Fault> faults(JsonFields body) {
    var faults = new ArrayList<Fault>();
    for (var object : body.objects("faults", FAULTS_MAX)) {
      fault(object).ifPresent(faults::add);
    }
    return faults;
  }

  private Optional<Fault> fault(JsonFields object) {
    object.allowOnly(FaultFields.NAMES);
    var names = new HashMap<String, String>();
    upstreams.keySet().forEach(name -> names.put(name, name));
    var provider = required(object, "provider", names);
    var on = required(object, "on", RouteKind.BY_WORD);
    var kind = required(object, "fault", FaultKind.BY_WORD);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    on.filter(route -> !kind.get().routes().contains(route))
        .ifPresent(_ -> object.addProblem("on", Reason.INVALID_VALUE, routesOf(kind.get())));
    var codes =
        provider
            .flatMap(name -> Optional.ofNullable(upstreams.get(name)))
            .map(KnownUpstream::errorCodes)
            .orElse(Collections.emptySet());
    var fields = new FaultFields(object, kind.get());
    var trigger = fields.trigger();
    var details = fields.details(codes);
    return provider.isPresent() && on.isPresent()
        ? Optional.of(new Fault(provider.get(), on.get(), kind.get(), trigger, details))
        : Optional.empty();
  }

  /** The routes at which a fault can occur. */
  private static LocalizedText routesOf(FaultKind kind) {
    var words = kind.routes().stream().map(RouteKind::word).sorted().toList();
    return new LocalizedText(
        "one of " + String.join(", ", words), "以下值之一：" + String.join("、", words));
  }

  private static <T> Optional<T> required(JsonFields object, String name, Map<String, T> meanings) {
    if (!object.isGiven(name)) {
      object.addMissing(name);
      return Optional.empty();
    }
    var optional = new HashMap<String, Optional<T>>();
    meanings.forEach((word, meaning) -> optional.put(word, Optional.of(meaning)));
    return object.oneOf(name, optional, Optional.empty());
  }
}
