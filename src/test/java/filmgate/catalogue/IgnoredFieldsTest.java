package filmgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.text.Problem;
import filmgate.text.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** A field that no model has is ignored while it is small, and refused at every depth else. */
class IgnoredFieldsTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());
  private static final int BYTES_MAX = 4096;

  private static CheckResult check(String model, String more) {
    var text = "{\"model\":\"%s\",\"prompt\":\"a dog\"%s}".formatted(model, more);
    return CATALOGUE.check((ObjectNode) Resources.JSON.readTree(text), CheckContext.TOLERANT);
  }

  /** The quotation marks of the string count. */
  @ParameterizedTest
  @CsvSource({
    "kling-v3, 'zzunknown', '\"zzunknown\":%s'",
    "kling-v3, 'voice_list', '\"voice_list\":%s'",
    "kling-v3, 'extra_body.zzunknown', '\"extra_body\":{\"zzunknown\":%s}'",
    "kling-v3-std-silent, 'extra_body.zzunknown', '\"extra_body\":{\"zzunknown\":%s}'",
    "kling-v3-omni, 'element_list[0].zzunknown',"
        + " '\"element_list\":[{\"element_id\":1,\"zzunknown\":%s}]'",
  })
  void aLargeValueIsRefused(String model, String param, String template) {
    var overhead = param.equals("extra_body") ? "{'zzunknown': }".length() + 2 : 2;
    var fits = "\"" + "x".repeat(BYTES_MAX - overhead) + "\"";
    var tooLarge = "\"" + "x".repeat(BYTES_MAX - overhead + 1) + "\"";
    assertThat(check(model, "," + template.formatted(fits)))
        .isInstanceOfSatisfying(
            CheckResult.Passed.class, passed -> assertThat(passed.ignored()).contains(param));
    assertThat(check(model, "," + template.formatted(tooLarge)))
        .isInstanceOfSatisfying(
            CheckResult.Rejected.class,
            rejected ->
                assertThat(rejected.problems())
                    .extracting(Problem::param, Problem::reason)
                    .containsExactly(tuple(param, Reason.UNKNOWN_PARAMETER)));
  }

  /** A Chinese character takes three bytes, and an array of numbers counts as it is written. */
  @Test
  void theSizeIsThatOfUtf8() {
    assertThat(check("kling-v3", ",\"zzunknown\":\"" + "犬".repeat(1364) + "\""))
        .isInstanceOf(CheckResult.Passed.class);
    assertThat(check("kling-v3", ",\"zzunknown\":\"" + "犬".repeat(1365) + "\""))
        .isInstanceOf(CheckResult.Rejected.class);
    assertThat(check("kling-v3", ",\"zzunknown\":[" + "1,".repeat(2500) + "1]"))
        .isInstanceOf(CheckResult.Rejected.class);
  }
}
