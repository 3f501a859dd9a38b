package filmgate.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * One request of a delivery.
 *
 * @param number counts from 1
 * @param url where it was sent
 * @param status the status of the response; 0 without one
 * @param response the beginning of the body of the response
 * @param error why there was no response; empty if there was one
 */
public record DeliveryAttempt(
    int number,
    Instant at,
    Duration duration,
    String url,
    int status,
    String response,
    String error) {
  /** The longest part of a response that is stored, in characters. */
  public static final int RESPONSE_MAX = 1024;
}
