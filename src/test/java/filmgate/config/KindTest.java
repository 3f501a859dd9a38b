package filmgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
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
    assertThat(Kind.size("0", "1024TiB").read(written)).isEqualTo(new Kind.Value.Good(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5GiB", "1iB", "GiB", "1XB", "999999999999999TiB", "2048TiB"})
  void otherTextsAreNoSizes(String written) {
    assertThat(Kind.size("0", "1024TiB").read(written)).isInstanceOf(Kind.Value.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "::1/129", "name/8", "1.2.3.4/", "1.2.3.256"})
  void otherTextsAreNoNetworks(String written) {
    assertThat(new Kind.Networks().read(written)).isInstanceOf(Kind.Value.Bad.class);
  }

  @ParameterizedTest
  @CsvSource({"::1, ::1/128", "1.2.3.4, 1.2.3.4/32", "fc00::/7, fc00::/7"})
  void anAddressAloneIsANetworkOfOne(String written, String network) {
    assertThat(new Kind.Networks().read(written)).isEqualTo(new Kind.Value.Good(network));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.com", "ftp://example.com", "http://", "https://a b", "http://x?y"})
  void otherTextsAreNoAddresses(String written) {
    assertThat(new Kind.Address().read(written)).isInstanceOf(Kind.Value.Bad.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://films.example/, https://films.example",
    "http://a:81/b, http://a:81/b",
    "'', ''"
  })
  void theBaseOfLinksLosesItsLastSlash(String written, String address) {
    assertThat(new Kind.Address().read(written)).isEqualTo(new Kind.Value.Good(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/path", "a.example", "null"})
  void aPathIsNoOrigin(String written) {
    assertThat(new Kind.Origins().read(written)).isInstanceOf(Kind.Value.Bad.class);
  }

  @ParameterizedTest
  @CsvSource({"DEMO, demo", "' always ', always"})
  void aChoiceMindsNoCase(String written, String word) {
    assertThat(new Kind.Choice(List.of("demo", "always")).read(written))
        .isEqualTo(new Kind.Value.Good(word));
  }
}
