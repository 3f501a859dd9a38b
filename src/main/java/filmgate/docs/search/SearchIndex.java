package filmgate.docs.search;

import filmgate.docs.markdown.PageSection;
import filmgate.docs.markdown.PageSectionReader;
import filmgate.docs.page.DocPage;
import filmgate.docs.site.Documentation;
import filmgate.docs.site.Documentation.WrittenSection;
import filmgate.json.JsonBuilder;
import filmgate.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the search index of the documentation in one language. Its JSON object has four members:
 *
 * <ul>
 *   <li>{@code pages}: of each page its path, its title, the title of its section in the menu, and
 *       the anchor and the text of each heading in turn. Entry 0 of the index is the first page
 *       before its first heading, entry 1 its first heading, and so on through all pages.
 *   <li>{@code common}: words that a query may contain and that are not searched.
 *   <li>{@code terms}: the terms of all texts in their order, separated by spaces. The first
 *       character of a term is the number of characters that it shares with the start of the term
 *       before it.
 *   <li>{@code entries}: of each term, separated by spaces, the entries whose text contains it, as
 *       {@link EntryNumbers} writes them. Words of the title and of the heading of an entry are
 *       left out: the script reads them from {@code pages}.
 * </ul>
 */
public final class SearchIndex {
  private static final int SHARED_MAX = 9;

  private final List<List<String>> pages = new ArrayList<>();
  private final SortedMap<String, EntryNumbers> terms = new TreeMap<>();
  private int entries;

  private SearchIndex() {}

  /** The index as JSON in UTF-8. */
  public static byte[] write(Documentation documentation, Language language) {
    var index = new SearchIndex();
    for (var section : documentation.sections(language)) {
      section.pages().forEach(page -> index.add(section, page));
    }
    return JsonBuilder.object(index::writeFields);
  }

  private void writeFields(JsonGenerator json) {
    json.writeArrayPropertyStart("pages");
    for (var page : pages) {
      json.writeStartArray();
      page.forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeStringProperty("common", SearchTerms.COMMON);
    json.writeStringProperty("terms", termList());
    json.writeStringProperty("entries", entryLists());
  }

  private void add(WrittenSection section, DocPage page) {
    var line = new ArrayList<>(List.of(page.url(), page.title(), section.title()));
    for (var part : PageSectionReader.read(page)) {
      if (!part.heading().isEmpty()) {
        line.add(part.anchor());
        line.add(part.heading());
      }
      addTerms(page, part);
      entries++;
    }
    pages.add(line);
  }

  private void addTerms(DocPage page, PageSection part) {
    var found = SearchTerms.of(part.text());
    found.removeAll(SearchTerms.of(page.title()));
    found.removeAll(SearchTerms.of(part.heading()));
    for (var term : found) {
      terms.computeIfAbsent(term, _ -> new EntryNumbers()).add(entries);
    }
  }

  private String termList() {
    var text = new StringBuilder();
    var last = "";
    for (var term : terms.keySet()) {
      var shared = shared(last, term);
      text.append(text.isEmpty() ? "" : " ").append(shared).append(term.substring(shared));
      last = term;
    }
    return text.toString();
  }

  private static int shared(String one, String other) {
    var most = Math.min(SHARED_MAX, Math.min(one.length(), other.length()));
    var count = 0;
    while (count < most && one.charAt(count) == other.charAt(count)) {
      count++;
    }
    return count;
  }

  private String entryLists() {
    return String.join(" ", terms.values().stream().map(EntryNumbers::toString).toList());
  }
}
