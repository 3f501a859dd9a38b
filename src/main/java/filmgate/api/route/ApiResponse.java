package filmgate.api.route;

import java.io.IOException;
import java.io.OutputStream;
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

  /** Writes the body of a stream that has no length. */
  @FunctionalInterface
  interface StreamWriter {
    /**
     * Blocks until the end of the stream.
     *
     * @throws IOException when the client is gone
     */
    void writeTo(OutputStream output) throws IOException, InterruptedException;
  }

  /** A body that ends when its writer returns. If the writer fails, the connection is closed. */
  record Streamed(List<HttpField> fields, StreamWriter writer) implements ApiResponse {
    public Streamed {
      fields = List.copyOf(fields);
    }

    @Override
    public int status() {
      return 200;
    }
  }

  static Full json(byte[] body) {
    return new Full(200, List.of(ResponseHeaders.JSON), body);
  }

  static Full json(byte[] body, List<HttpField> more) {
    return new Full(200, ResponseHeaders.with(ResponseHeaders.JSON, more), body);
  }
}
