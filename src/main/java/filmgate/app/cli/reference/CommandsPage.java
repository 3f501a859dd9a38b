package filmgate.app.cli.reference;

import filmgate.app.cli.command.ExitCode;
import filmgate.docs.text.MarkdownBuilder;
import filmgate.docs.translation.Translations;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** The reference page of the command line, written from the tree of commands. */
public final class CommandsPage {
  private static final String NOTE =
      "<!-- Written from filmgate.app.cli.Cli: mvn test -Dtest=CommandsPageTest -Dgolden=write -->";
  private static final Pattern VARIABLE = Pattern.compile("\\bFILMGATE_[A-Z_]+\\b");

  private static final LocalizedText INTRODUCTION =
      new LocalizedText(
          """
          Every command of `filmgate`, with its arguments, options, and exit codes. In the directory \
          of the program, the launcher is `./filmgate`. Each command prints its part of this page \
          with `--help`.

          `--out FILE` and `--out=FILE` are the same. Options may be before, between, and after \
          arguments; after `--`, everything is an argument. Results are printed to the standard \
          output, and progress and problems to the standard error.\
          """,
          """
          `filmgate` 的全部命令，包括参数、选项和退出码。在程序目录下，启动脚本是 `./filmgate`。\
          使用 `--help` 可以打印单个命令的帮助（英文）。

          `--out FILE` 与 `--out=FILE` 等价。选项可以写在参数之前、之间或之后；`--` 之后的内容都视为参数。\
          结果打印到标准输出，进度和错误打印到标准错误。\
          """);

  private static final LocalizedText COMMANDS = new LocalizedText("Commands", "命令");
  private static final LocalizedText COMMON = new LocalizedText("Common options", "通用选项");
  private static final LocalizedText COMMON_TEXT =
      new LocalizedText(
          "Several commands have these options. The section of a command lists those that it has."
              + " Every command has `-h` and `--help`.",
          "以下选项为多个命令共有，每个命令的小节会列出它支持的选项。所有命令都支持 `-h` 和 `--help`。");
  private static final LocalizedText EXITS = new LocalizedText("Exit codes", "退出码");
  private static final LocalizedText VARIABLES = new LocalizedText("Environment variables", "环境变量");
  private static final LocalizedText VARIABLES_TEXT =
      new LocalizedText(
          "Every [setting](settings.md) has a variable, `FILMGATE_DATA` for `--data`. An option"
              + " takes precedence over the variable. These variables exist as well:",
          "每个[配置项](settings.md)都有对应的环境变量，例如 `--data` 对应 `FILMGATE_DATA`。"
              + "选项优先于环境变量。此外还有以下环境变量：");
  private static final LocalizedText REPLACES =
      new LocalizedText("The value of {option} if it is not given.", "未指定 {option} 时使用的值。");

  private static final List<LocalizedText> COMMAND_HEAD =
      List.of(new LocalizedText("command", "命令"), new LocalizedText("description", "说明"));
  private static final List<LocalizedText> EXIT_HEAD =
      List.of(new LocalizedText("code", "退出码"), new LocalizedText("meaning", "含义"));
  private static final List<LocalizedText> VARIABLE_HEAD =
      List.of(new LocalizedText("variable", "变量"), new LocalizedText("meaning", "含义"));

  private final CommandTree tree;
  private final CommandTexts texts;
  private final MarkdownBuilder page;

  private CommandsPage(CommandSpec root, Translations words) {
    this.tree = new CommandTree(root);
    this.texts = new CommandTexts(words);
    this.page = new MarkdownBuilder(words.language());
  }

  /** The page in Markdown. */
  public static String markdown(CommandSpec root, Language language) {
    return markdown(root, Translations.of("cli", language));
  }

  /** The page with these translations. */
  public static String markdown(CommandSpec root, Translations words) {
    return new CommandsPage(root, words).write();
  }

  private String write() {
    page.paragraph("# " + texts.text(new LocalizedText("Command line", "命令行")));
    page.paragraph(NOTE);
    page.paragraph(INTRODUCTION);
    writeIndex();
    writeCommonOptions();
    writeExitCodes();
    writeVariables();
    var section = new CommandSection(tree, page, texts);
    tree.all().forEach(section::write);
    return page.text();
  }

  /** A heading whose anchor is the same in both languages. */
  private void heading(LocalizedText title) {
    page.paragraph(
        switch (texts.language()) {
          case EN -> "## " + title.en();
          case ZH ->
              "## %s {#%s}"
                  .formatted(title.zh(), title.en().toLowerCase(Locale.ROOT).replace(' ', '-'));
        });
  }

  private void writeIndex() {
    heading(COMMANDS);
    table(
        COMMAND_HEAD,
        tree.all().stream()
            .filter(command -> command.subcommands().isEmpty())
            .map(
                command ->
                    List.of(
                        "[`%s`](#%s)"
                            .formatted(
                                CommandSection.path(command), CommandSection.anchor(command)),
                        CommandSection.summary(command, texts)))
            .toList());
  }

  private void writeCommonOptions() {
    heading(COMMON);
    page.paragraph(COMMON_TEXT);
    new OptionTable(page, texts).writeOptions(tree.common());
  }

  private void writeExitCodes() {
    heading(EXITS);
    table(
        EXIT_HEAD,
        ExitCode.ALL.stream()
            .map(one -> List.of("`%d`".formatted(one.code()), texts.text(one.text())))
            .toList());
  }

  private void writeVariables() {
    heading(VARIABLES);
    page.paragraph(VARIABLES_TEXT);
    var rows = new TreeMap<String, String>();
    optionsByVariable()
        .forEach(
            (variable, options) ->
                rows.put(
                    variable, texts.text(REPLACES.with("option", String.join(", ", options)))));
    ProcessVariables.ALL.forEach((variable, text) -> rows.put(variable, texts.text(text)));
    table(
        VARIABLE_HEAD,
        rows.entrySet().stream()
            .map(row -> List.of("`" + row.getKey() + "`", row.getValue()))
            .toList());
  }

  /** The variables that descriptions of options name, with the options. */
  private Map<String, Set<String>> optionsByVariable() {
    var all = new TreeMap<String, Set<String>>();
    tree.all().stream()
        .flatMap(CommandTree::options)
        .forEach(
            option ->
                VARIABLE
                    .matcher(OptionTable.english(option))
                    .results()
                    .forEach(
                        found ->
                            all.computeIfAbsent(found.group(), _ -> new TreeSet<>())
                                .add("`" + option.longestName() + "`")));
    return all;
  }

  private void table(List<LocalizedText> head, List<List<String>> rows) {
    page.table(head.stream().map(texts::text).toList(), rows);
  }
}
