package filmgate.intake.channel;

import filmgate.channel.ChannelCheck;
import filmgate.channel.ChannelConfig;
import filmgate.channel.ChannelDifferences;
import filmgate.channel.Spelling;
import filmgate.channel.ValueSource;
import filmgate.json.FieldDifference;
import filmgate.secret.SecretKeys;
import filmgate.store.ChangedBy;
import filmgate.store.Command.ForgetChannelSecrets;
import filmgate.store.Command.PutChannel;
import filmgate.store.Command.ReplaceChannelSecrets;
import filmgate.store.Command.ReplaceFileChannels;
import filmgate.store.Command.SetChannelState;
import filmgate.store.Outcome.ChannelChange;
import filmgate.store.Outcome.FileChannels;
import filmgate.store.Outcome.SecretsReplaced;
import filmgate.store.Revision;
import filmgate.store.Store;
import filmgate.store.channel.ChannelRecord;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.ChannelState;
import filmgate.store.channel.StoredChannel;
import filmgate.text.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads and changes channels. A running server adopts each change within seconds. */
public final class ChannelService {
  private final Store store;
  private final SecretKeys keys;
  private final ChannelCheck check;
  private final Clock clock;
  private final ChannelRepository repository;

  public ChannelService(Store store, SecretKeys keys, ChannelCheck check, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.check = check;
    this.clock = clock;
    this.repository = new ChannelRepository(store, keys);
  }

  /** The result of a change. */
  public sealed interface ChangeResult {}

  /** The channel after the change. */
  public record Saved(ChannelEntry channel) implements ChangeResult {}

