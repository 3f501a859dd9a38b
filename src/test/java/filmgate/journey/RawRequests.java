package filmgate.journey;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Requests by plain sockets, whose bodies are written piece by piece. */
final class RawRequests {
  private static final int PIECE = 65_536;
  private static final int TIMEOUT_MILLIS = 60_000;
  private static final String HEAD =
      "POST /v1/videos/generations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Connection: close\r\nAuthorization: Bearer "
          + RunningServer.KEY
          + "\r\nContent-Length: %d\r\n\r\n";

  private RawRequests() {}

  /**
   * Submits a body of about this size: the start, the repeated part, and the end.
   *
   * @return the status; 0 if the connection ended without one
   */
  static int submit(int port, String start, String part, String end, int bytes) {
    var count = part.isEmpty() ? 0 : bytes / part.length();
    var length = start.length() + (long) count * part.length() + end.length();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      write(socket.getOutputStream(), HEAD.formatted(length) + start, part, count, end);
      return status(socket);
    } catch (IOException _) {
      return 0;
    }
  }

  /** Stops at the first fault: the server may have answered before the end. */
  private static void write(OutputStream to, String start, String part, int count, String end) {
    try {
      var out = new BufferedOutputStream(to, PIECE);
      out.write(start.getBytes(StandardCharsets.US_ASCII));
      var bytes = part.getBytes(StandardCharsets.US_ASCII);
      for (var i = 0; i < count; i++) {
        out.write(bytes);
      }
      out.write(end.getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException _) {
      return;
    }
  }

  /** The status of a small response that has arrived as a whole. */
  static int status(Socket socket) throws IOException {
    var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    socket.getInputStream().skipNBytes(socket.getInputStream().available());
    return line.matches("HTTP/1.1 \\d{3}") ? Integer.parseInt(line.substring(9)) : 0;
  }

  /** Runs the request so often, so many at a time, and counts the statuses. */
  static Map<Integer, Integer> repeat(int times, int parallel, Callable<Integer> request)
      throws Exception {
    var counts = new TreeMap<Integer, Integer>();
    try (var threads = Executors.newFixedThreadPool(parallel)) {
      var all = threads.invokeAll(java.util.Collections.nCopies(times, request));
      for (var one : all) {
        counts.merge(one.get(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
