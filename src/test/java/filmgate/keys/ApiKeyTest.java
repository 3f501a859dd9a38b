package filmgate.keys;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.keys.ApiKey.ParseResult;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final Random random = new Random(11);

  @Test
  void aKeySaysItsKind() {
    assertThat(ApiKey.generate(KeyKind.LIVE, random).secret()).matches("fg_live_[0-9A-Za-z]{39}");
    assertThat(ApiKey.generate(KeyKind.TEST, random).secret()).matches("fg_test_[0-9A-Za-z]{39}");
  }

  @Test
  void aKeyIsReadBack() {
    for (var kind : KeyKind.values()) {
      var key = ApiKey.generate(kind, random);
      assertThat(ApiKey.parse(key.secret()))
          .isInstanceOfSatisfying(
              ParseResult.WellFormed.class,
              reading -> {
                assertThat(reading.key().kind()).isEqualTo(kind);
                assertThat(reading.key().secret()).isEqualTo(key.secret());
              });
    }
  }

  @Test
  void everyWrongCharacterIsCaught() {
    var key = ApiKey.generate(KeyKind.LIVE, random).secret();
    for (var index = 0; index < key.length(); index++) {
      for (var digit = 0; digit < DIGITS.length(); digit++) {
        var typo = key.substring(0, index) + DIGITS.charAt(digit) + key.substring(index + 1);
        if (!typo.equals(key)) {
          assertThat(ApiKey.parse(typo)).isInstanceOf(ParseResult.Malformed.class);
        }
      }
    }
  }

  @Test
  void everySwapOfNeighboursIsCaught() {
    for (var round = 0; round < 100; round++) {
      var key = ApiKey.generate(KeyKind.TEST, random).secret();
      for (var index = 0; index + 1 < key.length(); index++) {
        var swapped = new StringBuilder(key);
        swapped.setCharAt(index, key.charAt(index + 1));
        swapped.setCharAt(index + 1, key.charAt(index));
        if (!key.contentEquals(swapped)) {
          assertThat(ApiKey.parse(swapped.toString())).isInstanceOf(ParseResult.Malformed.class);
        }
      }
    }
  }

  @Test
  void aTextOfTheRightFormIsHardlyEverAKey() {
    for (var round = 0; round < 100_000; round++) {
      var text = new StringBuilder("fg_live_");
      random.ints(39, 0, DIGITS.length()).forEach(digit -> text.append(DIGITS.charAt(digit)));
      assertThat(ApiKey.parse(text.toString())).isInstanceOf(ParseResult.Malformed.class);
    }
  }

  @Test
  void anythingElseIsMalformed() {
    var key = ApiKey.generate(KeyKind.LIVE, random).secret();
    for (var text :
        List.of(
            "",
            "my-root-key",
            "fg_live_",
            " " + key,
            key + "\n",
            key + "0",
            key.toUpperCase(Locale.ROOT),
            key.replace("live", "prod"),
            "sk-" + key)) {
      assertThat(ApiKey.parse(text)).isInstanceOf(ParseResult.Malformed.class);
    }
  }

  @Test
  void keysDoNotRepeat() {
    var seen = new HashSet<String>();
    for (var round = 0; round < 10_000; round++) {
      assertThat(seen.add(ApiKey.generate(KeyKind.LIVE, random).secret())).isTrue();
    }
  }

  @Test
  void whatIsShownOrPrintedGivesNothingAway() {
    var key = ApiKey.generate(KeyKind.LIVE, random);
    assertThat(key.prefix()).hasSize(12).startsWith("fg_live_");
    assertThat(key).hasToString(key.prefix() + "…");
    assertThat(ApiKey.prefix(key.secret())).isEqualTo(key.prefix());
    assertThat(ApiKey.prefix("my-root-key")).isEqualTo("(own)");
  }
}
