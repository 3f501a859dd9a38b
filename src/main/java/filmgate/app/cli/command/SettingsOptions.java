package filmgate.app.cli.command;

import filmgate.config.ChannelFile;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import filmgate.config.SettingsReader.ReadResult;
import filmgate.config.ValueType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The settings that are options of a command, and the reading of all settings. */
public final class SettingsOptions {
  static final String CONFIG = "--config";

  private final List<Setting> offered;
  private final Function<ChannelFile, List<String>> channelCheck;

  /**
   * These settings are options; the file and the environment may set any setting.
   *
   * @param channelCheck returns the problems of the channels of the file
   */
  public SettingsOptions(List<Setting> offered, Function<ChannelFile, List<String>> channelCheck) {
    this.channelCheck = channelCheck;
    this.offered = offered.stream().filter(setting -> setting.flag().isPresent()).toList();
  }

  /** Adds the options to a command. */
  public void addOptionsTo(CommandSpec spec) {
    for (var setting : offered) {
      spec.addOption(option(setting));
    }
    spec.addOption(
        OptionSpec.builder(CONFIG)
            .paramLabel("FILE")
            .type(String.class)
            .description("The YAML file of settings. Default: filmgate.yaml, if it exists.")
            .build());
  }

  /** Where the settings of a command are written. */
  public record Sources(
      SettingsFile file, Map<String, String> environment, Map<Setting, String> flags) {}

  /** Where the settings are written. */
  public Sources sources(ParseResult arguments, CliEnvironment environment) {
    return new Sources(
        file(arguments, environment.directory()), environment.environment(), flags(arguments));
  }

  /**
   * The settings.
   *
   * @throws CliException with every problem
   */
  Settings read(ParseResult arguments, CliEnvironment environment) {
    var sources = sources(arguments, environment);
    return switch (SettingsReader.read(sources.file(), sources.environment(), sources.flags())) {
      case ReadResult.ValidSettings(var settings) -> {
        throwIfAny(channelCheck.apply(settings.channels()));
        yield settings;
      }
      case ReadResult.InvalidSettings(var problems, var channels) ->
          throw CliException.of(
              Stream.concat(problems.stream(), channelCheck.apply(channels).stream()).toList());
    };
  }

  private static void throwIfAny(List<String> problems) {
    if (!problems.isEmpty()) {
      throw CliException.of(problems);
    }
  }

  private static SettingsFile file(ParseResult arguments, Path directory) {
    return arguments.hasMatchedOption(CONFIG)
        ? new SettingsFile.ExplicitFile(Path.of(arguments.<String>matchedOptionValue(CONFIG, "")))
        : new SettingsFile.DefaultFile(directory);
  }

  private Map<Setting, String> flags(ParseResult arguments) {
    return offered.stream()
        .filter(setting -> arguments.hasMatchedOption(flag(setting)))
        .collect(
            Collectors.toMap(
                setting -> setting,
                setting -> arguments.matchedOptionValue(flag(setting), ""),
                (first, _) -> first,
                () -> new EnumMap<>(Setting.class)));
  }

  private static OptionSpec option(Setting setting) {
    var defaultValue =
        setting.defaultValue().isEmpty() ? "" : " Default: " + setting.defaultValue() + ".";
    return OptionSpec.builder(flag(setting))
        .paramLabel(label(setting))
        .type(String.class)
        .description(plain(setting.description().en() + defaultValue))
        .build();
  }

  /** A description for a terminal: without the back quotes of Markdown. */
  private static String plain(String description) {
    return description.replace("`", "").replace("%", "%%");
  }

  private static String label(Setting setting) {
    if (setting == Setting.DATA) {
      return "DIRECTORY";
    }
    return switch (setting.type()) {
      case ValueType.SingleLine _, ValueType.Secret _, ValueType.EncryptionKeys _ -> "STRING";
      case ValueType.DirectoryPath _ -> "DIRECTORY";
      case ValueType.WholeNumber _ -> "N";
      case ValueType.Size _ -> "SIZE";
      case ValueType.Choice(var options) -> String.join("|", options);
      case ValueType.NetworkList _ -> "NETWORKS";
      case ValueType.PortList _ -> "PORTS";
      case ValueType.OriginList _ -> "ORIGINS";
      case ValueType.HttpUrl _ -> "URL";
    };
  }

  private static String flag(Setting setting) {
    return setting.flag().orElseThrow();
  }
}
