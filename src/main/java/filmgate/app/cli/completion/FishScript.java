package filmgate.app.cli.completion;

import filmgate.app.cli.completion.CompletedCommand.CompletedArgument;
import filmgate.app.cli.completion.CompletedValue.AnyText;
import filmgate.app.cli.completion.CompletedValue.DirectoryNames;
import filmgate.app.cli.completion.CompletedValue.FileNames;
import filmgate.app.cli.completion.CompletedValue.Words;
import java.util.stream.Collectors;

/** The script for fish: a rule for each command, option, and argument. */
final class FishScript {
  private final StringBuilder text = new StringBuilder();

  private FishScript() {}

  static String of(CompletedCommand root, String template) {
    var script = new FishScript();
    root.all().forEach(script::writeCommand);
    return template.replace("{rules}", script.text.toString().stripTrailing());
  }

  private void writeCommand(CompletedCommand command) {
    var isGroup = !command.children().isEmpty();
    var condition =
        ((isGroup ? "__filmgate_at " : "__filmgate_in ") + String.join(" ", command.path()))
            .strip();
    for (var child : command.children()) {
      writeRule(condition, "-a " + child.name() + " -d " + quoted(child.summary()));
    }
    for (var option : command.options()) {
      writeRule(condition, names(option) + value(option) + " -d " + quoted(option.summary()));
    }
    command.arguments().stream()
        .map(CompletedArgument::value)
        .map(FishScript::proposals)
        .filter(proposals -> !proposals.isEmpty())
        .forEach(proposals -> writeRule(condition, proposals));
  }

  private void writeRule(String condition, String rule) {
    text.append("complete -c filmgate -n %s %s\n".formatted(quoted(condition), rule));
  }

  private static String names(CompletedOption option) {
    return option.names().stream()
        .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** A value is required; files are proposed only for files. */
  private static String value(CompletedOption option) {
    return option
        .value()
        .map(
            value ->
                switch (value) {
                  case FileNames _ -> " -r -F";
                  case AnyText _ -> " -x";
                  case Words _, DirectoryNames _ -> " -x " + proposals(value);
                })
        .orElse("");
  }

  private static String proposals(CompletedValue value) {
    return switch (value) {
      case Words(var words) -> "-a " + quoted(String.join(" ", words));
      case FileNames _ -> "-F";
      case DirectoryNames _ -> "-a '(__fish_complete_directories)'";
      case AnyText _ -> "";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
