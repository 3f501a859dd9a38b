package filmgate.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the settings: a flag wins over the environment, the environment over the file, the file
 * over the default. Every value is checked, also one that another place overrides, and all problems
 * are told at once.
 */
public final class SettingsReader {
  private final List<String> problems = new ArrayList<>();
  private final Map<Setting, String> texts = new EnumMap<>(Setting.class);

  private SettingsReader() {}

  /** What reading came to. */
  public sealed interface Reading {
    /** Everything is in order. */
    record Good(Settings settings) implements Reading {}

    /** Something is not; one sentence a problem, each naming the place. No secret is in them. */
    record Bad(List<String> problems) implements Reading {}
  }

  /** A value that somebody wrote, and where. */
  record Written(String place, String key, String text) {}

  /**
   * Reads the settings.
   *
   * @param file which YAML file
   * @param environment the process's environment
   * @param flags the settings given as flags
   */
  public static Reading read(
      SettingsFile file, Map<String, String> environment, Map<Setting, String> flags) {
    var reader = new SettingsReader();
    reader.takeDefaults();
    reader.takeFile(file, environment);
    reader.takeEnvironment(environment);
    flags.forEach((setting, text) -> reader.take(setting, setting.flag().orElseThrow(), text));
    return reader.problems.isEmpty()
        ? new Reading.Good(new Values(reader.texts).settings())
        : new Reading.Bad(List.copyOf(reader.problems));
  }

  private void takeDefaults() {
    for (var setting : Setting.values()) {
      take(setting, "default of " + setting.key(), setting.standard());
    }
  }

  private void takeFile(SettingsFile file, Map<String, String> environment) {
    switch (file.read(environment)) {
      case SettingsFile.Content.Broken(var problem) -> problems.add(problem);
      case SettingsFile.Content.Found(var written, var complaints) -> {
        problems.addAll(complaints);
        written.forEach(this::takeWritten);
      }
    }
  }

  private void takeWritten(Written written) {
    var setting = all().filter(one -> one.key().equals(written.key())).findFirst();
    if (setting.isPresent()) {
      take(setting.get(), written.place() + " " + written.key(), written.text());
      return;
    }
    var near = Spelling.nearest(written.key(), all().map(Setting::key));
    problems.add("%s %s is no setting%s".formatted(written.place(), written.key(), question(near)));
  }

  /**
   * Takes the variables that are settings. A name close to one of ours is a slip and a problem; any
   * other {@code FILMGATE_} name belongs to somebody else (a shell script, a container's services).
   */
  private void takeEnvironment(Map<String, String> environment) {
    for (var setting : Setting.values()) {
      var text = environment.getOrDefault(setting.environmentName(), "");
      if (!text.isBlank()) {
        take(setting, setting.environmentName(), text);
      }
    }
    environment.keySet().stream()
        .filter(name -> name.startsWith(Setting.ENVIRONMENT_PREFIX))
        .filter(name -> all().noneMatch(setting -> setting.environmentName().equals(name)))
        .sorted()
        .forEach(this::questionName);
  }

  private void questionName(String name) {
    var prefix = Setting.ENVIRONMENT_PREFIX.length();
    var known = all().map(setting -> setting.environmentName().substring(prefix));
    Spelling.nearest(name.substring(prefix), known)
        .map(near -> Setting.ENVIRONMENT_PREFIX + near)
        .ifPresent(
            near ->
                problems.add("%s is no setting%s".formatted(name, question(Optional.of(near)))));
  }

  private void take(Setting setting, String place, String text) {
    switch (setting.kind().read(text)) {
      case Kind.Value.Good(var value) -> texts.put(setting, value);
      case Kind.Value.Bad(var reason) ->
          problems.add("%s %s%s".formatted(place, reason, shown(setting, text)));
    }
  }

  private static String shown(Setting setting, String text) {
    return setting.kind() instanceof Kind.Secret ? "" : ", not \"%s\"".formatted(text.strip());
  }

  private static String question(Optional<String> near) {
    return near.map("; did you mean %s?"::formatted).orElse("");
  }

  private static Stream<Setting> all() {
    return Stream.of(Setting.values());
  }
}
