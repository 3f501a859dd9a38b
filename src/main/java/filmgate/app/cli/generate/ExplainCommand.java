package filmgate.app.cli.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Column;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.Invocation;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.render.SceneLibrary;
import filmgate.render.SceneLibrary.InvalidLibraryException;
import filmgate.render.prompt.PromptParser;
import filmgate.render.prompt.Understanding;
import filmgate.render.prompt.Understanding.Phrase;
import filmgate.render.scene.SceneJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The command {@code explain}: what the local renderer draws for a prompt, and why. */
public final class ExplainCommand {
  private static final List<Column<SceneField>> SCENE =
      List.of(new Column<>("SCENE", SceneField::name), new Column<>("VALUE", SceneField::value));

  private static final List<Column<Phrase>> PHRASES =
      List.of(
          new Column<>("PHRASE", Phrase::text),
          new Column<>("OFFSET", phrase -> Integer.toString(phrase.offset())),
          new Column<>("MEANING", Phrase::meaning),
          new Column<>("USED", phrase -> phrase.used() ? "yes" : "no"));

  /** A field of the scene, and its value as text. */
  private record SceneField(String name, String value) {}

  private ExplainCommand() {}

  public static Command of() {
    return CommandBuilder.command(
            "explain",
            "Print the scene that the local renderer draws for a prompt, and the phrases that it"
                + " understands. Nothing is created.")
        .settings(List.of(Setting.LOCAL_ART_DIR))
        .argument("PROMPT", "What the video shows, in English or Chinese.")
        .option(RequestOptions.NEGATIVE, "TEXT", RequestOptions.NEGATIVE_HELP)
        .flag("--json", "Print one JSON object with the scene and the phrases.")
        .footer(
            "",
            "The prompt - is read from the standard input. Offsets count UTF-16 code units.",
            "",
            "  filmgate explain \"a golden retriever running on the beach at sunset\"",
            "  filmgate explain \"a dog and a cat in a garden\" --negative \"cats\" --json")
        .does(ExplainCommand::explain);
  }

  private static void explain(Invocation invocation) {
    var understood =
        parser(invocation.settings())
            .understand(
                RequestOptions.prompt(invocation),
                invocation.option(RequestOptions.NEGATIVE).orElse(""),
                Map.of());
    if (invocation.isJson()) {
      invocation.terminal().printResult(json(understood).toString());
      return;
    }
    if (understood.withheld()) {
      invocation.message("The prompt is not drawn, because it contains words that are not shown.");
    }
    invocation.printTable(SCENE, parts(SceneJson.of(understood.scene())), part -> bytes(part));
    invocation.printTable(
        PHRASES, understood.phrases(), phrase -> json(phrase).toString().getBytes(UTF_8));
  }

  private static PromptParser parser(Settings settings) {
    try {
      return SceneLibrary.with(settings.local().art()).parser();
    } catch (InvalidLibraryException e) {
      throw new CliException("local.art-dir: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(SceneField part) {
    return part.value().getBytes(UTF_8);
  }

  private static ObjectNode json(Understanding understood) {
    var json = JsonNodeFactory.instance.objectNode();
    json.set("scene", SceneJson.of(understood.scene()));
    var phrases = json.putArray("phrases");
    understood.phrases().forEach(phrase -> phrases.add(json(phrase)));
    json.put("withheld", understood.withheld());
    return json;
  }

  private static ObjectNode json(Phrase phrase) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("text", phrase.text())
        .put("offset", phrase.offset())
        .put("meaning", phrase.meaning())
        .put("used", phrase.used());
  }

  /** A row for each field; one for each subject and each sentence. */
  private static List<SceneField> parts(ObjectNode scene) {
    var parts = new ArrayList<SceneField>();
    for (var field : scene.properties()) {
      if (field.getValue().isArray()) {
        var name = field.getKey().equals("subjects") ? "subject" : field.getKey();
        field.getValue().forEach(one -> parts.add(new SceneField(name, text(one))));
      } else {
        parts.add(new SceneField(field.getKey(), text(field.getValue())));
      }
    }
    return parts;
  }

  /** The values of an object, named where the value alone says little. */
  private static String text(JsonNode value) {
    if (value.isObject()) {
      return value
          .propertyStream()
          .map(field -> field(field.getKey(), field.getValue()))
          .collect(Collectors.joining(" "));
    }
    if (value.isArray()) {
      return value.valueStream().map(ExplainCommand::text).collect(Collectors.joining(","));
    }
    return value.asString("");
  }

  private static String field(String name, JsonNode value) {
    return name.equals("kind") || name.equals("traits") ? text(value) : name + "=" + text(value);
  }
}
