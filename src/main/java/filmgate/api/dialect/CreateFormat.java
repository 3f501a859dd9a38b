package filmgate.api.dialect;

import filmgate.api.error.ErrorEnvelope;
import filmgate.json.Schema;
import filmgate.task.SubmissionReceipt;
import java.util.function.Function;

/**
 * A path that creates videos, with the bodies of its responses.
 *
 * @param path {@code /v1/videos/generations}
 * @param schema the response with status 200
 * @param submitted writes it
 */
public record CreateFormat(
    String path,
    ErrorEnvelope errors,
    Schema schema,
    Function<SubmissionReceipt, byte[]> submitted) {}
