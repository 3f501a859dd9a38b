package filmgate.keys;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.keys.Authentication.Expired;
import filmgate.keys.Authentication.Known;
import filmgate.keys.Authentication.Unknown;
import filmgate.task.Ulid;
import filmgate.testing.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyRingTest {
  private static final Instant NOW = SettableClock.START;
  private static final KeyRecord.Expiry NEVER = new KeyRecord.Expiry.Never();

  private final KeyMint mint = new KeyMint(new Random(5));
  private final KeyRing ring = new KeyRing(_ -> Optional.empty());

  @Test
  void aKeyIsKnownByItsText() {
    var minted = mint.mint(wish(KeyKind.TEST, NEVER), NOW);
    ring.put(minted.entry());
    assertThat(ring.authenticate(minted.key().text(), NOW))
        .isEqualTo(
            new Known(
                new Caller("acc_1", minted.entry().id(), KeyKind.TEST, Set.of(Scope.GENERATE))));
  }

  @Test
  void aRecordHoldsNothingOfTheSecret() {
    var minted = mint.mint(wish(KeyKind.LIVE, NEVER), NOW);
    var entry = minted.entry();
    assertThat(entry.id()).startsWith("key_");
    assertThat(Ulid.isUlid(entry.id().substring(4))).isTrue();
    assertThat(entry.prefix()).isEqualTo(minted.key().shown());
    assertThat(entry.hash()).isEqualTo(KeyHash.of(minted.key().text()));
    assertThat(entry.toString()).doesNotContain(minted.key().text());
    assertThat(minted.toString()).doesNotContain(minted.key().text());
  }

  @Test
  void anyTextMayBeTheRootKey() {
    ring.put(mint.adopt("my-root-key", wish(KeyKind.LIVE, NEVER), NOW));
    assertThat(ring.authenticate("my-root-key", NOW)).isInstanceOf(Known.class);
    assertThat(ring.authenticate("my-root-kez", NOW)).isEqualTo(new Unknown());
  }

  @Test
  void aKeyThatAnotherProcessMadeIsFoundInTheStoreOnce() {
    var minted = mint.mint(wish(KeyKind.LIVE, NEVER), NOW);
    var asked = new ArrayList<String>();
    var late =
        new KeyRing(
            hash -> {
              asked.add(hash);
              return Optional.of(minted.entry()).filter(key -> key.hash().equals(hash));
            });
    assertThat(late.authenticate(minted.key().text(), NOW)).isInstanceOf(Known.class);
    assertThat(late.authenticate(minted.key().text(), NOW)).isInstanceOf(Known.class);
    assertThat(late.authenticate("fg_live_typo", NOW)).isEqualTo(new Unknown());
    assertThat(asked).containsExactly(minted.entry().hash());
  }

  @Test
  void whatIsNoKeyIsUnknown() {
    ring.put(mint.adopt("my-root-key", wish(KeyKind.LIVE, NEVER), NOW));
    for (var text :
        List.of("", " ", "my-root-key ", "MY-ROOT-KEY", "x".repeat(100_000), "\uD800")) {
      assertThat(ring.authenticate(text, NOW)).isEqualTo(new Unknown());
    }
  }

  @Test
  void anExpiredKeySaysSince() {
    var minted = mint.mint(wish(KeyKind.LIVE, new KeyRecord.Expiry.At(NOW)), NOW);
    ring.put(minted.entry());
    var text = minted.key().text();
    assertThat(ring.authenticate(text, NOW.minusMillis(1))).isInstanceOf(Known.class);
    assertThat(ring.authenticate(text, NOW)).isEqualTo(new Expired(NOW));
  }

  @Test
  void aRemovedKeyIsUnknown() {
    var kept = mint.mint(wish(KeyKind.LIVE, NEVER), NOW);
    var removed = mint.mint(wish(KeyKind.LIVE, NEVER), NOW);
    ring.replaceAll(List.of(kept.entry(), removed.entry()));
    ring.remove(removed.entry().id());
    assertThat(ring.authenticate(kept.key().text(), NOW)).isInstanceOf(Known.class);
    assertThat(ring.authenticate(removed.key().text(), NOW)).isEqualTo(new Unknown());
  }

  @Test
  void aKeyWithANewTextForgetsTheOldOne() {
    var first = mint.adopt("first", wish(KeyKind.LIVE, NEVER), NOW);
    ring.put(first);
    ring.put(
        new KeyRecord(
            first.id(),
            first.account(),
            first.name(),
            first.kind(),
            first.prefix(),
            KeyHash.of("second"),
            first.grant(),
            first.createdAt(),
            first.expiry()));
    assertThat(ring.authenticate("first", NOW)).isEqualTo(new Unknown());
    assertThat(ring.authenticate("second", NOW)).isInstanceOf(Known.class);
  }

  @Test
  void replacingForgetsAllBefore() {
    ring.put(mint.adopt("first", wish(KeyKind.LIVE, NEVER), NOW));
    ring.replaceAll(List.of(mint.adopt("second", wish(KeyKind.LIVE, NEVER), NOW)));
    assertThat(ring.authenticate("first", NOW)).isEqualTo(new Unknown());
    assertThat(ring.authenticate("second", NOW)).isInstanceOf(Known.class);
  }

  @Test
  void aCallerMayWhatItsKeySays() {
    var caller = new Caller("acc_1", "key_1", KeyKind.LIVE, Set.of(Scope.GENERATE, Scope.ADMIN));
    assertThat(caller.may(Scope.ADMIN)).isTrue();
    assertThat(caller.may(Scope.KEYS)).isFalse();
  }

  @Test
  void aHashIsSha256InHex() {
    assertThat(KeyHash.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static KeyMint.Wish wish(KeyKind kind, KeyRecord.Expiry expiry) {
    return new KeyMint.Wish("acc_1", "mine", kind, Set.of(Scope.GENERATE), expiry);
  }
}
