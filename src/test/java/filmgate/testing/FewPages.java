package filmgate.testing;

import filmgate.api.PageRoutes;
import filmgate.docs.site.Documentation;
import filmgate.docs.site.SiteSections;
import filmgate.web.DocsRoutes;
import java.util.List;
import java.util.Optional;

/** A documentation with one section, for tests of the API. */
final class FewPages {
  private FewPages() {}

  static PageRoutes routes() {
    return new DocsRoutes(
        new Documentation(List.of(SiteSections.background())),
        _ -> Optional.empty(),
        () -> "{}",
        _ -> true,
        List::of,
        "1.2.3");
  }
}
