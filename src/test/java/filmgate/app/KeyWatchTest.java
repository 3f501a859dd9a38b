package filmgate.app;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.keys.Authentication.Known;
import filmgate.keys.Authentication.Unknown;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyMint;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRing;
import filmgate.keys.KeyUses;
import filmgate.keys.LimitBook;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.keys.Scope;
import filmgate.store.By;
import filmgate.store.Command.InstallRoot;
import filmgate.store.Command.PutLimits;
import filmgate.store.Command.RevokeKey;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyWatchTest {
  private static final Instant NOW = SettableClock.START;
  private static final By ELSEWHERE = new By("cli", NOW);

  @TempDir Path folder;
  private final KeyMint mint = new KeyMint(new Random(5));
  private final LimitBook limits = new LimitBook(Map.of());
  private final KeyUses uses = new KeyUses();
  private Store store;
  private KeyRing ring;
  private KeyMint.Minted minted;
  private KeyWatch watch;

  @BeforeEach
  void open() {
    store =
        SqlStore.open(
            StoreSettings.standard(folder.resolve("test.db")),
            new TaskMachine(RetryPolicy.STANDARD));
    ring = new KeyRing(hash -> store.keys().find(hash));
    watch = new KeyWatch(store, ring, limits, uses);
    var wish =
        new KeyMint.Wish(
            "root", "root", KeyKind.LIVE, Set.of(Scope.ADMIN), new KeyRecord.Expiry.Never());
    minted = mint.mint(wish, NOW);
    store.await(new InstallRoot(minted.entry(), "USD", NOW));
    watch.look();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatWasChangedElsewhereIsNoticed() {
    var text = minted.key().text();
    var few = new Limits(new Cap.AtMost(3), new Cap.None(), new Cap.None(), Limits.Spend.NONE);
    store.await(new PutLimits("root", few, ELSEWHERE));
    store.await(new RevokeKey(minted.entry().id(), ELSEWHERE));
    assertThat(ring.authenticate(text, NOW)).isInstanceOf(Known.class);
    watch.look();
    assertThat(ring.authenticate(text, NOW)).isEqualTo(new Unknown());
    assertThat(limits.of("root")).isEqualTo(few);
  }

  @Test
  void theLastUseIsWrittenNowAndThen() {
    var id = minted.entry().id();
    uses.note(id, NOW);
    uses.note(id, NOW.plusMillis(10));
    uses.note(id, NOW.plusSeconds(5));
    watch.keepUses();
    assertThat(store.keys().kept(id).orElseThrow().lastUse()).isEqualTo(NOW.plusSeconds(5));
    uses.note(id, NOW);
    watch.keepUses();
    assertThat(store.keys().kept(id).orElseThrow().lastUse()).isEqualTo(NOW.plusSeconds(5));
    assertThat(uses.drain()).isEmpty();
  }
}
