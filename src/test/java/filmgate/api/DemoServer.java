package filmgate.api;

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
        new OpenDoor(
            Files.createTempDirectory("filmgate-demo"),
            OpenDoor.settings(),
            UnaryOperator.identity(),
            DemoServer::withConstant);
    for (var i = 0; i < 10_000; i++) {
      door.store.put(TestTasks.task(i, OpenDoor.ACCOUNT, TestTasks.running(), 3));
    }
    var done = TestTasks.succeeded(TestTasks.DIGEST, 1000, OpenDoor.NOW.toEpochMilli() + 600_000);
    door.store.put(TestTasks.task(20_000, OpenDoor.ACCOUNT, done, 5));
    System.out.println(door.url("/v1/tasks/" + TestTasks.id(1)));
    System.out.println(door.url("/v1/tasks/" + TestTasks.id(20_000)));
    System.out.println(door.url("/bench/constant"));
    System.out.println("Authorization: Bearer " + OpenDoor.KEY);
    new CountDownLatch(1).await();
  }

  static Routes withConstant(Routes routes) {
    var body = Answer.json("x".repeat(420).getBytes(StandardCharsets.UTF_8));
    var table =
        new ArrayList<Route>(
            List.of(
                Route.get(
                    "/bench/constant",
                    Access.PUBLIC,
                    at(body),
                    Operation.of(Operation.Tag.SERVER, "getConstant", "Always the same."))));
    table.addAll(routes.table());
    return new Routes(table);
  }

  private static Endpoint at(Answer answer) {
    return new Endpoint() {
      @Override
      public Optional<Answer> atOnce(Call call) {
        return Optional.of(answer);
      }

      @Override
      public Answer answer(Call call) {
        return answer;
      }
    };
  }
}
