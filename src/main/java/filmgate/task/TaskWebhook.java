package filmgate.task;

/**
 * The URL that receives the final state of one task.
 *
 * @param url an absolute http or https URL
 * @param format the name of the dialect whose status body is sent
 * @param language the wire name of the language of messages
 * @param origin the base of links in the body
 */
public record TaskWebhook(String url, String format, String language, String origin) {
  /** The length of all texts. */
  long characters() {
    return (long) url.length() + format.length() + language.length() + origin.length();
  }
}
