package filmgate.app.cli;

import filmgate.app.cli.CliServices.KeyOperations;
import filmgate.config.Settings;
import filmgate.keys.ApiKeyFactory;
import filmgate.store.KeyQueries.Status;
import filmgate.store.KeyQueries.StoredKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes keys whose text is the folder's name, and remembers what was asked. */
final class FakeKeyOperations implements KeyOperations {
  final List<ApiKeyFactory.NewKey> wishes = new ArrayList<>();
  final List<String> told = new ArrayList<>();

  @Override
  public String create(Settings settings, ApiKeyFactory.NewKey request) {
    wishes.add(request);
    return "fg_live_of_" + settings.storage().data();
  }

  @Override
  public List<StoredKey> list(Settings settings, String account) {
    var mint = new ApiKeyFactory(new Random(1));
    return wishes.stream()
        .map(request -> mint.create(request, Instant.EPOCH).record())
        .map(key -> new StoredKey(key, new Status.Usable(), Instant.EPOCH))
        .toList();
  }

  @Override
  public void revoke(Settings settings, String id) {
    told.add("revoke " + id);
  }

  @Override
  public String rotate(Settings settings, String id, Duration grace) {
    told.add("rotate " + id + " " + grace.toSeconds());
    return "fg_live_new";
  }
}
