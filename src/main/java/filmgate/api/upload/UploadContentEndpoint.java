package filmgate.api.upload;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.video.DispositionHeader;
import filmgate.api.video.StoredFile;
import filmgate.assets.BlobStore;
import filmgate.id.InputFilePath;
import filmgate.id.UploadId;
import filmgate.intake.upload.UploadLinks;
import filmgate.store.UploadQueries;
import filmgate.upload.Upload;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/** Serves the file of an upload by its signed link. */
final class UploadContentEndpoint {
  private final UploadQueries queries;
  private final UploadLinks links;
  private final BlobStore blobs;

  UploadContentEndpoint(UploadQueries queries, UploadLinks links, BlobStore blobs) {
    this.queries = queries;
    this.links = links;
    this.blobs = blobs;
  }

  /** {@code GET /files/upl_….png?exp&sig}. */
  ApiResponse signed(ApiRequest call) {
    var check =
        links.check(call.path(), call.query("exp").orElse(""), call.query("sig").orElse(""));
    return switch (check) {
      case VERIFIED -> content(call, upload(call));
      case LINK_EXPIRED -> throw new ApiException(ApiError.Gone.LINK_EXPIRED);
      case SIGNATURE_MISMATCH -> throw new ApiException(ApiError.Forbidden.INVALID_SIGNATURE);
    };
  }

  /** {@code GET /files/input_….mp4?exp&sig}: an input of a task, for an upstream. */
  ApiResponse input(ApiRequest call) {
    var check =
        links.check(call.path(), call.query("exp").orElse(""), call.query("sig").orElse(""));
    return switch (check) {
      case VERIFIED -> inputContent(call);
      case LINK_EXPIRED -> throw new ApiException(ApiError.Gone.LINK_EXPIRED);
      case SIGNATURE_MISMATCH -> throw new ApiException(ApiError.Forbidden.INVALID_SIGNATURE);
    };
  }

  private ApiResponse inputContent(ApiRequest call) {
    var digest = InputFilePath.digestOf(call.param()).orElseThrow(UploadEndpoints::missing);
    var bytes = blobs.size(digest).orElseThrow(UploadEndpoints::missing);
    var type = inputType(call.param());
    return new StoredFile(digest, bytes)
        .response(call, List.of(new HttpField(HttpHeader.CONTENT_TYPE, type)), () -> open(digest));
  }

  /** The type by the extension of a link, which only clips have. */
  private static String inputType(String file) {
    if (file.endsWith(".mp4")) {
      return "video/mp4";
    }
    return file.endsWith(".mov") ? "video/quicktime" : "application/octet-stream";
  }

  private Upload upload(ApiRequest call) {
    return UploadLinks.idOf(UploadId.PREFIX + call.param())
        .flatMap(queries::find)
        .filter(upload -> upload.isAvailable(links.now()))
        .orElseThrow(UploadEndpoints::missing);
  }

  private ApiResponse content(ApiRequest call, Upload upload) {
    var content = upload.content();
    return new StoredFile(content.digest(), content.bytes())
        .response(call, fields(upload), () -> open(content.digest()));
  }

  private SeekableByteChannel open(String digest) {
    return blobs.open(digest).orElseThrow(UploadEndpoints::missing);
  }

  private static List<HttpField> fields(Upload upload) {
    var name = upload.filename();
    return List.of(
        new HttpField(HttpHeader.CONTENT_TYPE, upload.content().type()),
        DispositionHeader.of(false, name, name.replaceAll("[^ !#-\\[\\]-~]", "_")));
  }
}
