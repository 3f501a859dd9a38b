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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;

/** Serves the style sheet, the scripts, and the images of the site. */
final class SiteFiles {
  private static final Map<String, SiteFile> ASSETS =
      Stream.of(
              "copy.js",
              "key.js",
              "page.js",
              "search-index.js",
              "search.js",
              "site.css",
              "site.js",
              "tabs.js",
              "theme.js",
              "try-it.js")
          .collect(Collectors.toMap(name -> name, SiteFiles::assetOf));
  private static final Map<String, SiteFile> IMAGES =
      Map.of("strip.jpg", new SiteFile("/filmgate/docs/pages/images/strip.jpg", "image/jpeg"));

  private SiteFiles() {}

  private record SiteFile(String resource, String type) {}

  private static SiteFile assetOf(String name) {
    var type = name.endsWith(".css") ? "text/css" : "text/javascript";
    return new SiteFile("/filmgate/docs/site/" + name, type + "; charset=utf-8");
  }

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
