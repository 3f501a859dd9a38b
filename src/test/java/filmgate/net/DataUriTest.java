package filmgate.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.net.DataUri.Fault;
import filmgate.net.DataUri.Parsed;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataUriTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,+/8=",
        "data:image/png;base64,+/8",
        "data:image/png;base64,-_8=",
        "data:image/png;base64,%2B%2f8%3D",
        "DATA:Image/PNG;BASE64,+/8=",
        "data:image/png; base64,+/8=",
        "data:image/png;charset=utf-8;base64,+/8=",
        "data:image/png;base64,+/\r\n8=\n",
        "data:image/png;base64, + / 8 = ",
        " \n\tdata:image/png;base64,+/8=\t",
      })
  void everySpellingOfAPayloadIsRead(String text) throws Exception {
    assertThat(DataUri.isDataUri(text)).isTrue();
    var uri = valid(text);
    assertThat(uri.type()).isEqualTo("image/png");
    assertThat(uri.bytes()).isEqualTo(2);
    assertThat(bytes(uri)).isEqualTo("\u00fb\u00ff".getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data:                         | NO_COMMA
          data:image/png;base64         | NO_COMMA
          data:,                        | NO_TYPE
          data:;base64,AAAA             | NO_TYPE
          data:text/html;base64,AAAA    | BAD_TYPE
          data://image/png;base64,AAAA  | BAD_TYPE
          data:image/png,AAAA           | NOT_BASE64
          data:image/png;base64,        | EMPTY
          data:image/png;base64,%20     | EMPTY
          data:image/png;base64,QUI*    | BAD_CHARACTER
          data:image/png;base64,QUI%    | BAD_CHARACTER
          data:image/png;base64,猫      | BAD_CHARACTER
          data:image/png;base64,AA=A    | BAD_PADDING
          data:image/png;base64,AA=     | BAD_PADDING
          data:image/png;base64,A===    | BAD_PADDING
          data:image/png;base64,=       | BAD_PADDING
          data:image/png;base64,AAAAA   | CUT_SHORT
          """)
  void eachFaultIsNamed(String text, Fault fault) {
    assertThat(DataUri.parse(text)).isEqualTo(new Parsed.Invalid(fault));
  }

  @Test
  void payloadsOfAnyLengthAreDecoded() throws Exception {
    var random = new Random(11);
    for (var length = 1; length < 60_000; length = length * 3 / 2 + 1) {
      var payload = new byte[length];
      random.nextBytes(payload);
      var uri = valid("data:image/heic;base64," + Base64.getMimeEncoder().encodeToString(payload));
      assertThat(bytes(uri)).isEqualTo(payload);
      assertThat(uri.bytes()).isEqualTo(length);
    }
  }

  private static DataUri valid(String text) {
    return ((Parsed.Valid) DataUri.parse(text)).uri();
  }

  private static byte[] bytes(DataUri uri) throws Exception {
    var out = new ByteArrayOutputStream();
    uri.writeTo(out);
    return out.toByteArray();
  }
}
