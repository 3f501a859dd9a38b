package filmgate.app.channel;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.channel.ChannelConfig;
import filmgate.config.Settings;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelRouter;
import filmgate.dispatch.route.Route;
import filmgate.generation.ChannelChoice;
import filmgate.generation.Generation;
import filmgate.id.AccountId;
import filmgate.intake.ModelAvailability;
import filmgate.intake.channel.ChannelEntry;
import filmgate.intake.channel.ChannelMonitor;
import filmgate.intake.channel.ChannelSnapshot;
import filmgate.intake.channel.ChannelStatus;
import filmgate.provider.Provider;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels that run: the renderer of this server, and the configured ones. A channel that has
 * not changed keeps its connections and its health, and a changed one the calls of the last hour
 * and the last check of each credential that it still has. The connections of a changed one are not
 * closed, because requests may use them; they end when they are idle.
 */
public final class RunningChannels implements ChannelMonitor {
  private static final Logger LOG = LoggerFactory.getLogger(RunningChannels.class);

  private final Channel renderer;
  private final ChannelFactory factory;
  private final ChannelRegistry registry;
  private final ChannelRouter router;
  private volatile ToIntFunction<String> inFlight = _ -> 0;
  private Map<String, OpenChannel> open = Map.of();

  private record OpenChannel(long revision, ChannelConfig config, Channel channel) {}

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
   * @param observer observes the calls of each channel
   */
  public static RunningChannels of(
      Settings settings,
      Provider local,
      Catalogue catalogue,
      InstantSource clock,
      CallObserver observer) {
    var live =
        switch (settings.local().serveLiveKeys()) {
          case DEMO -> ChannelRouter.LiveService.DEMO;
          case ALWAYS -> ChannelRouter.LiveService.ALWAYS;
          case NEVER -> ChannelRouter.LiveService.NEVER;
        };
    var models = catalogue.models().stream().map(ModelSpec::id).toList();
    return new RunningChannels(
        Channel.builtIn(
            ChannelRouter.LOCAL,
            observer.observed(ChannelRouter.LOCAL, local),
            settings.local().workers()),
        new ChannelFactory(ProviderTypes.all(catalogue), models, clock, observer),
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
        .map(found -> ChannelStatuses.of(found, inFlight.applyAsInt(channel)));
  }

  /** The present state of each channel of the configuration. */
  public synchronized Map<String, ChannelStatus> statuses() {
    var statuses = new HashMap<String, ChannelStatus>();
    open.forEach(
        (name, one) ->
            statuses.put(name, ChannelStatuses.of(one.channel(), inFlight.applyAsInt(name))));
    return statuses;
  }

  @Override
  public List<CredentialTest> test(ChannelConfig channel) {
    return new ChannelTester(factory).test(channel);
  }

  /**
   * Adopts the configuration. A channel of a provider that this version does not know, for example
   * after a return to an older one, is left out.
   */
  public synchronized void adopt(ChannelSnapshot snapshot) {
    var changed = new HashMap<String, OpenChannel>();
    for (var entry : snapshot.channels()) {
      if (!factory.knows(entry.config())) {
        LOG.error(
            "event=channel_provider_unknown channel={} provider={}",
            entry.name(),
            entry.config().provider());
      } else if (ChannelFactory.canOpen(entry.config())) {
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
    var earlier = Optional.ofNullable(open.get(entry.name()));
    if (earlier.filter(one -> one.revision() == revision).isPresent()) {
      return earlier.get();
    }
    var opened = factory.open(entry.config(), entry.state());
    var same = earlier.filter(one -> isSameUpstream(one.config(), entry.config()));
    return new OpenChannel(
        revision, entry.config(), same.map(one -> opened.seenBy(one.channel())).orElse(opened));
  }

  private static boolean isSameUpstream(ChannelConfig earlier, ChannelConfig config) {
    return earlier.provider().equals(config.provider())
        && earlier.upstream().baseUrl().equals(config.upstream().baseUrl());
  }

  /** Whether a channel serves a generation of a live key. */
  public ModelAvailability.Availability availability(
      AccountId account, Generation generation, ChannelChoice choice) {
    return switch (router.route(account, generation, choice)) {
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
        .map(Channel::provider)
        .findFirst()
        .orElse("");
  }
}
