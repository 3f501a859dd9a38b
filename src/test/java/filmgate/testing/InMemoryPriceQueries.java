package filmgate.testing;

import filmgate.store.Command.ReplacePriceBook;
import filmgate.store.Outcome.PriceChange;
import filmgate.store.PriceQueries;
import filmgate.store.PriceVersion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Price books in memory, in USD. */
final class InMemoryPriceQueries implements PriceQueries {
  private final List<PriceVersion> versions = new CopyOnWriteArrayList<>();

  PriceChange put(ReplacePriceBook command) {
    if (command.replacesVersion() != versions.size()) {
      return new PriceChange.VersionConflict(versions.size());
    }
    if (!command.book().currency().equals("USD")) {
      return new PriceChange.OtherCurrency("USD");
    }
    var next = new PriceVersion(versions.size() + 1L, command.book(), command.by());
    versions.add(next);
    return new PriceChange.PriceBookReplaced(next);
  }

  @Override
  public Optional<PriceVersion> newerThan(long version) {
    return versions.size() > version ? Optional.of(versions.getLast()) : Optional.empty();
  }

  @Override
  public Optional<PriceVersion> version(long version) {
    return versions.stream().filter(one -> one.version() == version).findFirst();
  }
}
