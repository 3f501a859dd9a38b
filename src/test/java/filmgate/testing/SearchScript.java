package filmgate.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The search of the documentation as a browser runs it, here run by Node.js. */
public final class SearchScript {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String RESOURCE = "/filmgate/docs/site/search-index.js";
  private static final int PATIENCE_SECONDS = 120;
  private static final String PROGRAM =
      """
      import { readFileSync } from "node:fs";
      import { SearchIndex } from "./search-index.mjs";

      const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
      const index = new SearchIndex(read("index.json"));
      console.log(JSON.stringify(read("queries.json").map((query) => index.search(query))));
      """;

  private SearchScript() {}

  /** A result of the search. */
  public record Hit(String title, String section, String heading, String url) {}

  /**
   * Runs queries on an index, and skips the test if Node.js is not installed.
   *
   * @return of each query its results, the best first
   */
  public static List<List<Hit>> run(Path directory, byte[] index, List<String> queries)
      throws IOException, InterruptedException {
    Tools.need("node");
    try (var script =
        Objects.requireNonNull(SearchScript.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      Files.write(directory.resolve("search-index.mjs"), script.readAllBytes());
    }
    Files.write(directory.resolve("index.json"), index);
    Files.writeString(directory.resolve("queries.json"), JSON.writeValueAsString(queries));
    var program = Files.writeString(directory.resolve("search.mjs"), PROGRAM);
    var output = directory.resolve("results.json");
    var node =
        new ProcessBuilder("node", program.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!node.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || node.exitValue() != 0) {
      node.destroyForcibly();
      throw new AssertionError("the search failed");
    }
    var found = JSON.readValue(Files.readString(output, StandardCharsets.UTF_8), Hit[][].class);
    return Arrays.stream(found).map(List::of).toList();
  }
}
