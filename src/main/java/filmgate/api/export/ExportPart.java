package filmgate.api.export;

import filmgate.api.zip.ZipWriter;
import filmgate.id.AccountId;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One file of an export, or one directory of files. A new kind of data is one more part.
 *
 * @param name the name of the file, or of the directory with a slash
 */
record ExportPart(String name, LocalizedText description, PartWriter writer) {

  /**
   * What is exported, and how.
   *
   * @param origin the base of links
   */
  record ExportScope(AccountId account, Language language, String origin) {}

  /** Adds the files of a part. */
  @FunctionalInterface
  interface PartWriter {
    void addTo(ZipWriter zip, ExportScope scope) throws IOException;
  }

  /** Writes the rows of a part. */
  @FunctionalInterface
  interface RowsWriter {
    void writeTo(RowSink rows, ExportScope scope) throws IOException;
  }

  /** Accepts one row or file at a time. */
  @FunctionalInterface
  interface Sink<T> {
    void accept(T one) throws IOException;
  }

  /** Accepts rows: JSON objects without line breaks. */
  interface RowSink extends Sink<byte[]> {}

  /** A file with one JSON object per line. */
  static ExportPart rows(String name, LocalizedText description, RowsWriter writer) {
    return new ExportPart(
        name,
        description,
        (zip, scope) ->
            zip.addText(
                name,
                output ->
                    writer.writeTo(
                        row -> {
                          output.write(row);
                          output.write('\n');
                        },
                        scope)));
  }

  /**
   * Passes on what a query selects, page by page.
   *
   * @param page the page after an item, or the first one; empty after the last item
   */
  static <T> void forEach(Function<Optional<T>, List<T>> page, Sink<T> sink) throws IOException {
    var found = page.apply(Optional.empty());
    while (!found.isEmpty()) {
      for (var one : found) {
        sink.accept(one);
      }
      found = page.apply(Optional.of(found.getLast()));
    }
  }
}
