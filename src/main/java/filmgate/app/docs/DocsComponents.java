package filmgate.app.docs;

import filmgate.docs.site.Documentation;
import filmgate.docs.site.SiteSections;
import java.util.List;

/** The documentation of the server. */
public final class DocsComponents {
  private DocsComponents() {}

  /** All pages, in the order of the menu. */
  public static Documentation documentation() {
    return new Documentation(List.of(SiteSections.operation(), SiteSections.background()));
  }
}
