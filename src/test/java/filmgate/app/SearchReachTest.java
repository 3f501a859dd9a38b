package filmgate.app;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorSpec;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.page.DocPage;
import filmgate.docs.search.SearchIndex;
import filmgate.docs.site.Documentation;
import filmgate.testing.SearchScript;
import filmgate.testing.SearchScript.Hit;
import filmgate.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search finds each parameter of each model and each reason of an error. */
class SearchReachTest {
  private static final int GOOD_RANK = 2;

  @TempDir Path directory;

  /** A query, and the start of the URL of what it must find. */
  private record Wanted(String query, String url) {
    boolean isIn(List<Hit> hits) {
      return hits.stream().limit(GOOD_RANK).anyMatch(hit -> hit.url().startsWith(url));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyParameterAndEveryReasonIsAmongTheFirstTwo(Language language) throws Exception {
    assertThat(misses(DocsComponents.documentation(), language)).isEmpty();
  }

  private List<String> misses(Documentation documentation, Language language) throws Exception {
    var wanted = wanted(documentation, language);
    var queries = wanted.stream().map(Wanted::query).toList();
    var found = SearchScript.run(directory, SearchIndex.write(documentation, language), queries);
    var misses = new ArrayList<String>();
    for (var index = 0; index < wanted.size(); index++) {
      if (!wanted.get(index).isIn(found.get(index))) {
        misses.add(wanted.get(index) + " got " + found.get(index).stream().map(Hit::url).toList());
      }
    }
    return misses;
  }

  /** What the pages of the documentation must be found by. */
  private static List<Wanted> wanted(Documentation documentation, Language language) {
    var models = new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS)).models();
    var parameters =
        models.stream()
            .flatMap(
                model ->
                    documentation.find("/models/" + model.id(), language).stream()
                        .flatMap(page -> parameters(model, page)));
    var reasons =
        ErrorCatalogue.all().stream()
            .map(ErrorSpec::reason)
            .distinct()
            .flatMap(
                reason ->
                    documentation.find("/errors/" + reason, language).stream()
                        .map(page -> new Wanted(reason, page.url())));
    return Stream.concat(parameters, reasons).toList();
  }

  private static Stream<Wanted> parameters(ModelSpec model, DocPage page) {
    return model.fields().all().stream()
        .map(Field::name)
        .map(name -> new Wanted(model.id() + " " + name, page.url() + "#" + name));
  }
}
