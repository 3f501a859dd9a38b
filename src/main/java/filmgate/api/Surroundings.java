package filmgate.api;

import filmgate.assets.BlobStore;
import filmgate.assets.SignedLink;
import filmgate.intake.AccountService;
import filmgate.intake.KeyService;
import filmgate.intake.PriceBookService;
import filmgate.intake.Submissions;
import filmgate.intake.TaskActions;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.LastUsedTracker;
import filmgate.keys.LimitCache;
import filmgate.signals.QueuePosition;
import filmgate.signals.Signals;
import filmgate.store.Store;
import filmgate.store.TaskQueries;
import filmgate.view.TaskSnapshot;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Everything of Filmgate that the door opens to. */
public record Surroundings(
    Callers callers, Office office, TaskSource tasks, Films films, Making making, Health health) {

  /**
   * Who may call, and how much.
   *
   * @param uses where it is noted when keys are used
   */
  public record Callers(ApiKeyCache keys, LimitCache limits, Rates rates, LastUsedTracker uses) {}

  /** Where accounts and keys are kept and changed. */
  public record Office(AccountService accounts, KeyService keys, Store store) {}

  /**
   * Where tasks are seen.
   *
   * @param line where those that wait stand
   */
  public record TaskSource(
      TaskQueries kept, TaskActions actions, Signals signals, QueuePosition.QueueEstimator line) {}

  /** Where films are seen, and the clock that links age by. */
  public record Films(BlobStore blobs, SignedLink links, Clock clock) {}

  /**
   * How films come about.
   *
   * @param prices what they cost
   * @param backend who makes them
   */
  public record Making(
      Submissions submissions,
      ModelPages models,
      PriceBookService prices,
      TaskSnapshot.Backend backend) {}

  /**
   * How the server is.
   *
   * @param obstacles why it cannot take work at this moment, as stable words; empty when it can
   */
  public record Health(Supplier<List<String>> obstacles, String version) {}
}
