package filmgate.web;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.docs.search.SearchIndex;
import filmgate.docs.site.Documentation;
import filmgate.text.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpStatus;

/** Serves the search index of each language. It is written when it is first requested. */
final class SearchFiles {
  private final Documentation documentation;
  private final Map<Language, byte[]> written = new ConcurrentHashMap<>();

  SearchFiles(Documentation documentation) {
    this.documentation = documentation;
  }

  ApiResponse index(ApiRequest call, Language language) {
    var index = written.computeIfAbsent(language, one -> SearchIndex.write(documentation, one));
    return PageResponses.of(call, HttpStatus.OK_200, PageResponses.JSON, index);
  }
}
