package filmgate.testing;

import filmgate.api.PageRoutes;
import filmgate.docs.site.Documentation;
import filmgate.docs.site.SiteSections;
import filmgate.intake.overview.ServiceStatus;
import filmgate.web.DocsRoutes;
import filmgate.web.console.WebConsole;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A documentation with one section, for tests of the API. */
final class FewPages {
  private FewPages() {}

  /**
   * @param console the archive of the console, which may be missing
   */
  static PageRoutes routes(Path console) {
    return new DocsRoutes(
        new Documentation(List.of(SiteSections.background())),
        _ -> Optional.empty(),
        () -> "{}",
        _ -> true,
        () -> new ServiceStatus(List.of(), List.of()),
        WebConsole.of(console),
        "1.2.3");
  }
}
