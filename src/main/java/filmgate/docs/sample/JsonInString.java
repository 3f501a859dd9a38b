package filmgate.docs.sample;

import filmgate.docs.page.CodeToken;
import filmgate.docs.page.CodeToken.TokenKind;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Prints the body as JSON within a string of the language. */
record JsonInString(UnaryOperator<String> escape) implements BodyPrinter {
  @Override
  public void print(JsonNode body, String indent, TokenWriter out) {
    var json = new TokenWriter();
    new LiteralPrinter(LiteralSyntax.JSON).print(body, indent, json);
    var text = json.tokens().stream().map(CodeToken::text).collect(Collectors.joining());
    out.add(TokenKind.STRING, escape.apply(text));
  }
}
