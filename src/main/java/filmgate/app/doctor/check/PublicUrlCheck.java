package filmgate.app.doctor.check;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Skipped;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.app.doctor.check.InstallationProbe.Answerer;

/**
 * Checks that links of the server lead to it.
 *
 * @param url the setting {@code public-url}, without a final slash; empty if it is not set
 * @param isServed whether a server of this data directory runs and has no problem
 */
public record PublicUrlCheck(InstallationProbe probe, String url, boolean isServed) {
  public CheckOutcome run() {
    if (url.isEmpty()) {
      return new Skipped("not set: links begin with the host of each request");
    }
    if (!isServed) {
      return new Skipped("%s can be checked while the server runs and answers".formatted(url));
    }
    return switch (probe.at(url)) {
      case Answerer.Filmgate(var _, var own) when own ->
          new Passed("%s leads to this server".formatted(url));
      case Answerer.Filmgate _ ->
          new Problem(
              "%s leads to another Filmgate, with another data directory".formatted(url),
              "correct the target of the proxy, or public-url (FILMGATE_PUBLIC_URL)");
      case Answerer.Stranger(var status) ->
          new Problem(
              "%s does not lead to Filmgate: its /version returned HTTP %d".formatted(url, status),
              "correct the target of the proxy, or public-url (FILMGATE_PUBLIC_URL): see"
                  + " docs/guides/proxy.md");
      case Answerer.Nothing(var reason, var timedOut) when timedOut ->
          new Warning(
              "%s cannot be reached from this machine: %s".formatted(url, reason),
              "open %s/version from outside of this network. If that fails too, check the DNS, the"
                      .formatted(url)
                  + " firewall, and the proxy");
      case Answerer.Nothing(var reason, var _) ->
          new Problem(
              "%s cannot be reached: %s".formatted(url, reason),
              "check the DNS, the certificate, and the proxy, or correct public-url"
                  + " (FILMGATE_PUBLIC_URL): see docs/guides/proxy.md");
    };
  }
}
