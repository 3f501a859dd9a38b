package filmgate.intake.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The passwords that can be set: those with which a sign-in is possible. */
class PasswordServiceTest {
  @ParameterizedTest
  @ValueSource(strings = {"twelve chars", "correct horse battery staple", "密码密码密码密码密码密码"})
  void aPasswordHasTwelveCharactersOrMore(String password) {
    assertThat(PasswordService.isAllowed(password)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eleven char",
        "            ",
        "twelve\tchars",
        "twelve chars\n",
        "twelve\u0000chars"
      })
  void aPasswordThatCouldNotSignInIsNotSet(String password) {
    assertThat(PasswordService.isAllowed(password)).isFalse();
  }
}
