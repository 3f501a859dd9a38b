package filmgate.intake;

import filmgate.store.TaskQueries.StatusFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of the statuses by which callers and operators filter tasks. */
public final class StatusFilters {
  /** The names in the sequence of a task's life. */
  public static final List<String> NAMES =
      List.of("pending", "processing", "completed", "failed", "cancelled");

  private static final Map<String, StatusFilter> BY_NAME =
      Map.of(
          "pending", StatusFilter.QUEUED,
          "processing", StatusFilter.RUNNING,
          "completed", StatusFilter.SUCCEEDED,
          "failed", StatusFilter.FAILED,
          "cancelled", StatusFilter.CANCELLED);

  private StatusFilters() {}

  /** The filter with this name; empty if there is none. */
  public static Optional<StatusFilter> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
