package filmgate.app;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import filmgate.logging.LogContext;

/** The part of a log line after the message: the fields of the context that it does not have. */
final class LogFields extends ClassicConverter {
  @Override
  public String convert(ILoggingEvent event) {
    var context = event.getMDCPropertyMap();
    if (context.isEmpty()) {
      return "";
    }
    var message = event.getFormattedMessage();
    var fields = new StringBuilder();
    for (var name : LogContext.FIELDS) {
      var value = context.get(name);
      if (value != null && !message.contains(" " + name + "=")) {
        fields.append(' ').append(name).append('=').append(value);
      }
    }
    return fields.toString();
  }
}
