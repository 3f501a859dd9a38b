package filmgate.app.cli.completion;

import filmgate.app.cli.completion.CompletedCommand.CompletedArgument;
import filmgate.app.cli.completion.CompletedValue.AnyText;
import filmgate.app.cli.completion.CompletedValue.DirectoryNames;
import filmgate.app.cli.completion.CompletedValue.FileNames;
import filmgate.app.cli.completion.CompletedValue.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The script for bash 3.2 and later: two tables, and a function that looks into them. */
final class BashScript {
  private final StringBuilder text = new StringBuilder();

  private BashScript() {}

  static String of(CompletedCommand root, String template) {
    var script = new BashScript();
    script.writeCommands(root);
    script.writeValues(root);
    return template.replace("{tables}", script.text.toString().stripTrailing());
  }

  /** Each command with its commands, its options, and its arguments. */
  private void writeCommands(CompletedCommand root) {
    text.append("_filmgate_command() {\n  commands='' options='' arguments=''\n  case $1 in\n");
    root.all().forEach(this::writeCommand);
    text.append("  esac\n}\n\n");
  }

  private void writeCommand(CompletedCommand command) {
    text.append("    %s)\n".formatted(quoted(String.join(" ", command.path()))));
    assign("commands", command.children().stream().map(CompletedCommand::name));
    assign("options", command.options().stream().flatMap(option -> option.names().stream()));
    assign(
        "arguments",
        command.arguments().stream().map(CompletedArgument::value).flatMap(BashScript::words));
    text.append("      ;;\n");
  }

  private void assign(String variable, Stream<String> words) {
    var all = words.distinct().collect(Collectors.joining(" "));
    if (!all.isEmpty()) {
      text.append("      %s=%s\n".formatted(variable, quoted(all)));
    }
  }

  /** The options with a value, by what is proposed for it. */
  private void writeValues(CompletedCommand root) {
    text.append("_filmgate_value() {\n  values=''\n  case $1 in\n");
    optionsByValue(root)
        .forEach(
            (value, options) -> {
              text.append("    ").append(String.join(" | \\\n      ", options)).append(")\n");
              text.append("      values=%s\n      ;;\n".formatted(quoted(value)));
            });
    text.append("    *) return 1 ;;\n  esac\n}\n");
  }

  private static Map<String, List<String>> optionsByValue(CompletedCommand root) {
    return root.all()
        .flatMap(
            command ->
                command.options().stream()
                    .filter(option -> option.value().isPresent())
                    .flatMap(
                        option ->
                            option.names().stream()
                                .map(
                                    name ->
                                        Map.entry(
                                            words(option.value().get())
                                                .collect(Collectors.joining(" ")),
                                            quoted(
                                                (String.join(" ", command.path()) + " " + name)
                                                    .strip())))))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** The proposed words; a name in capital letters proposes files or directories. */
  private static Stream<String> words(CompletedValue value) {
    return switch (value) {
      case Words(var words) -> words.stream();
      case FileNames _ -> Stream.of("FILES");
      case DirectoryNames _ -> Stream.of("DIRECTORIES");
      case AnyText _ -> Stream.empty();
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
