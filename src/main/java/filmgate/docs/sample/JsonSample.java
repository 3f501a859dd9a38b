package filmgate.docs.sample;

import filmgate.docs.page.CodeSample;
import tools.jackson.databind.JsonNode;

/** JSON in several lines, with its colours. */
public final class JsonSample {
  private JsonSample() {}

  public static CodeSample of(JsonNode json) {
    var out = new TokenWriter();
    new LiteralPrinter(LiteralSyntax.JSON).print(json, "", out);
    return new CodeSample("JSON", "json", out.plain("\n").tokens());
  }
}
