package filmgate.app.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a server or a receiver did not respond, in words of our own. */
public final class ConnectionProblems {
  /** The reason of a connection to an address where no process listens. */
  public static final String REFUSED = "the connection was refused";

  private ConnectionProblems() {}

  static ApiFailure failure(ServerAddress server, IOException problem) {
    return ApiFailure.noResponse(
        "cannot reach %s: %s. Start the server with filmgate serve, or set --server or FILMGATE_SERVER"
            .formatted(server.base(), reason(problem)),
        problem);
  }

  /** The reason as the end of a sentence. */
  public static String reason(IOException problem) {
    return switch (problem) {
      case HttpConnectTimeoutException _ -> "the connection timed out";
      case HttpTimeoutException _ -> "there was no response in time";
      case ConnectException connect -> connectReason(connect);
      case UnknownHostException _ -> "the host name is not known";
      case SSLException _ -> "the TLS connection failed";
      case IOException _ -> "the connection was lost";
    };
  }

  private static String connectReason(ConnectException problem) {
    return isUnresolved(problem) ? "the host name is not known" : REFUSED;
  }

  private static boolean isUnresolved(Throwable problem) {
    return problem instanceof UnresolvedAddressException
        || Optional.ofNullable(problem.getCause())
            .filter(ConnectionProblems::isUnresolved)
            .isPresent();
  }
}
