package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.KeyId;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.session.ConsoleSession;
import filmgate.session.SessionLookup.Active;
import filmgate.session.SignInLink;
import filmgate.store.Command;
import filmgate.store.Command.RevokeKey;
import filmgate.store.Command.RotateKey;
import filmgate.store.Command.UpdateKey;
import filmgate.store.Outcome.Submitted;
import filmgate.store.session.SessionCommand.CreateLink;
import filmgate.store.session.SessionCommand.EndSession;
import filmgate.store.session.SessionOutcome.LinkCreation;
import filmgate.store.session.SessionOutcome.SignIn;
import filmgate.store.session.SessionOutcome.SignIn.SignedIn;
import filmgate.task.Price;
import filmgate.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How keys and sessions depend on each other, in every store. */
abstract class KeySessionContract extends SessionStoreFixture {
  private static final Cap NONE = new Cap.Unlimited();
  private static final Limits FEW = new Limits(new Cap.AtMost(3), NONE, NONE, Limits.Spend.NONE);

  /** The violations that an audit of the database finds. */
  abstract List<String> audit();

  private Optional<KeyId> liveKey(ConsoleSession session) {
    return ((Active) lookUp(session, NOW)).keys().of(KeyKind.LIVE, NOW);
  }

  @Test
  void aRevokedConsoleKeyWorksAgainAfterTheNextSignIn() {
    var old = session(ACCOUNT, "cli");
    var live = liveKey(old).orElseThrow();
    var test = ((Active) lookUp(old, NOW)).keys().of(KeyKind.TEST, NOW);
    store.await(new RevokeKey(live, BY));
    assertThat(liveKey(old)).isEmpty();
    assertThat(((Active) lookUp(old, NOW)).keys().of(KeyKind.TEST, NOW)).isEqualTo(test);
    session(ACCOUNT, "cli");
    assertThat(liveKey(old)).contains(live);
    assertThat(((Active) lookUp(old, NOW)).keys().of(KeyKind.TEST, NOW)).isEqualTo(test);
    assertThat(consoleKeys(ACCOUNT)).hasSize(2);
    restart();
    assertThat(liveKey(old)).contains(live);
  }

  @Test
  void aConsoleKeyHasItsLimitsAfterItWasRevokedOrExpired() {
    var session = session(ACCOUNT, "cli");
    var live = liveKey(session).orElseThrow();
    limit(live, FEW);
    store.await(new RevokeKey(live, BY));
    session(ACCOUNT, "cli");
    assertThat(store.keys().limits().get(liveKey(session).orElseThrow())).isEqualTo(FEW);
    var key = store.keys().stored(live).orElseThrow().key();
    var past = new Expiry.At(NOW.minusSeconds(1));
    store.await(new UpdateKey(like(key, key.permissions(), past), FEW, BY));
    assertThat(liveKey(session)).isEmpty();
    session(ACCOUNT, "cli");
    assertThat(liveKey(session)).contains(live);
    assertThat(store.keys().limits().get(live)).isEqualTo(FEW);
  }

  @Test
  void theSpendCapOfAConsoleKeyHoldsWhileItIsRevokedAndUsedAgain() throws Exception {
    store.await(new Command.TopUp(ACCOUNT, 1_000_000, "", BY));
    var session = session(ACCOUNT, "cli");
    var live = liveKey(session).orElseThrow();
    var total = new Limits.Spend(NONE, NONE, new Cap.AtMost(1_000));
    limit(live, new Limits(NONE, NONE, NONE, total));
    var tasks = new ConcurrentLinkedQueue<Task>();
    IntStream.range(0, 800).forEach(_ -> tasks.add(StoreFixtures.priced(random, ACCOUNT, 10)));
    var held = new AtomicLong();
    var submitters =
        IntStream.range(0, 8).mapToObj(_ -> (Runnable) () -> submit(session, tasks, held)).toList();
    var running = start(submitters);
    for (var i = 0; i < 40; i++) {
      liveKey(session).ifPresent(key -> store.await(new RevokeKey(key, BY)));
      session(ACCOUNT, "cli");
    }
    join(running);
    submit(session, tasks, held);
    assertThat(held).hasValue(1_000);
    assertThat(store.accounts().account(ACCOUNT).orElseThrow().balance().heldMicros())
        .isEqualTo(1_000);
    assertThat(audit()).isEmpty();
  }

  /** Submits the tasks with the live key that the session has at that time. */
  private void submit(ConsoleSession session, ConcurrentLinkedQueue<Task> tasks, AtomicLong held) {
    for (var task = tasks.poll(); task != null; task = tasks.poll()) {
      var key = liveKey(session);
      if (key.isEmpty()) {
        tasks.add(task);
      } else if (store.await(new Command.SubmitTask(by(key.get(), task)))
          instanceof Submitted.TaskStored) {
        held.addAndGet(10);
      }
    }
  }

  private static Task by(KeyId key, Task task) {
    return new Task(
        task.id(),
        new Task.Owner(ACCOUNT, key, Task.Lane.LIVE),
        task.request(),
        new Price("sku", new Price.Settlement.Fixed(10), 10),
        task.state(),
        task.warnings(),
        task.timestamps(),
        1);
  }

