package filmgate.config;

import filmgate.text.SimilarNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the settings: a flag takes precedence over the environment, the environment over the file,
 * and the file over the default. All values are checked, even overridden ones, and all problems are
 * reported together.
 */
public final class SettingsReader {
  private final List<String> problems = new ArrayList<>();
  private final Map<Setting, String> texts = new EnumMap<>(Setting.class);
  private final Map<Setting, Origin> origins = new EnumMap<>(Setting.class);
  private ChannelFile channels = ChannelFile.NONE;

  private SettingsReader() {}

  /** The result of reading. */
  public sealed interface ReadResult {
    record ValidSettings(Settings settings) implements ReadResult {}

    /**
     * At least one setting is invalid.
     *
     * @param problems one sentence for each problem, without secrets
     * @param channels the unchecked channels, whose problems are reported together with these
     */
    record InvalidSettings(List<String> problems, ChannelFile channels) implements ReadResult {}
  }

  /** An unchecked value and its position in the file. */
  record RawSetting(String position, String key, String value) {}

  /** Reads the settings from a file, the environment variables, and flags. */
  public static ReadResult read(
      SettingsFile file, Map<String, String> environment, Map<Setting, String> flags) {
    var reader = readAll(file, environment, flags);
    return reader.problems.isEmpty()
        ? new ReadResult.ValidSettings(reader.settings())
        : new ReadResult.InvalidSettings(List.copyOf(reader.problems), reader.channels);
  }

  /**
   * Where the value of a setting is written.
   *
   * @param source {@code --port}, {@code FILMGATE_PORT}, or {@code filmgate.yaml line 3: port}
   * @param value as it is written; empty for a secret
   */
  public record Origin(String source, String value) {}

  /** The origin of each setting that is written somewhere and valid, in the order of settings. */
  public static Map<Setting, Origin> origins(
      SettingsFile file, Map<String, String> environment, Map<Setting, String> flags) {
    return readAll(file, environment, flags).origins;
  }

  /** The default of every setting, for a program that reads no file and no environment. */
  public static Settings defaults() {
    var reader = new SettingsReader();
    reader.applyDefaults();
    return reader.settings();
  }

  private static SettingsReader readAll(
      SettingsFile file, Map<String, String> environment, Map<Setting, String> flags) {
    var reader = new SettingsReader();
    reader.applyDefaults();
    reader.origins.clear();
    reader.applyFile(file, environment);
    reader.applyEnvironment(environment);
    flags.forEach((setting, text) -> reader.apply(setting, setting.flag().orElseThrow(), text));
    return reader;
  }

  private Settings settings() {
    return new SettingValues(texts, channels).settings();
  }

  private void applyDefaults() {
    for (var setting : Setting.values()) {
      apply(setting, "default of " + setting.key(), setting.defaultValue());
    }
  }

  private void applyFile(SettingsFile file, Map<String, String> environment) {
    switch (file.read(environment)) {
      case SettingsFile.FileContent.Unreadable(var problem) -> problems.add(problem);
      case SettingsFile.FileContent.Loaded(var values, var fileProblems, var fileChannels) -> {
        problems.addAll(fileProblems);
        channels = fileChannels;
        values.forEach(this::applyValue);
      }
    }
  }

  private void applyValue(RawSetting raw) {
    var setting = all().filter(one -> one.key().equals(raw.key())).findFirst();
    if (setting.isPresent()) {
      apply(setting.get(), raw.position() + " " + raw.key(), raw.value());
      return;
    }
    var near = SimilarNames.nearest(raw.key(), all().map(Setting::key).toList());
    problems.add("%s %s is not a setting%s".formatted(raw.position(), raw.key(), suggestion(near)));
  }

  /**
   * Reads the variables that are settings. A name similar to a setting's is a typo and a problem.
   * Any other {@code FILMGATE_} name belongs to another program, such as a shell script.
   */
  private void applyEnvironment(Map<String, String> environment) {
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

  private void apply(Setting setting, String source, String text) {
    switch (setting.type().read(text)) {
      case ValueType.ParsedValue.ValidValue(var value) -> {
        texts.put(setting, value);
        origins.put(setting, new Origin(source, setting.type().isSecret() ? "" : text.strip()));
      }
      case ValueType.ParsedValue.InvalidValue(var reason) ->
          problems.add(
              "%s %s%s%s".formatted(source, reason, valueIn(setting, text), near(setting, text)));
    }
  }

  private static String valueIn(Setting setting, String text) {
    return setting.type().isSecret() ? "" : ", not \"%s\"".formatted(text.strip());
  }

  /** The choice that was probably meant. */
  private static String near(Setting setting, String text) {
    return setting.type() instanceof ValueType.Choice(var options)
        ? suggestion(SimilarNames.nearest(text.strip(), options))
        : "";
  }

  private static String suggestion(Optional<String> near) {
    return near.map(". Did you mean %s?"::formatted).orElse("");
  }

  private static Stream<Setting> all() {
    return Stream.of(Setting.values());
  }
}
