package filmgate.docs.site;

import filmgate.docs.page.DocPage;
import filmgate.text.Language;

/** The pages outside the documentation that are Markdown files. */
public final class SiteFilePages {
  private SiteFilePages() {}

  /** What Filmgate is, and where to continue. */
  public static DocPage home(Language language) {
    return DocFiles.read("/site/home", language);
  }

  /** How to create a key. */
  public static DocPage keys(Language language) {
    return DocFiles.read("/site/keys", language);
  }

  /** What an agent must know to create videos here; in English only. */
  public static String skill() {
    return DocFiles.text("/site/skill");
  }
}
