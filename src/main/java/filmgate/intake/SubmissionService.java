package filmgate.intake;

import filmgate.billing.PriceBook.PriceLookup;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.spec.RequestExtras;
import filmgate.generation.ChannelChoice;
import filmgate.generation.Generation;
import filmgate.generation.GenerationJson;
import filmgate.intake.MediaIntake.StoredMedia;
import filmgate.intake.idempotency.IdempotencyGuard;
import filmgate.intake.upload.InputReferences;
import filmgate.keys.Caller;
import filmgate.keys.RetentionCache;
import filmgate.store.Deduplication;
import filmgate.task.Labels;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.TaskOptions;
import filmgate.task.TaskWebhook;
import filmgate.task.TestOutcome;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Creates tasks: checks and prices the request, stores its media, and stores the task. */
public record SubmissionService(
    RequestValidator validator,
    RetentionCache retention,
    ModelAvailability availability,
    Pricing pricing,
    FundsCheck funds,
    MediaIntake media,
    InputReferences.Finder files,
    TaskFactory tasks,
    TaskStorage storage,
    IdempotencyGuard idempotency)
    implements Submissions {
  private static final Problem TOO_LARGE =
      new Problem(
          "",
          Reason.STRING_TOO_LONG,
          new LocalizedText(
              "the texts and URLs of the request are too long together; shorten them",
              "请求中的文本与 URL 总长度过大，请缩短"));

  @Override
  public SubmitResult submit(
      Caller caller, ObjectNode body, Handling handling, SubmitOptions options) {
    var deduplication = idempotency.deduplicationFor(caller, body, options.idempotency());
    return runExclusively(
        deduplication,
        () ->
            submit(
                caller,
                body,
                handling,
                options,
                deduplication,
                files.of(caller, options.format().origin())));
  }

  private SubmitResult submit(
      Caller caller,
      ObjectNode body,
      Handling handling,
      SubmitOptions options,
      Deduplication deduplication,
      InputReferences used) {
    return switch (validator.check(caller, body, handling, used)) {
      case CheckResult.Rejected(var problems) -> new InvalidFields(problems);
      case CheckResult.Passed passed -> submit(caller, body, passed, options, deduplication, used);
    };
  }

  private SubmitResult submit(
      Caller caller,
      ObjectNode body,
      CheckResult.Passed passed,
      SubmitOptions submission,
      Deduplication deduplication,
      InputReferences used) {
    var extras = passed.extras();
    var webhook = extras.webhook().map(field -> webhook(field.url(), extras, submission.format()));
    var options =
        taskOptions(
            caller, extras, submission.testOutcome(), webhook, submission.format().dialect());
    var preview = MediaIntake.preview(body, passed, options, used.references());
    return isTooLarge(preview, passed)
        ? new InvalidFields(List.of(TOO_LARGE))
        : admit(
            caller,
            new Wanted(referring(passed.generation(), used.references()), extras.channels()),
            (price, backend) ->
                switch (media.store(caller, body, passed, preview, used)) {
                  case StoredMedia.MediaRefused(var over) ->
                      new UploadsOverQuota(over.quota(), over.used(), over.bytes());
                  case StoredMedia.MediaStored(var request) ->
                      storage.store(
                          tasks.create(caller, request, price, passed.warnings(), backend),
                          deduplication);
                });
  }

  private static boolean isTooLarge(Task.Request preview, CheckResult.Passed passed) {
    var warnings = passed.warnings().stream().map(TaskFactory::stored).toList();
    return Task.characters(preview, warnings) > Task.CHARACTERS_MAX;
  }

  /** The retention is fixed here: a later change of the account's does not affect the task. */
  private TaskOptions taskOptions(
      Caller caller,
      RequestExtras extras,
      TestOutcome testOutcome,
      Optional<TaskWebhook> webhook,
      String dialect) {
    var hours = extras.retentionHours();
    return new TaskOptions(
        new Labels(extras.externalId(), extras.metadata()),
        extras.expiresInSeconds(),
        hours == 0 ? retention.hoursOf(caller.account()) : hours,
        testOutcome,
        webhook,
        extras.channels(),
        dialect);
  }

  private static TaskWebhook webhook(String url, RequestExtras extras, WebhookFormat format) {
    var language =
        extras.language().isEmpty()
            ? format.language()
            : Language.of(Optional.of(extras.language()), Optional.empty());
    return new TaskWebhook(url, format.dialect(), language.tag(), format.origin());
  }

  @Override
  public SubmitResult retry(Caller caller, Task earlier, SubmitOptions options) {
    var deduplication = idempotency.deduplicationFor(caller, earlier.id(), options.idempotency());
    var request =
        earlier
            .request()
            .withTestOutcome(options.testOutcome())
            .withDefaultRetention(retention.hoursOf(caller.account()));
    return runExclusively(deduplication, () -> retry(caller, request, deduplication));
  }

  private SubmitResult retry(Caller caller, Task.Request request, Deduplication deduplication) {
    var generation = GenerationJson.read(request.generation());
    var expired = media.expiredInput(generation);
    return expired.isPresent()
        ? new InputExpired(expired.get())
        : admit(
            caller,
            new Wanted(generation, request.options().channels()),
            (price, backend) ->
                storage.store(
                    tasks.create(caller, request, price, List.of(), backend), deduplication));
  }

  /** A repetition gets the response of the first submission, even if it would be refused now. */
  private SubmitResult runExclusively(
      Deduplication deduplication, Supplier<SubmitResult> submission) {
    return idempotency
        .runExclusively(deduplication, () -> orEarlier(deduplication, submission.get()))
        .orElse(Rejected.IN_PROGRESS);
  }

  /** The store recognizes repetitions, but these refusals come before it. */
  private SubmitResult orEarlier(Deduplication deduplication, SubmitResult result) {
    return switch (result) {
      case InvalidFields _,
          NoChannel _,
          NoPrice _,
          StorageFull _,
          UploadsOverQuota _,
          InputExpired _ ->
          storage.findEarlier(deduplication).<SubmitResult>map(earlier -> earlier).orElse(result);
      case TaskCreated _, Duplicate _, InsufficientFunds _, SpendCapExceeded _, Rejected _ ->
          result;
    };
  }

  /** Stores a task with its price and its expected backend. */
  private interface Admission {
    SubmitResult store(Price price, String backend);
  }

  /** A video, and the channels that may create it. */
  private record Wanted(Generation generation, ChannelChoice channels) {}

  /** Stores a task if a channel serves it, it has a price, and the disk has space. */
  private SubmitResult admit(Caller caller, Wanted wanted, Admission admission) {
    var generation = wanted.generation();
    return switch (availability.check(caller, generation, wanted.channels())) {
      case ModelAvailability.Availability.Unserved(var param) ->
          new NoChannel(generation.model(), param);
      case ModelAvailability.Availability.Available(var backend) ->
          admit(caller, generation, backend, admission);
    };
  }

  private SubmitResult admit(
      Caller caller, Generation generation, String backend, Admission admission) {
    var price = pricing.priceOf(generation);
    if (!Pricing.isSold(caller, price)) {
      return new NoPrice(generation.model());
    }
    return media.hasFreeSpace()
        ? admission.store(Pricing.freeze(caller, price), backend)
        : new StorageFull();
  }

  @Override
  public DryRunResult dryRun(Caller caller, ObjectNode body, Handling handling, String origin) {
    var used = files.of(caller, origin);
    return switch (validator.check(caller, body, handling, used)) {
      case CheckResult.Rejected(var problems) -> new InvalidFields(problems);
      case CheckResult.Passed passed -> {
        var options =
            taskOptions(
                caller,
                passed.extras(),
                TestOutcome.NOTHING,
                Optional.empty(),
                TaskOptions.STANDARD);
        yield isTooLarge(MediaIntake.preview(body, passed, options, used.references()), passed)
            ? new InvalidFields(List.of(TOO_LARGE))
            : quote(caller, passed, referring(passed.generation(), used.references()));
      }
    };
  }

  /** The generation with references to files of this server, which only some channels take. */
  private static Generation referring(Generation generation, Map<String, String> files) {
    return files.isEmpty()
        ? generation
        : generation.mapSources(source -> files.getOrDefault(source, source));
  }

  private DryRunResult quote(Caller caller, CheckResult.Passed passed, Generation generation) {
    return switch (availability.check(caller, generation, passed.extras().channels())) {
      case ModelAvailability.Availability.Unserved(var param) ->
          new NoChannel(generation.model(), param);
      case ModelAvailability.Availability.Available(var backend) -> {
        var price = pricing.priceOf(generation);
        yield Pricing.isSold(caller, price)
            ? estimate(caller, passed, price, backend)
            : new NoPrice(generation.model());
      }
    };
  }

  private DryRunResult estimate(
      Caller caller, CheckResult.Passed passed, PriceLookup price, String backend) {
    var charged = Pricing.chargedTo(caller, price);
    return switch (funds.check(caller, charged)) {
      case FundsCheck.Sufficient(var balanceAfter) ->
          new ValidRequest(
              passed.normalized(),
              passed.ignored(),
              passed.warnings(),
              new PriceEstimate(price, charged, balanceAfter),
              backend);
      case FundsCheck.Insufficient(var available) ->
          new InsufficientFunds(charged.micros(), available);
      case FundsCheck.OverCap(var cap) -> new SpendCapExceeded(charged.micros(), cap);
    };
  }
}
