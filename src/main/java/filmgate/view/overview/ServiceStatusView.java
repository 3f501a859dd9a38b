package filmgate.view.overview;

import static filmgate.json.JsonType.BOOLEAN;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.STRINGS;

import filmgate.intake.overview.ServiceStatus;
import filmgate.intake.overview.ServiceStatus.ModelStatus;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;

/** The JSON of the public status. */
public final class ServiceStatusView {
  private static final JsonType<ModelStatus> MODEL =
      JsonShape.<ModelStatus>object()
          .field("model", STRING, ModelStatus::model)
          .field(
              "operational",
              BOOLEAN.describedAs(
                  "Whether a task can be started now. If not, new tasks wait in the queue."),
              ModelStatus::available)
          .type();

  private static final JsonShape<ServiceStatus> STATUS =
      JsonShape.<ServiceStatus>object()
          .field(
              "status",
              JsonType.oneOf("up", "degraded", "down")
                  .describedAs(
                      "`degraded`: some models are not available. `down`: no request for a video is"
                          + " accepted."),
              one -> one.level().wireName())
          .field(
              "obstacles",
              STRINGS.describedAs("Why the server is not ready, as stable names."),
              ServiceStatus::obstacles)
          .field(
              "models",
              MODEL.list().describedAs("The models that this server offers to live keys."),
              ServiceStatus::models);

  public static final Schema SCHEMA = STATUS.schema().named("ServiceStatus");

  private ServiceStatusView() {}

  public static byte[] render(ServiceStatus status) {
    return STATUS.render(status);
  }
}
