package filmgate.app.channel;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.channel.ChannelConfig;
import filmgate.config.Settings;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelRouter;
import filmgate.dispatch.route.Route;
import filmgate.generation.Generation;
import filmgate.id.AccountId;
import filmgate.intake.ModelAvailability;
import filmgate.intake.channel.ChannelEntry;
import filmgate.intake.channel.ChannelMonitor;
import filmgate.intake.channel.ChannelSnapshot;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException.AccountProblem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The channels that run: the renderer of this server, and the configured ones. A channel that has
 * not changed keeps its connections and its health. The connections of a changed one are not
 * closed, because requests may use them; they end when they are idle.
 */
public final class RunningChannels implements ChannelMonitor {
  private final Channel renderer;
  private final ChannelFactory factory;
  private final ChannelRegistry registry;
  private final ChannelRouter router;
  private volatile ToIntFunction<String> inFlight = _ -> 0;
  private Map<String, OpenChannel> open = Map.of();

  private record OpenChannel(long revision, Channel channel) {}

  private RunningChannels(
      Channel renderer,
      ChannelFactory factory,
      ChannelRouter.LiveService live,
      boolean hasPublicUrl,
      Catalogue catalogue) {
    this.renderer = renderer;
    this.factory = factory;
    this.registry = new ChannelRegistry(List.of(renderer));
    this.router = new ChannelRouter(registry, catalogue::fieldsOf, live, hasPublicUrl);
  }

  /**
   * The channels of a server.
   *
   * @param local the renderer of this server
   */
  public static RunningChannels of(
      Settings settings, Provider local, Catalogue catalogue, InstantSource clock) {
    var live =
        switch (settings.local().serveLiveKeys()) {
          case DEMO -> ChannelRouter.LiveService.DEMO;
          case ALWAYS -> ChannelRouter.LiveService.ALWAYS;
          case NEVER -> ChannelRouter.LiveService.NEVER;
        };
    var models = catalogue.models().stream().map(ModelSpec::id).toList();
    return new RunningChannels(
        Channel.builtIn(ChannelRouter.LOCAL, local, settings.local().workers()),
        new ChannelFactory(ProviderTypes.all(catalogue), models, clock),
        live,
        !settings.http().publicUrl().isEmpty(),
        catalogue);
  }

  public ChannelRegistry registry() {
    return registry;
  }

  public ChannelRouter router() {
    return router;
  }

  /** Where the numbers of tasks at the upstreams are read. */
  public void countBy(ToIntFunction<String> tasksInFlight) {
    inFlight = tasksInFlight;
  }

  @Override
  public Optional<ChannelStatus> status(String channel) {
    return registry
        .find(channel)
        .map(
            found ->
                new ChannelStatus(
                    inFlight.applyAsInt(channel),
                    found.accounts().stream().map(RunningChannels::status).toList()));
  }

  private static AccountStatus status(ChannelAccount account) {
    return new AccountStatus(
        account.fingerprint(),
        account.breaker().state().wireName(),
        account.breaker().problem().map(AccountProblem::wireName).orElse(""));
  }

  @Override
  public List<CredentialTest> test(ChannelConfig channel) {
    return new ChannelTester(factory).test(channel);
  }

  /** Adopts the configuration. */
  public synchronized void adopt(ChannelSnapshot snapshot) {
    var changed = new HashMap<String, OpenChannel>();
    for (var entry : snapshot.channels()) {
      if (ChannelFactory.canOpen(entry.config())) {
        changed.put(entry.name(), opened(entry));
      }
    }
    open = Map.copyOf(changed);
    var all = new ArrayList<Channel>();
    all.add(renderer);
    open.values().forEach(one -> all.add(one.channel()));
    registry.replace(all);
  }

  private OpenChannel opened(ChannelEntry entry) {
    var revision = entry.stored().revision();
    var earlier = open.get(entry.name());
    return earlier != null && earlier.revision() == revision
        ? earlier
        : new OpenChannel(revision, factory.open(entry.config(), entry.state()));
  }

  /** Whether a channel serves a generation of a live key. */
  public ModelAvailability.Availability availability(AccountId account, Generation generation) {
    return switch (router.route(account, generation)) {
      case ChannelRouter.Routing.Served(var route) ->
          new ModelAvailability.Availability.Available(provider(route));
      case ChannelRouter.Routing.NotServed(var param) ->
          new ModelAvailability.Availability.Unserved(param);
    };
  }

  private String provider(Route route) {
    return route
        .channels()
        .flatMap(name -> registry.find(name).stream())
        .map(channel -> channel.accounts().getFirst().provider().name())
        .findFirst()
        .orElse("");
  }
}
