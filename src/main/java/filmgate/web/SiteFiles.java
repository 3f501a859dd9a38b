package filmgate.web;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpStatus;

/** Serves the style sheet, the script, and the images of the site. */
final class SiteFiles {
  private static final Map<String, SiteFile> ASSETS =
      Map.of(
          "site.css",
          new SiteFile("/filmgate/docs/site/site.css", "text/css; charset=utf-8"),
          "site.js",
          new SiteFile("/filmgate/docs/site/site.js", "text/javascript; charset=utf-8"));
  private static final Map<String, SiteFile> IMAGES =
      Map.of("strip.jpg", new SiteFile("/filmgate/docs/pages/images/strip.jpg", "image/jpeg"));

  private SiteFiles() {}

  private record SiteFile(String resource, String type) {}

  static ApiResponse asset(ApiRequest call) {
    return file(call, ASSETS);
  }

  static ApiResponse image(ApiRequest call) {
    return file(call, IMAGES);
  }

  private static ApiResponse file(ApiRequest call, Map<String, SiteFile> files) {
    var file = files.get(call.param());
    if (file == null) {
      throw new ApiException(ApiError.NotFound.ROUTE_NOT_FOUND);
    }
    return PageResponses.of(call, HttpStatus.OK_200, file.type(), read(file.resource()));
  }

  private static byte[] read(String resource) {
    try (var stream = open(resource)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(SiteFiles.class.getResourceAsStream(resource), resource);
  }
}
