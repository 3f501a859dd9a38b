package filmgate.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import filmgate.json.JsonBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One JSON object a line: {@code time}, {@code level}, {@code logger}, {@code event}, the fields of
 * the event, and those of the context that it does not have.
 */
public final class JsonLayout extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String EVENT = "event=";
  private static final String ARGUMENT = "{}";

  @Override
  public String doLayout(ILoggingEvent event) {
    var members = new LinkedHashMap<String, Object>();
    members.put("time", TIME.format(Instant.ofEpochMilli(event.getTimeStamp())));
    members.put("level", event.getLevel().toString().toLowerCase(Locale.ROOT));
    members.put("logger", simpleName(event.getLoggerName()));
    addMessage(event, members);
    addContext(event.getMDCPropertyMap(), members);
    addStackTrace(event.getThrowableProxy(), members);
    return new String(JsonBuilder.object(json -> write(json, members)), UTF_8) + "\n";
  }

  private static String simpleName(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  /** The fields are those of the message as it was written, so a value may contain anything. */
  private static void addMessage(ILoggingEvent event, Map<String, Object> members) {
    var message = String.valueOf(event.getMessage());
    if (!message.startsWith(EVENT)) {
      members.put("message", String.valueOf(event.getFormattedMessage()));
      return;
    }
    var arguments = event.getArgumentArray();
    var next = 0;
    for (var field : message.split(" ", -1)) {
      var equals = field.indexOf('=');
      var text = field.substring(equals + 1);
      if (text.equals(ARGUMENT)) {
        var value = arguments == null || next >= arguments.length ? null : arguments[next];
        members.put(field.substring(0, equals), jsonValue(value));
        next++;
      } else {
        members.put(field.substring(0, equals), text);
      }
    }
  }

  private static Object jsonValue(@Nullable Object argument) {
    return argument instanceof Number || argument instanceof Boolean
        ? argument
        : String.valueOf(argument);
  }

  private static void addContext(Map<String, String> context, Map<String, Object> members) {
    for (var name : LogContext.FIELDS) {
      var value = context.get(name);
      if (value != null) {
        members.putIfAbsent(name, value);
      }
    }
  }

  private static void addStackTrace(@Nullable IThrowableProxy thrown, Map<String, Object> members) {
    if (thrown != null) {
      members.put("stack_trace", ThrowableProxyUtil.asString(thrown));
    }
  }

  private static void write(JsonGenerator json, Map<String, Object> members) {
    members.forEach(
        (name, value) -> {
          switch (value) {
            case Boolean flag -> json.writeBooleanProperty(name, flag);
            case Integer number -> json.writeNumberProperty(name, number);
            case Long number -> json.writeNumberProperty(name, number);
            case Number number -> json.writeNumberProperty(name, number.doubleValue());
            default -> json.writeStringProperty(name, value.toString());
          }
        });
  }
}
