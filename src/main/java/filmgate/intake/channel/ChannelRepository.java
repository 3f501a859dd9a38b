package filmgate.intake.channel;

import filmgate.secret.SecretKeys;
import filmgate.store.Store;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels in memory, with their decrypted secrets. */
public final class ChannelRepository {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelRepository.class);

  private final Store store;
  private final SecretKeys keys;
  private final AtomicReference<ChannelSnapshot> current =
      new AtomicReference<>(ChannelSnapshot.EMPTY);

  public ChannelRepository(Store store, SecretKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /** The channels after the last refresh; never blocks. */
  public ChannelSnapshot snapshot() {
    return current.get();
  }

  /** Adopts the changes that this or another process has stored. */
  public void refresh() {
    var revision = store.channels().revision();
    if (revision == current.get().revision()) {
      return;
    }
    var loaded = load();
    current.set(loaded);
    LOG.info(
        "event=channels_loaded revision={} channels={}",
        loaded.revision(),
        loaded.channels().stream().filter(ChannelEntry::takesTasks).count());
  }

  /** Reads the channels now. The revision is that of the newest one. */
  ChannelSnapshot load() {
    var stored = store.channels().all();
    if (stored.isEmpty()) {
      return ChannelSnapshot.EMPTY;
    }
    var secrets = new ChannelSecrets(keys.ring());
    var revision = stored.stream().mapToLong(one -> one.revision()).max().orElse(0);
    return new ChannelSnapshot(revision, stored.stream().map(secrets::decrypt).toList());
  }
}
