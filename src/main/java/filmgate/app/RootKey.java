package filmgate.app;

import filmgate.config.Settings;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyMint;
import filmgate.keys.KeyRecord;
import filmgate.keys.Scope;
import filmgate.store.By;
import filmgate.store.Command.InstallRoot;
import filmgate.store.Command.PutKey;
import filmgate.store.Outcome.RootInstalled;
import filmgate.store.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The first account and its keys. */
final class RootKey {
  static final String ACCOUNT = Caller.ROOT;

  private final Store store;
  private final Clock clock;
  private final String currency;
  private final KeyMint mint = new KeyMint(new SecureRandom());

  /** The keys of the root account, whose money is in the price book's currency. */
  RootKey(Store store, Clock clock, String currency) {
    this.store = store;
    this.clock = clock;
    this.currency = currency;
  }

  /**
   * Sees to it that the root account has a key.
   *
   * @return the text of a key that was made now: it is shown this once
   */
  Optional<String> install(Settings.RootKey given) {
    return given.text().isEmpty() ? installNew() : installGiven(given.text());
  }

  private Optional<String> installNew() {
    var minted = mint.mint(wish("root"), clock.instant());
    return install(minted.entry()) == RootInstalled.INSTALLED
        ? Optional.of(minted.key().text())
        : Optional.empty();
  }

  private Optional<String> installGiven(String text) {
    var key = mint.adopt(text, wish("FILMGATE_ROOT_KEY"), clock.instant());
    if (install(key) == RootInstalled.THERE_ALREADY) {
      store.await(new PutKey(key, new By("start", clock.instant())));
    }
    return Optional.empty();
  }

  private RootInstalled install(KeyRecord key) {
    return store.await(new InstallRoot(key, currency, clock.instant()));
  }

  /** One more key of the root account, which is made where there is none; answers its text. */
  String create(KeyMint.Wish wish) {
    var minted = mint.mint(wish, clock.instant());
    if (install(minted.entry()) == RootInstalled.THERE_ALREADY) {
      store.await(new PutKey(minted.entry(), new By("cli", clock.instant())));
    }
    return minted.key().text();
  }

  private static KeyMint.Wish wish(String name) {
    return new KeyMint.Wish(
        ACCOUNT, name, KeyKind.LIVE, Set.of(Scope.values()), new KeyRecord.Expiry.Never());
  }
}
