package filmgate.store.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.id.AccountId;
import filmgate.store.StoreException;
import filmgate.store.sql.sqlite.SqliteDialect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of one account leave connections for look-ups and for other accounts. */
class ReadersTest {
  private static final AccountId GREEDY = new AccountId("acc_greedy");
  private static final AccountId OTHER = new AccountId("acc_other");
  private static final Executor CALLERS = Thread::startVirtualThread;

  @TempDir Path directory;
  private Readers readers;

  @BeforeEach
  void open() throws SQLException {
    var dialect = new SqliteDialect(directory.resolve("test.db"));
    dialect.openWriter().close();
    readers = new Readers(dialect, 2, 1_000_000);
    readers.start();
  }

  @AfterEach
  void close() {
    readers.close();
  }

  private static ReaderPool.Read<Long> count(int rows) {
    var sql =
        """
        WITH RECURSIVE number(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < ?)
        SELECT count(*) FROM number
        """;
    return session -> session.one(sql, row -> row.getLong(1), rows).orElse(0L);
  }

  /** A row of the query takes about ten steps. The steps of one list do not count for the next. */
  @Test
  void aListOfTooManyStepsIsRefused() {
    assertThatThrownBy(() -> readers.list(GREEDY, count(10_000_000)))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.TOO_SLOW));
    for (var i = 0; i < 20; i++) {
      assertThat(readers.list(GREEDY, count(20_000))).isEqualTo(20_000);
    }
    assertThat(readers.read(count(1_000_000))).isEqualTo(1_000_000);
  }

  @Test
  void listsOfAnAccountRunOneAtATime() throws Exception {
    var started = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var first = CompletableFuture.runAsync(() -> blockedList(started, end), CALLERS);
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    var second = CompletableFuture.supplyAsync(() -> readers.list(GREEDY, count(1)), CALLERS);
    assertThat(readers.list(OTHER, count(2))).isEqualTo(2);
    assertThat(readers.lookUp(count(3))).isEqualTo(3);
    assertThat(second).isNotDone();
    end.countDown();
    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    first.get(10, TimeUnit.SECONDS);
  }

  private void blockedList(CountDownLatch started, CountDownLatch end) {
    readers.list(
        GREEDY,
        session -> {
          started.countDown();
          try {
            return end.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new SQLException(e);
          }
        });
  }

  /** The first runs and 1,024 wait: one more is refused, and other accounts are not. */
  @Test
  void theWaitingReadsOfAnAccountAreBounded() throws Exception {
    var started = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var turns = new OnePerAccount(1);
    var first =
        CompletableFuture.runAsync(
            () ->
                turns.run(
                    GREEDY,
                    () -> {
                      started.countDown();
                      return await(end);
                    }),
            CALLERS);
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    var refused = new CountDownLatch(1);
    for (var i = 0; i < 2; i++) {
      var _ =
          CompletableFuture.runAsync(() -> turns.run(GREEDY, () -> true), CALLERS)
              .whenComplete(
                  (_, e) -> {
                    if (e != null && e.getCause() instanceof StoreException) {
                      refused.countDown();
                    }
                  });
    }
    assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(turns.run(OTHER, () -> 7)).isEqualTo(7);
    end.countDown();
    first.get(10, TimeUnit.SECONDS);
  }

  private static boolean await(CountDownLatch end) {
    try {
      return end.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
