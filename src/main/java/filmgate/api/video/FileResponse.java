package filmgate.api.video;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.assets.BlobStore;
import filmgate.task.VideoFile;
import filmgate.task.VideoVariant;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The response with a file of a result. */
record FileResponse(BlobStore blobs, VideoFile file, ContentDisposition disposition) {
  private static final HttpField JPEG =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "image/jpeg");
  private static final HttpField WEBP =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "image/webp");

  static HttpField contentType(VideoVariant variant) {
    return switch (variant) {
      case VIDEO -> ResponseHeaders.MP4;
      case POSTER, THUMBNAIL -> JPEG;
      case PREVIEW -> WEBP;
    };
  }

  ApiResponse to(ApiRequest call) {
    var fields = List.of(contentType(file.variant()), disposition.field());
    return new StoredFile(file.digest(), file.bytes()).response(call, fields, this::open);
  }

  private SeekableByteChannel open() {
    return blobs
        .open(file.digest())
        .orElseThrow(() -> new ApiException(ApiError.Gone.VIDEO_EXPIRED));
  }
}
