package filmgate.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/reference/log-events.md} and its Chinese page list what main logs. */
class LogEventsTest {
  private static final String STACK_TRACE = "stack trace";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\| ([^|]*)\\|");
  private static final Pattern FIELD = Pattern.compile("`(\\w+)`");
  private static final Pattern LOGGER = Pattern.compile("getLogger\\(\\w+\\.class\\)");
  private static final Pattern NAMED_LOG =
      Pattern.compile("Logger LOG =\\s*LoggerFactory\\.getLogger\\(\\w+\\.class\\)");
  private static final Pattern CALL =
      Pattern.compile("\\bLOG\\s*\\.(\\w+)\\(\\s*(\"[^\"]*\")?([^;]*)\\);");
  private static final Pattern MESSAGE =
      Pattern.compile("\"event=([a-z]+(?:_[a-z]+)+)((?: [a-z_]+=(?:\\{}|[a-z_]+))*)\"");
  private static final Pattern NESTED = Pattern.compile("\\([^()]*\\)");
  private static final Pattern KEY = Pattern.compile("(\\w+)=");

  private record Event(String name, String level, Set<String> fields) {}

  @ParameterizedTest
  @CsvSource({
    "docs/reference/log-events.md, stack trace",
    "docs/zh/reference/log-events.md, 堆栈",
  })
  void thePageListsTheEventsOfTheCode(Path page, String stackTrace) throws IOException {
    assertThat(documented(page, stackTrace)).containsExactlyInAnyOrderElementsOf(logged());
  }

  @Test
  void aLoggerIsNamedLog() throws IOException {
    for (var file : mainFiles()) {
      var text = Files.readString(file);
      assertThat(NAMED_LOG.matcher(text).results().count())
          .as(file.toString())
          .isEqualTo(LOGGER.matcher(text).results().count());
    }
  }

  private static List<Path> mainFiles() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static List<Event> documented(Path page, String stackTrace) throws IOException {
    return ROW.matcher(Files.readString(page))
        .results()
        .map(row -> new Event(row.group(1), row.group(2), fields(row.group(3), stackTrace)))
        .toList();
  }

  private static Set<String> fields(String cell, String stackTrace) {
    var fields = keys(FIELD, cell);
    if (cell.contains(stackTrace)) {
      fields.add(STACK_TRACE);
    }
    return fields;
  }

  private static Set<Event> logged() throws IOException {
    var all = new TreeSet<String>();
    for (var file : mainFiles()) {
      CALL.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(all::add);
    }
    return all.stream().map(LogEventsTest::event).collect(Collectors.toSet());
  }

  private static Event event(String source) {
    var call = CALL.matcher(source);
    assertThat(call.matches()).isTrue();
    var message = MESSAGE.matcher(String.valueOf(call.group(2)));
    assertThat(message.matches()).as("an event with fields: " + source).isTrue();
    var fields = keys(KEY, message.group(2));
    if (arguments(call.group(3)) > message.group(2).split("\\{}", -1).length - 1) {
      fields.add(STACK_TRACE);
    }
    return new Event(message.group(1), call.group(1), fields);
  }

  /** The arguments after the message: commas outside of parentheses. */
  private static long arguments(String source) {
    var rest = source;
    while (NESTED.matcher(rest).find()) {
      rest = NESTED.matcher(rest).replaceAll("");
    }
    return rest.chars().filter(c -> c == ',').count();
  }

  private static Set<String> keys(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
