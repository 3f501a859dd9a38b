package filmgate.intake;

import filmgate.assets.AddressGuard;
import filmgate.assets.BlobStore;
import filmgate.assets.FreeSpaceGuard;
import filmgate.billing.PriceBook;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.CheckContext;
import filmgate.catalogue.CheckResult;
import filmgate.catalogue.Generation;
import filmgate.catalogue.GenerationJson;
import filmgate.catalogue.RequestExtras;
import filmgate.catalogue.UrlPolicy;
import filmgate.catalogue.Warning;
import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.keys.Caller;
import filmgate.keys.LimitCache;
import filmgate.signals.Signals;
import filmgate.store.Command;
import filmgate.store.Once;
import filmgate.store.Outcome;
import filmgate.store.Room;
import filmgate.store.Store;
import filmgate.task.Labels;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.TaskId;
import filmgate.task.TaskOptions;
import filmgate.task.TaskState;
import filmgate.task.TaskWarning;
import filmgate.task.TestOutcome;
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
public final class SubmitGeneration implements Submissions {
  /** The longest text of a field that is kept although it changes nothing. */
  private static final int IGNORED_MAX = 10_000;

  private final Offer offer;
  private final Memory memory;
  private final Place place;
  private final Serving serving;
  private final Birth birth;
  private final Repetitions repetitions;

  /** What can be had, and at which prices at this moment. */
  public record Offer(Catalogue catalogue, Supplier<PriceBook> prices) {}

  /** Where tasks are kept, who is told of them, and how many may wait. */
  public record Memory(Store store, Signals signals, LimitCache limits, CrashPoints points) {}

  /** Where media of requests go, and which of them may be named. */
  public record Place(BlobStore blobs, FreeSpaceGuard floor, AddressGuard guard) {}

  /** What ids are made of; the source of random numbers is safe for use by many threads. */
  public record Birth(Clock clock, RandomGenerator random) {}

  public SubmitGeneration(Offer offer, Memory memory, Place place, Serving serving, Birth birth) {
    this.offer = offer;
    this.memory = memory;
    this.place = place;
    this.serving = serving;
    this.birth = birth;
    this.repetitions = new Repetitions(birth.clock());
  }

  @Override
  public Submitted submit(Caller caller, ObjectNode body, Handling handling, Manner manner) {
    var once = repetitions.once(caller, body, manner.sending());
    return repetitions
        .inTurn(once, () -> orEarlier(once, submit(caller, body, handling, manner, once)))
        .orElse(NotTaken.IN_PROGRESS);
  }

  private Submitted submit(
      Caller caller, ObjectNode body, Handling handling, Manner manner, Once once) {
    return switch (check(body, handling)) {
      case CheckResult.Rejected(var problems) -> new Refused(problems);
      case CheckResult.Passed accepted -> {
        var terms = terms(accepted.extras(), manner.provoked());
        yield admit(
            caller,
            accepted.generation(),
            once,
            price -> task(caller, body, accepted, terms, price));
      }
    };
  }

  private static TaskOptions terms(RequestExtras extras, TestOutcome provoked) {
    return new TaskOptions(
        new Labels(extras.externalId(), extras.metadata()), extras.expiresInSeconds(), provoked);
  }

  /**
   * A repetition is answered as the first was, whatever would refuse it now: the store is asked
   * only where something before it refused.
   */
  private Submitted orEarlier(Once once, Submitted submitted) {
    return switch (submitted) {
      case Refused _, NoChannel _, NoPrice _, NoRoom _, InputGone _ ->
          switch (once) {
            case Once.Always _, Once.FirstSending _ -> submitted;
            case Once.Named _, Once.Resending _ ->
                memory
                    .store()
                    .tasks()
                    .earlier(once, birth.clock().instant())
                    .<Submitted>map(Repeated::new)
                    .orElse(submitted);
          };
      case Accepted _, Repeated _, OutOfFunds _, OverSpendCap _, NotTaken _ -> submitted;
    };
  }

  @Override
  public Submitted retry(Caller caller, Task earlier, Manner manner) {
    var once = repetitions.once(caller, earlier.id(), manner.sending());
    var request = again(earlier.request(), manner.provoked());
    return repetitions
        .inTurn(once, () -> orEarlier(once, retry(caller, request, once)))
        .orElse(NotTaken.IN_PROGRESS);
  }

  private static Task.Request again(Task.Request request, TestOutcome provoked) {
    return new Task.Request(
        request.model(),
        request.input(),
        request.normalized(),
        request.generation(),
        request.options().withTestOutcome(provoked));
  }

  private Submitted retry(Caller caller, Task.Request request, Once once) {
    var generation = GenerationJson.read(request.generation());
    var gone = KeptMedia.gone(generation, place.blobs());
    if (gone.isPresent()) {
      return new InputGone(gone.get());
    }
    return admit(caller, generation, once, price -> born(caller, request, price, List.of()));
  }

