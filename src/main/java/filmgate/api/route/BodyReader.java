package filmgate.api.route;

import filmgate.api.body.BodyBudget;
import filmgate.api.body.ValueCounter;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;

/** Reads request bodies within the limits on size, values, speed, and memory; blocks. */
public final class BodyReader {
  private static final int FIRST_BYTES = 4 * 1024;
  private static final int STEP_BYTES = 8 * 1024;
  private static final LocalizedText INCOMPLETE =
      new LocalizedText("the body ended early, or its chunks are malformed", "请求体提前结束，或分块格式错误");

  private final ApiSettings.SlowClientLimits speed;

  BodyReader(ApiSettings.SlowClientLimits speed) {
    this.speed = speed;
  }

  /**
   * Reads the whole body, into a buffer with an array.
   *
   * @throws filmgate.api.error.ApiException 400, 408, 413, or 503
   */
  ByteBuffer read(Request request, int bytesMax, BodyBudget.Reservation reservation) {
    var declared = request.getLength();
    if (declared > bytesMax) {
      throw new ApiException(new ApiError.BodyTooLarge(bytesMax));
    }
    var in = Request.asInputStream(request);
    try {
      return readAll(in, firstCapacity(declared), bytesMax, reservation);
    } catch (ApiException e) {
      discardPart(in);
      throw e;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * Releases the part of the body that has been read. The stream remains open, so that the rest can
   * be read after an early response.
   */
  private static void discardPart(InputStream in) {
    try {
      in.skipNBytes(in.available());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Little, whatever length is declared: the buffer grows with the bytes that arrive. */
  private static int firstCapacity(long declared) {
    return declared < 0 ? FIRST_BYTES : (int) Math.min(declared + 1, STEP_BYTES);
  }

  private ByteBuffer readAll(
      InputStream in, int capacity, int bytesMax, BodyBudget.Reservation reservation)
      throws IOException {
    reservation.grow(capacity);
    var values = new ValueCounter(reservation);
    var bytes = new byte[capacity];
    var length = 0;
    var start = System.nanoTime();
    while (true) {
      var count = in.read(bytes, length, bytes.length - length);
      if (count < 0) {
        return ByteBuffer.wrap(bytes, 0, length);
      }
      values.count(bytes, length, length + count);
      length += count;
      if (length > bytesMax) {
        throw new ApiException(new ApiError.BodyTooLarge(bytesMax));
      }
      if (speed.isTooSlow(length, Duration.ofNanos(System.nanoTime() - start))) {
        throw new ApiException(new ApiError.RequestTimeout());
      }
      if (length == bytes.length) {
        var larger = (int) Math.min(2L * length, bytesMax + 1L);
        reservation.grow(larger - length);
        bytes = Arrays.copyOf(bytes, larger);
      }
    }
  }

  private static RuntimeException failure(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return new ApiException(new ApiError.RequestTimeout());
      }
      if (cause instanceof HttpException) {
        return new ApiException(new ApiError.BadRequest(INCOMPLETE));
      }
    }
    return new ClientDisconnected(e);
  }

  /** The connection ended before the request was complete, so no response can be sent. */
  public static final class ClientDisconnected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClientDisconnected(Throwable cause) {
      super("the client disconnected", cause, false, false);
    }
  }

  /**
   * A request body as it arrives, within limits of size and speed; blocks. Every failure is an
   * {@link ApiException}, or that the client is gone.
   */
  public static final class BodyStream {
    private final InputStream in;
    private final ApiSettings.SlowClientLimits speed;
    private final long bytesMax;
    private final ApiError tooLarge;
    private final long start = System.nanoTime();
    private long bytes;

    public BodyStream(
        InputStream in, ApiSettings.SlowClientLimits speed, long bytesMax, ApiError tooLarge) {
      this.in = in;
      this.speed = speed;
      this.bytesMax = bytesMax;
      this.tooLarge = tooLarge;
    }

    /**
     * Reads what has arrived, at least one byte; -1 at the end of the body.
     *
     * @throws ApiException 400, 408, or 413
     */
    public int read(byte[] buffer) {
      var count = next(buffer);
      if (count > 0) {
        bytes += count;
        if (bytes > bytesMax) {
          throw new ApiException(tooLarge);
        }
        if (speed.isBelowMinimum(bytes, Duration.ofNanos(System.nanoTime() - start))) {
          throw new ApiException(new ApiError.RequestTimeout());
        }
      }
      return count;
    }

    private int next(byte[] buffer) {
      try {
        return in.read(buffer, 0, buffer.length);
      } catch (IOException e) {
        throw failure(e);
      }
    }

    /** Releases what has been read, so that an early response can be sent. */
    public void discardPart() {
      BodyReader.discardPart(in);
    }
  }
}
