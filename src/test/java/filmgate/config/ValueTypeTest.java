package filmgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1024, 1024",
    "1KiB, 1024",
    "1 kib, 1024",
    "20MB, 20000000",
    "1GiB, 1073741824",
    "3 TB, 3000000000000",
    "12b, 12"
  })
  void sizesAreReadAsPeopleWriteThem(String written, String bytes) {
    assertThat(ValueType.size("0", "1024TiB").read(written))
        .isEqualTo(new ValueType.ParsedValue.ValidValue(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5GiB", "1iB", "GiB", "1XB", "999999999999999TiB", "2048TiB"})
  void otherTextsAreNoSizes(String written) {
    assertThat(ValueType.size("0", "1024TiB").read(written))
        .isInstanceOf(ValueType.ParsedValue.InvalidValue.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "10.0.0/8",
        "::1/129",
        "name/8",
        "10.1.2.3/8",
        "1.2.3.4/",
        "1.2.3.256"
      })
  void otherTextsAreNoNetworks(String written) {
    assertThat(new ValueType.NetworkList().read(written))
        .isInstanceOf(ValueType.ParsedValue.InvalidValue.class);
  }

  @ParameterizedTest
  @CsvSource({"::1, ::1/128", "1.2.3.4, 1.2.3.4/32", "fc00::/7, fc00::/7"})
  void anAddressAloneIsANetworkOfOne(String written, String network) {
    assertThat(new ValueType.NetworkList().read(written))
        .isEqualTo(new ValueType.ParsedValue.ValidValue(network));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.com", "ftp://example.com", "http://", "https://a b", "http://x?y"})
  void otherTextsAreNoAddresses(String written) {
    assertThat(new ValueType.HttpUrl().read(written))
        .isInstanceOf(ValueType.ParsedValue.InvalidValue.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://videos.example/, https://videos.example",
    "http://a:81/b, http://a:81/b",
    "'', ''"
  })
  void theBaseOfLinksLosesItsLastSlash(String written, String address) {
    assertThat(new ValueType.HttpUrl().read(written))
        .isEqualTo(new ValueType.ParsedValue.ValidValue(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/path", "a.example", "null"})
  void aPathIsNoOrigin(String written) {
    assertThat(new ValueType.OriginList().read(written))
        .isInstanceOf(ValueType.ParsedValue.InvalidValue.class);
  }

  @ParameterizedTest
  @CsvSource({"DEMO, demo", "' always ', always"})
  void aChoiceMindsNoCase(String written, String word) {
    assertThat(new ValueType.Choice(List.of("demo", "always")).read(written))
        .isEqualTo(new ValueType.ParsedValue.ValidValue(word));
  }
}
