package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.dispatch.maintenance.StoreMaintenance;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Scope;
import filmgate.session.ConsoleKeys.ConsoleKey;
import filmgate.session.SessionGrant;
import filmgate.session.SessionLookup;
import filmgate.session.SessionLookup.Active;
import filmgate.store.AuditEntry;
import filmgate.store.ChangedBy;
import filmgate.store.Command;
import filmgate.store.money.Account;
import filmgate.store.money.AccountEdit;
import filmgate.store.session.SessionCommand.EndSession;
import filmgate.store.session.SessionCommand.NewKeys;
import filmgate.store.session.SessionCommand.PurgeSessions;
import filmgate.store.session.SessionCommand.RecordUse;
import filmgate.store.session.SessionCommand.SignInByLink;
import filmgate.store.session.SessionOutcome.SessionEnd;
import filmgate.store.session.SessionOutcome.SignIn;
import filmgate.store.session.SessionOutcome.SignIn.SignedIn;
import filmgate.testing.ManualScheduler;
import filmgate.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every store with sessions and links. */
abstract class SessionContract extends SessionStoreFixture {
  @Test
  void aSessionSurvivesARestartAsItBegan() {
    link("a", ACCOUNT, "cli");
    var begun = signedIn("a");
    restart();
    assertThat(lookUp(begun.session(), NOW)).isEqualTo(new Active(begun.session(), begun.keys()));
    assertThat(begun.session().grant()).isEqualTo(grant());
    assertThat(begun.session().client()).isEqualTo(CLIENT);
    assertThat(begun.session().createdBy()).isEqualTo("cli");
    assertThat(begun.session().account()).isEqualTo(ACCOUNT);
  }

  @Test
  void aLinkWorksOnceAndUntilItExpires() {
    link("a", ACCOUNT, "cli");
    assertThat(signInAt("b", NOW)).isEqualTo(new SignIn.NotSignedIn());
    assertThat(signInAt("a", NOW.plusSeconds(900))).isEqualTo(new SignIn.NotSignedIn());
    assertThat(signInAt("a", NOW.plusSeconds(899))).isInstanceOf(SignedIn.class);
    assertThat(signInAt("a", NOW.plusSeconds(899))).isEqualTo(new SignIn.NotSignedIn());
  }

  @Test
  void ofManySignInsWithOneLinkAtTheSameTimeOneBegins() throws InterruptedException {
    var threads = 16;
    for (var round = 0; round < 20; round++) {
      var link = "race-" + round;
      link(link, ACCOUNT, "cli");
      var commands =
          IntStream.range(0, threads)
              .mapToObj(_ -> new SignInByLink(link, newSession(NOW), new NewKeys(keyId(), keyId())))
              .toList();
      var start = new CountDownLatch(1);
      var begun = new AtomicInteger();
      var running =
          commands.stream()
              .map(command -> Thread.ofVirtual().start(() -> race(start, command, begun)))
              .toList();
      start.countDown();
      for (var thread : running) {
        thread.join();
      }
      assertThat(begun).hasValue(1);
    }
    assertThat(store.sessions().ofAccount(ACCOUNT, NOW, 99)).hasSize(20);
    assertThat(consoleKeys(ACCOUNT)).hasSize(2);
  }

