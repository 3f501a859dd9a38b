package filmgate.provider;

import filmgate.app.channel.ProviderTypes;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.channel.ProviderDescriptors;
import filmgate.generation.Generation;
import filmgate.id.TaskId;
import filmgate.provider.upstream.Credential;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamSettings;
import filmgate.task.TaskOptions;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checked request bodies as requests to adapters, and all adapters. */
final class AdapterRequests {
  static final Catalogue CATALOGUE = new Catalogue(Models.all());
  static final TaskId TASK = new TaskId("task_01jz0000000000000000000000");
  static final InstantSource CLOCK = InstantSource.fixed(SettableClock.START);

  /** Every kind of remote upstream. */
  static final List<RemoteProviderType> TYPES = ProviderTypes.all(CATALOGUE);

  private AdapterRequests() {}

  static ObjectNode object(String singleQuoted) {
    return (ObjectNode) JsonMapper.shared().readTree(singleQuoted.replace('\'', '"'));
  }

  /** The generation of a valid body. */
  static Generation generation(ObjectNode body) {
    return switch (CATALOGUE.check(body.deepCopy(), CheckContext.TOLERANT)) {
      case CheckResult.Passed passed -> passed.generation();
      case CheckResult.Rejected(var problems) -> throw new AssertionError(body + " " + problems);
    };
  }

  /** The request of a body whose media are links. */
  static VideoRequest request(String provider, ObjectNode body) {
    return request(provider, body, 1, "");
  }

  static VideoRequest request(String provider, ObjectNode body, int attempt, String progress) {
    var generation = generation(body);
    var inputs =
        generation.media().sources().stream()
            .<Input>map(source -> new Input.Link(source.param(), source.address()))
            .toList();
    var model = upstreamModel(provider, generation.model());
    return new VideoRequest(
        TASK,
        attempt,
        generation,
        inputs,
        new VideoRequest.Upstream(model, body.toString(), progress, ""));
  }

  private static String upstreamModel(String provider, String model) {
    return ProviderDescriptors.ALL.stream()
        .filter(descriptor -> descriptor.name().equals(provider))
        .map(descriptor -> descriptor.models().getOrDefault(model, model))
        .findFirst()
        .orElseThrow();
  }

  /** Submits with all steps. */
  static Submission submit(Provider provider, ObjectNode body) throws ProviderException {
    return submit(provider, body, 1);
  }

  static Submission submit(Provider provider, ObjectNode body, int attempt)
      throws ProviderException {
    var step = provider.submit(request(provider.name(), body, attempt, ""));
    while (step instanceof Submission.StepFinished(var progress)) {
      step = provider.submit(request(provider.name(), body, attempt, progress));
    }
    return step;
  }

  /** What an adapter sends for a body of the standard dialect. */
  static List<WireRecorder.Sent> wire(RemoteProviderType type, ObjectNode body)
      throws IOException, ProviderException {
    return wire(type, body, TaskOptions.STANDARD);
  }

  /** What an adapter sends for a body. */
  static List<WireRecorder.Sent> wire(RemoteProviderType type, ObjectNode body, String dialect)
      throws IOException, ProviderException {
    try (var upstream = new WireRecorder(200, WireRecorder.ACCEPTED);
        var provider = type.open(settings(upstream), CLOCK)) {
      var step = provider.submit(in(dialect, request(provider.name(), body, 1, "")));
      while (step instanceof Submission.StepFinished(var progress)) {
        step = provider.submit(in(dialect, request(provider.name(), body, 1, progress)));
      }
      return upstream.posts();
    }
  }

  private static VideoRequest in(String dialect, VideoRequest request) {
    return new VideoRequest(
        request.task(),
        request.attempt(),
        request.generation(),
        request.inputs(),
        request.upstream().inDialect(dialect));
  }

  static UpstreamSettings settings(WireRecorder upstream) {
    return new UpstreamSettings(upstream.uri(), new Credential.ApiKey("key-1234"));
  }
}
