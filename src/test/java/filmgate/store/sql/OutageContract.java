package filmgate.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.event.AccountOutage;
import filmgate.event.Event;
import filmgate.event.EventData;
import filmgate.event.EventData.ChannelIn;
import filmgate.event.EventData.ChannelOut;
import filmgate.event.EventData.OutageEvent;
import filmgate.id.AccountId;
import filmgate.store.Command.RecordChannelHealth;
import filmgate.store.Command.RecordOutage;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.channel.StoredOutage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a store records of refused accounts of channels. */
abstract class OutageContract extends WebhookStoreFixture {
  private static final Instant THEN = LATER;
  private static final AccountOutage OUTAGE =
      new AccountOutage("main", "kling", "0123456789ab", "credentials", 0);

  private boolean recorded(OutageEvent event) {
    return store.await(new RecordOutage(event, THEN)).changed();
  }

  private List<EventData> events(AccountId account) {
    var query = new EventQuery(EventFilter.of(account), 0, SortOrder.OLDEST_FIRST, 100);
    return store.events().list(query).stream().map(Event::data).toList();
  }

  @Test
  void anOutageIsRecordedOnceAlsoFromManyThreads() throws InterruptedException {
    var changes = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < 16; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> changes.addAndGet(recorded(new ChannelOut(OUTAGE)) ? 1 : 0)));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(changes).hasValue(1);
    assertThat(events(AccountId.ROOT)).containsExactly(new ChannelOut(OUTAGE));
    assertThat(store.channels().outages())
        .containsExactly(new StoredOutage("main", "0123456789ab", "kling", "credentials", THEN));
  }

  @Test
  void onlyAnOutageThatWasRecordedEnds() {
    var end = new ChannelIn(OUTAGE, ChannelIn.USABLE);
    assertThat(recorded(end)).isFalse();
    assertThat(recorded(new ChannelOut(OUTAGE))).isTrue();
    assertThat(recorded(end)).isTrue();
    assertThat(recorded(end)).isFalse();
    assertThat(store.channels().outages()).isEmpty();
    assertThat(events(AccountId.ROOT)).containsExactly(new ChannelOut(OUTAGE), end);
  }

  @Test
  void theEndpointsOfTheRootAccountReceiveTheEventAndNoOthers() {
    assertThat(created(AccountId.ROOT, ChannelOut.TYPE)).isNotEqualTo(created(OTHER));
    assertThat(recorded(new ChannelOut(OUTAGE))).isTrue();
    assertThat(types(due(THEN))).containsExactly(ChannelOut.TYPE);
    assertThat(deliveries(AccountId.ROOT)).hasSize(1);
    assertThat(deliveries(OTHER)).isEmpty();
    assertThat(events(OTHER)).isEmpty();
  }

  @Test
  void theHealthOfAChannelIsReplacedAndOutdated() {
    store.await(new RecordChannelHealth(Map.of("a", "{}", "b", "{}"), THEN));
    store.await(new RecordChannelHealth(Map.of("a", "{\"in_flight\":1}"), THEN.plusSeconds(5)));
    assertThat(store.channels().health(THEN))
        .isEqualTo(Map.of("a", "{\"in_flight\":1}", "b", "{}"));
    assertThat(store.channels().health(THEN.plusSeconds(1))).containsOnlyKeys("a");
  }
}
