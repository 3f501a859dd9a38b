package filmgate.app.cli.command;

import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a port cannot be bound, for the operator. */
public final class BindProblem {
  private BindProblem() {}

  /** The problem with its cause, which some servers wrap. */
  public static CliException of(String host, int port, IOException cause) {
    var message =
        isInUse(cause)
            ? "port %d is in use; try `--port 0`".formatted(port)
            : "cannot listen on %s port %d: %s".formatted(host, port, cause.getMessage());
    return new CliException(message, cause);
  }

  /** Whether the port is in use, which some servers wrap. */
  public static boolean isInUse(IOException cause) {
    return isUsedPort(cause) || isUsedPort(cause.getCause());
  }

  /** Java distinguishes a used port from an address of another machine by the message only. */
  private static boolean isUsedPort(@Nullable Throwable cause) {
    return cause instanceof BindException
        && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("in use");
  }
}
