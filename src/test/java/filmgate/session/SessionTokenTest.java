package filmgate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SessionTokenTest {
  @Test
  void tokensAreLongAndDifferent() {
    var random = new SecureRandom();
    var all = new HashSet<String>();
    for (var i = 0; i < 1_000; i++) {
      var token = SessionToken.generate(random);
      assertThat(token).hasSize(43);
      assertThat(SessionToken.isWellFormed(token)).isTrue();
      all.add(token);
    }
    assertThat(all).hasSize(1_000);
  }

  @Test
  void theCsrfTokenIsOfOneSessionAndIsNotItsHash() {
    var token = "A".repeat(43);
    assertThat(SessionToken.csrf(token))
        .isNotEqualTo(SessionToken.hash(token))
        .doesNotContain(token);
    assertThat(SessionToken.isCsrf(token, SessionToken.csrf(token))).isTrue();
    assertThat(SessionToken.isCsrf("B".repeat(43), SessionToken.csrf(token))).isFalse();
    assertThat(SessionToken.isCsrf(token, "")).isFalse();
    assertThat(SessionToken.isCsrf(token, SessionToken.csrf(token) + "0")).isFalse();
  }
}
