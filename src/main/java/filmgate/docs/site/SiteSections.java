package filmgate.docs.site;

import filmgate.text.LocalizedText;

/** The sections that consist of Markdown files, in the order of the menu. */
public final class SiteSections {
  private SiteSections() {}

  /** How an operator runs a server. */
  public static DocSection operation() {
    return DocSection.ofFiles(
        new LocalizedText("Run a server", "部署与运维"),
        "/guides/install",
        "/guides/service",
        "/guides/network",
        "/guides/proxy",
        "/guides/operate",
        "/guides/channels",
        "/guides/connect-kling",
        "/guides/connect-gateway",
        "/guides/upstream-lab",
        "/guides/prices",
        "/guides/backup",
        "/guides/files");
  }

  /** Why things are as they are. */
  public static DocSection background() {
    return DocSection.ofFiles(
        new LocalizedText("Background", "背景知识"),
        "/explanation/walk-of-a-request",
        "/explanation/intentional");
  }
}
