package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.store.Command;
import filmgate.store.session.SessionOutcome.PasswordChange;
import filmgate.store.session.SessionOutcome.SignIn;
import filmgate.store.session.SessionOutcome.SignIn.SignedIn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every store with passwords. */
abstract class PasswordContract extends SessionStoreFixture {
  @Test
  void aPasswordSignsInUntilItIsReplaced() {
    assertThat(store.sessions().hasPasswords()).isFalse();
    assertThat(byPassword(ACCOUNT, "h1")).isEqualTo(new SignIn.NotSignedIn());
    assertThat(password(ACCOUNT, "h1", Optional.empty(), Optional.empty()))
        .isEqualTo(PasswordChange.PASSWORD_SET);
    assertThat(store.sessions().hasPasswords()).isTrue();
    assertThat(store.sessions().passwordHash(ACCOUNT)).contains("h1");
    assertThat(store.sessions().passwordHash(OTHER)).isEmpty();
    assertThat(byPassword(OTHER, "h1")).isEqualTo(new SignIn.NotSignedIn());
    assertThat(((SignedIn) byPassword(ACCOUNT, "h1")).session().createdBy()).isEqualTo("password");
    assertThat(password(ACCOUNT, "h3", Optional.of("h2"), Optional.empty()))
        .isEqualTo(PasswordChange.REPLACED_BEFORE);
    assertThat(password(ACCOUNT, "h2", Optional.of("h1"), Optional.empty()))
        .isEqualTo(PasswordChange.PASSWORD_SET);
    assertThat(byPassword(ACCOUNT, "h1")).isEqualTo(new SignIn.NotSignedIn());
    assertThat(password(new AccountId("acc_none"), "h", Optional.empty(), Optional.empty()))
        .isEqualTo(PasswordChange.NO_SUCH_ACCOUNT);
  }

  @Test
  void aNewPasswordEndsTheOtherSessionsAndLinksOfTheAccount() {
    var own = session(ACCOUNT, "cli");
    var other = session(ACCOUNT, "cli");
    var elsewhere = session(OTHER, "cli");
    link("a", ACCOUNT, "cli");
    password(ACCOUNT, "h", Optional.empty(), Optional.of(own.id()));
    assertThat(exists(own)).isTrue();
    assertThat(exists(other)).isFalse();
    assertThat(exists(elsewhere)).isTrue();
    assertThat(signInAt("a", NOW)).isEqualTo(new SignIn.NotSignedIn());
  }

  @Test
  void anAccountIsFoundByItsIdOrByANameOfItsOwn() {
    store.await(new Command.CreateAccount(new AccountId("acc_three"), "two", "USD", 0, BY));
    assertThat(store.sessions().accountNamed("one")).contains(ACCOUNT);
    assertThat(store.sessions().accountNamed("acc_two")).contains(OTHER);
    assertThat(store.sessions().accountNamed("two")).isEmpty();
    assertThat(store.sessions().accountNamed("three")).isEmpty();
  }
}
