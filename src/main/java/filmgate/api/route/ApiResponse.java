package filmgate.api.route;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.eclipse.jetty.http.HttpField;

/** What goes back to the caller, besides the fields that every answer has. */
public sealed interface ApiResponse {
  int status();

  List<HttpField> fields();

  /** Everything is there already. */
  final class Full implements ApiResponse {
    private final int status;
    private final List<HttpField> fields;
    private final byte[] body;

    /** The body is taken as it is and must not change afterwards. */
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

    /** How many bytes the body has. */
    public int length() {
      return body.length;
    }

    /** The body, to be written once. */
    public ByteBuffer bytes() {
      return ByteBuffer.wrap(body);
    }
  }

  /**
   * A part of a file.
   *
   * @param content is closed when the answer has been written, or cannot be
   */
  record Stream(
      int status, List<HttpField> fields, SeekableByteChannel content, long offset, long length)
      implements ApiResponse {}

  static ApiResponse json(byte[] body) {
    return new Full(200, List.of(ResponseHeaders.JSON), body);
  }

  static ApiResponse json(byte[] body, List<HttpField> more) {
    return new Full(200, ResponseHeaders.with(ResponseHeaders.JSON, more), body);
  }
}
