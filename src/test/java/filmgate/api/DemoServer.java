package filmgate.api;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteAccess;
import filmgate.api.route.Router;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * Serves a running task and, at {@code /bench/constant}, a constant body of the same size: the two
 * sides of a comparison of status reads.
 */
public final class DemoServer {
  private DemoServer() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    var door =
        new TestServer(
            Files.createTempDirectory("filmgate-demo"),
            TestServer.settings(),
            UnaryOperator.identity(),
            DemoServer::withConstant);
    for (var i = 0; i < 10_000; i++) {
      door.store.put(TaskFixtures.task(i, TestServer.ACCOUNT, TaskFixtures.running(), 3));
    }
    var done =
        TaskFixtures.succeeded(TaskFixtures.DIGEST, 1000, TestServer.NOW.toEpochMilli() + 600_000);
    door.store.put(TaskFixtures.task(20_000, TestServer.ACCOUNT, done, 5));
    System.out.println(door.url("/v1/tasks/" + TaskFixtures.id(1)));
    System.out.println(door.url("/v1/tasks/" + TaskFixtures.id(20_000)));
    System.out.println(door.url("/bench/constant"));
    System.out.println("Authorization: Bearer " + TestServer.KEY);
    new CountDownLatch(1).await();
  }

  static Router withConstant(Router routes) {
    var body = ApiResponse.json("x".repeat(420).getBytes(StandardCharsets.UTF_8));
    var table =
        new ArrayList<Route>(
            List.of(
                Route.get(
                    "/bench/constant",
                    RouteAccess.PUBLIC,
                    at(body),
                    Operation.of(Operation.Tag.SERVER, "getConstant", "Always the same."))));
    table.addAll(routes.table());
    return new Router(table);
  }

  private static Endpoint at(ApiResponse answer) {
    return new Endpoint() {
      @Override
      public Optional<ApiResponse> handlesImmediately(ApiRequest call) {
        return Optional.of(answer);
      }

      @Override
      public ApiResponse handle(ApiRequest call) {
        return answer;
      }
    };
  }
}
