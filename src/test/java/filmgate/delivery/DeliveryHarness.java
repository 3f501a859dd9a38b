package filmgate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.AddressGuard;
import filmgate.assets.FetchAgent;
import filmgate.assets.NameResolver;
import filmgate.assets.SafePost;
import filmgate.assets.WebhookUrls;
import filmgate.crash.CrashPoints;
import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.intake.webhook.WebhookService;
import filmgate.net.Cidr;
import filmgate.signals.InProcessSignals;
import filmgate.store.ChangedBy;
import filmgate.store.Command;
import filmgate.store.Outcome.EventResult;
import filmgate.store.Outcome.Submitted;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.WebhookQueries.DeliveryFilter;
import filmgate.store.WebhookQueries.DeliveryQuery;
import filmgate.store.sql.SqlStore;
import filmgate.store.sql.StoreFixtures;
import filmgate.task.Labels;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskMachine;
import filmgate.task.TaskOptions;
import filmgate.task.TaskWebhook;
import filmgate.task.TestOutcome;
import filmgate.testing.SettableClock;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryContent;
import filmgate.webhook.EndpointSpec;
import filmgate.webhook.EndpointState;
import filmgate.webhook.RetrySchedule;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.WebhookEndpoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A dispatcher on a store of its own, which may call 127.0.0.1. */
final class DeliveryHarness implements AutoCloseable {
  static final AccountId ACCOUNT = new AccountId("acct_root");
  private static final ChangedBy BY = new ChangedBy("key_1", StoreFixtures.NOW);

  final SettableClock clock = new SettableClock();
  final Store store;
  private final InProcessSignals signals = new InProcessSignals();
  private final Random random = new Random(3);
  private final WebhookService service;
  private final WebhookUrls urls;
  private final Duration timeout;
  private WebhookDispatcher dispatcher;

  DeliveryHarness(Path directory, Duration timeout) {
    this.timeout = timeout;
    store =
        SqlStore.open(
            StoreSettings.defaults(directory.resolve("filmgate.db")),
            new TaskMachine(RetryPolicy.STANDARD));
    service = new WebhookService(store, clock, random);
    urls = new WebhookUrls(new AddressGuard(List.of(Cidr.parse("127.0.0.1"))), Set.of(80, 443));
    dispatcher = started();
  }

  /** Stops the dispatcher and starts another one, as a restart of the process does. */
  void restart() {
    dispatcher.close();
    dispatcher = started();
  }

  private WebhookDispatcher started() {
    var post =
        new SafePost(
            urls.guard(), NameResolver.NONE, new FetchAgent("https://a.example"), timeout, 1024);
    var sender =
        new WebhookSender(
            store.webhooks(),
            service,
            new NamedContent(),
            urls,
            post,
            new RetrySchedule(new Random(5)),
            clock);
    var fresh = new WebhookDispatcher(store, sender, signals, clock, CrashPoints.NONE);
    fresh.start();
    return fresh;
  }

  /** Bodies that name the event. */
  private record NamedContent() implements DeliveryContent {
    @Override
    public Optional<byte[]> forEndpoint(Delivery delivery, String origin) {
      return Optional.of(text(delivery));
    }

    @Override
    public Optional<byte[]> forTaskWebhook(Delivery delivery) {
      return Optional.of(text(delivery));
    }

    private static byte[] text(Delivery delivery) {
      var task = delivery.task().map(Object::toString).orElse("none");
      return (delivery.type() + " " + task).getBytes(StandardCharsets.UTF_8);
    }
  }

  EndpointId endpoint(String url, String... events) {
    var endpoint =
        new WebhookEndpoint(
            EndpointId.of(clock.millis(), random.nextLong(), random.nextLong()),
            ACCOUNT,
            false,
            new EndpointSpec(url, List.of(events), ""),
            EndpointState.ENABLED,
            "",
            clock.instant());
    store.await(new Command.CreateEndpoint(endpoint, SigningSecret.create(random), BY));
    return endpoint.id();
  }

  Task submit() {
    return submit(Optional.empty());
  }

  Task submit(Optional<TaskWebhook> webhook) {
    var task = StoreFixtures.task(random, "{}");
    var options = new TaskOptions(Labels.NONE, 0, TestOutcome.NOTHING, webhook);
    var stored =
        new Task(
            task.id(),
            task.owner(),
            new Task.Request("kling-v3", "{}", "{}", "{}", options),
            task.price(),
            task.state(),
            task.warnings(),
            task.timestamps(),
            1);
    assertThat(store.await(new Command.SubmitTask(stored)))
        .isInstanceOf(Submitted.TaskStored.class);
    signals.changed(stored.id());
    return stored;
  }

  void cancel(Task task) {
    assertThat(store.await(new Command.CancelTask(task.id(), ACCOUNT, clock.instant())))
        .isInstanceOf(EventResult.Applied.class);
    signals.changed(task.id());
  }

  /** Moves the clock, and lets the dispatcher look. */
  void pass(Duration time) {
    clock.move(time);
    signals.changed(StoreFixtures.task(random, "{}").id());
  }

  SigningSecret secret(EndpointId id) {
    return store.webhooks().secrets(id).orElseThrow().current();
  }

  SigningSecret defaultSecret() {
    return service.defaultSecrets(ACCOUNT, false).current();
  }

  /** The deliveries of the account, the oldest first. */
  List<Delivery> deliveries() {
    var all =
        new DeliveryFilter(ACCOUNT, Optional.empty(), Optional.empty(), Optional.empty(), false);
    return store
        .webhooks()
        .deliveries(new DeliveryQuery(all, DeliveryQuery.NEWEST, 10_000))
        .reversed();
  }

  @Override
  public void close() {
    dispatcher.close();
    store.close();
  }
}