  private void race(CountDownLatch start, SignInByLink command, AtomicInteger begun) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (run(command) instanceof SignedIn) {
      begun.incrementAndGet();
    }
  }

  @Test
  void anAccountHasOneConsoleKeyForEachMode() {
    link("a", ACCOUNT, "cli");
    link("b", ACCOUNT, "cli");
    link("c", OTHER, "cli");
    var first = signedIn("a");
    assertThat(signedIn("b").keys()).isEqualTo(first.keys());
    var keys = consoleKeys(ACCOUNT);
    assertThat(keys).extracting(KeyRecord::kind).containsExactlyInAnyOrder(KeyKind.values());
    assertThat(keys)
        .allMatch(key -> first.keys().of(key.kind(), NOW).equals(Optional.of(key.id())));
    assertThat(keys).allMatch(key -> !key.permissions().scopes().contains(Scope.ADMIN));
    assertThat(keys).noneMatch(key -> key.hash().matches("[0-9a-f]{64}"));
    assertThat(signedIn("c").keys().byMode().values())
        .extracting(ConsoleKey::id)
        .doesNotContain(keys.getFirst().id());
  }

  @Test
  void aSessionEndsAfterTwelveHoursWithoutUseOrThirtyDays() {
    var session = session(ACCOUNT, "cli");
    var idle = Duration.ofHours(12);
    assertThat(lookUp(session, NOW.plus(idle).minusMillis(1))).isInstanceOf(Active.class);
    assertThat(lookUp(session, NOW.plus(idle))).isEqualTo(new SessionLookup.EndedSession());
    run(new RecordUse(Map.of(session.id(), NOW.plusSeconds(60))));
    run(new RecordUse(Map.of(session.id(), NOW.plusSeconds(30))));
    assertThat(lookUp(session, NOW.plus(idle).plusSeconds(59))).isInstanceOf(Active.class);
    assertThat(lookUp(session, NOW.plus(idle).plusSeconds(60)))
        .isInstanceOf(SessionLookup.EndedSession.class);
    var end = NOW.plus(Duration.ofDays(30));
    run(new RecordUse(Map.of(session.id(), end.minusSeconds(1))));
    assertThat(lookUp(session, end.minusMillis(1))).isInstanceOf(Active.class);
    assertThat(lookUp(session, end)).isInstanceOf(SessionLookup.EndedSession.class);
  }

  @Test
  void aSessionEndsWithTheKeyThatMadeItsLink() {
    var expiry = new Expiry.At(NOW.plusSeconds(60));
    var grant = new SessionGrant(PERMISSIONS, KeyKind.LIVE, expiry);
    link("a", ACCOUNT, "cli", grant);
    var session = signedIn("a").session();
    assertThat(lookUp(session, NOW.plusSeconds(59))).isInstanceOf(Active.class);
    assertThat(lookUp(session, NOW.plusSeconds(60))).isInstanceOf(SessionLookup.EndedSession.class);
  }

  @Test
  void theSessionsOfASuspendedAccountWorkAgainLater() {
    var session = session(ACCOUNT, "cli");
    link("a", ACCOUNT, "cli");
    setState(Account.State.SUSPENDED);
    assertThat(lookUp(session, NOW)).isEqualTo(new SessionLookup.OfSuspendedAccount());
    assertThat(signInAt("a", NOW)).isEqualTo(new SignIn.AccountSuspended());
    setState(Account.State.ACTIVE);
    assertThat(exists(session)).isTrue();
    assertThat(signInAt("a", NOW)).isInstanceOf(SignedIn.class);
  }

  private void setState(Account.State state) {
    store.await(
        new Command.UpdateAccount(
            ACCOUNT, List.of(new AccountEdit.State(state)), OptionalLong.empty(), BY));
  }

  @Test
  void theSessionsOfAnAccountAreListedAndEnded() {
    var first = session(ACCOUNT, "cli");
    var second = session(ACCOUNT, "cli");
    var others = session(OTHER, "cli");
    assertThat(store.sessions().ofAccount(ACCOUNT, NOW, 99))
        .containsExactlyInAnyOrder(first, second);
    assertThat(store.sessions().ofAccount(ACCOUNT, NOW.plus(Duration.ofHours(12)), 99)).isEmpty();
    var newest = store.sessions().ofAccount(ACCOUNT, NOW, 1).getFirst();
    assertThat(store.sessions().ofAccount(ACCOUNT, NOW, Optional.of(newest.id()), 99))
        .containsExactly(newest.equals(first) ? second : first);
    assertThat(store.sessions().find(ACCOUNT, first.id(), NOW)).contains(first);
    assertThat(store.sessions().find(OTHER, first.id(), NOW)).isEmpty();
    assertThat(run(new EndSession(ACCOUNT, others.id(), "x", NOW)))
        .isEqualTo(SessionEnd.NO_SUCH_SESSION);
    assertThat(run(new EndSession(ACCOUNT, first.id(), "x", NOW))).isEqualTo(SessionEnd.ENDED);
    assertThat(run(new EndSession(ACCOUNT, first.id(), "x", NOW)))
        .isEqualTo(SessionEnd.NO_SUCH_SESSION);
    assertThat(exists(first)).isFalse();
    assertThat(exists(second)).isTrue();
    assertThat(exists(others)).isTrue();
  }

  @Test
  void maintenanceDeletesWhatHasEnded() {
    var clock = new SettableClock(NOW);
    var scheduler = new ManualScheduler(clock);
    new StoreMaintenance(store, clock, scheduler).sessions().startNow();
    var idle = session(ACCOUNT, "cli");
    var used = session(ACCOUNT, "cli");
    link("a", ACCOUNT, "cli");
    scheduler.pass(Duration.ofMinutes(17));
    assertThat(run(new PurgeSessions(NOW.plusSeconds(900), 10)).rows()).isZero();
    run(new RecordUse(Map.of(used.id(), NOW.plus(Duration.ofHours(3)))));
    scheduler.pass(Duration.ofHours(12));
    assertThat(lookUp(idle, NOW)).isInstanceOf(SessionLookup.EndedSession.class);
    assertThat(exists(used)).isTrue();
    assertThat(run(new PurgeSessions(NOW.plus(Duration.ofDays(30)), 10)).rows()).isOne();
  }

  @Test
  void theAuditLogNamesSignInsWithoutTheirHashes() {
    var maker = key().id().value();
    var session = session(ACCOUNT, maker);
    run(new EndSession(ACCOUNT, session.id(), "session_x", NOW));
    password(ACCOUNT, "argon-hash", Optional.empty(), Optional.empty());
    var entries = store.auditLog().entries(Long.MAX_VALUE, 6);
    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly(
            "account.password_set",
            "session.ended",
            "key.put",
            "key.put",
            "session.created",
            "sign_in_link.created");
    assertThat(entries.get(4).by()).isEqualTo(new ChangedBy(maker, NOW));
    assertThat(entries.get(4).subject()).isEqualTo(session.id().value());
    assertThat(entries.toString()).doesNotContain("argon-hash", session.hash(), "link-");
  }
}
