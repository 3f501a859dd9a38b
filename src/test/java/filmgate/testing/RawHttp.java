package filmgate.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes to a socket and what comes back, until the server closes or falls silent. */
public final class RawHttp implements AutoCloseable {
  private static final int SILENCE_MILLIS = 15_000;

  private final Socket socket;

  public RawHttp(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(SILENCE_MILLIS);
    socket.setTcpNoDelay(true);
  }

  /** One connection with one text sent on it; Latin-1, so that any byte can be said. */
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
      // The server has closed already; what it said is still there to be read.
    }
  }

  /** The first answer: until its body is complete or the connection ends. */
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
