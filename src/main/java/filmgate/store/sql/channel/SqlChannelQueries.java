package filmgate.store.sql.channel;

import filmgate.store.ChannelQueries;
import filmgate.store.channel.StoredChannel;
import filmgate.store.channel.StoredOutage;
import filmgate.store.sql.engine.Readers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads channels on the reader connections. */
public final class SqlChannelQueries implements ChannelQueries {
  private final Readers readers;

  public SqlChannelQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<StoredChannel> all() {
    return readers.read(ChannelRow::all);
  }

  @Override
  public Optional<StoredChannel> find(String name) {
    return readers.read(session -> ChannelRow.find(session, name));
  }

  @Override
  public long revision() {
    return readers.read(ChannelRow::revision);
  }

  @Override
  public List<StoredOutage> outages() {
    return readers.read(OutageCommands::all);
  }

  @Override
  public Map<String, Long> unknownOutcomes() {
    return readers.read(ChannelHealthRows::unknownOutcomes);
  }

  @Override
  public Map<String, String> health(Instant since) {
    return readers.read(session -> ChannelHealthRows.since(session, since));
  }

  @Override
  public long openTasks(String name) {
    return readers.read(
        session ->
            session
                .one(
                    "SELECT count(*) " + ChannelSecretCommands.OPEN_TASKS + " ? || '\"%'",
                    row -> row.getLong(1),
                    name)
                .orElse(0L));
  }
}
