package filmgate.docs.page;

import java.util.List;

/** A part of a page. */
public sealed interface Block {
  /** CommonMark with tables. Links to other pages are paths below {@code /docs}. */
  record Markdown(String text) implements Block {}

  /** The same program in several languages, of which a reader sees one at a time. */
  record CodeTabs(List<CodeSample> samples) implements Block {
    public CodeTabs {
      samples = List.copyOf(samples);
    }
  }

  /**
   * A form that sends a request to this server with the key of the reader.
   *
   * @param method {@code GET}
   * @param path the path, with a part in braces for each value to enter, {@code /v1/tasks/{id}}
   * @param body an example of the body in JSON; empty if the request has none
   */
  record TryIt(String method, String path, String body) implements Block {}
}
