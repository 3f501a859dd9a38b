package filmgate.session;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.SessionId;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.session.SessionLookup.Active;
import filmgate.session.SessionLookup.EndedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SessionCacheTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final String TOKEN = "A".repeat(43);

  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicReference<SessionLookup> stored = new AtomicReference<>(session());
  private final SessionCache cache = new SessionCache(this::read);

  private SessionLookup read(String hash, Instant now) {
    reads.incrementAndGet();
    return hash.equals(SessionToken.hash(TOKEN)) ? stored.get() : new EndedSession();
  }

  private static Active session() {
    var grant = SessionGrant.of(Permissions.of(Set.of(Scope.READ)));
    var fresh =
        new ConsoleSession.NewSession(
            new SessionId("session_1"), SessionToken.hash(TOKEN), new SessionClient("", ""), NOW);
    return new Active(
        ConsoleSession.begin(fresh, new AccountId("acc"), grant, "cli"), new ConsoleKeys(Map.of()));
  }

  @Test
  void aSessionIsReadOnceAndThenFoundWithoutTheStore() {
    assertThat(cache.findCached(TOKEN, NOW)).isEmpty();
    assertThat(cache.find(TOKEN, NOW)).isEqualTo(session());
    assertThat(cache.findCached(TOKEN, NOW)).contains(session());
    assertThat(cache.find(TOKEN, NOW)).isEqualTo(session());
    assertThat(reads).hasValue(1);
  }

  @Test
  void anythingButATokenIsNotLookedUp() {
    for (var text : new String[] {"", "short", "A".repeat(44), "A".repeat(42) + "é", "a b"}) {
      assertThat(cache.findCached(text, NOW)).contains(new EndedSession());
      assertThat(cache.find(text, NOW)).isEqualTo(new EndedSession());
    }
    assertThat(reads).hasValue(0);
  }

  @Test
  void anUnknownTokenIsNotKept() {
    assertThat(cache.find("B".repeat(43), NOW)).isEqualTo(new EndedSession());
    assertThat(cache.findCached("B".repeat(43), NOW)).isEmpty();
  }

  @Test
  void theQuestionWhetherASessionIsActiveIsNoUse() {
    assertThat(cache.isActive(TOKEN, NOW)).isTrue();
    cache.find(TOKEN, NOW);
    assertThat(cache.isActive(TOKEN, NOW.plus(Duration.ofHours(11)))).isTrue();
    assertThat(cache.isActive(TOKEN, NOW.plus(Duration.ofHours(12)))).isFalse();
    assertThat(cache.isActive("B".repeat(43), NOW)).isFalse();
    assertThat(cache.isActive("short", NOW)).isFalse();
  }

  @Test
  void useInMemoryKeepsASessionAliveUntilTwelveIdleHours() {
    var hours = Duration.ofHours(11);
    cache.find(TOKEN, NOW);
    assertThat(cache.findCached(TOKEN, NOW.plus(hours))).contains(session());
    assertThat(cache.findCached(TOKEN, NOW.plus(hours.multipliedBy(2)))).contains(session());
    var last = NOW.plus(hours.multipliedBy(2)).plus(Duration.ofHours(12));
    assertThat(cache.findCached(TOKEN, last)).contains(new EndedSession());
  }

  @Test
  void usesAreDrainedOnceAndToTheSecond() {
    cache.find(TOKEN, NOW);
    assertThat(cache.drainUses()).isEmpty();
    cache.find(TOKEN, NOW.plusMillis(999));
    assertThat(cache.drainUses()).isEmpty();
    cache.find(TOKEN, NOW.plusSeconds(1));
    assertThat(cache.drainUses()).isEqualTo(Map.of(new SessionId("session_1"), NOW.plusSeconds(1)));
    assertThat(cache.drainUses()).isEmpty();
  }

  @Test
  void aClearedCacheReadsTheStoreAgain() {
    cache.find(TOKEN, NOW);
    stored.set(new EndedSession());
    cache.clear();
    assertThat(cache.findCached(TOKEN, NOW)).isEmpty();
    assertThat(cache.find(TOKEN, NOW)).isEqualTo(new EndedSession());
  }

  @Test
  void aReadThatBeganBeforeTheClearIsNotKept() throws InterruptedException {
    var reading = new CountDownLatch(1);
    var cleared = new CountDownLatch(1);
    var slow =
        new SessionCache(
            (_, _) -> {
              reading.countDown();
              await(cleared);
              return session();
            });
    var reader = Thread.ofVirtual().start(() -> slow.find(TOKEN, NOW));
    reading.await();
    slow.clear();
    cleared.countDown();
    reader.join();
    assertThat(slow.findCached(TOKEN, NOW)).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