  /** Keeps the task unless nobody serves it, it has no price, or there is no room. */
  private Submitted admit(
      Caller caller, Generation generation, Once once, Function<Price, Task> making) {
    if (!serving.serves(caller, generation)) {
      return new NoChannel(generation.model());
    }
    var price = price(generation);
    if (!Pricing.sells(caller, price)) {
      return new NoPrice(generation.model());
    }
    if (place.floor().check() instanceof FreeSpaceGuard.FreeSpace.BelowFloor) {
      return new NoRoom();
    }
    return keep(making.apply(Pricing.freeze(caller, price)), once);
  }

  @Override
  public Trial dryRun(Caller caller, ObjectNode body, Handling handling) {
    return switch (check(body, handling)) {
      case CheckResult.Rejected(var problems) -> new Refused(problems);
      case CheckResult.Passed accepted ->
          serving.serves(caller, accepted.generation())
              ? quote(caller, accepted)
              : new NoChannel(accepted.generation().model());
    };
  }

  private Trial quote(Caller caller, CheckResult.Passed accepted) {
    var price = price(accepted.generation());
    if (!Pricing.sells(caller, price)) {
      return new NoPrice(accepted.generation().model());
    }
    var charged = Pricing.charged(caller, price);
    return switch (new Purse(memory.store().books())
        .look(caller, charged, birth.clock().instant())) {
      case Purse.Enough(var after) ->
          new Sound(
              accepted.normalized(),
              accepted.ignored(),
              accepted.warnings(),
              new Bill(price, charged, after));
      case Purse.TooLittle(var available) -> new OutOfFunds(charged.micros(), available);
      case Purse.Capped(var cap) -> new OverSpendCap(charged.micros(), cap);
    };
  }

  private PriceBook.PriceLookup price(Generation generation) {
    return offer.prices().get().price(generation, birth.clock().instant());
  }

  private CheckResult check(ObjectNode body, Handling handling) {
    var verdict =
        offer.catalogue().check(body, new CheckContext(this::judge, handling == Handling.STRICT));
    if (verdict instanceof CheckResult.Passed accepted) {
      var broken = KeptMedia.broken(accepted.generation());
      return broken.isEmpty() ? verdict : new CheckResult.Rejected(broken);
    }
    return verdict;
  }

  private UrlPolicy.UrlDecision judge(String url) {
    return switch (place.guard().judge(url)) {
      case ALLOWED -> UrlPolicy.UrlDecision.ALLOWED;
      case INVALID -> UrlPolicy.UrlDecision.INVALID;
      case BLOCKED -> UrlPolicy.UrlDecision.BLOCKED;
    };
  }

  private Task task(
      Caller caller, ObjectNode body, CheckResult.Passed accepted, TaskOptions terms, Price price) {
    var media = new KeptMedia(place.blobs());
    var generation = media.keep(accepted.generation());
    media.rename(body);
    media.rename(accepted.normalized());
    memory.points().pass(CrashPoint.SUBMIT_MEDIA_KEPT);
    shorten(body, accepted);
    return born(
        caller,
        request(body, accepted.normalized(), generation, terms),
        price,
        accepted.warnings().stream().map(SubmitGeneration::notice).toList());
  }

  private Task born(Caller caller, Task.Request request, Price price, List<TaskWarning> notices) {
    var now = birth.clock().millis();
    var random = birth.random();
    return new Task(
        TaskId.of(now, random.nextLong(), random.nextLong()),
        Submissions.owner(caller),
        request,
        price,
        TaskState.initial(),
        notices,
        new Task.Timestamps(now, 0, 0),
        1);
  }

  /** A field that changes nothing must not fill the database. */
  private static void shorten(ObjectNode body, CheckResult.Passed accepted) {
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

  private static TaskWarning notice(Warning warning) {
    return new TaskWarning(
        warning.param(), warning.reason().wireName(), warning.text().en(), warning.text().zh());
  }

  private Submitted keep(Task task, Once once) {
    var submit = new Command.SubmitTask(task, once, room(task.owner()));
    var points = memory.points();
    points.pass(CrashPoint.SUBMIT_BEFORE_COMMAND);
    return switch (memory.store().await(submit)) {
      case Outcome.Submitted.Accepted(var kept) -> {
        points.pass(CrashPoint.SUBMIT_BEFORE_SIGNAL);
        memory.signals().changed(kept.id());
        points.pass(CrashPoint.SUBMIT_BEFORE_ANSWER);
        yield new Accepted(kept);
      }
      case Outcome.Submitted.OutOfFunds(var required, var available) ->
          new OutOfFunds(required, available);
      case Outcome.Submitted.OverSpendCap(var required, var cap) -> new OverSpendCap(required, cap);
      case Outcome.Submitted.Repeated(var first) -> {
        points.pass(CrashPoint.SUBMIT_REPEATED);
        yield new Repeated(first);
      }
      case Outcome.Submitted.NameTaken() -> NotTaken.NAME_TAKEN;
      case Outcome.Submitted.QueueFull() -> NotTaken.QUEUE_FULL;
    };
  }

  private Room room(Task.Owner owner) {
    var limits = memory.limits();
    return new Room(limits.limitsOf(owner.account()).queue(), limits.limitsOf(owner.key()).queue());
  }
}
