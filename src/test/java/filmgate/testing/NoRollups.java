package filmgate.testing;

import filmgate.store.rollup.RollupQueries;
import filmgate.store.rollup.RollupRow;
import filmgate.store.rollup.StoredProblems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rollups without any event. */
final class NoRollups implements RollupQueries {
  @Override
  public Optional<RollupBatch> countNext(int limit, Instant now) {
    return Optional.empty();
  }

  @Override
  public List<RollupRow> sums(RollupQuery query) {
    return List.of();
  }

  @Override
  public StoredProblems problems(Instant now) {
    return new StoredProblems(0, 0, 0, 0);
  }
}
