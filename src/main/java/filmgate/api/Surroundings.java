package filmgate.api;

import filmgate.assets.Blobs;
import filmgate.assets.SignedLink;
import filmgate.billing.PriceBook;
import filmgate.intake.Submissions;
import filmgate.intake.TaskActions;
import filmgate.keys.KeyRing;
import filmgate.keys.LimitBook;
import filmgate.signals.Signals;
import filmgate.signals.Standing;
import filmgate.store.Books;
import filmgate.store.Tasks;
import filmgate.view.Glimpse;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Everything of Filmgate that the door opens to. */
public record Surroundings(
    Callers callers, TaskSource tasks, Films films, Making making, Health health) {

  /** Who may call, how much, and what money they have. */
  public record Callers(KeyRing keys, LimitBook limits, Rates rates, Books books) {}

  /**
   * Where tasks are seen.
   *
   * @param line where those that wait stand
   */
  public record TaskSource(Tasks kept, TaskActions actions, Signals signals, Standing.Line line) {}

  /** Where films are seen, and the clock that links age by. */
  public record Films(Blobs blobs, SignedLink links, Clock clock) {}

  /**
   * How films come about.
   *
   * @param prices the book that is valid at the moment of asking
   * @param backend who makes them
   */
  public record Making(
      Submissions submissions,
      ModelPages models,
      Supplier<PriceBook> prices,
      Glimpse.Backend backend) {}

  /**
   * How the server is.
   *
   * @param obstacles why it cannot take work at this moment, as stable words; empty when it can
   */
  public record Health(Supplier<List<String>> obstacles, String version) {}
}
