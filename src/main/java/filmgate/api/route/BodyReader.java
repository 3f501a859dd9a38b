package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;

/** Reads request bodies, within the limits of size, pace and memory; blocks. */
public final class BodyReader {
  private static final int FIRST_BYTES = 4 * 1024;
  private static final int STEP_BYTES = 8 * 1024;

  private final ApiSettings.SlowClientLimits pace;

  BodyReader(ApiSettings.SlowClientLimits pace) {
    this.pace = pace;
  }

  /** A body: the first {@code length} bytes of the array. */
  static final class Body {
    private final byte[] bytes;
    private final int length;

    Body(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    byte[] bytes() {
      return bytes;
    }

    int length() {
      return length;
    }
  }

  /**
   * Reads the whole body.
   *
   * @throws filmgate.api.error.ApiException 413, 408 or 503
   */
  Body read(Request request, int bytesMax, BodyBudget.Reservation share) {
    var declared = request.getLength();
    if (declared > bytesMax) {
      throw new ApiException(new ApiError.BodyTooLarge(bytesMax));
    }
    try (var in = Request.asInputStream(request)) {
      return readAll(in, firstCapacity(declared), bytesMax, share);
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** Memory follows what has come, not what is promised. */
  private static int firstCapacity(long declared) {
    return declared < 0 ? FIRST_BYTES : (int) Math.min(declared + 1, STEP_BYTES);
  }

  private Body readAll(InputStream in, int capacity, int bytesMax, BodyBudget.Reservation share)
      throws IOException {
    share.grow(capacity);
    var bytes = new byte[capacity];
    var length = 0;
    var start = System.nanoTime();
    while (true) {
      var count = in.read(bytes, length, bytes.length - length);
      if (count < 0) {
        return new Body(bytes, length);
      }
      length += count;
      if (length > bytesMax) {
        throw new ApiException(new ApiError.BodyTooLarge(bytesMax));
      }
      if (pace.isTooSlow(length, Duration.ofNanos(System.nanoTime() - start))) {
        throw new ApiException(new ApiError.RequestTimeout());
      }
      if (length == bytes.length) {
        var larger = (int) Math.min(2L * length, bytesMax + 1L);
        share.grow(larger - length);
        bytes = Arrays.copyOf(bytes, larger);
      }
    }
  }

  private static RuntimeException refusal(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return new ApiException(new ApiError.RequestTimeout());
      }
      if (cause instanceof HttpException http) {
        return new ApiException(new ApiError.Protocol(http.getCode(), "Bad Request"));
      }
    }
    return new ClientDisconnected(e);
  }

  /** The connection ended before the request did: there is nobody to answer. */
  public static final class ClientDisconnected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClientDisconnected(Throwable cause) {
      super("the caller left", cause, false, false);
    }
  }
}
