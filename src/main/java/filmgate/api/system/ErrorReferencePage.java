package filmgate.api.system;

import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorSpec;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/** The page {@code /docs/errors}, to which the {@code doc_url} of every error leads. */
public final class ErrorReferencePage {
  private static final ApiResponse PAGE =
      new ApiResponse.Full(
          HttpStatus.OK_200,
          List.of(ResponseHeaders.HTML, ResponseHeaders.NO_SNIFF),
          html().getBytes(StandardCharsets.UTF_8));

  private ErrorReferencePage() {}

  public static ApiResponse page() {
    return PAGE;
  }

  private static String html() {
    var page =
        new StringBuilder(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Filmgate: errors</title></head>
            <body><h1>Errors</h1>
            """);
    var anchors = new HashSet<String>();
    for (var spec : ErrorCatalogue.all()) {
      var anchor = anchors.add(spec.reason()) ? " id=\"%s\"".formatted(spec.reason()) : "";
      page.append(section(spec, anchor));
    }
    return page.append("</body></html>\n").toString();
  }

  private static String section(ErrorSpec spec, String anchor) {
    return """
    <h2%s><code>%s</code></h2><p>%d <code>%s</code></p><p>%s. %s.</p><p lang="zh">%s。%s。</p>
    """
        .formatted(
            anchor,
            spec.reason(),
            spec.status(),
            spec.type(),
            escaped(spec.message().en()),
            escaped(sentence(spec.whatToDo().en())),
            escaped(spec.message().zh()),
            escaped(spec.whatToDo().zh()));
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
