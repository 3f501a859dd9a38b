package filmgate.session;

/**
 * The browser that signed in.
 *
 * @param address its address; empty if unknown
 * @param agent the name that it sends, cut
 */
public record SessionClient(String address, String agent) {
  private static final int ADDRESS_MAX = 100;
  private static final int AGENT_MAX = 300;

  public SessionClient {
    address = cut(address, ADDRESS_MAX);
    agent = cut(agent, AGENT_MAX);
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }
}
