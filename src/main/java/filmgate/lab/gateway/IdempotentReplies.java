package filmgate.lab.gateway;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The responses to creates by their idempotency key. */
final class IdempotentReplies {
  private final Map<String, FirstReply> replies = new HashMap<>();

  private static final class FirstReply {
    private final byte[] body;
    private final DialectReply reply;

    FirstReply(byte[] body, DialectReply reply) {
      this.body = body;
      this.reply = reply;
    }
  }

  /**
   * The response to the first request with this key; another body is refused.
   *
   * @param exists whether there still is a task with this id
   */
  synchronized DialectReply once(
      String key, DialectRequest request, Predicate<String> exists, Supplier<DialectReply> create) {
    var stored = replies.get(key);
    if (stored == null || !exists.test(stored.reply.taskId())) {
      var reply = create.get();
      if (!reply.taskId().isEmpty()) {
        replies.put(key, new FirstReply(request.body(), reply));
      }
      return reply;
    }
    return Arrays.equals(stored.body, request.body())
        ? stored.reply.created("").withHeader("Idempotent-Replayed", "true")
        : GatewayError.UNPROCESSABLE.reply("the idempotency key was used with another body");
  }
}
