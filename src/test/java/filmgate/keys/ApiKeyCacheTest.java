package filmgate.keys;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.Ulid;
import filmgate.keys.Authentication.Authenticated;
import filmgate.keys.Authentication.ExpiredKey;
import filmgate.keys.Authentication.UnknownKey;
import filmgate.testing.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeyCacheTest {
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final Instant NOW = SettableClock.START;
  private static final KeyRecord.Expiry NEVER = new KeyRecord.Expiry.Never();

  private final ApiKeyFactory mint = new ApiKeyFactory(new Random(5));
  private final ApiKeyCache keyCache = new ApiKeyCache(_ -> new KeyLookup.UnknownKey());

  @Test
  void aKeyIsKnownByItsText() {
    var created = mint.create(newKey(KeyKind.TEST, NEVER), NOW);
    keyCache.put(created.record());
    assertThat(keyCache.authenticate(created.key().secret(), NOW))
        .isEqualTo(
            new Authenticated(
                new Caller(ACCOUNT, created.record().id(), KeyKind.TEST, Set.of(Scope.GENERATE))));
  }

  @Test
  void aRecordContainsNoPartOfTheSecret() {
    var created = mint.create(newKey(KeyKind.LIVE, NEVER), NOW);
    var entry = created.record();
    assertThat(entry.id().value()).startsWith("key_");
    assertThat(Ulid.isUlid(entry.id().value().substring(4))).isTrue();
    assertThat(entry.prefix()).isEqualTo(created.key().prefix());
    assertThat(entry.hash()).isEqualTo(KeyHash.of(created.key().secret()));
    assertThat(entry.toString()).doesNotContain(created.key().secret());
    assertThat(created.toString()).doesNotContain(created.key().secret());
  }

  @Test
  void anyTextMayBeTheRootKey() {
    keyCache.put(mint.createFrom("my-root-key", newKey(KeyKind.LIVE, NEVER), NOW));
    assertThat(keyCache.authenticate("my-root-key", NOW)).isInstanceOf(Authenticated.class);
    assertThat(keyCache.authenticate("my-root-kez", NOW)).isEqualTo(new UnknownKey());
  }

  @Test
  void aKeyThatAnotherProcessMadeIsFoundInTheStoreOnce() {
    var created = mint.create(newKey(KeyKind.LIVE, NEVER), NOW);
    var asked = new ArrayList<String>();
    var late =
        new ApiKeyCache(
            hash -> {
              asked.add(hash);
              return hash.equals(created.record().hash())
                  ? new KeyLookup.Found(created.record())
                  : new KeyLookup.UnknownKey();
            });
    assertThat(late.authenticate(created.key().secret(), NOW)).isInstanceOf(Authenticated.class);
    assertThat(late.authenticate(created.key().secret(), NOW)).isInstanceOf(Authenticated.class);
    assertThat(late.authenticate("fg_live_typo", NOW)).isEqualTo(new UnknownKey());
    assertThat(asked).containsExactly(created.record().hash());
  }

  @Test
  void whatIsNoKeyIsUnknown() {
    keyCache.put(mint.createFrom("my-root-key", newKey(KeyKind.LIVE, NEVER), NOW));
    for (var text :
        List.of("", " ", "my-root-key ", "MY-ROOT-KEY", "x".repeat(100_000), "\uD800")) {
      assertThat(keyCache.authenticate(text, NOW)).isEqualTo(new UnknownKey());
    }
  }

  @Test
  void anExpiredKeySaysSince() {
    var created = mint.create(newKey(KeyKind.LIVE, new KeyRecord.Expiry.At(NOW)), NOW);
    keyCache.put(created.record());
    var text = created.key().secret();
    assertThat(keyCache.authenticate(text, NOW.minusMillis(1))).isInstanceOf(Authenticated.class);
    assertThat(keyCache.authenticate(text, NOW)).isEqualTo(new ExpiredKey(NOW));
  }

  @Test
  void aKeyOfASuspendedAccountSaysSoUnlessItHasExpired() {
    var created = mint.create(newKey(KeyKind.LIVE, new KeyRecord.Expiry.At(NOW)), NOW);
    var suspended = new ApiKeyCache(_ -> new KeyLookup.OfSuspendedAccount(created.record()));
    var text = created.key().secret();
    assertThat(suspended.authenticate(text, NOW.minusMillis(1)))
        .isEqualTo(new Authentication.SuspendedAccount());
    assertThat(suspended.authenticate(text, NOW)).isEqualTo(new ExpiredKey(NOW));
    assertThat(suspended.findCached(text, NOW)).isEmpty();
  }

  @Test
  void aRemovedKeyIsUnknown() {
    var kept = mint.create(newKey(KeyKind.LIVE, NEVER), NOW);
    var removed = mint.create(newKey(KeyKind.LIVE, NEVER), NOW);
    keyCache.replaceAll(List.of(kept.record(), removed.record()));
    keyCache.remove(removed.record().id());
    assertThat(keyCache.authenticate(kept.key().secret(), NOW)).isInstanceOf(Authenticated.class);
    assertThat(keyCache.authenticate(removed.key().secret(), NOW)).isEqualTo(new UnknownKey());
  }

  @Test
  void aKeyWithANewSecretRejectsTheOldOne() {
    var first = mint.createFrom("first", newKey(KeyKind.LIVE, NEVER), NOW);
    keyCache.put(first);
    keyCache.put(
        new KeyRecord(
            first.id(),
            first.account(),
            first.name(),
            first.kind(),
            first.prefix(),
            KeyHash.of("second"),
            first.permissions(),
            first.createdAt(),
            first.expiry()));
    assertThat(keyCache.authenticate("first", NOW)).isEqualTo(new UnknownKey());
    assertThat(keyCache.authenticate("second", NOW)).isInstanceOf(Authenticated.class);
  }

  @Test
  void replacingForgetsAllBefore() {
    keyCache.put(mint.createFrom("first", newKey(KeyKind.LIVE, NEVER), NOW));
    keyCache.replaceAll(List.of(mint.createFrom("second", newKey(KeyKind.LIVE, NEVER), NOW)));
    assertThat(keyCache.authenticate("first", NOW)).isEqualTo(new UnknownKey());
    assertThat(keyCache.authenticate("second", NOW)).isInstanceOf(Authenticated.class);
  }

  @Test
  void aCallerMayWhatItsKeySays() {
    var caller =
        new Caller(ACCOUNT, new KeyId("key_1"), KeyKind.LIVE, Set.of(Scope.GENERATE, Scope.ADMIN));
    assertThat(caller.may(Scope.ADMIN)).isTrue();
    assertThat(caller.may(Scope.KEYS)).isFalse();
  }

  @Test
  void aHashIsSha256InHex() {
    assertThat(KeyHash.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static ApiKeyFactory.NewKey newKey(KeyKind kind, KeyRecord.Expiry expiry) {
    return new ApiKeyFactory.NewKey(ACCOUNT, "mine", kind, Set.of(Scope.GENERATE), expiry);
  }
}
