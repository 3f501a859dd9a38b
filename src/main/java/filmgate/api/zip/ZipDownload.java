package filmgate.api.zip;

import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.video.DispositionHeader;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/** A response with a zip file, which is sent while it is written. */
public final class ZipDownload {
  /** The media type of zip files. */
  public static final String TYPE = "application/zip";

  private ZipDownload() {}

  /** Adds the files of a zip file. */
  @FunctionalInterface
  public interface ZipContent {
    void addTo(ZipWriter zip) throws IOException;
  }

  /**
   * The response.
   *
   * @param name the name of the zip file: ASCII letters, digits, hyphens, and dots
   */
  public static ApiResponse of(String name, ZipContent content) {
    var fields =
        List.of(
            new HttpField(HttpHeader.CONTENT_TYPE, TYPE),
            DispositionHeader.of(true, name, name),
            ResponseHeaders.NO_STORE,
            ResponseHeaders.NO_SNIFF,
            ResponseHeaders.UNBUFFERED);
    return new ApiResponse.Streamed(
        fields,
        output -> {
          try (var zip = new ZipWriter(output)) {
            content.addTo(zip);
            zip.finish();
          }
        });
  }
}
