package filmgate.api.services;

import filmgate.api.auth.CallerServices;
import filmgate.assets.BlobStore;
import filmgate.assets.SignedLink;
import filmgate.intake.AccountService;
import filmgate.intake.KeyService;
import filmgate.intake.PriceBookService;
import filmgate.intake.Submissions;
import filmgate.intake.TaskActions;
import filmgate.signals.QueuePosition;
import filmgate.signals.Signals;
import filmgate.store.Store;
import filmgate.store.TaskQueries;
import filmgate.view.model.ModelDescriptions;
import filmgate.view.task.TaskSnapshot;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Everything of Filmgate that the door opens to. */
public record ApiServices(
    CallerServices callers,
    AccountServices accountServices,
    TaskServices taskServices,
    VideoServices videoServices,
    SubmissionServices submissionServices,
    HealthServices health) {

  /** Where accounts and keys are kept and changed. */
  public record AccountServices(AccountService accounts, KeyService keys, Store store) {}

  /**
   * Where tasks are seen.
   *
   * @param queueEstimator where those that wait stand
   */
  public record TaskServices(
      TaskQueries queries,
      TaskActions actions,
      Signals signals,
      QueuePosition.QueueEstimator queueEstimator) {}

  /** Where films are seen, and the clock that links age by. */
  public record VideoServices(BlobStore blobs, SignedLink links, Clock clock) {}

  /**
   * How films come about.
   *
   * @param priceBooks what they cost
   * @param backend who makes them
   */
  public record SubmissionServices(
      Submissions submissions,
      ModelDescriptions models,
      PriceBookService priceBooks,
      TaskSnapshot.Backend backend) {}

  /**
   * How the server is.
   *
   * @param obstacles why it cannot take work at this moment, as stable words; empty when it can
   */
  public record HealthServices(Supplier<List<String>> obstacles, String version) {}
}
