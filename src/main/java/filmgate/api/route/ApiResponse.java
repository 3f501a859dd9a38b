package filmgate.api.route;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;

/** A response to a request. {@code fields} are the headers that not every response has. */
public sealed interface ApiResponse {
  int status();

  List<HttpField> fields();

  /** A response whose whole body is in memory. */
  final class Full implements ApiResponse {
    private final int status;
    private final List<HttpField> fields;
    private final byte[] body;

    /** The body is not copied, and must not change afterwards. */
    public Full(int status, List<HttpField> fields, byte[] body) {
      this.status = status;
      this.fields = fields;
      this.body = body;
    }

    @Override
    public int status() {
      return status;
    }

    @Override
    public List<HttpField> fields() {
      return fields;
    }

    /** The same response with one more header. */
    public Full with(HttpField field) {
      var more = new ArrayList<>(fields);
      more.add(field);
      return new Full(status, more, body);
    }

    /** The number of bytes of the body. */
    public int length() {
      return body.length;
    }

    public ByteBuffer bytes() {
      return ByteBuffer.wrap(body);
    }
  }

  /**
   * A part of a file.
   *
   * @param content is closed when the response has been written or has failed
   */
  record Stream(
      int status, List<HttpField> fields, SeekableByteChannel content, long offset, long length)
      implements ApiResponse {}

  static Full json(byte[] body) {
    return new Full(200, List.of(ResponseHeaders.JSON), body);
  }

  static Full json(byte[] body, List<HttpField> more) {
    return new Full(200, ResponseHeaders.with(ResponseHeaders.JSON, more), body);
  }
}
