package filmgate.app.cli;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.Invocation;
import filmgate.channel.ChannelField;
import filmgate.channel.FieldKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The options of the fields of a channel. A secret is never an argument, because lists of processes
 * show arguments: it comes from a variable, a file, or the standard input.
 */
final class ChannelFlags {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String DEFAULT = "default";
  private static final String STANDARD_INPUT = "-";

  private ChannelFlags() {}

  /** Adds the options of every field but the name, which is an argument. */
  static CommandBuilder addTo(CommandBuilder command) {
    for (var field : fields()) {
      var description = plain(field.description().en());
      field
          .flag()
          .ifPresentOrElse(
              flag -> command.option(flag, label(field.kind()), description),
              () ->
                  command
                      .option(variable(field), "NAME", description + " Read from this variable.")
                      .option(file(field), "FILE", description + " Read from this file, or -."));
    }
    return command;
  }

  /** A description for a terminal: without the back quotes of Markdown. */
  private static String plain(String description) {
    return description.replace("`", "").replace("%", "%%");
  }

  private static List<ChannelField> fields() {
    return Arrays.stream(ChannelField.values())
        .filter(field -> field != ChannelField.NAME)
        .toList();
  }

  private static String variable(ChannelField field) {
    return "--" + field.key() + "-env";
  }

  private static String file(ChannelField field) {
    return "--" + field.key() + "-file";
  }

  private static String label(FieldKind kind) {
    return switch (kind) {
      case FieldKind.Text _, FieldKind.Secret _ -> "STRING";
      case FieldKind.HttpUrl _, FieldKind.ProxyUrl _ -> "URL";
      case FieldKind.SecretList _, FieldKind.TextList _ -> "A,B";
      case FieldKind.SecretMap _, FieldKind.AnyObject _ -> "JSON";
      case FieldKind.Models _ -> "A,B=UPSTREAM";
      case FieldKind.IntegerRange _ -> "N";
      case FieldKind.Flag _ -> "true|false";
      case FieldKind.OneOf(var options) -> String.join("|", options);
      case FieldKind.Money _ -> "AMOUNT";
    };
  }

  /** The given fields, as {@code filmgate.yaml} writes them; null for {@code default}. */
  static ObjectNode read(Invocation invocation) {
    var channel = JSON.objectNode();
    for (var field : fields()) {
      text(invocation, field).ifPresent(text -> channel.set(field.key(), value(field, text)));
    }
    return channel;
  }

  private static Optional<String> text(Invocation invocation, ChannelField field) {
    return field.flag().isPresent()
        ? invocation.option(field.flag().get())
        : invocation
            .option(variable(field))
            .map(name -> variable(invocation, name))
            .or(() -> invocation.option(file(field)).map(name -> content(invocation, name)));
  }

  private static String variable(Invocation invocation, String name) {
    return Optional.ofNullable(invocation.environment().environment().get(name))
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () -> new CliException("the environment variable %s is not set".formatted(name)));
  }

  private static String content(Invocation invocation, String name) {
    try {
      var text =
          name.equals(STANDARD_INPUT)
              ? String.join("\n", invocation.terminal().in().lines().toList())
              : Files.readString(invocation.path(name));
      return text.strip();
    } catch (IOException e) {
      throw new CliException("cannot read the file " + name, e);
    }
  }

  private static JsonNode value(ChannelField field, String text) {
    if (text.equals(DEFAULT)) {
      return JSON.nullNode();
    }
    return switch (field.kind()) {
      case FieldKind.Text _,
          FieldKind.HttpUrl _,
          FieldKind.ProxyUrl _,
          FieldKind.Secret _,
          FieldKind.OneOf _,
          FieldKind.Money _ ->
          JSON.stringNode(text);
      case FieldKind.SecretList _, FieldKind.TextList _ -> list(text);
      case FieldKind.Models _ -> text.indexOf('=') < 0 ? list(text) : map(text);
      case FieldKind.IntegerRange _ ->
          text.matches("-?[0-9]{1,9}")
              ? JSON.numberNode(Integer.parseInt(text))
              : JSON.stringNode(text);
      case FieldKind.Flag _ ->
          text.matches("true|false")
              ? JSON.booleanNode(text.equals("true"))
              : JSON.stringNode(text);
      case FieldKind.SecretMap _, FieldKind.AnyObject _ -> json(field, text);
    };
  }

  private static JsonNode list(String text) {
    var items = JSON.arrayNode();
    for (var part : text.split("[,\\n]", -1)) {
      items.add(part.strip());
    }
    return items;
  }

  private static JsonNode map(String text) {
    var object = JSON.objectNode();
    for (var part : text.split(",", -1)) {
      var sides = part.split("=", 2);
      object.put(sides[0].strip(), sides.length < 2 ? "" : sides[1].strip());
    }
    return object;
  }

  /** The message does not repeat the text, which may contain secrets. */
  private static JsonNode json(ChannelField field, String text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException _) {
      throw new CliException("--%s must be a JSON object".formatted(field.key()));
    }
  }
}
