package filmgate.app;

import filmgate.docs.site.Documentation;
import filmgate.docs.site.SiteSections;
import java.util.List;

/** The documentation of the server. */
final class DocsComponents {
  private DocsComponents() {}

  static Documentation documentation() {
    return new Documentation(List.of(SiteSections.operation(), SiteSections.background()));
  }
}
