package filmgate.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a server for pages of 100 tasks and for totals, one after the other, and prints the median
 * and the 99th percentile of each kind.
 *
 * <p>The arguments are the server's address, a key, how many tasks the account has, and how often
 * each page is asked for.
 */
final class ListLoad {
  private static final int WARM_UP = 30;
  private static final String LIST = "/v1/tasks?limit=100";
  private static final String TOTALS = "/v1/tasks/totals";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String key;

  private ListLoad(String address, String key) {
    this.address = address;
    this.key = key;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var load = new ListLoad(arguments[0], arguments[1]);
    var tasks = Integer.parseInt(arguments[2]);
    var times = Integer.parseInt(arguments[3]);
    for (var page : load.pages(tasks).entrySet()) {
      load.measure(page.getKey(), LIST + page.getValue(), times);
    }
    load.measure("totals", TOTALS, times);
    load.measure("totals, status=failed", TOTALS + "?status=failed", times);
    load.measure("totals, metadata", TOTALS + "?metadata.team=team-4", times);
  }

  private Map<String, String> pages(int tasks) throws IOException, InterruptedException {
    var newest = ask("").path("data").path(0);
    var oldest = ask("&order=asc").path("data").path(0);
    var middle = (newest.path("created").asLong() + oldest.path("created").asLong()) / 2;
    var deep = ask("&order=asc&created_after=" + middle).path("data").path(0);
    var after = "&after=" + deep.path("id").stringValue();
    var pages = new LinkedHashMap<String, String>();
    pages.put("newest", "");
    pages.put("oldest", "&order=asc");
    pages.put("deep cursor", after);
    pages.put("status=failed", "&status=failed");
    pages.put("status=failed, deep cursor", "&status=failed" + after);
    pages.put("status=pending", "&status=pending");
    pages.put("status=processing (none)", "&status=processing");
    pages.put("model", "&model=kling-v3-omni");
    pages.put("rare model", "&model=veo3.1-fast-official");
    pages.put("status + model", "&status=completed&model=kling-v3-omni");
    pages.put("status + rare model", "&status=failed&model=veo3.1-fast-official");
    pages.put("status=pending + no such model", "&status=pending&model=kling-v2-6");
    pages.put("external_id", "&external_id=order-" + tasks / 20 * 2);
    pages.put("created_after", "&created_after=" + middle);
    pages.put("created_after, oldest first", "&order=asc&created_after=" + middle);
    pages.put("metadata", "&metadata.team=team-4");
    pages.put("metadata, deep cursor", "&metadata.team=team-4" + after);
    pages.put("metadata + rare status", "&metadata.team=team-4&status=pending");
    return pages;
  }

  private void measure(String name, String path, int times)
      throws IOException, InterruptedException {
    for (var i = 0; i < WARM_UP; i++) {
      send(path);
    }
    var millis = new double[times];
    var found = 0;
    for (var i = 0; i < times; i++) {
      var begin = System.nanoTime();
      var body = send(path);
      millis[i] = (System.nanoTime() - begin) / 1e6;
      var answer = JsonMapper.shared().readTree(body);
      found = answer.path("count").asInt(answer.path("data").size());
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-34s %5d tasks   p50 %7.2f ms   p99 %7.2f ms%n",
        name,
        found,
        millis[times / 2],
        millis[times * 99 / 100]);
  }

  private JsonNode ask(String query) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(send(LIST + query));
  }

  private String send(String path) throws IOException, InterruptedException {
    var uri = URI.create(address + path);
    var request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + key).build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return answer.body();
  }
}
