package filmgate.app.channel;

import filmgate.channel.ChannelConfig;
import filmgate.channel.ChannelConfig.Failover;
import filmgate.channel.ProviderDescriptors;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelTerms;
import filmgate.dispatch.route.ChannelTerms.Limits;
import filmgate.dispatch.route.ChannelTerms.Rank;
import filmgate.dispatch.route.ChannelTerms.ServedModel;
import filmgate.dispatch.route.ChannelTerms.ServedModels;
import filmgate.dispatch.route.CircuitBreaker;
import filmgate.id.AccountId;
import filmgate.provider.upstream.Credential;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamSettings;
import filmgate.provider.upstream.UpstreamSettings.Options;
import filmgate.provider.upstream.UpstreamSettings.RequestLimits;
import filmgate.store.channel.ChannelState;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens channels from their configuration. */
public final class ChannelFactory {
  private static final int RESPONSE_BYTES_MAX = RequestLimits.STANDARD.responseBytes();

  private final List<RemoteProviderType> types;
  private final List<String> models;
  private final InstantSource clock;
  private final CallObserver observer;

  /** A factory of channels whose calls are not observed. */
  public ChannelFactory(List<RemoteProviderType> types, List<String> models, InstantSource clock) {
    this(types, models, clock, CallObserver.NONE);
  }

  /**
   * @param models the public names of all models
   * @param observer observes the calls of each channel
   */
  ChannelFactory(
      List<RemoteProviderType> types,
      List<String> models,
      InstantSource clock,
      CallObserver observer) {
    this.types = List.copyOf(types);
    this.models = List.copyOf(models);
    this.clock = clock;
    this.observer = observer;
  }

  /** Whether this version has the provider of a channel. */
  boolean knows(ChannelConfig config) {
    return types.stream().anyMatch(type -> type.name().equals(config.provider()));
  }

  /** Whether a channel still has its credentials; those of a removed channel are forgotten. */
  static boolean canOpen(ChannelConfig config) {
    var credentials = config.credentials();
    return !credentials.keys().isEmpty() || credentials.keyPair().isPresent();
  }

  /** Opens a channel, which has one account for each credential. */
  public Channel open(ChannelConfig config, ChannelState state) {
    var type = type(config.provider());
    var baseUrl = config.upstream().baseUrl().or(() -> defaultBaseUrl(config)).orElseThrow();
    var accounts =
        credentials(config.credentials()).stream()
            .map(
                credential ->
                    new ChannelAccount(
                        CredentialFingerprint.of(credential),
                        observer.observed(
                            config.name(), type.open(settings(config, baseUrl, credential), clock)),
                        new CircuitBreaker(System::nanoTime)))
            .toList();
    return new Channel(terms(config, type, state), accounts);
  }

  private RemoteProviderType type(String name) {
    return types.stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no provider " + name));
  }

  private static Optional<URI> defaultBaseUrl(ChannelConfig config) {
    return ProviderDescriptors.ALL.stream()
        .filter(one -> one.name().equals(config.provider()))
        .flatMap(one -> one.baseUrl().stream())
        .findFirst();
  }

  private static List<Credential> credentials(ChannelConfig.Credentials configured) {
    if (configured.keyPair().isPresent()) {
      var pair = configured.keyPair().get();
      return List.of(new Credential.KeyPair(pair.accessKey().value(), pair.secretKey().value()));
    }
    return configured.keys().stream()
        .<Credential>map(key -> new Credential.ApiKey(key.value()))
        .toList();
  }

  private static UpstreamSettings settings(
      ChannelConfig config, URI baseUrl, Credential credential) {
    var upstream = config.upstream();
    return new UpstreamSettings(
        baseUrl,
        credential,
        upstream.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().value())),
        upstream.proxy().map(proxy -> URI.create(proxy.value())),
        new RequestLimits(config.timing().connect(), config.timing().request(), RESPONSE_BYTES_MAX),
        new Options(upstream.override(), config.idempotency()));
  }

  private ChannelTerms terms(ChannelConfig config, RemoteProviderType type, ChannelState state) {
    var routing = config.routing();
    return new ChannelTerms(
        config.name(),
        routing.concurrent(),
        new Rank(routing.priority(), routing.weight()),
        routing.enabled() || state != ChannelState.ACTIVE ? state : ChannelState.PAUSED,
        routing.accounts().stream()
            .map(AccountId::new)
            .collect(Collectors.toCollection(HashSet::new)),
        ServedModels.of(served(config, type)),
        limits(config.timing(), routing.failover()));
  }

  private Map<String, ServedModel> served(ChannelConfig config, RemoteProviderType type) {
    var served = new HashMap<String, ServedModel>();
    for (var model : config.models().isEmpty() ? models : List.copyOf(config.models().keySet())) {
      type.coverage(model)
          .ifPresent(
              coverage ->
                  served.put(model, new ServedModel(upstreamName(config, model), coverage)));
    }
    return served;
  }

  private static String upstreamName(ChannelConfig config, String model) {
    return ProviderDescriptors.ALL.stream()
        .filter(one -> one.name().equals(config.provider()))
        .flatMap(one -> one.upstreamModel(config, model).stream())
        .findFirst()
        .orElse(model);
  }

  private static Limits limits(ChannelConfig.Timing timing, Failover failover) {
    return new Limits(
        Optional.of(timing.poll()).filter(Duration::isPositive),
        timing.task(),
        timing.unknown(),
        switch (failover) {
          case BEFORE_ACCEPT -> ChannelTerms.Failover.BEFORE_ACCEPT;
          case AFTER_FAILURE -> ChannelTerms.Failover.AFTER_FAILURE;
        });
  }
}
