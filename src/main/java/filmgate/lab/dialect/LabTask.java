package filmgate.lab.dialect;

import java.time.Instant;

/**
 * A task of an upstream.
 *
 * @param key the key with which it was created
 * @param failure why the task fails; empty if it succeeds
 */
public record LabTask(String id, String key, Instant createdAt, String failure, NewTask request) {

  /**
   * What a request says about its task.
   *
   * @param route the path of the request
   * @param base the URL of the dialect
   * @param externalId the id that the caller chose; empty if there is none
   * @param callbackUrl empty if no callbacks are requested
   * @param seconds the duration of the video, as the dialect writes it
   * @param cost what the task costs, as a decimal
   * @param watermark whether a watermarked file is requested
   */
  public record NewTask(
      String route,
      String base,
      String externalId,
      String callbackUrl,
      String seconds,
      String cost,
      boolean watermark) {}

  public String externalId() {
    return request.externalId();
  }
}
