package filmgate.config;

import filmgate.text.SimilarNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the settings: a flag wins over the environment, the environment over the file, the file
 * over the default. Every value is checked, also one that another place overrides, and all problems
 * are reported together.
 */
public final class SettingsReader {
  private final List<String> problems = new ArrayList<>();
  private final Map<Setting, String> texts = new EnumMap<>(Setting.class);

  private SettingsReader() {}

  /** The result of reading. */
  public sealed interface ReadResult {
    /** Every value is valid. */
    record ValidSettings(Settings settings) implements ReadResult {}

    /** One sentence a problem, which names the place. No secret is in them. */
    record InvalidSettings(List<String> problems) implements ReadResult {}
  }

  /** A value as it is written, and the place. */
  record RawSetting(String place, String key, String value) {}

  /**
   * Reads the settings.
   *
   * @param file which YAML file
   * @param environment the process's environment
   * @param flags the settings given as flags
   */
  public static ReadResult read(
      SettingsFile file, Map<String, String> environment, Map<Setting, String> flags) {
    var reader = new SettingsReader();
    reader.takeDefaults();
    reader.takeFile(file, environment);
    reader.takeEnvironment(environment);
    flags.forEach((setting, text) -> reader.apply(setting, setting.flag().orElseThrow(), text));
    return reader.problems.isEmpty()
        ? new ReadResult.ValidSettings(new SettingValues(reader.texts).settings())
        : new ReadResult.InvalidSettings(List.copyOf(reader.problems));
  }

  private void takeDefaults() {
    for (var setting : Setting.values()) {
      apply(setting, "default of " + setting.key(), setting.defaultValue());
    }
  }

  private void takeFile(SettingsFile file, Map<String, String> environment) {
    switch (file.read(environment)) {
      case SettingsFile.FileContent.Unreadable(var problem) -> problems.add(problem);
      case SettingsFile.FileContent.Loaded(var written, var complaints) -> {
        problems.addAll(complaints);
        written.forEach(this::takeWritten);
      }
    }
  }

  private void takeWritten(RawSetting written) {
    var setting = all().filter(one -> one.key().equals(written.key())).findFirst();
    if (setting.isPresent()) {
      apply(setting.get(), written.place() + " " + written.key(), written.value());
      return;
    }
    var near = SimilarNames.nearest(written.key(), all().map(Setting::key).toList());
    problems.add(
        "%s %s is not a setting%s".formatted(written.place(), written.key(), suggestion(near)));
  }

  /**
   * Reads the variables that are settings. A name similar to a setting's is a typo and a problem.
   * Any other {@code FILMGATE_} name belongs to another program, such as a shell script.
   */
  private void takeEnvironment(Map<String, String> environment) {
    for (var setting : Setting.values()) {
      var text = environment.getOrDefault(setting.environmentName(), "");
      if (!text.isBlank()) {
        apply(setting, setting.environmentName(), text);
      }
    }
    environment.keySet().stream()
        .filter(name -> name.startsWith(Setting.ENVIRONMENT_PREFIX))
        .filter(name -> all().noneMatch(setting -> setting.environmentName().equals(name)))
        .sorted()
        .forEach(this::unknownVariable);
  }

  private void unknownVariable(String name) {
    var prefix = Setting.ENVIRONMENT_PREFIX.length();
    var known = all().map(setting -> setting.environmentName().substring(prefix)).toList();
    SimilarNames.nearest(name.substring(prefix), known)
        .map(near -> Setting.ENVIRONMENT_PREFIX + near)
        .ifPresent(
            near ->
                problems.add(
                    "%s is not a setting%s".formatted(name, suggestion(Optional.of(near)))));
  }

  private void apply(Setting setting, String place, String text) {
    switch (setting.type().read(text)) {
      case ValueType.ParsedValue.ValidValue(var value) -> texts.put(setting, value);
      case ValueType.ParsedValue.InvalidValue(var reason) ->
          problems.add("%s %s%s".formatted(place, reason, shown(setting, text)));
    }
  }

  private static String shown(Setting setting, String text) {
    return setting.type() instanceof ValueType.Secret ? "" : ", not \"%s\"".formatted(text.strip());
  }

  private static String suggestion(Optional<String> near) {
    return near.map(". Did you mean %s?"::formatted).orElse("");
  }

  private static Stream<Setting> all() {
    return Stream.of(Setting.values());
  }
}
