package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.dispatch.maintenance.StoreMaintenance;
import filmgate.event.Event;
import filmgate.event.EventData.KeyExpiring;
import filmgate.id.AccountId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.keys.Scope;
import filmgate.store.ChangedBy;
import filmgate.store.Command;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.Store;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.testing.ManualScheduler;
import filmgate.testing.SettableClock;
import filmgate.webhook.Delivery;
import filmgate.webhook.SigningSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The events of keys that expire soon, in every store. */
abstract class KeyExpiryContract {
  private static final AccountId ACCOUNT = new AccountId("acct_root");
  private static final Duration DAY = Duration.ofDays(1);

  private final Random random = new Random(5);
  private final SettableClock clock = new SettableClock(NOW);
  private Store store;
  private ManualScheduler scheduler;

  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
    store.await(new Command.CreateAccount(ACCOUNT, "one", "USD", 0, BY));
    startRecorder();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  /** As at a start of the process. */
  private void startRecorder() {
    scheduler = new ManualScheduler(clock);
    new StoreMaintenance(store, clock, scheduler).expiringKeys().startNow();
  }

  private void restart() {
    store.close();
    store = open();
    startRecorder();
  }

  private KeyRecord key(Expiry expiry) {
    var wish =
        new ApiKeyFactory.NewKey(ACCOUNT, "shop", KeyKind.LIVE, Set.of(Scope.GENERATE), expiry);
    var key = new ApiKeyFactory(random).create(wish, clock.instant()).record();
    store.await(new Command.CreateKey(key, Limits.NONE, by()));
    return key;
  }

  private KeyRecord keyUntil(Duration time) {
    return key(new Expiry.At(clock.instant().plus(time)));
  }

  private ChangedBy by() {
    return new ChangedBy("test", clock.instant());
  }

  private List<Event> events() {
    return store
        .events()
        .list(
            new EventQuery(EventFilter.of(ACCOUNT), EventQuery.OLDEST, SortOrder.OLDEST_FIRST, 9));
  }

  private static KeyExpiring expiring(KeyRecord key, Instant at) {
    return new KeyExpiring(key.id(), "shop", key.prefix(), at);
  }

  @Test
  void theEventIsRecordedSevenDaysBeforeTheExpiryAndOnce() {
    var key = keyUntil(DAY.multipliedBy(10));
    key(new Expiry.Never());
    var end = clock.instant().plus(DAY.multipliedBy(10));
    scheduler.pass(DAY.multipliedBy(3).minusMinutes(2));
    assertThat(events()).isEmpty();
    scheduler.pass(Duration.ofMinutes(3));
    assertThat(events()).extracting(Event::data).containsExactly(expiring(key, end));
    assertThat(events().getFirst().at())
        .isAfterOrEqualTo(end.minus(StoreMaintenance.KEY_EXPIRY_NOTICE));
    restart();
    scheduler.pass(DAY.multipliedBy(8));
    assertThat(events()).hasSize(1);
  }

  @Test
  void aKeyThatExpiresEarlierHasItsEventAtOnceAndAnExpiredOneHasNone() {
    var soon = keyUntil(Duration.ofHours(1));
    var past = keyUntil(Duration.ofMillis(1));
    clock.move(Duration.ofMillis(1));
    scheduler.pass(Duration.ZERO);
    assertThat(events())
        .extracting(Event::data)
        .singleElement()
        .isInstanceOfSatisfying(
            KeyExpiring.class,
            data -> assertThat(data.key()).isEqualTo(soon.id()).isNotEqualTo(past.id()));
  }

  @Test
  void anotherExpiryHasAnEventAgain() {
    var key = keyUntil(DAY);
    scheduler.pass(Duration.ZERO);
    var later = clock.instant().plus(DAY.multipliedBy(20));
    update(key, later);
    scheduler.pass(DAY.multipliedBy(2));
    assertThat(events()).hasSize(1);
    scheduler.pass(DAY.multipliedBy(12));
    assertThat(events()).hasSize(2);
    assertThat(events().getLast().data()).isEqualTo(expiring(key, later));
    update(key, later);
    scheduler.pass(DAY);
    assertThat(events()).hasSize(2);
  }

  private void update(KeyRecord key, Instant expiry) {
    var changed =
        new KeyRecord(
            key.id(),
            key.account(),
            key.name(),
            key.kind(),
            key.prefix(),
            key.hash(),
            key.permissions(),
            key.createdAt(),
            new Expiry.At(expiry));
    store.await(new Command.UpdateKey(changed, Limits.NONE, by()));
  }

  @Test
  void aRevokedAndARotatedKeyHaveNone() {
    var revoked = keyUntil(DAY);
    store.await(new Command.RevokeKey(revoked.id(), by()));
    var rotated = key(new Expiry.Never());
    var wish =
        new ApiKeyFactory.NewKey(
            ACCOUNT, "next", KeyKind.LIVE, Set.of(Scope.GENERATE), new Expiry.Never());
    var next = new ApiKeyFactory(random).create(wish, clock.instant()).record();
    store.await(new Command.RotateKey(rotated.id(), next, DAY, by()));
    scheduler.pass(Duration.ofMinutes(2));
    assertThat(events()).isEmpty();
  }

  @Test
  void anEndpointOfTheAccountReceivesTheEvent() {
    var endpoint =
        WebhookStoreFixture.endpoint(ACCOUNT, random, WebhookStoreFixture.spec("key.expiring"));
    store.await(new Command.CreateEndpoint(endpoint, SigningSecret.create(random), by()));
    keyUntil(DAY);
    scheduler.pass(Duration.ZERO);
    assertThat(store.webhooks().due(clock.instant(), 10))
        .extracting(Delivery::type)
        .containsExactly("key.expiring");
  }
}