  private void limit(KeyId id, Limits limits) {
    store.await(new UpdateKey(store.keys().stored(id).orElseThrow().key(), limits, BY));
  }

  private static List<Thread> start(List<Runnable> actions) {
    var start = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (var action : actions) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    await(start);
                    action.run();
                  }));
    }
    start.countDown();
    return threads;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (var thread : threads) {
      thread.join();
    }
  }

  @Test
  void revokingOrRotatingAKeyEndsItsSessionsAndLinks() {
    var key = key();
    var ofKey = session(ACCOUNT, key.id().value());
    var ofOther = session(ACCOUNT, "cli");
    link("unused", ACCOUNT, key.id().value());
    store.await(new RevokeKey(key.id(), BY));
    assertThat(exists(ofKey)).isFalse();
    assertThat(exists(ofOther)).isTrue();
    assertThat(signInAt("unused", NOW)).isEqualTo(new SignIn.NotSignedIn());
    var rotated = key();
    var ofRotated = session(ACCOUNT, rotated.id().value());
    store.await(new RotateKey(rotated.id(), key(), Duration.ofDays(1), BY));
    assertThat(exists(ofRotated)).isFalse();
  }

  @Test
  void aKeyThatMayDoLessEndsItsSessionsAndANewNameDoesNot() {
    var key = key();
    var session = session(ACCOUNT, key.id().value());
    store.await(new UpdateKey(like(key, key.permissions(), key.expiry()), Limits.NONE, BY));
    assertThat(exists(session)).isTrue();
    var less = Permissions.of(Set.of(Scope.READ));
    store.await(new UpdateKey(like(key, less, key.expiry()), Limits.NONE, BY));
    assertThat(exists(session)).isFalse();
  }

  @Test
  void aKeyThatGetsLimitsEndsItsSessionsAndLinks() {
    var key = key();
    var session = session(ACCOUNT, key.id().value());
    link("unused", ACCOUNT, key.id().value());
    limit(key.id(), FEW);
    assertThat(exists(session)).isFalse();
    limit(key.id(), Limits.NONE);
    assertThat(signInAt("unused", NOW)).isEqualTo(new SignIn.NotSignedIn());
  }

  private static KeyRecord like(KeyRecord key, Permissions permissions, Expiry expiry) {
    return new KeyRecord(
        key.id(),
        key.account(),
        "named",
        key.kind(),
        key.prefix(),
        key.hash(),
        permissions,
        key.createdAt(),
        expiry);
  }

  @Test
  void aLinkThatWasMadeAfterItsKeyChangedDoesNotSignIn() {
    var key = key();
    var less = Permissions.of(Set.of(Scope.READ));
    var sooner = new Expiry.At(NOW.plusSeconds(60));
    var changes =
        List.of(
            new UpdateKey(like(key, less, key.expiry()), Limits.NONE, BY),
            new UpdateKey(like(key, key.permissions(), sooner), Limits.NONE, BY),
            new UpdateKey(key, FEW, BY),
            new RevokeKey(key.id(), BY));
    link("before", ACCOUNT, key.id().value());
    assertThat(signInAt("before", NOW)).isInstanceOf(SignedIn.class);
    for (var i = 0; i < changes.size(); i++) {
      store.await(changes.get(i));
      link("stale-" + i, ACCOUNT, key.id().value());
      assertThat(signInAt("stale-" + i, NOW)).isEqualTo(new SignIn.NotSignedIn());
    }
    link("of another account", OTHER, key().id().value());
    assertThat(signInAt("of another account", NOW)).isEqualTo(new SignIn.NotSignedIn());
  }

  @Test
  void noSessionIsLeftOfAKeyThatIsRevokedWhileManySignIn() throws Exception {
    for (var round = 0; round < 10; round++) {
      var key = key();
      var prefix = "round-%d-".formatted(round);
      var signIns =
          IntStream.range(0, 24)
              .mapToObj(
                  i ->
                      (Runnable)
                          () -> {
                            link(prefix + i, ACCOUNT, key.id().value());
                            signInAt(prefix + i, NOW);
                          })
              .toList();
      var running = start(signIns);
      store.await(new RevokeKey(key.id(), BY));
      join(running);
      assertThat(store.sessions().ofAccount(ACCOUNT, NOW, 99)).isEmpty();
    }
  }

  @Test
  void aSessionThatHasEndedMakesNoLink() {
    var session = session(ACCOUNT, "cli");
    var until = NOW.plusSeconds(900);
    var first = new SignInLink("first", ACCOUNT, session.grant(), "cli", until);
    var madeIn = Optional.of(session.id());
    assertThat(run(new CreateLink(first, madeIn, "key_console", NOW)))
        .isEqualTo(LinkCreation.CREATED);
    run(new EndSession(ACCOUNT, session.id(), "x", NOW));
    var second = new SignInLink("second", ACCOUNT, session.grant(), "cli", until);
    assertThat(run(new CreateLink(second, madeIn, "key_console", NOW)))
        .isEqualTo(LinkCreation.SESSION_ENDED);
    assertThat(signInAt("second", NOW)).isEqualTo(new SignIn.NotSignedIn());
  }
}
