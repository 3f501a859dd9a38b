package filmgate.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The other half of the pages. */
class OtherDocumentationJourneyTest extends DocumentationJourney {
  static List<Path> commandPages() throws IOException {
    return everySecondPage(1);
  }
}
