package filmgate.api;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.request.TimeParameters;
import filmgate.api.route.Parameter;
import filmgate.billing.Amount;
import filmgate.billing.AmountSchema;
import filmgate.id.TaskId;
import filmgate.intake.idempotency.IdempotencyKeys;
import filmgate.json.JsonFields;
import filmgate.json.Schema;
import filmgate.text.TimeText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** The patterns and limits of the OpenAPI document accept exactly what the checks accept. */
class DescribedAsCheckedTest {
  private static final int TEXTS = 100_000;
  private static final long SEED = 20_261_129;

  private static void agree(
      Schema schema, Predicate<String> check, String alphabet, int lengthMax) {
    var matches = pattern(schema).asMatchPredicate();
    var random = new Random(SEED);
    var accepted = 0;
    for (var count = 0; count < TEXTS; count++) {
      var text =
          random
              .ints(random.nextInt(lengthMax + 1), 0, alphabet.length())
              .mapToObj(at -> alphabet.substring(at, at + 1))
              .collect(Collectors.joining());
      assertThat(matches.test(text)).as("'%s'", text).isEqualTo(check.test(text));
      accepted += check.test(text) ? 1 : 0;
    }
    assertThat(accepted).isBetween(TEXTS / 1_000, TEXTS - TEXTS / 1_000);
  }

  private static Pattern pattern(Schema schema) {
    return Pattern.compile(
        schema.json(Schema.SchemaReferences.INLINE).path("pattern").stringValue());
  }

  @ParameterizedTest
  @EnumSource
  void amounts(Amount.Sign sign) {
    var schema = AmountSchema.of(sign);
    Predicate<String> check = text -> Amount.parse(text, sign) instanceof Amount.Valid;
    agree(schema, check, "-00123.", 13);
    var matches = pattern(schema).asMatchPredicate();
    for (var text :
        new String[] {
          "1000000000",
          "1000000000.000000",
          "1000000000.000001",
          "1000000001",
          "999999999.999999",
          "0.000001",
          "0.0000001",
          "-1000000000",
          "-0",
          "-0.000",
          "00",
          "01",
          "1.",
          ".1",
          "+1",
          "1e3",
          "9999999999",
          "10000000000",
          "0.100000",
          "0.1000000",
          "",
          " 1",
          "1\n"
        }) {
      assertThat(matches.test(text)).as("'%s'", text).isEqualTo(check.test(text));
    }
  }

  @Test
  void datesAndSeconds() {
    var matches = pattern(TimeParameters.SCHEMA).asMatchPredicate();
    for (var year : new int[] {0, 4, 100, 400, 1900, 1904, 2000, 2023, 2024, 2100, 2400, 9999}) {
      for (var month = 0; month <= 13; month++) {
        for (var day = 0; day <= 32; day++) {
          var text = "%04d-%02d-%02d".formatted(year, month, day);
          var isDate = TimeText.start(text, ZoneOffset.UTC).isPresent();
          assertThat(matches.test(text)).as(text).isEqualTo(isDate);
        }
      }
    }
    LocalDate.of(1890, 1, 1)
        .datesUntil(LocalDate.of(2110, 1, 1))
        .forEach(date -> assertThat(matches.test(date.toString())).as("%s", date).isTrue());
    agree(
        TimeParameters.SCHEMA,
        text -> TimeText.start(text, ZoneOffset.UTC).isPresent(),
        "0123456789-",
        11);
  }

  @Test
  void idempotencyKeys() {
    var schema = Parameter.IDEMPOTENCY_KEY.schema();
    Predicate<String> check = text -> IdempotencyKeys.parse(text).isPresent();
    agree(schema, check, "ab\"\"\\,! ~", 6);
    var matches = pattern(schema).asMatchPredicate();
    for (var length : new int[] {0, 1, 255, 256}) {
      for (var form : new String[] {"%s", "\"%s\""}) {
        var text = form.formatted("k".repeat(length));
        assertThat(matches.test(text)).as(text).isEqualTo(check.test(text));
      }
    }
  }

  @Test
  void idsOfTasks() {
    for (var text :
        new String[] {
          "task_01M8KCXWVNWMJT79JD0GKS457D",
          "task_81M8KCXWVNWMJT79JD0GKS457D",
          "task_01M8KCXWVNWMJT79JD0GKS457",
          "task_01M8KCXWVNWMJT79JD0GKS457DD",
          "task_01M8KCXWVNWMJT79JD0GKS457I",
          "task_01M8KCXWVNWMJT79JD0GKS457U",
          "01M8",
          ""
        }) {
      assertThat(TaskId.PATTERN.matcher(text).matches())
          .as(text)
          .isEqualTo(TaskId.parse(text).isPresent());
    }
    for (var digit = ' '; digit < 0x80; digit++) {
      var text = "task_01M8KCXWVNWMJT79JD0GKS457" + digit;
      assertThat(TaskId.PATTERN.matcher(text).matches())
          .as(text)
          .isEqualTo(TaskId.parse(text).isPresent());
    }
  }

  /** Every character of the basic plane, alone and beside a letter. */
  @Test
  void namesAndMemos() {
    var line = pattern(Schema.line(9)).asMatchPredicate();
    var lineOrEmpty = pattern(Schema.lineOrEmpty(9)).asMatchPredicate();
    for (var c = 0; c < Character.MIN_SURROGATE; c++) {
      for (var text : new String[] {Character.toString(c), "a" + Character.toString(c)}) {
        assertThat(line.test(text)).as("U+%04X", c).isEqualTo(isValid(text, true));
        assertThat(lineOrEmpty.test(text)).as("U+%04X", c).isEqualTo(isValid(text, false));
      }
    }
  }

  private static boolean isValid(String text, boolean required) {
    var fields = new JsonFields(JsonNodeFactory.instance.objectNode().put("name", text));
    var _ = required ? fields.required("name", 9) : fields.string("name", 9, "");
    return fields.problems().isEmpty();
  }
}
