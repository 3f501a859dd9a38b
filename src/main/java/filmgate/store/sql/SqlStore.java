package filmgate.store.sql;

import filmgate.crash.CrashPoints;
import filmgate.store.AccountQueries;
import filmgate.store.AuditQueries;
import filmgate.store.ChannelQueries;
import filmgate.store.Command;
import filmgate.store.EventQueries;
import filmgate.store.KeyQueries;
import filmgate.store.LedgerQueries;
import filmgate.store.PriceQueries;
import filmgate.store.ResultFileQueries;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.StoreSettings;
import filmgate.store.TaskQueries;
import filmgate.store.UploadQueries;
import filmgate.store.WebhookQueries;
import filmgate.store.refused.RefusedRequestQueries;
import filmgate.store.rollup.RollupQueries;
import filmgate.store.session.SessionQueries;
import filmgate.store.sql.channel.SqlChannelQueries;
import filmgate.store.sql.engine.Readers;
import filmgate.store.sql.engine.Writer;
import filmgate.store.sql.event.SqlEventQueries;
import filmgate.store.sql.key.SqlKeyQueries;
import filmgate.store.sql.money.PriceCommands;
import filmgate.store.sql.money.SqlAccountQueries;
import filmgate.store.sql.money.SqlAuditQueries;
import filmgate.store.sql.money.SqlLedgerQueries;
import filmgate.store.sql.refused.SqlRefusedRequestQueries;
import filmgate.store.sql.rollup.SqlRollupQueries;
import filmgate.store.sql.session.SqlSessionQueries;
import filmgate.store.sql.sqlite.SqliteDialect;
import filmgate.store.sql.task.SqlResultFileQueries;
import filmgate.store.sql.task.SqlTaskQueries;
import filmgate.store.sql.task.TaskCache;
import filmgate.store.sql.upload.SqlUploadQueries;
import filmgate.store.sql.webhook.SqlWebhookQueries;
import filmgate.task.TaskMachine;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/**
 * The store on an SQL database.
 *
 * <p>The process that opens it has locked the data directory.
 */
public final class SqlStore implements Store {
  private final Writer writer;
  private final Readers readers;
  private final TaskQueries tasks;

  private SqlStore(Writer writer, Readers readers, TaskQueries tasks) {
    this.writer = writer;
    this.readers = readers;
    this.tasks = tasks;
  }

  /**
   * Opens the database file, creates it if there is none, and migrates its schema.
   *
   * @throws StoreException UNUSABLE with a message for the operator
   */
  public static SqlStore open(StoreSettings settings, TaskMachine machine) {
    return open(settings, machine, CrashPoints.NONE);
  }

  /** Opens the store and reports each crash point. */
  public static SqlStore open(StoreSettings settings, TaskMachine machine, CrashPoints points) {
    var dialect = new SqliteDialect(settings.databaseFile(), settings.truncationInterval());
    var cache = new TaskCache(settings.taskCache());
    var writer =
        new Writer(settings, dialect, new CommandRunner(machine), cache::committed, points);
    var readers = new Readers(dialect, settings.readers());
    try {
      Migrations.bringUpToDate(dialect);
      writer.start();
    } catch (SQLException e) {
      throw new StoreException(
          Kind.UNUSABLE,
          "The database %s cannot be opened: %s".formatted(settings.databaseFile(), e.getMessage()),
          e);
    }
    readers.start();
    return new SqlStore(writer, readers, new SqlTaskQueries(cache, readers));
  }

  @Override
  public <O> CompletableFuture<O> submit(Command<O> command) {
    return writer.submit(command);
  }

  @Override
  public TaskQueries tasks() {
    return tasks;
  }

  @Override
  public KeyQueries keys() {
    return new SqlKeyQueries(readers);
  }

  @Override
  public AccountQueries accounts() {
    return new SqlAccountQueries(readers);
  }

  @Override
  public EventQueries events() {
    return new SqlEventQueries(readers);
  }

  @Override
  public LedgerQueries ledger() {
    return new SqlLedgerQueries(readers);
  }

  @Override
  public AuditQueries auditLog() {
    return new SqlAuditQueries(readers);
  }

  @Override
  public PriceQueries prices() {
    return PriceCommands.reads(readers);
  }

  @Override
  public WebhookQueries webhooks() {
    return new SqlWebhookQueries(readers);
  }

  @Override
  public UploadQueries uploads() {
    return new SqlUploadQueries(readers);
  }

  @Override
  public ResultFileQueries resultFiles() {
    return new SqlResultFileQueries(readers);
  }

  @Override
  public ChannelQueries channels() {
    return new SqlChannelQueries(readers);
  }

  @Override
  public SessionQueries sessions() {
    return new SqlSessionQueries(readers);
  }

  @Override
  public RefusedRequestQueries refusedRequests() {
    return new SqlRefusedRequestQueries(readers);
  }

  @Override
  public RollupQueries rollups() {
    return new SqlRollupQueries(readers);
  }

  /** Finishes the submitted commands and reads; later ones are refused as CLOSED. */
  @Override
  public void close() {
    readers.close();
    writer.close();
  }
}
