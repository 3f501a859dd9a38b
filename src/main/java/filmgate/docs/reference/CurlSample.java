package filmgate.docs.reference;

import static filmgate.docs.page.CodeToken.TokenKind.API_KEY;
import static filmgate.docs.page.CodeToken.TokenKind.KEYWORD;
import static filmgate.docs.page.CodeToken.TokenKind.PLAIN;
import static filmgate.docs.page.CodeToken.TokenKind.STRING;

import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken;
import filmgate.docs.page.DocPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a request as a command line of curl. */
final class CurlSample {
  private static final String CONTINUED = " \\\n  ";

  /** Under which name a response of a type is stored. */
  private static final Map<String, String> FILES =
      Map.of(
          "video/mp4", "video.mp4",
          "application/zip", "filmgate.zip",
          "application/octet-stream", "upload.bin");

  private final List<CodeToken> tokens = new ArrayList<>();

  private CurlSample() {}

  /** The command for an operation with the examples of its parts. */
  static CodeSample of(ApiOperation operation, ExampleWriter examples) {
    var sample = new CurlSample();
    sample.write(operation, examples);
    return new CodeSample("cURL", "sh", sample.tokens);
  }

  private void write(ApiOperation operation, ExampleWriter examples) {
    add(KEYWORD, "curl");
    add(PLAIN, " -s ");
    writeMethod(operation);
    add(STRING, quoted(DocPage.BASE_URL + examples.path(operation)));
    if (operation.hasKey()) {
      add(PLAIN, CONTINUED + "-H ");
      add(STRING, "\"Authorization: Bearer ");
      add(API_KEY, "$FILMGATE_KEY");
      add(STRING, "\"");
    }
    writeBody(operation, examples);
    writeOutput(operation);
    add(PLAIN, "\n");
  }

  /** curl sends a POST when there is a body, and else a GET. */
  private void writeMethod(ApiOperation operation) {
    var usual = operation.hasBody() ? "POST" : "GET";
    if (!operation.method().equals(usual)) {
      add(PLAIN, "-X " + operation.method() + " ");
    }
  }

  private void writeBody(ApiOperation operation, ExampleWriter examples) {
    if (operation.hasJsonBody()) {
      header("Content-Type: application/json");
      if (requiresETag(operation)) {
        header("If-Match: *");
      }
      add(PLAIN, CONTINUED + "-d ");
      add(STRING, quoted(examples.text(operation.jsonBody())));
    } else if (operation.body().has("multipart/form-data")) {
      add(PLAIN, CONTINUED + "-F ");
      add(STRING, operation.body().has("video/*") ? "file=@clip.mp4" : "file=@dog.png");
    } else if (operation.hasBody()) {
      add(PLAIN, CONTINUED + "--data-binary ");
      add(STRING, "@dog.png");
    }
  }

  private static boolean requiresETag(ApiOperation operation) {
    return ApiDocument.elements(operation.json().path("parameters"))
        .anyMatch(each -> each.path("name").stringValue("").equals("If-Match"));
  }

  private void header(String text) {
    add(PLAIN, CONTINUED + "-H ");
    add(STRING, quoted(text));
  }

  private void writeOutput(ApiOperation operation) {
    var types =
        operation.successes().stream()
            .flatMap(response -> response.getValue().path("content").propertyStream())
            .map(Map.Entry::getKey)
            .toList();
    FILES.entrySet().stream()
        .filter(file -> types.contains(file.getKey()))
        .forEach(file -> add(PLAIN, CONTINUED + "-o " + file.getValue()));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private void add(CodeToken.TokenKind kind, String text) {
    tokens.add(CodeToken.of(kind, text));
  }
}
