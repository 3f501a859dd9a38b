package filmgate.app.cli.completion;

import filmgate.app.cli.completion.CompletedCommand.CompletedArgument;
import filmgate.app.cli.completion.CompletedValue.AnyText;
import filmgate.app.cli.completion.CompletedValue.DirectoryNames;
import filmgate.app.cli.completion.CompletedValue.FileNames;
import filmgate.app.cli.completion.CompletedValue.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The script for zsh: a function with the arguments of each command, for {@code _arguments}. */
final class ZshScript {
  private final StringBuilder text = new StringBuilder();

  private ZshScript() {}

  static String of(CompletedCommand root, String template) {
    var script = new ZshScript();
    root.all().forEach(script::writeFunction);
    return template.replace("{functions}", script.text.toString().stripTrailing());
  }

  private void writeFunction(CompletedCommand command) {
    text.append(function(command)).append("() {\n");
    if (command.children().isEmpty()) {
      writeArguments("_arguments -s -S", specs(command));
    } else {
      writeGroup(command);
    }
    text.append("}\n\n");
  }

  private void writeGroup(CompletedCommand group) {
    text.append("  local context state state_descr line\n  typeset -A opt_args\n");
    var parts = new ArrayList<>(specs(group));
    parts.addAll(List.of("'1: :->command'", "'*:: :->rest'"));
    writeArguments("_arguments -s -S -C", parts);
    text.append("  case $state in\n    command)\n      local -a commands=(\n");
    for (var child : group.children()) {
      text.append("        %s\n".formatted(quoted(child.name() + ":" + child.summary())));
    }
    text.append("      )\n      _describe -t commands command commands\n      ;;\n");
    text.append("    rest)\n      case $words[1] in\n");
    for (var child : group.children()) {
      text.append("        %s) %s ;;\n".formatted(child.name(), function(child)));
    }
    text.append("      esac\n      ;;\n  esac\n");
  }

  private void writeArguments(String call, List<String> specs) {
    text.append("  ").append(call);
    specs.forEach(spec -> text.append(" \\\n    ").append(spec));
    text.append('\n');
  }

  private static String function(CompletedCommand command) {
    return Stream.concat(Stream.of("_filmgate"), command.path().stream())
        .map(word -> word.replace('-', '_'))
        .collect(Collectors.joining("_"));
  }

  private static List<String> specs(CompletedCommand command) {
    var options =
        command.options().stream()
            .flatMap(option -> option.names().stream().map(name -> spec(option, name)));
    var arguments = command.arguments();
    var positions = new ArrayList<String>();
    for (var i = 0; i < arguments.size(); i++) {
      positions.add(spec(arguments.get(i), i + 1));
    }
    return Stream.concat(options, positions.stream()).toList();
  }

  private static String spec(CompletedArgument argument, int position) {
    return quoted(
        "%s:%s:%s"
            .formatted(
                argument.isLast() ? "*" : Integer.toString(position),
                colons(argument.label()),
                action(argument.value())));
  }

  private static String spec(CompletedOption option, String name) {
    var once = option.isRepeatable() ? "*" : "(" + String.join(" ", option.names()) + ")";
    var value =
        option
            .value()
            .map(kind -> ":%s:%s".formatted(colons(option.label()), action(kind)))
            .orElse("");
    return quoted(
        once + name + mark(option, name) + "[" + brackets(option.summary()) + "]" + value);
  }

  /** How a value follows: {@code --out=FILE}, or {@code -pKEY=VALUE}, or as the next word. */
  private static String mark(CompletedOption option, String name) {
    if (option.value().isEmpty()) {
      return "";
    }
    return name.startsWith("--") ? "=" : "+";
  }

  private static String action(CompletedValue value) {
    return switch (value) {
      case Words(var words) when words.stream().allMatch(word -> word.endsWith("=")) ->
          "{compadd -S \"\" -- " + colons(String.join(" ", words)) + "}";
      case Words(var words) -> "(" + colons(String.join(" ", words)) + ")";
      case FileNames _ -> "_files";
      case DirectoryNames _ -> "_files -/";
      case AnyText _ -> " ";
    };
  }

  private static String colons(String text) {
    return text.replace(":", "\\:");
  }

  private static String brackets(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
