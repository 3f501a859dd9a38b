package filmgate.intake;

import filmgate.assets.AddressGuard;
import filmgate.assets.BlobStore;
import filmgate.assets.FreeSpaceGuard;
import filmgate.billing.PriceBook;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.check.UrlPolicy;
import filmgate.catalogue.spec.RequestExtras;
import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.generation.Generation;
import filmgate.generation.GenerationJson;
import filmgate.id.TaskId;
import filmgate.intake.idempotency.IdempotencyGuard;
import filmgate.keys.Caller;
import filmgate.keys.LimitCache;
import filmgate.signals.Signals;
import filmgate.store.Command;
import filmgate.store.Deduplication;
import filmgate.store.Outcome;
import filmgate.store.QueueLimits;
import filmgate.store.Store;
import filmgate.task.Labels;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.TaskOptions;
import filmgate.task.TaskState;
import filmgate.task.TaskWarning;
import filmgate.task.TestOutcome;
import filmgate.text.Warning;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a task of a request: check, pictures into blobs, one store command. What it accepts is on
 * disk when it returns.
 */
public final class SubmissionService implements Submissions {
  /** The longest text of a field that is kept although it changes nothing. */
  private static final int IGNORED_MAX = 10_000;

  private final PricedCatalogue offer;
  private final TaskStorage memory;
  private final MediaIntake place;
  private final ModelAvailability serving;
  private final TaskIds birth;
  private final IdempotencyGuard repetitions;

  /** What can be had, and at which prices at this moment. */
  public record PricedCatalogue(Catalogue catalogue, Supplier<PriceBook> prices) {}

  /** Where tasks are kept, who is told of them, and how many may wait. */
  public record TaskStorage(Store store, Signals signals, LimitCache limits, CrashPoints points) {}

  /** Where media of requests go, and which of them may be named. */
  public record MediaIntake(BlobStore blobs, FreeSpaceGuard freeSpace, AddressGuard addressGuard) {}

  /** What ids are made of; the source of random numbers is safe for use by many threads. */
  public record TaskIds(Clock clock, RandomGenerator random) {}

  public SubmissionService(
      PricedCatalogue offer,
      TaskStorage memory,
      MediaIntake place,
      ModelAvailability serving,
      TaskIds birth) {
    this.offer = offer;
    this.memory = memory;
    this.place = place;
    this.serving = serving;
    this.birth = birth;
    this.repetitions = new IdempotencyGuard(birth.clock());
  }

  @Override
  public SubmitResult submit(
      Caller caller, ObjectNode body, Handling handling, SubmitOptions manner) {
    var once = repetitions.deduplicationFor(caller, body, manner.idempotency());
    return repetitions
        .runExclusively(once, () -> orReplay(once, submit(caller, body, handling, manner, once)))
        .orElse(Rejected.IN_PROGRESS);
  }

  private SubmitResult submit(
      Caller caller, ObjectNode body, Handling handling, SubmitOptions manner, Deduplication once) {
    return switch (check(body, handling)) {
      case CheckResult.Rejected(var problems) -> new InvalidFields(problems);
      case CheckResult.Passed accepted -> {
        var terms = taskOptions(accepted.extras(), manner.testOutcome());
        yield admit(
            caller,
            accepted.generation(),
            once,
            price -> task(caller, body, accepted, terms, price));
      }
    };
  }

  private static TaskOptions taskOptions(RequestExtras extras, TestOutcome testOutcome) {
    return new TaskOptions(
        new Labels(extras.externalId(), extras.metadata()), extras.expiresInSeconds(), testOutcome);
  }

  /**
   * A repetition is answered as the first was, whatever would refuse it now: the store is asked
   * only where something before it refused.
   */
  private SubmitResult orReplay(Deduplication once, SubmitResult submitted) {
    return switch (submitted) {
      case InvalidFields _, NoChannel _, NoPrice _, StorageFull _, InputExpired _ ->
          switch (once) {
            case Deduplication.None _, Deduplication.FirstSend _ -> submitted;
            case Deduplication.ByKey _, Deduplication.Resend _ ->
                memory
                    .store()
                    .tasks()
                    .earlierReceipt(once, birth.clock().instant())
                    .<SubmitResult>map(Duplicate::new)
                    .orElse(submitted);
          };
      case TaskCreated _, Duplicate _, InsufficientFunds _, SpendCapExceeded _, Rejected _ ->
          submitted;
    };
  }

  @Override
  public SubmitResult retry(Caller caller, Task earlier, SubmitOptions manner) {
    var once = repetitions.deduplicationFor(caller, earlier.id(), manner.idempotency());
    var request = replay(earlier.request(), manner.testOutcome());
    return repetitions
        .runExclusively(once, () -> orReplay(once, retry(caller, request, once)))
        .orElse(Rejected.IN_PROGRESS);
  }

  private static Task.Request replay(Task.Request request, TestOutcome testOutcome) {
    return new Task.Request(
        request.model(),
        request.input(),
        request.normalized(),
        request.generation(),
        request.options().withTestOutcome(testOutcome));
  }

  private SubmitResult retry(Caller caller, Task.Request request, Deduplication once) {
    var generation = GenerationJson.read(request.generation());
    var gone = InlineMedia.expiredInput(generation, place.blobs());
    if (gone.isPresent()) {
      return new InputExpired(gone.get());
    }
    return admit(
        caller, generation, once, price -> creationTime(caller, request, price, List.of()));
  }

