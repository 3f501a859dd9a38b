package filmgate.docs;

import filmgate.docs.page.Block;
import filmgate.docs.page.CodeSample;
import filmgate.docs.page.DocPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A page as text, for golden files. */
public final class PageText {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/docs");

  private PageText() {}

  public static String of(DocPage page) {
    return "# %s%n%n%s%n%n".formatted(page.title(), page.summary())
        + page.blocks().stream().map(PageText::of).collect(Collectors.joining("\n"));
  }

  private static String of(Block block) {
    return switch (block) {
      case Block.Markdown(var text) -> text;
      case Block.CodeTabs(var samples) ->
          samples.stream().map(PageText::of).collect(Collectors.joining("\n"));
      case Block.TryIt form -> "%s %s%n%s%n".formatted(form.method(), form.path(), form.body());
    };
  }

  private static String of(CodeSample sample) {
    return "```%s%n%s```%n".formatted(sample.fence(), sample.text());
  }

  /** The text of a golden file, which {@code -Dgolden=write} replaces with {@code now}. */
  public static String golden(String name, String now) throws IOException {
    var file = GOLDEN.resolve(name);
    if (System.getProperty("golden", "").equals("write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, now);
    }
    return Files.readString(file);
  }
}
