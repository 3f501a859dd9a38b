package filmgate.docs.site;

import filmgate.text.LocalizedText;

/** The sections that consist of Markdown files. */
public final class SiteSections {
  private SiteSections() {}

  /** What a newcomer reads first. */
  public static DocSection start() {
    return DocSection.ofFiles(
        new LocalizedText("Start", "入门"),
        "/tutorial/first-video",
        "/reference/task-status",
        "/guides/command-line",
        "/reference/commands");
  }

  /** How a caller does a task. */
  public static DocSection guides() {
    return DocSection.ofFiles(
        new LocalizedText("Use the API", "使用 API"),
        "/guides/tasks",
        "/guides/image-to-video",
        "/guides/storyboard",
        "/guides/elements",
        "/guides/references",
        "/guides/use-console",
        "/guides/budgets",
        "/guides/production",
        "/guides/idempotency",
        "/guides/events",
        "/guides/webhooks",
        "/guides/verify-signatures",
        "/guides/uploads",
        "/guides/results",
        "/guides/metadata",
        "/guides/keys",
        "/reference/access",
        "/guides/limits",
        "/guides/billing",
        "/guides/errors",
        "/guides/requests",
        "/guides/data",
        "/guides/test-keys",
        "/guides/generated-clients",
        "/guides/differences",
        "/guides/retries",
        "/guides/migrate",
        "/guides/versions",
        "/guides/troubleshoot");
  }

  /** How an operator runs a server. */
  public static DocSection operation() {
    return DocSection.ofFiles(
        new LocalizedText("Run a server", "部署与运维"),
        "/guides/install",
        "/guides/console",
        "/guides/service",
        "/guides/network",
        "/guides/proxy",
        "/guides/sign-in",
        "/guides/operate",
        "/guides/overview",
        "/guides/channels",
        "/guides/connect-kling",
        "/guides/connect-gateway",
        "/guides/upstream-lab",
        "/guides/prices",
        "/guides/backup",
        "/guides/artwork",
        "/guides/files",
        "/reference/settings",
        "/reference/channels",
        "/reference/metrics",
        "/reference/log-events",
        "/reference/doctor-checks");
  }

  /** Why things are as they are, and what has changed. */
  public static DocSection background() {
    return DocSection.ofFiles(
        new LocalizedText("Background", "背景知识"),
        "/explanation/walk-of-a-request",
        "/explanation/renderer",
        "/explanation/intentional",
        "/reference/task-states",
        "/reference/parameters-by-provider",
        "/reference/upstream-faults",
        "/reference/api",
        "/changes");
  }
}
