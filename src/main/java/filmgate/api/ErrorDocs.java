package filmgate.api;

import filmgate.catalogue.Problem;
import filmgate.catalogue.Reason;
import filmgate.catalogue.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/** The page that {@code doc_url} of every error leads to, written from {@link ErrorForm}. */
final class ErrorDocs {
  /** Stands for the sentence that only the case itself knows. */
  static final Words SEE_MESSAGE = new Words("the message says which", "详见 message");

  private static final Answer PAGE =
      new Answer.Whole(
          HttpStatus.OK_200,
          List.of(Fields.HTML, Fields.NO_SNIFF),
          html().getBytes(StandardCharsets.UTF_8));

  private ErrorDocs() {}

  static Answer page() {
    return PAGE;
  }

  /** One of every error that a caller can meet. */
  static List<ApiError> all() {
    var all = new ArrayList<ApiError>();
    for (var reason : Reason.values()) {
      all.add(new ApiError.Invalid(List.of(new Problem("", reason, SEE_MESSAGE))));
    }
    all.add(new ApiError.Malformed(SEE_MESSAGE));
    all.add(new ApiError.BadRequest(SEE_MESSAGE));
    all.addAll(Arrays.asList(ApiError.Unauthenticated.values()));
    all.add(SubmitEndpoint.OUT_OF_FUNDS);
    all.add(SubmitEndpoint.OVER_SPEND_CAP);
    all.addAll(Arrays.asList(ApiError.Forbidden.values()));
    all.addAll(Arrays.asList(ApiError.Missing.values()));
    all.add(new ApiError.WrongMethod("GET"));
    all.add(new ApiError.TooSlow());
    all.addAll(Arrays.asList(ApiError.NoFilm.values()));
    all.addAll(Arrays.asList(ApiError.Standing.values()));
    all.addAll(Arrays.asList(ApiError.Books.values()));
    all.add(new ApiError.Outdated());
    all.addAll(Arrays.asList(ApiError.Gone.values()));
    all.add(new ApiError.BodyTooLarge(ApiSettings.Bodies.DEFAULT.createBytes()));
    all.add(new ApiError.UnsupportedMedia(SEE_MESSAGE));
    all.add(new ApiError.RangeUnsatisfiable(0));
    all.add(new ApiError.TooMany(1000));
    all.add(new ApiError.QueueFull());
    all.addAll(Arrays.asList(ApiError.Idempotency.values()));
    all.addAll(Arrays.asList(ApiError.Unavailable.values()));
    all.add(new ApiError.Broken());
    return List.copyOf(all);
  }

  private static String html() {
    var page =
        new StringBuilder(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Filmgate: errors</title></head>
            <body><h1>Errors</h1>
            """);
    for (var error : all()) {
      var form = ErrorForm.of(error);
      page.append(
          """
          <h2 id="%s"><code>%s</code></h2><p>%d <code>%s</code></p><p>%s</p><p lang="zh">%s</p>
          """
              .formatted(
                  form.reason(),
                  form.reason(),
                  form.status(),
                  form.type(),
                  form.words().en(),
                  form.words().zh()));
    }
    return page.append("</body></html>\n").toString();
  }
}
