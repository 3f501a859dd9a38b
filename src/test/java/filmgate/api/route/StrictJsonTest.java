package filmgate.api.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.api.body.StrictJson;
import filmgate.api.error.ApiException;
import filmgate.api.error.ErrorCatalogue;
import filmgate.text.Language;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {
  private static final StrictJson JSON = new StrictJson(1 << 20);

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("{\"a\":NaN}", "`NaN` is not a JSON value"),
        Arguments.of("{\"a\":-Infinity}", "`-Infinity` is not a JSON value"),
        Arguments.of("{\"a\":Infinity,\"b\":1}", "`Infinity` is not a JSON value"),
        Arguments.of("{\"a\":undefined}", "`undefined` is not a JSON value"),
        Arguments.of("{\"a\":True}", "`True` is not a JSON value"),
        Arguments.of("{a:1}", "`a` is not a JSON value"),
        Arguments.of("{\"a\":", "it ends before the object is complete"),
        Arguments.of("{\"a\":\"b", "it ends before the object is complete"),
        Arguments.of("{\"a\":[1,", "it ends before the object is complete"),
        Arguments.of("{\"a\":tru", "`tru` is not a JSON value"),
        Arguments.of("{\"a\":1,\"a\":2}", "the name `a` occurs twice in one object"),
        Arguments.of("{'a':1}", "strings must be in double quotes"),
        Arguments.of("{\"a\":1 // b\n}", "comments are not JSON"),
        Arguments.of("{\"a\":\"\\x\"}", "an escape in a string is not valid"),
        Arguments.of("{\"a\":\"\n\"}", "a control character must be escaped"),
        Arguments.of("{\"a\":01}", "a number is not well-formed"),
        Arguments.of("{\"a\":1,}", "the character `}` is not valid here"),
        Arguments.of("{\"a\":1;}", "the character `;` is not valid here"),
        Arguments.of("{\"a\":\u00e9}", "the character `\u00e9` is not valid here"),
        Arguments.of("{} {}", "something follows the object"),
        Arguments.of("[1]", "must be a JSON object, not an array"),
        Arguments.of("12", "must be a JSON object, not a number"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsNamedInOurWords(String body, String message) {
    assertThat(messageOf(body))
        .contains(message)
        .doesNotContain("token")
        .doesNotContain("Feature")
        .doesNotContain("code 0x")
        .doesNotContain("Unexpected");
  }

  @Test
  void theLineAndTheColumnAreNamed() {
    assertThat(messageOf("{\n  \"a\": ?\n}")).contains("`?`").contains("(line 2, column ");
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(JSON.read(bytes("\ufeff{\"a\":1}")).path("a").intValue()).isEqualTo(1);
    assertThat(messageOf("\ufeff")).contains("the body is empty");
    assertThat(messageOf("\ufeff{\"a\":NaN}")).contains("`NaN`");
  }

  @Test
  void utf8IsAcceptedUnderBothNames() {
    for (var type : List.of("utf-8", "UTF-8", "utf8", "\"UTF8\"")) {
      assertThat(RequestBodyParser.isJson("application/json; charset=" + type)).as(type).isTrue();
    }
    assertThat(RequestBodyParser.isJson("application/json;charset=utf-16")).isFalse();
  }

  private static String messageOf(String body) {
    var messages = new String[1];
    assertThatThrownBy(() -> JSON.read(bytes(body)))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> messages[0] = ErrorCatalogue.of(e.error()).sentence().forLanguage(Language.EN));
    return messages[0];
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
