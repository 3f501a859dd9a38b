package filmgate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.schedule.PeriodicTask;
import filmgate.store.Outcome.PriceChange;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one database agree about prices. */
class PriceBookServiceTest {
  private static final SettableClock CLOCK = new SettableClock();
  private static final PriceBook EXAMPLES = PriceBookJson.exampleBook(new Catalogue(Models.all()));

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    var settings = StoreSettings.defaults(directory.resolve("filmgate.db"));
    store = SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private PriceBookService service() {
    return new PriceBookService(store, EXAMPLES, CLOCK);
  }

  @Test
  void theExamplesHoldUntilTheOperatorSetsABook() {
    assertThat(service().currentVersion().version()).isZero();
    assertThat(service().currentBook().example()).isTrue();
    var own = service().replace(EXAMPLES, 0, "cli");
    assertThat(own).isInstanceOf(PriceChange.PriceBookReplaced.class);
    assertThat(service().currentBook().example()).isFalse();
    assertThat(service().currentBook().rules()).isEqualTo(EXAMPLES.rules());
    assertThat(service().version(0)).isEmpty();
  }

  @Test
  void aRefreshFindsTheBookOfAnotherProcess() throws InterruptedException {
    var mine = service();
    var found = new CountDownLatch(1);
    Runnable refresh =
        () -> {
          mine.refresh();
          if (mine.currentVersion().version() == 1) {
            found.countDown();
          }
        };
    try (var task = new PeriodicTask("prices", Duration.ofMillis(5), refresh)) {
      task.start();
      service().replace(EXAMPLES, 0, "cli");
      assertThat(found.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aRejectedReplacementSeesTheCurrentBook() {
    var mine = service();
    service().replace(EXAMPLES, 0, "cli");
    assertThat(mine.replace(EXAMPLES, 0, "key_1")).isEqualTo(new PriceChange.VersionConflict(1));
    assertThat(mine.currentVersion().by().actor()).isEqualTo("cli");
  }
}
