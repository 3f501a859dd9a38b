package filmgate.app.cli.reference;

import filmgate.config.Setting;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.text.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The tables of the arguments and of the options of a command. */
final class OptionTable {
  private static final LocalizedText ARGUMENT = new LocalizedText("argument", "参数");
  private static final LocalizedText OPTION = new LocalizedText("option", "选项");
  private static final LocalizedText DEFAULT = new LocalizedText("default", "默认值");
  private static final LocalizedText DESCRIPTION = new LocalizedText("description", "说明");
  private static final LocalizedText REQUIRED = new LocalizedText("required", "必填");
  private static final LocalizedText OPTIONAL = new LocalizedText("optional", "可选");
  private static final LocalizedText VARIABLE =
      new LocalizedText("Variable: `{name}`.", "环境变量：`{name}`。");

  private final MarkdownBuilder page;
  private final CommandTexts texts;

  OptionTable(MarkdownBuilder page, CommandTexts texts) {
    this.page = page;
    this.texts = texts;
  }

  void writeArguments(List<PositionalParamSpec> arguments) {
    if (!arguments.isEmpty()) {
      page.table(
          head(ARGUMENT, new LocalizedText("", ""), DESCRIPTION),
          arguments.stream().map(this::row).toList());
    }
  }

  private List<String> row(PositionalParamSpec argument) {
    var required = argument.arity().min() > 0 ? REQUIRED : OPTIONAL;
    return List.of(
        "`" + argument.paramLabel() + "`",
        texts.text(required),
        texts.sentences(english(argument)));
  }

  void writeOptions(List<OptionSpec> options) {
    if (!options.isEmpty()) {
      page.table(head(OPTION, DEFAULT, DESCRIPTION), options.stream().map(this::row).toList());
    }
  }

  private List<String> row(OptionSpec option) {
    var description = texts.description(english(option));
    return List.of(
        form(option), description.defaultValue(), texts.join(description.text(), variable(option)));
  }

  /** The names of an option, the last one with its value. */
  static String form(OptionSpec option) {
    var names = Arrays.asList(option.names());
    var value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    return "`" + String.join("`, `", names) + value + "`";
  }

  /** The variable of an option that is a setting. */
  private String variable(OptionSpec option) {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.flag().filter(option.longestName()::equals).isPresent())
        .filter(setting -> english(option).startsWith(setting.description().en().replace("`", "")))
        .map(setting -> texts.text(VARIABLE.with("name", setting.environmentName())))
        .findFirst()
        .orElse("");
  }

  private List<String> head(LocalizedText... cells) {
    return Stream.of(cells).map(texts::text).toList();
  }

  /** The description as the help prints it. */
  static String english(ArgSpec argument) {
    return Arrays.stream(argument.description())
        .map(line -> line.replace("%%", "%"))
        .collect(Collectors.joining(" "));
  }
}
