package filmgate.docs.sample;

import static filmgate.docs.page.CodeToken.TokenKind.KEYWORD;
import static filmgate.docs.page.CodeToken.TokenKind.STRING;

import filmgate.docs.page.CodeSample;
import filmgate.docs.page.DocPage;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a request as a {@code filmgate generate} command. The command reads the key from {@code
 * FILMGATE_KEY}; the address is {@link DocPage#BASE_URL}.
 *
 * <p>A field whose name the option {@code -p} cannot express, such as {@code a=b}, is omitted. No
 * model has such a field, so the video is the same.
 */
public final class CommandSample {
  /** The name of the command in the API. */
  public static final String ID = "cli";

  private static final String LABEL = "Filmgate CLI";
  private static final String CONTINUED = " \\\n  ";
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._:/@%+-]+");
  private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final TokenWriter out = new TokenWriter();

  private CommandSample() {}

  /** The command that creates and downloads the video of this body. */
  public static CodeSample of(ObjectNode body) {
    var sample = new CommandSample();
    sample.write(body);
    return new CodeSample(LABEL, "bash", sample.out.tokens());
  }

  private void write(ObjectNode body) {
    out.add(KEYWORD, "filmgate").plain(" generate");
    var prompt = body.path("prompt");
    var isArgument = isArgument(prompt);
    if (isArgument) {
      out.plain(" ").add(STRING, quoted(prompt.stringValue()));
    }
    option("--server", DocPage.BASE_URL);
    if (body.path("model").isString()) {
      option("--model", body.path("model").stringValue());
    }
    for (var field : body.properties()) {
      var name = field.getKey();
      var isWritten = name.equals("model") || (isArgument && name.equals("prompt"));
      if (!isWritten && FIELD.matcher(name).matches()) {
        parameter(name, text(field.getValue()));
      }
    }
    option("--out", Samples.videoFile(body));
    out.plain("\n");
  }

  /** The argument {@code -} is the standard input, and one that starts with it is an option. */
  private static boolean isArgument(JsonNode prompt) {
    return prompt.isString()
        && !prompt.stringValue().isBlank()
        && !prompt.stringValue().startsWith("-");
  }

  private void option(String name, String value) {
    out.plain(CONTINUED + name + " ").add(STRING, quoted(value));
  }

  private void parameter(String name, String value) {
    out.plain(CONTINUED + "-p " + name + "=").add(STRING, quoted(value));
  }

  /** The value for {@code -p}, which reads valid JSON as JSON and any other text as a string. */
  private static String text(JsonNode value) {
    if (!value.isString()) {
      return value.toString();
    }
    var text = value.stringValue();
    if (text.startsWith("@")) {
      return "@" + text;
    }
    return isJson(text) ? value.toString() : text;
  }

  private static boolean isJson(String text) {
    try {
      return !JSON.readTree(text).isMissingNode();
    } catch (JacksonException _) {
      return false;
    }
  }

  private static String quoted(String text) {
    return BARE.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
