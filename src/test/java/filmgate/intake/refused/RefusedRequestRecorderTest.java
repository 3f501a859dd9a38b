package filmgate.intake.refused;

import static filmgate.intake.refused.RefusedRequestRecorder.SHARE_MAX;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.refused.RefusedRequest;
import filmgate.refused.RefusedRequest.FieldProblem;
import filmgate.refused.RefusedRequest.Refusal;
import filmgate.refused.RefusedRequest.RequestTarget;
import filmgate.refused.RefusedRequest.Sender;
import filmgate.refused.SentBody;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.refused.RefusedRequestQueries.RefusedFilter;
import filmgate.store.refused.RefusedRequestQueries.RefusedPage;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.SettableClock;
import filmgate.text.LocalizedText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue of refused requests: from many threads, and when it is full. */
class RefusedRequestRecorderTest {
  private static final int THREADS = 16;
  private static final int EACH = 60;

  @TempDir Path directory;
  private Store store;
  private RefusedRequestRecorder recorder;

  @BeforeEach
  void open() {
    store =
        SqlStore.open(
            StoreSettings.defaults(directory.resolve("test.db")),
            new TaskMachine(RetryPolicy.STANDARD));
    recorder = new RefusedRequestRecorder(store);
  }

  @AfterEach
  void close() {
    recorder.close();
    store.close();
  }

  private static RefusedRequest refused(String account, String param) {
    var violation = new FieldProblem(param, "invalid_value", new LocalizedText("no", "错误"));
    return new RefusedRequest(
        0,
        SettableClock.START,
        new Sender(new AccountId(account), new KeyId("key_" + account), false, ""),
        new RequestTarget("req_1", "GET", "/v1/tasks", "/v1/tasks"),
        new Refusal(400, "invalid_request_error", violation),
        List.of(),
        "",
        SentBody.NONE);
  }

  private void record(String account, String param) {
    recorder.record(new AccountId(account), () -> () -> Optional.of(refused(account, param)));
  }

  private List<String> params(String account) {
    var filter = RefusedFilter.of(new AccountId(account), Instant.EPOCH);
    return store.refusedRequests().list(new RefusedPage(filter, RefusedPage.NEWEST, 2_000)).stream()
        .map(one -> one.error().param())
        .toList();
  }

  /** As {@code GET /v1/requests} does, each thread reads its own requests after every one. */
  @Test
  void everyThreadReadsWhatItRecordedBefore() throws InterruptedException {
    var start = new CountDownLatch(1);
    var failures = new ArrayList<String>();
    var threads = new ArrayList<Thread>();
    for (var number = 0; number < THREADS; number++) {
      var account = "acc_" + number;
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    if (!readsItsOwn(account, start)) {
                      synchronized (failures) {
                        failures.add(account);
                      }
                    }
                  }));
    }
    start.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    assertThat(recorder.dropped()).isZero();
    for (var number = 0; number < THREADS; number++) {
      assertThat(params("acc_" + number)).hasSize(EACH).doesNotHaveDuplicates();
    }
  }

  private boolean readsItsOwn(String account, CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (var i = 0; i < EACH; i++) {
      record(account, "p" + i);
      recorder.flush();
      if (!params(account).getFirst().equals("p" + i)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void anAccountThatFloodsTheQueueDropsOnlyItsOwn() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (var number = 0; number < THREADS; number++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (var i = 0; i < EACH; i++) {
                      record("acc_loud", "p");
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    record("acc_calm", "q");
    recorder.flush();
    assertThat(params("acc_loud")).hasSize(SHARE_MAX);
    assertThat(params("acc_calm")).containsExactly("q");
    assertThat(recorder.dropped()).isEqualTo(THREADS * EACH - SHARE_MAX);
    record("acc_loud", "p");
    recorder.flush();
    assertThat(params("acc_loud")).hasSize(SHARE_MAX + 1);
  }

  /** The bytes of a flood are neither copied nor searched for secrets. */
  @Test
  void nothingIsCopiedOfARequestThatIsDroppedAndNothingDescribedByItsThread() {
    var copied = new AtomicInteger();
    var described = new AtomicInteger();
    for (var i = 0; i < SHARE_MAX * 10; i++) {
      recorder.record(
          new AccountId("acc_loud"),
          () -> {
            copied.incrementAndGet();
            return () -> {
              described.incrementAndGet();
              return Optional.of(refused("acc_loud", "p"));
            };
          });
    }
    assertThat(copied).hasValue(SHARE_MAX);
    assertThat(described).hasValue(0);
    recorder.flush();
    assertThat(described).hasValue(SHARE_MAX);
  }

  @Test
  void oneThatCannotBeDescribedKeepsNoOtherFromBeingStored() {
    recorder.record(new AccountId("acc_a"), () -> Optional::empty);
    record("acc_a", "p");
    recorder.flush();
    assertThat(params("acc_a")).containsExactly("p");
  }

  @Test
  void theQueueIsBounded() {
    for (var account = 0; account < 30; account++) {
      for (var i = 0; i < SHARE_MAX; i++) {
        record("acc_" + account, "p");
      }
    }
    assertThat(recorder.dropped()).isEqualTo(30L * SHARE_MAX - RefusedRequestRecorder.WAITING_MAX);
  }

  @Test
  void aFailedWriteIsCountedAndTheNextOneIsStored() {
    store.close();
    record("acc_a", "lost");
    recorder.close();
    assertThat(recorder.dropped()).isEqualTo(1);
    open();
    record("acc_a", "stored");
    recorder.close();
    assertThat(params("acc_a")).containsExactly("stored");
  }
}
