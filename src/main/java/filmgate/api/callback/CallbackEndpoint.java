package filmgate.api.callback;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.intake.channel.CallbackService;
import filmgate.intake.channel.CallbackService.Address;
import filmgate.webhook.WebhookSignature;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * {@code POST /callbacks/{channel}/{attempt}/{token}}. The body is not interpreted: a valid
 * callback causes a poll, whose response alone changes the task.
 */
final class CallbackEndpoint implements Endpoint {
  /** Many times a callback with its URLs. */
  private static final int BYTES_MAX = 64 * 1024;

  private static final ApiResponse RECEIVED =
      new ApiResponse.Full(HttpStatus.NO_CONTENT_204, List.of(), new byte[0]);

  private final CallbackService callbacks;

  CallbackEndpoint(CallbackService callbacks) {
    this.callbacks = callbacks;
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    var address = new Address(call.param(0), call.param(1), call.param(2));
    if (!callbacks.isKnown(address) || !callbacks.receive(address, headers(call), body(call))) {
      throw new ApiException(ApiError.Unauthenticated.INVALID_CALLBACK);
    }
    return RECEIVED;
  }

  private static WebhookSignature.Headers headers(ApiRequest call) {
    return new WebhookSignature.Headers(
        header(call, WebhookSignature.ID_HEADER),
        header(call, WebhookSignature.TIMESTAMP_HEADER),
        header(call, WebhookSignature.SIGNATURE_HEADER));
  }

  private static String header(ApiRequest call, String name) {
    var field = call.request().getHeaders().getField(name);
    return field == null ? "" : field.getValue();
  }

  private static byte[] body(ApiRequest call) {
    var stream = call.file(BYTES_MAX, new ApiError.BodyTooLarge(BYTES_MAX));
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[4096];
    for (var count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
      bytes.write(buffer, 0, count);
    }
    return bytes.toByteArray();
  }
}
