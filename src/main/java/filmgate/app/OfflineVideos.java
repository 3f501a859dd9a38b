package filmgate.app;

import filmgate.app.cli.Actions.VideoMaker;
import filmgate.app.cli.CannotStart;
import filmgate.app.cli.RenderProgress;
import filmgate.app.cli.VideoOutcome;
import filmgate.app.cli.VideoWish;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.CheckContext;
import filmgate.catalogue.CheckResult;
import filmgate.catalogue.Generation;
import filmgate.catalogue.Language;
import filmgate.catalogue.Problem;
import filmgate.catalogue.models.Models;
import filmgate.config.Settings;
import filmgate.media.MediaSupport;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes one video without a server: the same check, the same renderer, a folder that goes away. */
final class OfflineVideos implements VideoMaker {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public VideoOutcome make(Settings settings, VideoWish wish, Consumer<RenderProgress> progress) {
    LogSetup.level("warn");
    MediaSupport.check()
        .ifPresent(
            sentence -> {
              throw new CannotStart(sentence);
            });
    var body = (ObjectNode) JSON.readTree(wish.body());
    return switch (new Catalogue(Models.all()).check(body, CheckContext.TOLERANT)) {
      case CheckResult.Rejected(var problems) -> refused(problems);
      case CheckResult.Passed accepted -> render(settings, wish, accepted.generation(), progress);
    };
  }

  private static VideoOutcome render(
      Settings settings, VideoWish wish, Generation generation, Consumer<RenderProgress> progress) {
    try (var studio = OfflineStudio.open(settings)) {
      return studio.make(generation, wish, progress);
    }
  }

  private static VideoOutcome refused(List<Problem> problems) {
    var json = JSON.createObjectNode();
    var error = json.putObject("error");
    error.put("code", 400);
    error.put("type", "invalid_request_error");
    var list = error.putArray("errors");
    for (var problem : problems) {
      list.addObject()
          .put("param", problem.param())
          .put("reason", problem.reason().wireName())
          .put("message", problem.message(Language.EN));
    }
    return new VideoOutcome.Refused(
        json.toString(),
        problems.stream()
            .map(
                problem ->
                    new VideoOutcome.Violation(
                        problem.param(), problem.reason().wireName(), problem.message(Language.EN)))
            .toList());
  }
}
