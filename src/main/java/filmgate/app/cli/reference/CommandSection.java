package filmgate.app.cli.reference;

import filmgate.docs.text.MarkdownBuilder;
import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The section of one command, or of a group of commands. */
final class CommandSection {
  private static final String TEXT = "text";
  private static final LocalizedText COMMON =
      new LocalizedText("[Common options](#common-options): ", "[通用选项](#common-options)：");
  private static final LocalizedText EXITS = new LocalizedText("Exit codes", "退出码");
  private static final LocalizedText EXIT = new LocalizedText("`{code}`: ", "`{code}`：");
  private static final LocalizedText COMMA = new LocalizedText(", ", "、");
  private static final LocalizedText COLON = new LocalizedText(":", "：");

  private final CommandTree tree;
  private final MarkdownBuilder page;
  private final CommandTexts texts;

  CommandSection(CommandTree tree, MarkdownBuilder page, CommandTexts texts) {
    this.tree = tree;
    this.page = page;
    this.texts = texts;
  }

  /** The words after the name of the program: {@code keys create}. */
  static String path(CommandSpec command) {
    return command.qualifiedName(" ").substring(command.root().name().length()).strip();
  }

  /** The anchor, which the heading gives on the site and in the repository. */
  static String anchor(CommandSpec command) {
    return path(command).replace(' ', '-');
  }

  /** What the command does, in the language of the page. */
  static String summary(CommandSpec command, CommandTexts texts) {
    return texts.sentences(summary(command));
  }

  private static String summary(CommandSpec command) {
    return Arrays.stream(command.usageMessage().description())
        .map(line -> line.replace("%%", "%"))
        .collect(Collectors.joining(" "));
  }

  void write(CommandSpec command) {
    var path = path(command);
    page.paragraph("#".repeat(1 + path.split(" ").length) + " " + path);
    page.paragraph(summary(command, texts));
    if (command.subcommands().isEmpty()) {
      writeCommand(command);
    } else {
      writeList(
          CommandTree.children(command)
              .map(child -> "[`%s`](#%s)".formatted(path(child), anchor(child))));
    }
  }

  private void writeCommand(CommandSpec command) {
    page.code(TEXT, synopsis(command));
    var table = new OptionTable(page, texts);
    table.writeArguments(command.positionalParameters());
    table.writeOptions(tree.ownOptions(command));
    var common = tree.commonOptions(command).stream().map(OptionTable::form).toList();
    if (!common.isEmpty()) {
      page.paragraph(
          texts.text(COMMON)
              + String.join(texts.text(COMMA), common)
              + texts.text(new LocalizedText(".", "。")));
    }
    writeExitCodes(command);
    writeFooter(command.usageMessage().footer());
  }

  private static String synopsis(CommandSpec command) {
    var custom = command.usageMessage().customSynopsis();
    if (custom.length > 0) {
      return String.join("\n", custom);
    }
    var arguments =
        command.positionalParameters().stream()
            .map(
                argument ->
                    (argument.arity().min() > 0 ? "%s" : "[%s]").formatted(argument.paramLabel())
                        + (argument.arity().max() > 1 ? "..." : ""));
    return Stream.concat(
            Stream.of(command.qualifiedName(" ")),
            Stream.concat(arguments, Stream.of("[OPTION]...")))
        .collect(Collectors.joining(" "));
  }

  private void writeExitCodes(CommandSpec command) {
    var codes = command.usageMessage().exitCodeList();
    if (!codes.isEmpty()) {
      page.paragraph(texts.text(EXITS) + texts.text(COLON));
      writeList(
          codes.entrySet().stream()
              .map(
                  code ->
                      texts.text(EXIT.with("code", code.getKey().strip()))
                          + texts.sentences(code.getValue())));
    }
  }

  private void writeList(Stream<String> items) {
    page.paragraph(items.map("- "::concat).collect(Collectors.joining("\n")));
  }

  /** Indented lines are examples and lists, as the help prints them; the others are sentences. */
  private void writeFooter(String[] footer) {
    var block = new ArrayList<String>();
    for (var line : footer) {
      var follows = block.isEmpty() || line.startsWith(" ") == block.getLast().startsWith(" ");
      if (line.isBlank() || !follows) {
        writeBlock(block);
        block.clear();
      }
      if (!line.isBlank()) {
        block.add(line.replace("%%", "%"));
      }
    }
    writeBlock(block);
  }

  private void writeBlock(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    if (lines.getFirst().startsWith(" ")) {
      page.code(TEXT, String.join("\n", lines).stripIndent());
    } else {
      page.paragraph(texts.sentences(String.join(" ", lines)));
    }
  }
}
