package filmgate.app.metrics;

import filmgate.api.http.ServedRequests;
import filmgate.app.channel.CallObserver;
import filmgate.dispatch.DispatchService;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.metrics.Metric;
import filmgate.metrics.MetricRegistry;
import filmgate.provider.local.LocalProvider;
import filmgate.store.Store;
import filmgate.store.audit.LedgerMonitor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** All metrics of a server: what counts them, and where they are read. */
public final class ServerMetrics {
  private static final double MICROS = 1e6;

  private final MetricRegistry registry = new MetricRegistry();
  private final RequestMetrics requests = new RequestMetrics(registry);
  private final UpstreamMetrics upstreams = new UpstreamMetrics(registry);
  private final TaskMetrics tasks = new TaskMetrics(registry);
  private final DeliveryMetrics deliveries = new DeliveryMetrics(registry);
  private final StateMetrics state = new StateMetrics(registry);

  /** The metrics of a server of this version; each {@code observe} method is called once. */
  public ServerMetrics(String version) {
    ProcessMetrics.register(registry, version);
  }

  /** The same store, whose changes are counted. */
  public Store metered(Store store) {
    return new MeteredStore(store, tasks, deliveries);
  }

  public ServedRequests requests() {
    return requests;
  }

  public CallObserver upstreams() {
    return upstreams;
  }

  /** Reads what is stored. */
  public void observeStorage(Store store, Path database, LongSupplier freeBytes) {
    state.registerDeliveries(store);
    state.registerStorage(database, freeBytes);
  }

  /** Reads the sums of money. */
  public void observeMoney(LedgerMonitor ledger, Supplier<String> currency) {
    tasks.registerMoney(registry, currency);
    registry.readFrom(
        Metric.LEDGER_IMBALANCE,
        values -> values.add(ledger.imbalanceMicros() / MICROS, currency.get()));
  }

  /** Reads the tasks and the channels. */
  public void observeTasks(
      DispatchService dispatch, ChannelRegistry channels, LocalProvider renderer, Clock clock) {
    state.registerTasks(dispatch, clock);
    state.registerChannels(channels, dispatch::inFlight);
    registry.readFrom(Metric.RENDERS, values -> values.add(renderer.renders()));
  }

  /** All metrics in the text format of Prometheus. */
  public byte[] text() {
    return registry.text();
  }
}
