package filmgate.app.cli;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.generate.VideoGenerator;
import filmgate.app.cli.target.DirectoryServers;
import filmgate.app.cli.task.TaskOperations;
import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.ServerAddress;
import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.config.ChannelFile;
import filmgate.config.Settings;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.intake.PricePreview;
import filmgate.intake.channel.ChannelEntry;
import filmgate.intake.channel.ChannelMonitor.CredentialTest;
import filmgate.intake.usage.UsageReport;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.ApiKeyFactory.CreatedKey;
import filmgate.keys.Limits;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.PriceVersion;
import filmgate.store.audit.AuditReport;
import filmgate.store.channel.ChannelState;
import filmgate.store.money.Account;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.Transfer;
import filmgate.view.model.ModelDescriptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations behind the commands. Each operation on a data directory works with or without a
 * running server, unless it says otherwise, and throws {@link CliException} with a message for the
 * operator when it is refused.
 *
 * @param generator creates a video without a server
 * @param models the models of this program
 * @param client what the commands need that call a running server
 */
public record CliServices(
    Servers servers,
    VideoGenerator generator,
    Supplier<ModelDescriptions> models,
    KeyOperations keys,
    AccountOperations accounts,
    PriceOperations prices,
    TaskOperations tasks,
    BackupOperations backups,
    ChannelOperations channels,
    ClientProcess client) {

  /**
   * The servers that commands start or find.
   *
   * @param serve runs the server until it stops, and returns the exit code
   * @param directories finds the servers of data directories
   * @param aotTraining runs what a start needs while the JVM records the AOT cache
   */
  public record Servers(
      ToIntFunction<Settings> serve,
      DemoServers demo,
      DirectoryServers directories,
      Runnable aotTraining) {}

  public interface DemoServers {
    /** Starts a server on a free port with a data directory of its own. */
    DemoServer start();
  }

  /** A server for a demonstration. Its data directory is deleted when it is closed. */
  public interface DemoServer extends AutoCloseable {
    ServerAddress address();

    ApiKeyText key();

    @Override
    void close();
  }

  /** An account or key with its limits. */
  public record WithLimits<T>(T value, Limits limits) {}

  /** A price book, and the videos of the last week priced by it. */
  public record PreviewOfBook(PriceBook book, PricePreview preview) {}

  /**
   * What is known of the work of channels, by their names.
   *
   * @param health what a server that runs saw of each channel; without those that do not run
   * @param unknownOutcomes how many tasks failed with an unknown outcome
   */
  public record ChannelReport(Map<String, JsonNode> health, Map<String, Long> unknownOutcomes) {
    public ChannelReport {
      health = Map.copyOf(health);
      unknownOutcomes = Map.copyOf(unknownOutcomes);
    }

    Optional<JsonNode> health(String channel) {
      return Optional.ofNullable(health.get(channel));
    }

    long unknownOutcomes(String channel) {
      return unknownOutcomes.getOrDefault(channel, 0L);
    }
  }

  public interface ChannelOperations {
    /** The problems of the channels of a file, one sentence each. */
    List<String> problems(ChannelFile file);

    /** Every channel that is not removed. */
    List<ChannelEntry> list(Settings settings);

    ChannelEntry find(Settings settings, String name);

    /** What is known of the work of the channels. */
    ChannelReport report(Settings settings);

    /** Adds a channel with these fields. */
    ChannelEntry add(Settings settings, ObjectNode channel);

    /**
     * Changes these fields of a channel; null restores the default.
     *
     * @param revision that the operator has read; empty for any
     */
    ChannelEntry change(Settings settings, String name, ObjectNode changes, OptionalLong revision);

    /**
     * Pauses, drains, resumes, or removes a channel.
     *
     * @param revision that the operator has read; empty for any
     */
    ChannelEntry setState(
        Settings settings, String name, ChannelState state, OptionalLong revision);

    /** Checks the credentials of a channel at its upstream, with requests that cost nothing. */
    List<CredentialTest> test(Settings settings, String name);

    /** Encrypts all secrets with a new key, and returns the number of channels with secrets. */
    int rotateSecrets(Settings settings);
  }

  /** A written backup of a database. */
  public record Backup(Path file, long bytes, Duration took) {}

  public interface BackupOperations {
    /**
     * Copies the database of a data directory, as it is at one moment, into a file.
     *
     * @param replace whether an existing file is replaced
     */
    Backup backup(Settings settings, Path file, boolean replace);
  }

  public interface KeyOperations {
    /** Creates a key. Its secret is not stored. */
    CreatedKey create(Settings settings, ApiKeyFactory.NewKey request);

    /** Every key of an account, including revoked keys. */
    List<WithLimits<StoredKey>> list(Settings settings, AccountId account);

    /** Revokes a key permanently. */
    void revoke(Settings settings, KeyId id);

    /** Replaces a key; the old one works until the grace period ends. */
    WithLimits<CreatedKey> rotate(Settings settings, KeyId id, Duration grace);
  }

  public interface PriceOperations {
    PriceVersion show(Settings settings);

    /** Replaces the price book by the one in a file. */
    PriceVersion set(Settings settings, Path file);

    /** Prices the videos of the last week by the price book in a file. */
    PreviewOfBook preview(Settings settings, Path file);
  }

  public interface AccountOperations {
    /** Verifies the ledger against the tasks. */
    AuditReport audit(Settings settings);

    List<WithLimits<Account>> list(Settings settings);

    WithLimits<Account> find(Settings settings, AccountId id);

    /** Creates an account with a balance of zero. */
    WithLimits<Account> create(Settings settings, String name);

    WithLimits<Account> update(Settings settings, AccountId id, List<AccountEdit> edits);

    /**
     * Sets the password of an account for the console, and ends its sessions.
     *
     * @param name the id of the account, or a name that no other account has
     */
    AccountId setPassword(Settings settings, String name, String password);

    /** Passes each ledger entry of an account to {@code entries}, newest first. */
    void ledger(Settings settings, AccountId id, Consumer<Transfer> entries);

    /** The usage of an account by the options that {@code options} returns. */
    UsageReport usage(Settings settings, AccountId id, Function<String, Optional<String>> options);

    /** Adds money to an account, once per idempotency key. */
    WithLimits<Account> topUp(
        Settings settings,
        AccountId id,
        Amount amount,
        String memo,
        Optional<String> idempotencyKey);
  }
}
