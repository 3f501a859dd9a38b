package filmgate.provider.upstream.kling;

import filmgate.provider.AccountStatus;
import filmgate.provider.AccountStatus.Balance;
import filmgate.provider.ProviderException;
import filmgate.provider.upstream.UpstreamCall;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the resource packs of an account. */
public final class KlingAccount {
  /** The life of a pack. */
  private static final Duration WINDOW = Duration.ofDays(180);

  private KlingAccount() {}

  /** The packs; none if the account owns none. */
  public static AccountStatus check(KlingSender sender, InstantSource clock)
      throws ProviderException {
    var now = clock.instant();
    var path =
        "/account/costs?start_time=%d&end_time=%d"
            .formatted(now.minus(WINDOW).toEpochMilli(), now.toEpochMilli());
    var data = KlingReplies.data(sender.send(UpstreamCall.get(path)));
    List<Balance> balances =
        data.path("resource_pack_subscribe_infos").valueStream().map(KlingAccount::pack).toList();
    return new AccountStatus(balances);
  }

  private static Balance pack(JsonNode pack) {
    return new Balance(
        pack.path("resource_pack_name").stringValue(""),
        pack.path("remaining_quantity").decimalValue().stripTrailingZeros().toPlainString(),
        "units",
        pack.path("status").stringValue(""));
  }
}
