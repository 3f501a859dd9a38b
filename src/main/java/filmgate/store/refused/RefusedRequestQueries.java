package filmgate.store.refused;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.refused.RefusedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads of refused requests. All may block on the database. */
public interface RefusedRequestQueries {
  /** How long refused requests are stored. */
  Duration RETENTION = Duration.ofDays(7);

  /** The most refused requests that are stored of an account. */
  int ACCOUNT_MAX = 1_000;

  /** The most that are stored with the same status, reason, and field. */
  int GROUP_MAX = 100;

  /** At most {@code limit} requests, newest first. */
  List<RefusedRequest> list(RefusedPage page);

  /** One request that the filter selects. */
  Optional<RefusedRequest> find(RefusedFilter filter, long id);

  /**
   * The requests by status, reason, and field: the group with the newest request first.
   *
   * @param now the end of the days in which they are counted
   */
  List<RefusedGroup> groups(RefusedFilter filter, Instant now);

  /**
   * A filter of requests; what is empty selects all.
   *
   * @param test whether only requests of test keys, or only of live keys
   * @param param the path of a field, or the same without the numbers of items
   * @param status 0 for all
   * @param since the earliest time
   */
  record RefusedFilter(
      AccountId account,
      Optional<Boolean> test,
      Optional<KeyId> key,
      String reason,
      String param,
      String model,
      int status,
      Instant since) {
    /** All requests of an account. */
    public static RefusedFilter of(AccountId account, Instant since) {
      return new RefusedFilter(account, Optional.empty(), Optional.empty(), "", "", "", 0, since);
    }

    /** The same, and only requests of test keys, or only of live keys. */
    public RefusedFilter withTest(boolean wanted) {
      return new RefusedFilter(
          account, Optional.of(wanted), key, reason, param, model, status, since);
    }
  }

  /**
   * A page of requests.
   *
   * @param before the id of the request before the page; not included
   */
  record RefusedPage(RefusedFilter filter, long before, int limit) {
    /** The first page. */
    public static final long NEWEST = Long.MAX_VALUE;
  }

  /**
   * Requests with the same status, reason, and field.
   *
   * @param param the path of the field without the numbers of items
   * @param daily how many requests each of the last 7 periods of 24 hours has, oldest first
   * @param latest the newest of them
   */
  record RefusedGroup(
      String param, long count, Instant first, List<Long> daily, RefusedRequest latest) {
    public RefusedGroup {
      daily = List.copyOf(daily);
    }
  }
}
