package filmgate.docs.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A program as its printer wrote it.
 *
 * @param label the name for readers, {@code JavaScript}
 * @param fence the name in Markdown, {@code javascript}
 */
public record CodeSample(String label, String fence, List<CodeToken> tokens) {
  public CodeSample {
    tokens = List.copyOf(tokens);
  }

  /** The program itself, with a line break at its end. */
  public String text() {
    return tokens.stream().map(CodeToken::text).collect(Collectors.joining());
  }
}
