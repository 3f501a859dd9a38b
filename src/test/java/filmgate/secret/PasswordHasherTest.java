package filmgate.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
  /** A vector of the reference implementation of argon2, from its test.c. */
  private static final String VECTOR =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final PasswordHasher hasher = new PasswordHasher(Runnable::run);

  @Test
  void theHashOfTheReferenceImplementationIsVerified() {
    assertThat(hasher.matches("password", VECTOR)).contains(true);
    assertThat(hasher.matches("Password", VECTOR)).contains(false);
  }

  @Test
  void aHashHasTheParametersAndASaltOfItsOwn() {
    var first = hasher.hash("correct horse battery").orElseThrow();
    var second = hasher.hash("correct horse battery").orElseThrow();
    assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(second);
    assertThat(hasher.matches("correct horse battery", first)).contains(true);
    assertThat(hasher.matches("correct horse batter", first)).contains(false);
  }

  @Test
  void oneLetterIsTheSameFromEveryKeyboard() {
    var hash = hasher.hash("pass\u00e9 pass\u00e9 \u5bc6\u7801").orElseThrow();
    assertThat(hasher.matches("passe\u0301 passe\u0301 \u5bc6\u7801", hash)).contains(true);
  }

  @Test
  void aFullQueueIsReported() {
    var full =
        new PasswordHasher(
            _ -> {
              throw new RejectedExecutionException();
            });
    assertThat(full.hash("correct horse battery")).isEmpty();
    assertThat(full.matches("password", VECTOR)).isEmpty();
    assertThat(full.matchesNothing("password")).isEmpty();
    assertThat(hasher.matchesNothing("password")).contains(false);
  }
}
