package filmgate.app.cli;

import filmgate.app.cli.CliServices.KeyOperations;
import filmgate.app.cli.CliServices.WithLimits;
import filmgate.config.Settings;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.ApiKeyFactory.CreatedKey;
import filmgate.keys.ApiKeyFactory.NewKey;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.keys.Scope;
import filmgate.store.KeyQueries.Status;
import filmgate.store.KeyQueries.StoredKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Creates keys in memory and records the calls. */
public final class FakeKeyOperations implements KeyOperations {
  final List<NewKey> requests = new ArrayList<>();
  final List<String> calls = new ArrayList<>();
  private final ApiKeyFactory keyFactory = new ApiKeyFactory(new Random(1));

  @Override
  public CreatedKey create(Settings settings, NewKey request) {
    requests.add(request);
    calls.add("create in " + settings.storage().data());
    return keyFactory.create(request, Instant.EPOCH);
  }

  @Override
  public List<WithLimits<StoredKey>> list(Settings settings, AccountId account) {
    return requests.stream()
        .map(request -> keyFactory.create(request, Instant.EPOCH).record())
        .map(key -> new StoredKey(key, false, new Status.Usable(), Instant.EPOCH))
        .map(key -> new WithLimits<>(key, Limits.NONE))
        .toList();
  }

  @Override
  public void revoke(Settings settings, KeyId id) {
    calls.add("revoke " + id);
  }

  @Override
  public WithLimits<CreatedKey> rotate(Settings settings, KeyId id, Duration grace) {
    calls.add("rotate " + id + " " + grace.toSeconds());
    var request =
        new NewKey(AccountId.ROOT, "new", KeyKind.LIVE, Set.of(Scope.READ), new Expiry.Never());
    return new WithLimits<>(keyFactory.create(request, Instant.EPOCH), Limits.NONE);
  }
}
