package filmgate.json;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonFieldsTest {
  private static JsonFields fields(String json, String... known) {
    return new JsonFields(JsonMapper.shared().readTree(json.replace('\'', '"')), List.of(known));
  }

  private static Problem only(JsonFields fields) {
    assertThat(fields.problems()).hasSize(1);
    return fields.problems().getFirst();
  }

  @Test
  void aMessageNamesTheFieldTheRequirementAndTheValue() {
    var fields = fields("{'name':5}", "name");
    assertThat(fields.string("name", 10, "default")).isEqualTo("default");
    var problem = only(fields);
    assertThat(problem.param()).isEqualTo("name");
    assertThat(problem.reason()).isEqualTo(Reason.INVALID_TYPE);
    assertThat(problem.text().en()).isEqualTo("name must be a string (got 5)");
    assertThat(problem.text().zh()).isEqualTo("name 必须是字符串（收到 5）");
  }

  @Test
  void aStringHasNoControlCharacters() {
    for (var bad :
        List.of("\\n", "\\t", "\\r", "\\u001b", "\\u007f", "\\u0085", "\\u2028", "\\u202e")) {
      var fields = fields("{'memo':'a" + bad + "b'}", "memo");
      assertThat(fields.string("memo", 10, "default")).as(bad).isEqualTo("default");
      assertThat(only(fields).reason()).as(bad).isEqualTo(Reason.INVALID_VALUE);
      assertThat(only(fields).text().en())
          .isEqualTo("memo must not contain control characters such as line breaks and tabs");
    }
    var plain = fields("{'memo':'犬 שלום á 👩‍👧'}", "memo");
    assertThat(plain.string("memo", 99, "")).isEqualTo("犬 שלום á 👩‍👧");
    assertThat(plain.problems()).isEmpty();
  }

  @Test
  void anUnknownFieldIsReportedWithTheSimilarOne() {
    var problem = only(fields("{'nmae':'x'}", "name", "kind"));
    assertThat(problem.reason()).isEqualTo(Reason.UNKNOWN_PARAMETER);
    assertThat(problem.text().en()).endsWith("did you mean name?");
  }

  @Test
  void anInvalidItemOfAnArrayIsNamedByItsIndex() {
    var types = fields("{'ids':['a',1]}", "ids");
    assertThat(types.nonEmptyStrings("ids", 3)).isEmpty();
    assertThat(only(types).param()).isEqualTo("ids[1]");
    var values = fields("{'ids':['a','c']}", "ids");
    assertThat(values.manyOf("ids", Map.of("a", 1, "b", 2))).containsExactly(1);
    assertThat(only(values).text().en())
        .isEqualTo("ids[1] must be one of a, b (got the string \"c\")");
  }

  @Test
  void anArrayMustBeNeitherEmptyNorTooLong() {
    var empty = fields("{'ids':[]}", "ids");
    assertThat(empty.nonEmptyStrings("ids", 1)).isEmpty();
    assertThat(only(empty).text().zh()).isEqualTo("ids 必须是非空数组");
    var tooLong = fields("{'ids':['a','b']}", "ids");
    assertThat(tooLong.nonEmptyStrings("ids", 1)).isEmpty();
    assertThat(only(tooLong).reason()).isEqualTo(Reason.TOO_MANY_ITEMS);
  }

  @Test
  void anIntegerMayHaveAZeroFraction() {
    assertThat(fields("{'queue':7.0}", "queue").integer("queue", 9, 3)).isEqualTo(7);
    for (var other : new String[] {"7.5", "'7'", "true", "1e30"}) {
      var fields = fields("{'queue':" + other + "}", "queue");
      assertThat(fields.integer("queue", 9, 3)).isEqualTo(3);
      assertThat(fields.problems()).hasSize(1);
    }
  }

  @Test
  void problemsOfNestedObjectsAreCollectedWithTheirPath() {
    var fields = fields("{'limits':{'queue':-1},'rules':[7]}", "limits", "rules");
    assertThat(fields.object("limits").integer("queue", 9, 3)).isEqualTo(3);
    fields.objects("rules", 5).getFirst().allowOnly(List.of());
    assertThat(fields.problems())
        .extracting(Problem::param)
        .containsExactly("limits.queue", "rules[0]");
  }
}
