package filmgate.app.cli.remote;

import filmgate.app.remote.ApiClient;
import filmgate.app.remote.EndpointPaths;
import filmgate.keys.ApiKeyFactory.NewKey;
import filmgate.keys.KeyRecord.Expiry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of a server: those of the account of the key, or with an admin key of any account. */
public record ServerKeys(ApiClient client) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String OWN = "/v1/keys";
  private static final String ADMIN = "/admin/v1/keys";
  private static final int PAGE = 100;

  /** Every key of an account, including revoked ones; of the own account if none is given. */
  public List<JsonNode> list(Optional<String> account) {
    var keys = pages(collection(account), "");
    if (account.isEmpty()) {
      keys.addAll(pages(OWN, "&revoked=true"));
    }
    return keys;
  }

  private List<JsonNode> pages(String path, String filter) {
    var found = new ArrayList<JsonNode>();
    var after = "";
    var more = true;
    while (more) {
      var page = client.get(path + "?limit=" + PAGE + filter + after);
      page.path("data").forEach(found::add);
      more = page.path("has_more").asBoolean(false);
      after = "&after=" + EndpointPaths.segment(page.path("last_id").asString(""));
    }
    return found;
  }

  /** Creates a key with its secret in {@code key}. */
  public JsonNode create(Optional<String> account, NewKey request) {
    var body = MAPPER.createObjectNode();
    body.put("name", request.name());
    body.put("kind", request.kind().name().toLowerCase(Locale.ROOT));
    request.grant().scopeNames().forEach(body.putArray("scopes")::add);
    var addresses = body.putArray("ip_allow");
    request.grant().allowedAddresses().forEach(range -> addresses.add(range.toString()));
    if (request.expiry() instanceof Expiry.At(var time)) {
      body.put("expires_at", time.getEpochSecond());
    }
    return client.post(collection(account), body, Map.of());
  }

  private static String collection(Optional<String> account) {
    return account
        .map(id -> "/admin/v1/accounts/%s/keys".formatted(EndpointPaths.segment(id)))
        .orElse(OWN);
  }

  /** Replaces a key by one with a new secret in {@code key}. */
  public JsonNode rotate(String id, Duration grace, boolean admin) {
    var body = MAPPER.createObjectNode().put("grace_seconds", grace.toSeconds());
    return client.post(path(id, admin) + "/rotate", body, Map.of());
  }

  public void revoke(String id, boolean admin) {
    var _ = client.delete(path(id, admin));
  }

  private static String path(String id, boolean admin) {
    return (admin ? ADMIN : OWN) + "/" + EndpointPaths.segment(id);
  }
}
