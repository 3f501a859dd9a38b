package filmgate.app.cli.generate;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.Invocation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The prompt, the model, and the parameters of a request. */
final class RequestOptions {
  static final String[] HELP = {
    "",
    "A value that is valid JSON is used as JSON (5, true, [\"a\"]), any other as a string.",
    "@FILE inserts an image or clip, KEY[]= appends to an array, and @@ is a literal @.",
    "The prompt - is read from the standard input.",
    ""
  };

  private static final String STANDARD_INPUT = "-";

  private RequestOptions() {}

  static CommandBuilder addTo(CommandBuilder command) {
    return command
        .optionalArgument("PROMPT", "What the video shows. Optional if the request has shots.")
        .option("--model", "MODEL", "The model. Default: kling-v3.")
        .repeatable(List.of("-p", "--param"), "KEY=VALUE", "A field of the request. Repeatable.");
  }

  /** The body of the request. */
  static ObjectNode body(Invocation invocation, RequestBodyBuilder.FileValue files) {
    return new RequestBodyBuilder(invocation.directory(), files)
        .build(
            invocation.option("--model").orElse("kling-v3"),
            prompt(invocation),
            invocation.options("-p"));
  }

  private static String prompt(Invocation invocation) {
    var argument = invocation.argument(0);
    return argument.equals(STANDARD_INPUT) ? standardInput(invocation) : argument;
  }

  private static String standardInput(Invocation invocation) {
    var text = new StringWriter();
    try {
      var _ = invocation.terminal().in().transferTo(text);
    } catch (IOException e) {
      throw new CliException("cannot read the prompt from the standard input", e);
    }
    var prompt = text.toString().strip();
    if (prompt.isEmpty()) {
      throw new CliException("the standard input contains no prompt");
    }
    return prompt;
  }
}
