package filmgate.catalogue;

import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** How long one check takes: {@code java … filmgate.catalogue.CatalogueBenchmark}. */
final class CatalogueBenchmark {
  private static final int CHECKS = 300_000;
  private static final int ROUNDS = 5;

  private CatalogueBenchmark() {}

  public static void main(String[] arguments) {
    var catalogue = new Catalogue(Models.all());
    for (var example : Resources.json("conformance/published-examples.json")) {
      var line = example.path("line").intValue();
      if (line == 14 || line == 276 || line == 100 || line == 646) {
        measure(catalogue, (ObjectNode) example.path("body"));
      }
    }
    measure(catalogue, Resources.object("{\"model\":\"kling-v3\",\"promt\":\"x\",\"duration\":2}"));
  }

  private static void measure(Catalogue catalogue, ObjectNode body) {
    var best = Double.MAX_VALUE;
    var seen = 0;
    for (var round = 0; round < ROUNDS; round++) {
      var start = System.nanoTime();
      for (var count = 0; count < CHECKS; count++) {
        seen += catalogue.check(body, CheckContext.TOLERANT) instanceof CheckResult.Passed ? 1 : 0;
      }
      best = Math.min(best, (System.nanoTime() - start) / (double) CHECKS);
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-24s %2d fields  %6.2f us a check  accepted=%b",
            body.path("model").stringValue(),
            body.size(),
            best / 1000,
            seen > 0));
  }
}
