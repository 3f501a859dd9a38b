package filmgate.api;

import filmgate.api.http.HttpServer;
import filmgate.api.route.ResponseHeaders;
import filmgate.testing.TestServer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The yardstick of status reads: the same HTTP server with the same settings, which answers every
 * request with a constant and knows no routes, no keys and no tasks.
 *
 * <p>The argument is the size of the body in bytes; prints the port.
 */
public final class ConstantServer {
  private ConstantServer() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    var connector = HttpServer.connector(TestServer.settings());
    var body = new byte[Integer.parseInt(arguments[0])];
    Arrays.fill(body, (byte) 'x');
    connector.getServer().setHandler(new GracefulHandler(new Constant(body)));
    connector.getServer().start();
    System.out.println(connector.getLocalPort());
    new CountDownLatch(1).await();
  }

  private static final class Constant extends Handler.Abstract.NonBlocking {
    private final byte[] body;

    Constant(byte[] body) {
      this.body = body;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      response.setStatus(HttpStatus.OK_200);
      response.getHeaders().put(ResponseHeaders.JSON);
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
      response.write(true, ByteBuffer.wrap(body), callback);
      return true;
    }
  }
}
