package filmgate.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The import direction of the house. An area is a package below {@code filmgate} with everything
 * inside it; {@code provider} is three: the port, {@code provider.http}, and the adapters.
 */
final class Layers {
  static final String ADAPTERS = "adapters";
  static final String LOCAL = "provider.local";
  static final String PROVIDER_HTTP = "provider.http";

  private static final String ROOT = "filmgate.";

  /** What a film is asked to be: the only part of the drawing that the server's side may name. */
  private static final String VIDEO_SPEC = "filmgate.render.RenderSpec";

  private static final Set<String> BOTTOM =
      Set.of("catalogue", "task", "telemetry", "crash", "net");

  /** Every area and the areas that it may import. {@code app} may import all. */
  static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("catalogue", Set.of()),
          Map.entry("task", Set.of()),
          Map.entry("telemetry", Set.of()),
          Map.entry("crash", Set.of()),
          Map.entry("net", Set.of()),
          Map.entry("render", Set.of()),
          Map.entry("config", Set.of()),
          Map.entry("media", with(BOTTOM, "render")),
          Map.entry("billing", Set.of("catalogue")),
          Map.entry("keys", BOTTOM),
          Map.entry("signals", with(BOTTOM, "media", "billing", "keys")),
          Map.entry("store", with(BOTTOM, "media", "billing", "keys", "signals")),
          Map.entry("assets", with(BOTTOM, "media", "billing", "keys", "signals", "store")),
          Map.entry("view", with(BOTTOM, "billing", "keys", "store")),
          Map.entry("provider", Set.of("catalogue", "task")),
          Map.entry(PROVIDER_HTTP, with(BOTTOM, "provider")),
          Map.entry(ADAPTERS, Set.of("catalogue", "task", "provider", PROVIDER_HTTP)),
          Map.entry(LOCAL, Set.of("catalogue", "task", "provider", PROVIDER_HTTP, "media")),
          Map.entry("intake", shared()),
          Map.entry("api", with(shared(), "intake")),
          Map.entry("dispatch", with(shared(), "provider")),
          Map.entry("webhooks", shared()));

  private Layers() {}

  /** The area of a class; empty outside of Filmgate. */
  static String areaOf(JavaClass type) {
    var name = type.getPackageName();
    if (!name.startsWith(ROOT)) {
      return "";
    }
    var parts = name.substring(ROOT.length()).split("\\.", -1);
    if (!parts[0].equals("provider") || parts.length == 1) {
      return parts[0];
    }
    var part = "provider." + parts[1];
    return part.equals(PROVIDER_HTTP) || part.equals(LOCAL) ? part : ADAPTERS;
  }

  /** Classes that belong to an adapter. */
  static DescribedPredicate<JavaClass> adapter() {
    return DescribedPredicate.describe(
        "an adapter", type -> areaOf(type).equals(ADAPTERS) || areaOf(type).equals(LOCAL));
  }

  /** Importing only what the table allows. */
  static ArchCondition<JavaClass> importOnlyWhatTheTableAllows() {
    return new ArchCondition<>("import only what the table of layers allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(one -> !allowed(type, one.getTargetClass().getBaseComponentType()))
            .map(Dependency::getDescription)
            .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
      }
    };
  }

  private static boolean allowed(JavaClass from, JavaClass to) {
    var source = areaOf(from);
    var target = areaOf(to);
    return target.isEmpty()
        || source.equals(target)
        || source.equals("app")
        || (source.equals(LOCAL) && isVideoSpec(to))
        || MAY_IMPORT.getOrDefault(source, Set.of()).contains(target);
  }

  private static boolean isVideoSpec(JavaClass type) {
    return type.getName().equals(VIDEO_SPEC) || type.getName().startsWith(VIDEO_SPEC + "$");
  }

  private static Set<String> shared() {
    return with(BOTTOM, "view", "assets", "store", "signals", "billing", "keys", "media");
  }

  private static Set<String> with(Set<String> some, String... more) {
    var all = new HashSet<>(some);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }
}
