package filmgate.api.error;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.json.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import org.junit.jupiter.api.Test;

/** Every error has one entry, which the Markdown reference and OpenAPI contain. */
class ErrorReferenceTest {
  private static final Path PAGE = Path.of("docs/reference/errors.md");

  /** {@code -Dgolden=write} rewrites the tables. */
  @Test
  void theTablesOfTheReferenceAreWrittenFromTheCatalogue() throws IOException {
    var before = Files.readString(PAGE);
    var after = replaced(replaced(before, "statuses", statuses()), "reasons", reasons());
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, after);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(after);
  }

  @Test
  void everyErrorHasItsEntryAndEveryEntryItsError() {
    var used = ErrorSamples.all().stream().map(ErrorCatalogue::of).map(ErrorReferenceTest::key);
    assertThat(used.distinct())
        .containsExactlyInAnyOrderElementsOf(
            ErrorCatalogue.all().stream().map(ErrorReferenceTest::key).toList());
  }

  @Test
  void everyReasonIsInOpenApi() {
    var schema = ErrorSchema.REASON.json(Schema.SchemaReferences.INLINE).toString();
    for (var spec : ErrorCatalogue.all()) {
      assertThat(schema).contains("\"" + spec.reason() + "\"");
    }
  }

  private static String key(ErrorSpec spec) {
    return spec.status() + " " + spec.type() + " " + spec.reason();
  }

  @Test
  void everyReasonHasOneExample() {
    assertThat(ErrorExample.all().keySet())
        .isEqualTo(ErrorCatalogue.all().stream().map(ErrorSpec::reason).collect(toSet()));
    assertThat(ErrorExample.all().values())
        .allSatisfy(
            example -> {
              assertThat(example.cause().en()).endsWith(".");
              assertThat(example.cause().zh()).endsWith("。");
              assertThat(example.request()).isNotBlank();
            });
  }

  private static String replaced(String page, String name, String table) {
    var block = Pattern.compile("(?s)(<!-- " + name + ": [^\n]*-->\n).*?(<!-- end -->)");
    assertThat(page).containsPattern(block);
    return block.matcher(page).replaceFirst("$1\n" + Matcher.quoteReplacement(table) + "\n$2");
  }

  private static String statuses() {
    var rows =
        ErrorCatalogue.all().stream()
            .collect(
                groupingBy(
                    spec -> "| %d | `%s` |".formatted(spec.status(), spec.type()),
                    LinkedHashMap::new,
                    joiningReasons()));
    return "| status | type | reasons |\n|---|---|---|\n"
        + rows.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(row -> row.getKey() + " " + row.getValue() + " |\n")
            .collect(joining());
  }

  private static Collector<ErrorSpec, ?, String> joiningReasons() {
    return mapping(spec -> "[`%s`](#%s)".formatted(spec.reason(), spec.reason()), joining(", "));
  }

  private static String reasons() {
    var anchors = new HashSet<String>();
    return "| reason | status | meaning | typical cause | remedy | retry |\n"
        + "|---|---|---|---|---|---|\n"
        + ErrorCatalogue.all().stream()
            .map(spec -> row(spec, anchors.add(spec.reason())))
            .collect(joining());
  }

  private static String row(ErrorSpec spec, boolean anchored) {
    return "| %s`%s` | %d | %s. | %s | %s. | %s |\n"
        .formatted(
            anchored ? "<a id=\"%s\"></a>".formatted(spec.reason()) : "",
            spec.reason(),
            spec.status(),
            cell(spec.message().en()),
            cause(spec).replace("|", "\\|"),
            cell(spec.whatToDo().en()),
            retry(spec.retry()));
  }

  private static String cause(ErrorSpec spec) {
    return requireNonNull(ErrorExample.all().get(spec.reason())).cause().en();
  }

  private static String cell(String text) {
    var sentence = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return sentence
        .replaceAll("<<<image_N>>>|\\b\\w+_\\w+\\b|application/json|/v1/models|data:", "`$0`")
        .replace("|", "\\|");
  }

  private static String retry(RetryAdvice advice) {
    return switch (advice) {
      case RetryAdvice.Unspecified _ -> "";
      case RetryAdvice.NoRetry _ -> "not automatic";
      case RetryAdvice.Immediately _ -> "automatic";
      case RetryAdvice.After _ -> "automatic, after the time in the headers";
      case RetryAdvice.Soon(var seconds) -> "automatic, after %d s".formatted(seconds);
      case RetryAdvice.Later(var seconds) -> "not automatic, after %d s".formatted(seconds);
      case RetryAdvice.Poll _ -> "poll again after the time in the headers";
    };
  }
}
