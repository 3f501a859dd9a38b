package filmgate.api.system;

import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorSamples;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * The page that {@code doc_url} of every error leads to, written from {@link
 * filmgate.api.error.ErrorCatalogue}.
 */
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
    for (var error : ErrorSamples.all()) {
      var form = ErrorCatalogue.of(error);
      page.append(
          """
          <h2 id="%s"><code>%s</code></h2><p>%d <code>%s</code></p><p>%s</p><p lang="zh">%s</p>
          """
              .formatted(
                  form.reason(),
                  form.reason(),
                  form.status(),
                  form.type(),
                  form.message().en(),
                  form.message().zh()));
    }
    return page.append("</body></html>\n").toString();
  }
}
