package filmgate.api.key;

import static filmgate.json.Schema.enumOf;

import filmgate.api.error.InvalidParameter;
import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.keys.KeyKind;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits.Cap;
import filmgate.store.KeyQueries.KeyFilter;
import filmgate.store.KeyQueries.Revocation;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.money.KeySpend;
import filmgate.text.Reason;
import filmgate.view.account.KeyView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of the keys of an account. */
final class KeyListEndpoint {
  private static final String KIND = "kind";
  private static final String REVOKED = "revoked";

  /** The parameters of the list for callers. */
  static final List<Parameter> PARAMETERS =
      Stream.concat(
              PageParameters.PARAMETERS.stream(),
              Stream.of(
                  Parameter.query(KIND, enumOf("live", "test"), "Only keys of this kind."),
                  Parameter.query(
                      REVOKED,
                      Schema.bool(),
                      "`true`: the revoked keys. Default: those that are not revoked.")))
          .toList();

  private final Store store;
  private final LimitCache limits;
  private final Clock clock;

  KeyListEndpoint(Store store, LimitCache limits, Clock clock) {
    this.store = store;
    this.limits = limits;
    this.clock = clock;
  }

  /** All keys of an account, including revoked ones. */
  ApiResponse ofAccount(ApiRequest call, AccountId account) {
    var now = clock.instant();
    return list(call, account, KeyFilter.ALL, page -> views(page, Map.of(), now));
  }

  /** Those of the caller's account, with what they have spent. */
  ApiResponse own(ApiRequest call) {
    var account = call.caller().account();
    var revocation = call.flag(REVOKED) ? Revocation.REVOKED : Revocation.NOT_REVOKED;
    var filter = new KeyFilter(revocation, kind(call));
    var now = clock.instant();
    return list(call, account, filter, page -> views(page, spend(account, page, now), now));
  }

  private static Optional<KeyKind> kind(ApiRequest call) {
    return call.query(KIND)
        .filter(text -> !text.isEmpty())
        .map(
            text ->
                Stream.of(KeyKind.values())
                    .filter(kind -> kind.wireName().equals(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            InvalidParameter.of(
                                KIND,
                                Reason.INVALID_VALUE,
                                "must be live or test",
                                "必须是 live 或 test")));
  }

  private interface Views {
    List<KeyView> of(List<StoredKey> page);
  }

  private ApiResponse list(ApiRequest call, AccountId account, KeyFilter filter, Views views) {
    var limit = PageParameters.limit(call);
    var found = store.keys().ofAccount(account, filter, PageParameters.cursor(call), limit + 1);
    return ApiResponse.json(
        PageView.render(
            views.of(found),
            limit,
            view -> view.stored().key().id().value(),
            (json, view) -> KeyView.SHAPE.write(json, view)),
        List.of(ResponseHeaders.NO_STORE));
  }

  /** Limits in memory can be older than the revision, which says what the caller has read. */
  private List<KeyView> views(List<StoredKey> page, Map<KeyId, KeySpend> spend, Instant now) {
    return page.stream()
        .map(
            stored -> {
              var id = stored.key().id();
              var ofKey = Optional.ofNullable(spend.get(id));
              return new KeyView(stored, store.keys().limitsOf(id), ofKey, now);
            })
        .toList();
  }

  /** Empty if it takes too long: the list is more useful without it than not at all. */
  private Map<KeyId, KeySpend> spend(AccountId account, List<StoredKey> page, Instant now) {
    var keys = page.stream().map(stored -> stored.key().id()).toList();
    var totals =
        keys.stream()
            .filter(key -> limits.limitsOf(key).spend().total() instanceof Cap.AtMost)
            .collect(Collectors.toUnmodifiableSet());
    try {
      return store.accounts().keySpend(account, keys, totals, now);
    } catch (StoreException e) {
      if (e.kind() == StoreException.Kind.TOO_SLOW) {
        return Map.of();
      }
      throw e;
    }
  }
}
