package filmgate.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import filmgate.config.Settings;
import filmgate.logging.JsonLayout;
import filmgate.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The format of the log: one line or JSON object for each event on the standard error, in UTC.
 * Logback finds this class as a service, so that a start does not parse an XML file.
 */
public final class Logging extends ContextAwareBase implements Configurator {
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level %logger{0} %msg%fields%n";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    setLayout(context, textLayout());
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    context.getLogger("filmgate").setLevel(Level.INFO);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static Layout<ILoggingEvent> textLayout() {
    var layout = new PatternLayout();
    layout.getInstanceConverterMap().put("fields", LogFields::new);
    layout.setPattern(PATTERN);
    return layout;
  }

  /** Replaces the layout of all lines from now on. */
  private static void setLayout(LoggerContext context, Layout<ILoggingEvent> layout) {
    layout.setContext(context);
    layout.start();
    var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(appender);
  }

  /** Sets the lowest level of Filmgate that is logged: error, warn, info, or debug. */
  static void level(String level) {
    LogLevel.set(level);
  }

  /** Applies the settings of an operator. */
  static void configure(Settings.Log log) {
    LogLevel.set(log.level());
    if (log.json() && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      setLayout(context, new JsonLayout());
    }
  }
}
