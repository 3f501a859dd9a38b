package filmgate.app.doctor.check;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.config.Settings;
import filmgate.net.Cidr;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Checks where URLs of callers may lead: inputs that are fetched, and webhooks. */
public record EgressCheck(Settings.Egress egress) {
  private static final InetAddress METADATA = address("169.254.169.254");
  private static final InetAddress LOOPBACK = address("127.0.0.1");
  private static final int HTTPS = 443;

  public CheckOutcome run() {
    var notes = new ArrayList<String>();
    var fixes = new ArrayList<String>();
    if (egress.names() == Settings.NameResolution.NONE) {
      notes.add("egress.names is none: every webhook and input with a host name fails");
      fixes.add("set egress.names (FILMGATE_EGRESS_NAMES) to system");
    }
    if (allows(METADATA)) {
      notes.add("egress.allow contains the metadata service of clouds, 169.254.169.254");
      fixes.add("callers could read credentials of this machine: narrow egress.allow");
    } else if (allows(LOOPBACK)) {
      notes.add("egress.allow contains 127.0.0.1: callers can reach services of this machine");
      fixes.add("remove it from egress.allow (FILMGATE_EGRESS_ALLOW) outside of tests");
    }
    if (!egress.webhookPorts().contains(HTTPS)) {
      notes.add("webhooks.ports lacks 443: webhooks with the usual https URLs are refused");
      fixes.add("add 443 to webhooks.ports (FILMGATE_WEBHOOKS_PORTS)");
    }
    return notes.isEmpty()
        ? new Passed(summary())
        : new Warning(String.join("; ", notes), String.join("; ", fixes));
  }

  private String summary() {
    var ports = String.join(", ", egress.webhookPorts().stream().map(String::valueOf).toList());
    return egress.allow().isEmpty()
        ? "public addresses only, webhooks to port " + ports
        : "public addresses and %s, webhooks to port %s"
            .formatted(String.join(", ", egress.allow()), ports);
  }

  private boolean allows(InetAddress address) {
    return ranges().stream().anyMatch(range -> range.contains(address));
  }

  private List<Cidr> ranges() {
    return egress.allow().stream().map(Cidr::parse).toList();
  }

  private static InetAddress address(String literal) {
    return Cidr.literal(literal).orElseThrow();
  }
}
