package filmgate.api.video;

import static filmgate.json.Schema.string;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ETags;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;

/**
 * A stored file in a response, whole or by range.
 *
 * @param cache who may store the response, and for how long
 */
public record StoredFile(String digest, long bytes, HttpField cache) {
  /** The parameters of every route to a file. */
  public static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.header("Range", string(), "A part of the file: 206."),
          Parameter.header("If-Range", string(), "The `ETag` to which the range belongs."),
          Parameter.IF_NONE_MATCH);

  /** A file that only the client may store. */
  public StoredFile(String digest, long bytes) {
    this(digest, bytes, ResponseHeaders.PRIVATE);
  }

  /**
   * The response to a request for the file.
   *
   * @param more the type and the name of the file
   * @param content opens the file
   */
  public ApiResponse response(
      ApiRequest call, List<HttpField> more, Supplier<SeekableByteChannel> content) {
    var tag = '"' + digest + '"';
    var fields = fields(more, tag);
    if (call.header(HttpHeader.IF_NONE_MATCH).filter(t -> ETags.matches(t, tag)).isPresent()) {
      return new ApiResponse.Full(HttpStatus.NOT_MODIFIED_304, fields, new byte[0]);
    }
    return switch (range(call, tag)) {
      case ByteRange.FullRange _ ->
          new ApiResponse.Stream(HttpStatus.OK_200, fields, content.get(), 0, bytes);
      case ByteRange.Unsatisfiable _ ->
          throw new ApiException(new ApiError.RangeUnsatisfiable(bytes));
      case ByteRange.Slice(var offset, var length) -> {
        var last = offset + length - 1;
        fields.add(
            new HttpField(
                HttpHeader.CONTENT_RANGE, "bytes %d-%d/%d".formatted(offset, last, bytes)));
        yield new ApiResponse.Stream(
            HttpStatus.PARTIAL_CONTENT_206, fields, content.get(), offset, length);
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
        ? ByteRange.of(range.get(), bytes)
        : new ByteRange.FullRange();
  }

  private List<HttpField> fields(List<HttpField> more, String tag) {
    var fields = new ArrayList<HttpField>(more);
    fields.add(ResponseHeaders.ACCEPT_RANGES);
    fields.add(cache);
    fields.add(ResponseHeaders.NO_SNIFF);
    fields.add(new HttpField(HttpHeader.ETAG, tag));
    return fields;
  }
}
