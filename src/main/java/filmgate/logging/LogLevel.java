package filmgate.logging;

import ch.qos.logback.classic.Level;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** The lowest level of Filmgate that is logged. */
public final class LogLevel {
  private LogLevel() {}

  /** Sets the level: error, warn, info, or debug. */
  public static void set(String level) {
    if (LoggerFactory.getLogger("filmgate") instanceof ch.qos.logback.classic.Logger filmgate) {
      filmgate.setLevel(Level.toLevel(level.toUpperCase(Locale.ROOT), Level.INFO));
    }
  }
}
