package filmgate.app.cli.generate;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.shots.ShotFields;
import filmgate.app.cli.shots.ShotFile;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The prompt, the model, the shots, and the parameters of a request. */
final class RequestOptions {
  static final String NEGATIVE = "--negative";
  static final String SHOTS = "--shots";
  static final String NEGATIVE_HELP = "What the video must not show.";

  static final String[] HELP = {
    "",
    "A value that is valid JSON is used as JSON (5, true, [\"a\"]), any other as a string.",
    "@FILE inserts an image or clip, KEY[]= appends to an array, and @@ is a literal @.",
    "The prompt - is read from the standard input.",
    "",
    "The file of --shots has a shot on each line, with its duration before or after the text,",
    "such as 5s. It may also be an array of objects with prompt and duration, in YAML or JSON.",
    "Shots without a duration divide the rest of the time evenly.",
    ""
  };

  private static final String MODEL = "--model";
  private static final int CHARACTERS_MAX = 1 << 20;
  private static final String STANDARD_INPUT = "-";
  private static final String NEGATIVE_FIELD = "negative_prompt";

  private RequestOptions() {}

  static CommandBuilder addTo(CommandBuilder command) {
    return command
        .optionalArgument("PROMPT", "What the video shows. Optional if the request has shots.")
        .option(MODEL, "MODEL", "The model. Default: kling-v3.")
        .option(NEGATIVE, "TEXT", NEGATIVE_HELP)
        .option(SHOTS, "FILE", "The shots of the video, one on each line. The standard input is -.")
        .repeatable(List.of("-p", "--param"), "KEY=VALUE", "A field of the request. Repeatable.");
  }

  /** The fields of the model that the options name. */
  static ModelFields model(Invocation invocation) {
    return ModelFields.of(invocation.option(MODEL).orElse("kling-v3"));
  }

  /** The body of the request. Files are read last, because they may be uploaded. */
  static ObjectNode body(Invocation invocation, RequestBodyBuilder.FileValue files) {
    var model = model(invocation);
    var negative = invocation.option(NEGATIVE);
    negative.ifPresent(_ -> model.require(NEGATIVE, NEGATIVE_FIELD));
    var shots = invocation.option(SHOTS).map(name -> shots(invocation, model, name));
    var body =
        new RequestBodyBuilder(invocation.directory(), files)
            .build(model.model(), prompt(invocation), invocation.options("-p"));
    negative.ifPresent(
        text -> {
          rejectSecond(body, NEGATIVE, NEGATIVE_FIELD);
          body.put(NEGATIVE_FIELD, text);
        });
    shots.ifPresent(fields -> fields.addTo(body, model.has("multi_shot")));
    return body;
  }

  private static ShotFields shots(Invocation invocation, ModelFields model, String name) {
    var limits = model.shots(SHOTS);
    return new ShotFields(shotFile(invocation, name), limits);
  }

  private static ShotFile shotFile(Invocation invocation, String name) {
    if (!name.equals(STANDARD_INPUT)) {
      return ShotFile.read(invocation.path(name));
    }
    if (invocation.argument(0).equals(STANDARD_INPUT)) {
      throw new CliException(
          "the prompt and --shots cannot both be the standard input. Put one of them in a file");
    }
    return new ShotFile("the standard input", standardInput(invocation, "shots"));
  }

  /**
   * Rejects a field that an option and {@code -p} set.
   *
   * @throws CliException if the body has the field already
   */
  static void rejectSecond(ObjectNode body, String option, String field) {
    if (body.has(field)) {
      throw new CliException("%s sets %s. Omit -p %s".formatted(option, field, field));
    }
  }

  /** The argument, or the standard input. */
  static String prompt(Invocation invocation) {
    var argument = invocation.argument(0);
    return argument.equals(STANDARD_INPUT) ? standardInput(invocation, "prompt").strip() : argument;
  }

  private static String standardInput(Invocation invocation, String content) {
    var text = new StringBuilder();
    try {
      var in = invocation.terminal().in();
      var part = new char[8192];
      for (var count = in.read(part); count >= 0; count = in.read(part)) {
        text.append(part, 0, count);
        if (text.length() > CHARACTERS_MAX) {
          throw new CliException(
              "the standard input has more than %d characters".formatted(CHARACTERS_MAX));
        }
      }
    } catch (IOException e) {
      throw new CliException("cannot read the %s from the standard input".formatted(content), e);
    }
    if (text.toString().isBlank()) {
      throw new CliException("the standard input contains no " + content);
    }
    return text.toString();
  }
}
