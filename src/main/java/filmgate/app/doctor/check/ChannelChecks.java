package filmgate.app.doctor.check;

import filmgate.app.channel.ChannelFactory;
import filmgate.app.channel.ChannelTester;
import filmgate.app.channel.ProviderTypes;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.channel.ChannelCheck;
import filmgate.channel.ChannelConfig;
import filmgate.channel.ProviderDescriptors;
import filmgate.config.ChannelFile;
import filmgate.config.Settings;
import filmgate.intake.channel.ChannelSecrets;
import filmgate.secret.SecretException;
import filmgate.secret.SecretKeys;
import filmgate.store.channel.ChannelState;
import filmgate.store.channel.StoredChannel;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The channels of an installation: those of the file, and those of the database. */
public final class ChannelChecks {
  private final Catalogue catalogue = new Catalogue(Models.all());
  private final Settings settings;
  private final List<StoredChannel> stored;
  private final InstantSource clock;

  /** A channel, as far as it can be read. */
  public sealed interface FoundChannel {
    String name();

    /** A channel with its secrets. */
    record Decrypted(ChannelConfig config, ChannelState state) implements FoundChannel {
      @Override
      public String name() {
        return config.name();
      }
    }

    /** A channel whose secrets cannot be decrypted. */
    record Locked(String name, String explanation) implements FoundChannel {}
  }

  /**
   * @param stored the channels of the database; none if it cannot be read
   */
  public ChannelChecks(Settings settings, List<StoredChannel> stored, InstantSource clock) {
    this.settings = settings;
    this.stored = List.copyOf(stored);
    this.clock = clock;
  }

  /** The problems of the channels of a file, one sentence each. */
  public static List<String> problems(ChannelFile file) {
    return file.isEmpty() ? List.of() : file.problems(check(new Catalogue(Models.all())));
  }

  private static ChannelCheck check(Catalogue catalogue) {
    return new ChannelCheck(ProviderDescriptors.ALL, models(catalogue));
  }

  private static List<String> models(Catalogue catalogue) {
    return catalogue.models().stream().map(ModelSpec::id).toList();
  }

  /** Every channel by name. What the file says takes precedence, as at the next start. */
  public List<FoundChannel> all() {
    var all = new TreeMap<String, FoundChannel>();
    var states = new TreeMap<String, ChannelState>();
    for (var one : stored) {
      if (one.state() != ChannelState.REMOVED) {
        states.put(one.name(), one.state());
        all.put(one.name(), decrypt(one));
      }
    }
    for (var config : ofFile()) {
      var state = states.getOrDefault(config.name(), ChannelState.ACTIVE);
      all.put(config.name(), new FoundChannel.Decrypted(config, state));
    }
    return new ArrayList<>(all.values());
  }

  private List<ChannelConfig> ofFile() {
    if (settings.channels().isEmpty()) {
      return List.of();
    }
    return switch (settings.channels().check(check(catalogue))) {
      case ChannelCheck.ValidChannels(var channels) -> channels;
      case ChannelCheck.InvalidChannels _ -> List.of();
    };
  }

  /** Reads the keys only where they exist, because a missing key file would be created. */
  private FoundChannel decrypt(StoredChannel channel) {
    var secrets = settings.secrets();
    if (secrets.keys().isEmpty() && !Files.exists(secrets.keyFile())) {
      return new FoundChannel.Locked(
          channel.name(),
          "the key file %s is missing. Restore it from a backup, or name it in secrets.key-file"
              .formatted(secrets.keyFile()));
    }
    try {
      var ring = new SecretKeys(secrets.keys(), secrets.keyFile()).ring();
      return new FoundChannel.Decrypted(
          new ChannelSecrets(ring).decrypt(channel).config(), channel.state());
    } catch (SecretException e) {
      return new FoundChannel.Locked(channel.name(), e.explanation());
    }
  }

  /** The check of one channel. */
  public CheckOutcome check(FoundChannel channel) {
    return new CredentialCheck(channel, this::hasProvider, tester()::test).run();
  }

  private ChannelTester tester() {
    return new ChannelTester(
        new ChannelFactory(ProviderTypes.all(catalogue), models(catalogue), clock));
  }

  private boolean hasProvider(ChannelConfig config) {
    return ProviderTypes.all(catalogue).stream()
        .anyMatch(type -> type.name().equals(config.provider()));
  }

  /** The upstreams that are called directly and get tasks. */
  public static Stream<URI> upstreams(List<FoundChannel> channels) {
    return channels.stream()
        .flatMap(
            channel -> channel instanceof FoundChannel.Decrypted one ? Stream.of(one) : Stream.of())
        .filter(CredentialCheck::takesTasks)
        .map(FoundChannel.Decrypted::config)
        .filter(config -> config.upstream().proxy().isEmpty())
        .flatMap(config -> address(config).stream())
        .distinct();
  }

  /** The address of the upstream of a channel. */
  static Optional<URI> address(ChannelConfig config) {
    return config
        .upstream()
        .baseUrl()
        .or(
            () ->
                ProviderDescriptors.ALL.stream()
                    .filter(one -> one.name().equals(config.provider()))
                    .flatMap(one -> one.baseUrl().stream())
                    .findFirst());
  }
}
