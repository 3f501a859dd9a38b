package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.id.AccountId;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.ReplacePriceBook;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Outcome.PriceChange;
import filmgate.store.PriceVersion;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The versions of price books. */
class SqlitePricesTest {
  private static final AccountId ACCOUNT = new AccountId("acct_1");
  private static final AccountId OTHER = new AccountId("acct_2");

  private static final PriceBook BOOK = PriceBookJson.exampleBook(new Catalogue(Models.all()));
  private static final PriceBook EMPTY = new PriceBook("USD", false, List.of());

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    var settings = StoreSettings.defaults(directory.resolve("filmgate.db"));
    store = SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD));
    store.await(new CreateAccount(ACCOUNT, "One", "USD", 0, BY));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyVersionIsStoredAndTheNewestIsCurrent() {
    assertThat(store.prices().newerThan(0)).isEmpty();
    assertThat(put(BOOK, 0))
        .isEqualTo(new PriceChange.PriceBookReplaced(new PriceVersion(1, BOOK, BY)));
    assertThat(put(EMPTY, 1)).isInstanceOf(PriceChange.PriceBookReplaced.class);
    store.close();
    open();
    assertThat(store.prices().newerThan(0)).hasValue(new PriceVersion(2, EMPTY, BY));
    assertThat(store.prices().newerThan(1)).isPresent();
    assertThat(store.prices().newerThan(2)).isEmpty();
    assertThat(store.prices().version(1)).hasValue(new PriceVersion(1, BOOK, BY));
  }

  @Test
  void aReplacementOfAnotherVersionChangesNothing() {
    put(BOOK, 0);
    assertThat(put(EMPTY, 0)).isEqualTo(new PriceChange.VersionConflict(1));
    assertThat(put(EMPTY, 2)).isEqualTo(new PriceChange.VersionConflict(1));
    assertThat(store.prices().newerThan(0).orElseThrow().book()).isEqualTo(BOOK);
  }

  @Test
  void aPriceBookInAnotherCurrencyThanTheAccountsIsRejected() {
    var euros = new PriceBook("EUR", false, BOOK.rules());
    assertThat(put(euros, 0)).isEqualTo(new PriceChange.OtherCurrency("USD"));
    assertThat(store.prices().newerThan(0)).isEmpty();
  }

  @Test
  void aReplacementIsInTheAuditLog() {
    put(BOOK, 0);
    put(EMPTY, 1);
    var entry = store.auditLog().entries(Long.MAX_VALUE, 1).getFirst();
    assertThat(entry.action()).isEqualTo("prices.replaced");
    assertThat(entry.by()).isEqualTo(BY);
    assertThat(entry.before()).isEqualTo("{\"version\":1,\"currency\":\"USD\",\"rules\":26}");
    assertThat(entry.after()).isEqualTo("{\"version\":2,\"currency\":\"USD\",\"rules\":0}");
  }

  @Test
  void theTasksOfAllAccountsAreReadNewestFirst() {
    store.await(new CreateAccount(OTHER, "Two", "USD", 0, BY));
    var random = new SplittableRandom(3);
    var tasks = new ArrayList<Task>();
    for (var number : IntStream.range(0, 7).toArray()) {
      var task = StoreFixtures.priced(random, number % 2 == 0 ? ACCOUNT : OTHER, 0);
      store.await(new SubmitTask(task));
      tasks.add(task);
    }
    tasks.sort(Comparator.comparing(Task::id).reversed());
    var first = store.tasks().createdSince(NOW, Optional.empty(), 4);
    assertThat(first).isEqualTo(tasks.subList(0, 4));
    var rest = store.tasks().createdSince(NOW, Optional.of(first.getLast().id()), 4);
    assertThat(rest).isEqualTo(tasks.subList(4, 7));
    assertThat(store.tasks().createdSince(NOW.plusMillis(1), Optional.empty(), 4)).isEmpty();
  }

  private PriceChange put(PriceBook book, long replaces) {
    return store.await(new ReplacePriceBook(book, replaces, BY));
  }
}
