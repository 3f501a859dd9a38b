package filmgate.lab.kling;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.InvalidRequestException;
import filmgate.lab.dialect.SimulatedUpstream;
import java.time.Duration;
import tools.jackson.databind.node.JsonNodeFactory;

/** The resource packs of an account, which both generations of the API report alike. */
public final class KlingAccount {
  /** The path of the costs. */
  public static final String COSTS = "/account/costs";

  private static final Duration PACK_LIFE = Duration.ofDays(180);

  private KlingAccount() {}

  /** The packs; the field is absent if the account has none. */
  public static DialectReply costs(DialectRequest request, SimulatedUpstream upstream) {
    requireMilliseconds(request, "start_time");
    requireMilliseconds(request, "end_time");
    var data = JsonNodeFactory.instance.objectNode();
    data.put("code", 0).put("msg", "success");
    var credit = upstream.settings().credit();
    if (credit >= 0) {
      var bought = upstream.now();
      data.putArray("resource_pack_subscribe_infos")
          .addObject()
          .put("resource_pack_name", "视频生成-10000条")
          .put("resource_pack_id", "509f3fd3d4ab4a3f9eec5db27aa44f27")
          .put("resource_pack_type", "decreasing_total")
          .put("total_quantity", Math.max(10_000.0, (double) credit))
          .put("remaining_quantity", (double) credit)
          .put("purchase_time", bought.toEpochMilli())
          .put("effective_time", bought.toEpochMilli())
          .put("invalid_time", bought.plus(PACK_LIFE).toEpochMilli())
          .put("status", credit == 0 ? "runOut" : "online");
    }
    return KlingReplies.success(upstream, data);
  }

  private static void requireMilliseconds(DialectRequest request, String name) {
    if (!request.parameter(name).orElse("").matches("[0-9]{1,15}")) {
      throw new InvalidRequestException(name + " is required");
    }
  }
}
