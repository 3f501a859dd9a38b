package filmgate.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A raw HTTP connection. */
public final class RawHttp implements AutoCloseable {
  private static final int SILENCE_MILLIS = 15_000;

  private final Socket socket;

  public RawHttp(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(SILENCE_MILLIS);
    socket.setTcpNoDelay(true);
  }

  /** A connection on which this text was sent, in Latin-1 so that it may contain any byte. */
  public static String exchange(int port, String text) throws IOException {
    try (var raw = new RawHttp(port)) {
      raw.send(text);
      return raw.answer();
    }
  }

  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException _) {
      // The server has closed already; its response can still be read.
    }
  }

  /** The first response, or what was received before the connection ended. */
  public String answer() throws IOException {
    var all = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    try {
      while (!isComplete(all)) {
        var count = socket.getInputStream().read(buffer);
        if (count < 0) {
          break;
        }
        all.write(buffer, 0, count);
      }
    } catch (SocketTimeoutException _) {
      return "SILENCE";
    } catch (IOException _) {
      return all.size() == 0 ? "CLOSED" : all.toString(StandardCharsets.UTF_8);
    }
    return all.size() == 0 ? "CLOSED" : all.toString(StandardCharsets.UTF_8);
  }

  /** Whether the server requests the body, for a request with {@code Expect: 100-continue}. */
  public boolean continues() throws IOException {
    var expected = "HTTP/1.1 100 Continue\r\n\r\n";
    return new String(
            socket.getInputStream().readNBytes(expected.length()), StandardCharsets.US_ASCII)
        .equals(expected);
  }

  private static boolean isComplete(ByteArrayOutputStream all) {
    var text = all.toString(StandardCharsets.ISO_8859_1);
    var end = text.indexOf("\r\n\r\n");
    var mark = text.indexOf("Content-Length: ");
    if (end < 0 || mark < 0 || mark > end) {
      return false;
    }
    var length = Integer.parseInt(text, mark + 16, text.indexOf('\r', mark), 10);
    return text.length() >= end + 4 + length;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