  /** Every problem of the request, at least one; nothing changed. */
  public record InvalidChannel(List<Problem> problems) implements ChangeResult {
    public InvalidChannel {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The channel has another revision than the caller has read; nothing changed.
   *
   * @param changes what of the request differs from the channel
   */
  public record ChangedSinceRead(Revision present, List<FieldDifference> changes)
      implements ChangeResult {
    public ChangedSinceRead {
      changes = List.copyOf(changes);
    }
  }

  /** Why nothing changed. */
  public enum Refusal implements ChangeResult {
    CHANNEL_NOT_FOUND,
    CHANNEL_EXISTS,
    /** Only {@code filmgate.yaml} can change the channel. */
    CHANNEL_IN_FILE
  }

  /**
   * How a request is written.
   *
   * @param source where references are read; empty if the request must not contain any
   * @param actor the id of a key, or {@code cli}
   */
  public record ChannelRequest(
      JsonNode body, Spelling spelling, Optional<ValueSource> source, String actor) {
    /** Without the body, which contains secrets. */
    @Override
    public String toString() {
      return "ChannelRequest[%s, body not shown]".formatted(actor);
    }
  }

  /** Every channel that is not removed, by name. */
  public List<ChannelEntry> list() {
    return repository.load().channels().stream()
        .filter(one -> one.state() != ChannelState.REMOVED)
        .toList();
  }

  /** A channel that is not removed. */
  public Optional<ChannelEntry> find(String name) {
    return store
        .channels()
        .find(name)
        .filter(one -> one.state() != ChannelState.REMOVED)
        .map(secrets()::decrypt);
  }

  /** How many tasks of each channel failed because its upstream never said whether it took them. */
  public Map<String, Long> unknownOutcomes() {
    return store.channels().unknownOutcomes();
  }

  /** What the serving process saw of each channel since this time, as JSON. */
  public Map<String, String> health(Instant since) {
    return store.channels().health(since);
  }

  private ChannelSecrets secrets() {
    return new ChannelSecrets(keys.ring());
  }

  /** Creates a channel. */
  public ChangeResult create(ChannelRequest request) {
    return switch (check.one(request.body(), request.spelling(), request.source())) {
      case ChannelCheck.InvalidChannels(var problems) -> new InvalidChannel(problems);
      case ChannelCheck.ValidChannels(var channels) ->
          put(channels.getFirst(), 0, request.actor()).orElse(Refusal.CHANNEL_EXISTS);
    };
  }

  /**
   * Changes fields of a channel; omitted fields keep their value.
   *
   * @param replaces the revision that the caller has read; empty for any
   */
  public ChangeResult change(String name, ChannelRequest request, OptionalLong replaces) {
    while (true) {
      var found = find(name);
      if (found.isEmpty()) {
        return Refusal.CHANNEL_NOT_FOUND;
      }
      var result = change(found.get(), request, replaces);
      if (result.isPresent()) {
        return result.get();
      }
    }
  }

  /** Empty if the channel was changed since it was read here. */
  private Optional<ChangeResult> change(
      ChannelEntry before, ChannelRequest request, OptionalLong replaces) {
    if (before.source() == ChannelSource.FILE) {
      return Optional.of(Refusal.CHANNEL_IN_FILE);
    }
    var checked =
        check.change(before.config(), request.body(), request.spelling(), request.source());
    var revision = before.stored().revision();
    if (replaces.orElse(revision) != revision) {
      var changes = ChannelDifferences.of(before.config(), request.body(), checked);
      return Optional.of(changedSinceRead(before, changes));
    }
    return switch (checked) {
      case ChannelCheck.InvalidChannels(var problems) -> Optional.of(new InvalidChannel(problems));
      case ChannelCheck.ValidChannels(var channels) ->
          put(channels.getFirst(), revision, request.actor());
    };
  }

  private ChangedSinceRead changedSinceRead(ChannelEntry present, List<FieldDifference> changes) {
    var stored = present.stored();
    var by = store.auditLog().channelChange(stored.name(), stored.updatedAt());
    return new ChangedSinceRead(new Revision(stored.revision(), by), changes);
  }

  private Optional<ChangeResult> put(ChannelConfig config, long replaces, String actor) {
    var channel = secrets().encrypt(config, ChannelSource.API);
    return result(store.await(new PutChannel(channel, replaces, by(actor))));
  }

  /**
   * Pauses, drains, or resumes a channel, or removes one that is not in the file.
   *
   * @param replaces the revision that the caller has read; empty for any
   */
  public ChangeResult setState(
      String name, ChannelState state, String actor, OptionalLong replaces) {
    var result =
        result(store.await(new SetChannelState(name, state, replaces, by(actor))))
            .orElseGet(() -> changedSinceRead(name, state));
    if (state == ChannelState.REMOVED) {
      forgetSecrets();
    }
    return result;
  }

  private ChangeResult changedSinceRead(String name, ChannelState sent) {
    return find(name)
        .<ChangeResult>map(present -> changedSinceRead(present, differences(present, sent)))
        .orElse(Refusal.CHANNEL_NOT_FOUND);
  }

  private static List<FieldDifference> differences(ChannelEntry present, ChannelState sent) {
    var json = JsonNodeFactory.instance;
    return present.state() == sent
        ? List.of()
        : List.of(
            new FieldDifference(
                "state",
                json.stringNode(present.state().wireName()),
                json.stringNode(sent.wireName())));
  }

  /** Empty if another revision is current. */
  private Optional<ChangeResult> result(ChannelChange change) {
    return switch (change) {
      case ChannelChange.ChannelChanged(var channel) ->
          Optional.of(new Saved(secrets().decrypt(channel)));
      case ChannelChange.NoSuchChannel _ -> Optional.of(Refusal.CHANNEL_NOT_FOUND);
      case ChannelChange.NameTaken(var source) ->
          Optional.of(
              source == ChannelSource.FILE ? Refusal.CHANNEL_IN_FILE : Refusal.CHANNEL_EXISTS);
      case ChannelChange.ManagedByFile _ -> Optional.of(Refusal.CHANNEL_IN_FILE);
      case ChannelChange.RevisionConflict _ -> Optional.empty();
    };
  }

  /**
   * Makes these the channels of the file, all or none. Unchanged channels keep their ciphertexts,
   * and paused ones stay paused.
   */
  public FileChannels replaceFile(List<ChannelConfig> channels, String actor) {
    var secrets = secrets();
    var records = channels.stream().map(one -> record(one, secrets)).toList();
    var result = store.await(new ReplaceFileChannels(records, by(actor)));
    forgetSecrets();
    return result;
  }

  private ChannelRecord record(ChannelConfig config, ChannelSecrets secrets) {
    return store
        .channels()
        .find(config.name())
        .filter(stored -> isUnchanged(stored, config, secrets))
        .map(StoredChannel::configured)
        .orElseGet(() -> secrets.encrypt(config, ChannelSource.FILE));
  }

  private static boolean isUnchanged(
      StoredChannel stored, ChannelConfig config, ChannelSecrets secrets) {
    return stored.state() != ChannelState.REMOVED
        && stored.configured().source() == ChannelSource.FILE
        && secrets.decrypt(stored).config().equals(config);
  }

  /** Deletes the secrets of removed channels that no unfinished task needs. */
  public void forgetSecrets() {
    var _ = store.await(new ForgetChannelSecrets());
  }

  /**
   * Encrypts every secret with a new key, in one transaction. The old key stays in the key file, so
   * that an interruption at any moment loses nothing.
   *
   * @return the number of channels with secrets
   */
  public int rotateSecrets(String actor) {
    var again = new ChannelSecrets(keys.rotate(ciphertexts()));
    while (true) {
      var channels =
          store.channels().all().stream()
              .filter(one -> !one.configured().secrets().isEmpty())
              .map(again::encryptAgain)
              .toList();
      var outcome = store.await(new ReplaceChannelSecrets(channels, by(actor)));
      if (outcome == SecretsReplaced.REPLACED) {
        return channels.size();
      }
    }
  }

  private List<String> ciphertexts() {
    return store.channels().all().stream()
        .flatMap(one -> one.configured().secrets().values().stream())
        .toList();
  }

  private ChangedBy by(String actor) {
    return new ChangedBy(actor, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
