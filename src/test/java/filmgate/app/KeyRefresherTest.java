package filmgate.app;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.intake.session.SignInService;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.Authentication.Authenticated;
import filmgate.keys.Authentication.UnknownKey;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.LastUsedTracker;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.keys.RetentionCache;
import filmgate.keys.Scope;
import filmgate.secret.PasswordHasher;
import filmgate.session.SessionCache;
import filmgate.session.SessionClient;
import filmgate.store.ChangedBy;
import filmgate.store.Command.CreateRoot;
import filmgate.store.Command.PutLimits;
import filmgate.store.Command.RevokeKey;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.money.AccountEdit.Retention;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.SettableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRefresherTest {
  private static final Instant NOW = SettableClock.START;
  private static final ChangedBy ELSEWHERE = new ChangedBy("cli", NOW);

  @TempDir Path directory;
  private final ApiKeyFactory mint = new ApiKeyFactory(new Random(5));
  private final LimitCache limits = new LimitCache(Map.of());
  private final RetentionCache retention = new RetentionCache(168, Map.of());
  private final LastUsedTracker uses = new LastUsedTracker();
  private Store store;
  private ApiKeyCache keyCache;
  private ApiKeyFactory.CreatedKey created;
  private SessionCache sessions;
  private KeyRefresher watch;

  @BeforeEach
  void open() {
    store =
        SqlStore.open(
            StoreSettings.defaults(directory.resolve("test.db")),
            new TaskMachine(RetryPolicy.STANDARD));
    keyCache = new ApiKeyCache(hash -> store.keys().lookUp(hash));
    sessions = new SessionCache((hash, now) -> store.sessions().lookUp(hash, now));
    watch = new KeyRefresher(store, keyCache, limits, retention, uses, sessions);
    var request =
        new ApiKeyFactory.NewKey(
            AccountId.ROOT,
            "root",
            KeyKind.LIVE,
            Set.of(Scope.ADMIN),
            new KeyRecord.Expiry.Never());
    created = mint.create(request, NOW);
    store.await(new CreateRoot(created.record(), "USD", NOW));
    watch.refresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatWasChangedElsewhereIsNoticed() {
    var text = created.key().secret();
    var few =
        new Limits(new Cap.AtMost(3), new Cap.Unlimited(), new Cap.Unlimited(), Limits.Spend.NONE);
    store.await(new PutLimits(AccountId.ROOT, few, ELSEWHERE));
    store.await(new RevokeKey(created.record().id(), ELSEWHERE));
    assertThat(keyCache.authenticate(text, NOW)).isInstanceOf(Authenticated.class);
    store.await(
        new UpdateAccount(
            AccountId.ROOT, List.of(new Retention(9)), OptionalLong.empty(), ELSEWHERE));
    watch.refresh();
    assertThat(retention.hoursOf(AccountId.ROOT)).isEqualTo(9);
    assertThat(keyCache.authenticate(text, NOW)).isEqualTo(new UnknownKey());
    assertThat(limits.limitsOf(AccountId.ROOT)).isEqualTo(few);
  }

  @Test
  void theLastUseIsWrittenNowAndThen() {
    var id = created.record().id();
    uses.recordUse(id, NOW);
    uses.recordUse(id, NOW.plusMillis(10));
    uses.recordUse(id, NOW.plusSeconds(5));
    watch.recordUses();
    assertThat(store.keys().stored(id).orElseThrow().lastUsedAt()).isEqualTo(NOW.plusSeconds(5));
    uses.recordUse(id, NOW);
    watch.recordUses();
    assertThat(store.keys().stored(id).orElseThrow().lastUsedAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(uses.drain()).isEmpty();
  }

  @Test
  void theLastUseOfASessionIsWrittenWithThoseOfKeys() {
    var service =
        new SignInService(
            store,
            sessions,
            new PasswordHasher(Runnable::run),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new Random(8));
    var link = service.createRootLink("cli").token();
    var begun = (SignInService.SignedIn) service.signIn(link, new SessionClient("", ""));
    sessions.find(begun.token(), NOW.plusSeconds(50));
    assertThat(lastUse(begun)).isEqualTo(NOW);
    watch.recordUses();
    assertThat(lastUse(begun)).isEqualTo(NOW.plusSeconds(50));
  }

  private Instant lastUse(SignInService.SignedIn begun) {
    var id = begun.session().id();
    return store.sessions().find(AccountId.ROOT, id, NOW).orElseThrow().lastUsedAt();
  }
}
