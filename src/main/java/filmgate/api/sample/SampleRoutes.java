package filmgate.api.sample;

import static filmgate.api.route.Operation.Tag.PAGES;
import static filmgate.api.route.RouteAccess.PUBLIC;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.api.video.StoredFile;
import filmgate.samples.SampleFile;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The sample images and clips of the documentation. */
public final class SampleRoutes implements RouteGroup {
  /** A week: a new release may change a sample. */
  private static final HttpField CACHE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=604800");

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(PAGES, "getSampleFile", "Download a sample image or clip.")
            .withParameters(StoredFile.PARAMETERS)
            .returnsMedia("image/jpeg")
            .returnsMedia(HttpStatus.PARTIAL_CONTENT_206, "image/jpeg")
            .withErrors(NotFound.ROUTE_NOT_FOUND, new ApiError.RangeUnsatisfiable(0))
            .get(SampleFile.ROOT + "{file}", PUBLIC, SampleRoutes::file));
  }

  private static ApiResponse file(ApiRequest call) {
    var sample =
        SampleFile.find(call.param()).orElseThrow(() -> new ApiException(NotFound.ROUTE_NOT_FOUND));
    var type = new HttpField(HttpHeader.CONTENT_TYPE, sample.contentType());
    return new StoredFile(sample.digest(), sample.bytes().remaining(), CACHE)
        .response(call, List.of(type), () -> new BufferChannel(sample.bytes()));
  }
}
