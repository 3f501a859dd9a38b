package filmgate.app;

import filmgate.app.local.DataDirectory;
import filmgate.app.metrics.ServerMetrics;
import filmgate.assets.FileBlobStore;
import filmgate.assets.FreeSpaceGuard;
import filmgate.assets.SignedLink;
import filmgate.assets.WriteProbe;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.signals.InProcessSignals;
import filmgate.signals.Signals;
import filmgate.store.Command.ReleaseShards;
import filmgate.store.Command.StoreSecret;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.audit.LedgerMonitor;
import filmgate.store.audit.LedgerSealer;
import filmgate.store.sql.SqlStore;
import filmgate.store.sql.sqlite.SqliteLibrary;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The components that store: the data directory with its database and blobs. */
record StorageComponents(
    DataDirectory data,
    Store store,
    Signals signals,
    FileBlobStore blobs,
    FreeSpaceGuard freeSpace,
    WriteProbe writeProbe,
    LedgerSealer sealer,
    LedgerMonitor monitor)
    implements AutoCloseable {
  private static final Duration SEAL_INTERVAL = Duration.ofSeconds(10);
  private static final Duration MONITOR_INTERVAL = Duration.ofMinutes(1);
  private static final int COMMAND_QUEUE_MAX = 8_192;
  private static final int READERS = 2;

  static StorageComponents of(
      Settings.Storage settings, CrashPoints points, ServerMetrics metrics, Clock clock) {
    var data = DataDirectory.open(settings.data());
    SqliteLibrary.useFrom(data.natives());
    var store = metrics.metered(store(settings, data, points));
    data.lockDatabase();
    store.await(new ReleaseShards());
    var freeSpace = new FreeSpaceGuard(data.root(), settings.diskFloorBytes(), clock);
    metrics.observeStorage(store, data.database(), freeSpace::freeBytes);
    return new StorageComponents(
        data,
        store,
        new InProcessSignals(),
        new FileBlobStore(data.blobs(), clock, points),
        freeSpace,
        new WriteProbe(data.root(), clock),
        new LedgerSealer(store, SEAL_INTERVAL, points),
        new LedgerMonitor(store, MONITOR_INTERVAL));
  }

  private static SqlStore store(Settings.Storage settings, DataDirectory data, CrashPoints points) {
    return SqlStore.open(
        new StoreSettings(
            data.database(),
            settings.batchCommandsMax(),
            COMMAND_QUEUE_MAX,
            READERS,
            StoreSettings.CacheBounds.STANDARD,
            StoreSettings.TRUNCATION_INTERVAL),
        new TaskMachine(RetryPolicy.STANDARD),
        points);
  }

  /** Why no work can be accepted, as stable names. */
  List<String> obstacles() {
    if (!hasFreeSpace()) {
      return List.of("disk_floor");
    }
    return writeProbe.canWrite() ? List.of() : List.of("disk_not_writable");
  }

  boolean hasFreeSpace() {
    return freeSpace.hasFreeSpace();
  }

  /** Signs links with the stored secret, which is created at the first start. */
  SignedLink links(Duration validity) {
    var fresh = new byte[SignedLink.SECRET_BYTES];
    new SecureRandom().nextBytes(fresh);
    var base64 = Base64.getEncoder().encodeToString(fresh);
    var stored = store.await(new StoreSecret("signed-links", base64)).value();
    return new SignedLink(Base64.getDecoder().decode(stored), validity);
  }

  @Override
  public void close() {
    store.close();
    data.close();
  }
}