  /** Keeps the task unless nobody serves it, it has no price, or there is no room. */
  private SubmitResult admit(
      Caller caller, Generation generation, Deduplication once, Function<Price, Task> making) {
    if (!serving.isAvailable(caller, generation)) {
      return new NoChannel(generation.model());
    }
    var price = price(generation);
    if (!Pricing.isSold(caller, price)) {
      return new NoPrice(generation.model());
    }
    if (!place.freeSpace().hasFreeSpace()) {
      return new StorageFull();
    }
    return storeMedia(making.apply(Pricing.freeze(caller, price)), once);
  }

  @Override
  public DryRunResult dryRun(Caller caller, ObjectNode body, Handling handling) {
    return switch (check(body, handling)) {
      case CheckResult.Rejected(var problems) -> new InvalidFields(problems);
      case CheckResult.Passed accepted ->
          serving.isAvailable(caller, accepted.generation())
              ? quote(caller, accepted)
              : new NoChannel(accepted.generation().model());
    };
  }

  private DryRunResult quote(Caller caller, CheckResult.Passed accepted) {
    var price = price(accepted.generation());
    if (!Pricing.isSold(caller, price)) {
      return new NoPrice(accepted.generation().model());
    }
    var charged = Pricing.chargedTo(caller, price);
    return switch (new FundsCheck(memory.store().accounts())
        .check(caller, charged, birth.clock().instant())) {
      case FundsCheck.Sufficient(var after) ->
          new ValidRequest(
              accepted.normalized(),
              accepted.ignored(),
              accepted.warnings(),
              new PriceEstimate(price, charged, after));
      case FundsCheck.Insufficient(var available) ->
          new InsufficientFunds(charged.micros(), available);
      case FundsCheck.OverCap(var cap) -> new SpendCapExceeded(charged.micros(), cap);
    };
  }

  private PriceBook.PriceLookup price(Generation generation) {
    return offer.prices().get().price(generation, birth.clock().instant());
  }

  private CheckResult check(ObjectNode body, Handling handling) {
    var verdict =
        offer
            .catalogue()
            .check(body, new CheckContext(this::urlDecision, handling == Handling.STRICT));
    if (verdict instanceof CheckResult.Passed accepted) {
      var broken = InlineMedia.problems(accepted.generation());
      return broken.isEmpty() ? verdict : new CheckResult.Rejected(broken);
    }
    return verdict;
  }

  private UrlPolicy.UrlDecision urlDecision(String url) {
    return switch (place.addressGuard().check(url)) {
      case ALLOWED -> UrlPolicy.UrlDecision.ALLOWED;
      case INVALID -> UrlPolicy.UrlDecision.INVALID;
      case BLOCKED -> UrlPolicy.UrlDecision.BLOCKED;
    };
  }

  private Task task(
      Caller caller, ObjectNode body, CheckResult.Passed accepted, TaskOptions terms, Price price) {
    var media = new InlineMedia(place.blobs());
    var generation = media.store(accepted.generation());
    media.replaceSources(body);
    media.replaceSources(accepted.normalized());
    memory.points().pass(CrashPoint.SUBMIT_MEDIA_STORED);
    truncate(body, accepted);
    return creationTime(
        caller,
        request(body, accepted.normalized(), generation, terms),
        price,
        accepted.warnings().stream().map(SubmissionService::warning).toList());
  }

  private Task creationTime(
      Caller caller, Task.Request request, Price price, List<TaskWarning> warnings) {
    var now = birth.clock().millis();
    var random = birth.random();
    return new Task(
        TaskId.of(now, random.nextLong(), random.nextLong()),
        Submissions.owner(caller),
        request,
        price,
        TaskState.initial(),
        warnings,
        new Task.Timestamps(now, 0, 0),
        1);
  }

  /** A field that changes nothing must not fill the database. */
  private static void truncate(ObjectNode body, CheckResult.Passed accepted) {
    for (var field : accepted.ignored()) {
      var value = body.get(field);
      if (value != null && value.toString().length() > IGNORED_MAX) {
        body.put(field, "…");
      }
    }
  }

  private static Task.Request request(
      ObjectNode body, ObjectNode normalized, Generation generation, TaskOptions terms) {
    return new Task.Request(
        generation.model(),
        body.toString(),
        normalized.toString(),
        GenerationJson.write(generation),
        terms);
  }

  private static TaskWarning warning(Warning warning) {
    return new TaskWarning(
        warning.param(), warning.reason().wireName(), warning.text().en(), warning.text().zh());
  }

  private SubmitResult storeMedia(Task task, Deduplication once) {
    var submit = new Command.SubmitTask(task, once, queueLimits(task.owner()));
    var points = memory.points();
    points.pass(CrashPoint.SUBMIT_BEFORE_COMMAND);
    return switch (memory.store().await(submit)) {
      case Outcome.Submitted.TaskStored(var kept) -> {
        points.pass(CrashPoint.SUBMIT_BEFORE_SIGNAL);
        memory.signals().changed(kept.id());
        points.pass(CrashPoint.SUBMIT_BEFORE_ANSWER);
        yield new TaskCreated(kept);
      }
      case Outcome.Submitted.OutOfFunds(var required, var available) ->
          new InsufficientFunds(required, available);
      case Outcome.Submitted.OverSpendCap(var required, var cap) ->
          new SpendCapExceeded(required, cap);
      case Outcome.Submitted.Duplicate(var first) -> {
        points.pass(CrashPoint.SUBMIT_REPLAYED);
        yield new Duplicate(first);
      }
      case Outcome.Submitted.KeyReused() -> Rejected.KEY_REUSED;
      case Outcome.Submitted.QueueFull() -> Rejected.QUEUE_FULL;
    };
  }

  private QueueLimits queueLimits(Task.Owner owner) {
    var limits = memory.limits();
    return new QueueLimits(
        limits.limitsOf(owner.account()).queue(), limits.limitsOf(owner.key()).queue());
  }
}
