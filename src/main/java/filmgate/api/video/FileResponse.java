package filmgate.api.video;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ETags;
import filmgate.api.route.ResponseHeaders;
import filmgate.assets.BlobStore;
import filmgate.task.VideoFile;
import filmgate.task.VideoVariant;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The response with a stored file: whole, a range of it, or 304. */
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
    var tag = '"' + file.digest() + '"';
    var fields = fields(tag);
    if (call.header(HttpHeader.IF_NONE_MATCH).filter(t -> ETags.matches(t, tag)).isPresent()) {
      return new ApiResponse.Full(HttpStatus.NOT_MODIFIED_304, fields, new byte[0]);
    }
    return switch (range(call, tag)) {
      case ByteRange.FullRange _ ->
          new ApiResponse.Stream(HttpStatus.OK_200, fields, open(), 0, file.bytes());
      case ByteRange.Unsatisfiable _ ->
          throw new ApiException(new ApiError.RangeUnsatisfiable(file.bytes()));
      case ByteRange.Slice(var offset, var length) -> {
        var last = offset + length - 1;
        fields.add(
            new HttpField(
                HttpHeader.CONTENT_RANGE, "bytes %d-%d/%d".formatted(offset, last, file.bytes())));
        yield new ApiResponse.Stream(
            HttpStatus.PARTIAL_CONTENT_206, fields, open(), offset, length);
      }
    };
  }

  /**
   * A range applies only to GET (RFC 9110, 14.2), and only if the caller's copy is of this file
   * ({@code If-Range}).
   */
  private ByteRange range(ApiRequest call, String tag) {
    var range = call.header(HttpHeader.RANGE);
    var sameFile = call.header(HttpHeader.IF_RANGE).map(tag::equals).orElse(true);
    var get = HttpMethod.GET.is(call.request().getMethod());
    return get && range.isPresent() && sameFile
        ? ByteRange.of(range.get(), file.bytes())
        : new ByteRange.FullRange();
  }

  private SeekableByteChannel open() {
    return blobs
        .open(file.digest())
        .orElseThrow(() -> new ApiException(ApiError.Gone.VIDEO_EXPIRED));
  }

  private List<HttpField> fields(String tag) {
    var fields = new ArrayList<HttpField>();
    fields.add(contentType(file.variant()));
    fields.add(ResponseHeaders.ACCEPT_RANGES);
    fields.add(ResponseHeaders.PRIVATE);
    fields.add(ResponseHeaders.NO_SNIFF);
    fields.add(new HttpField(HttpHeader.ETAG, tag));
    fields.add(disposition.field());
    return fields;
  }
}
