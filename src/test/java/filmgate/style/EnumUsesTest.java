package filmgate.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The names of enum constants are in no answer, message, log line, or page. */
class EnumUsesTest {
  private static final Path MAIN = Path.of("src", "main", "java");

  /** Files in which constants are values that only Filmgate reads, and which ones. */
  private static final Map<String, String> INTERNAL =
      Map.of(
          "GenerationJson.java", "the stored canonical request",
          "FailureJson.java", "the stored failure of a task",
          "TestOutcomeTicket.java", "the stored ticket of a provider",
          "IdempotencyGuard.java", "the input of a digest",
          "DecodeMain.java", "messages of a worker",
          "RenderMain.java", "messages of a worker",
          "WorkerProcess.java", "messages to a worker",
          "Router.java", "methods of HTTP, which are in upper case");

  /** Each line of this source prints a constant, or does not. */
  private static final String PLANTS =
      """
      import java.util.*;
      class Plants {
        enum Bare { BEFORE_ACCEPT }
        enum Named { BEFORE_ACCEPT; @Override public String toString() { return "before"; } }
        enum Own {
          BEFORE_ACCEPT;
          String wire() { return name(); }
          String lower() { return name().toLowerCase(Locale.ROOT); }
        }
        org.slf4j.Logger log;
        String concatenated(Bare bare) { return "state " + bare; }
        String formatted(Bare bare) { return "state %s".formatted(bare); }
        String format(Bare bare) { return String.format("%s %s", 1, bare); }
        String valueOf(Bare bare) { return String.valueOf(bare); }
        String name(Bare bare) { return bare.name(); }
        String text(Bare bare) { return bare.toString(); }
        void logged(Bare bare) { log.info("event=x state={}", bare); }
        void loggedMore(Bare bare) { log.info("event=x {} {} {}", 1, 2, bare); }
        List<String> names(List<Bare> all) { return all.stream().map(Bare::name).toList(); }
        void appended(StringBuilder text, Bare bare) { text.append(bare); }
        void added(String text, Bare bare) { text += bare; }
        String named(Named named) { return "state " + named; }
        record Pair(int one, Bare bare) {}
        sealed interface Sum { record Some(Bare bare) implements Sum {} }
        String record(Pair pair) { return "pair " + pair; }
        String sum(Sum sum) { return "sum " + sum; }
        String optional(Optional<Bare> bare) { return "%s".formatted(bare); }
        boolean equal(Bare bare, Set<Bare> all) { return all.contains(bare) && bare.equals(bare); }
        String lower(Bare bare) { return bare.name().toLowerCase(Locale.ROOT); }
      }
      """;

  @Test
  void thePlantedUsesAreFound() throws IOException {
    var source =
        new SimpleJavaFileObject(URI.create("string:///Plants.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignored) {
            return PLANTS;
          }
        };
    var lines = EnumUses.in(List.of(source)).stream().map(one -> one.split(":", -1)[1]).toList();
    assertThat(lines)
        .containsExactly(
            "7", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "25", "26",
            "27");
  }

  @Test
  void noSourcePrintsAConstant() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = Files.walk(MAIN);
        var manager = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      var found = EnumUses.in(manager.getJavaFileObjectsFromPaths(sources));
      found.removeIf(use -> INTERNAL.keySet().stream().anyMatch(use::startsWith));
      assertThat(found).isEmpty();
    }
  }
}
