package filmgate.docs.sample;

import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken.TokenKind;
import filmgate.docs.page.DocPage;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A curl command for one request. */
public final class CurlSample {
  private static final Pattern BARE = Pattern.compile("[\\w.:/@%-]+");
  private static final String NEXT_LINE = " \\\n  ";

  private CurlSample() {}

  /**
   * A request without a body.
   *
   * @param method {@code GET}
   * @param path the path with its query, {@code /v1/tasks?limit=10}
   */
  public static CodeSample of(String method, String path) {
    return of(method, path, Optional.empty());
  }

  /** A request with a body in JSON. */
  public static CodeSample of(String method, String path, JsonNode body) {
    return of(method, path, Optional.of(body));
  }

  private static CodeSample of(String method, String path, Optional<JsonNode> body) {
    var out = new TokenWriter();
    out.plain("curl -s " + methodOption(method, body.isPresent()));
    url(DocPage.BASE_URL + path, out);
    out.plain(NEXT_LINE + "-H ")
        .add(TokenKind.STRING, "\"Authorization: Bearer ")
        .add(TokenKind.API_KEY, "$FILMGATE_KEY")
        .add(TokenKind.STRING, "\"");
    body.ifPresent(json -> data(json, out));
    return new CodeSample(
        SampleLanguage.CURL.label(), SampleLanguage.CURL.fence(), out.plain("\n").tokens());
  }

  /** A request with a body is a POST by default. */
  private static String methodOption(String method, boolean hasBody) {
    return method.equals(hasBody ? "POST" : "GET") ? "" : "-X " + method + " ";
  }

  private static void url(String url, TokenWriter out) {
    if (BARE.matcher(url).matches()) {
      out.plain(url);
    } else {
      out.add(TokenKind.STRING, "'" + url + "'");
    }
  }

  private static void data(JsonNode body, TokenWriter out) {
    out.plain(NEXT_LINE + "-H ")
        .add(TokenKind.STRING, "'Content-Type: application/json'")
        .plain(NEXT_LINE + "-d ")
        .add(TokenKind.STRING, "'");
    BodyPrinter.of(SampleLanguage.CURL).print(body, "", out);
    out.add(TokenKind.STRING, "'");
  }
}
