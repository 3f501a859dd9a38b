package filmgate.testing;

import filmgate.refused.RefusedRequest;
import filmgate.store.refused.RefusedRequestQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The refused requests of an {@link InMemoryStore}: everything, because filters are SQL. */
public final class StoredRefusals implements RefusedRequestQueries {
  private final List<RefusedRequest> all = new CopyOnWriteArrayList<>();

  void add(List<RefusedRequest> requests) {
    requests.forEach(request -> all.addFirst(request));
  }

  @Override
  public List<RefusedRequest> list(RefusedPage page) {
    return all.stream().limit(page.limit()).toList();
  }

  @Override
  public Optional<RefusedRequest> find(RefusedFilter filter, long id) {
    return Optional.empty();
  }

  @Override
  public List<RefusedGroup> groups(RefusedFilter filter, Instant now) {
    return List.of();
  }
}
