package filmgate.app;

import filmgate.app.local.DataDirectory;
import filmgate.assets.AddressGuard;
import filmgate.assets.BlobStore;
import filmgate.assets.FetchAgent;
import filmgate.assets.FetchLimits;
import filmgate.assets.NameResolver;
import filmgate.assets.SafeFetch;
import filmgate.assets.SafePost;
import filmgate.assets.WebhookUrls;
import filmgate.config.Settings;
import filmgate.delivery.WebhookSender;
import filmgate.dispatch.media.ImageConverter;
import filmgate.dispatch.media.InputLinks;
import filmgate.dispatch.media.SafeInputFetcher;
import filmgate.dispatch.media.VideoStills;
import filmgate.dispatch.preview.PreviewWriter;
import filmgate.id.TaskId;
import filmgate.media.DecodeSettings;
import filmgate.media.RenderSettings;
import filmgate.media.worker.Decoder;
import filmgate.media.worker.ProcessRenderer;
import filmgate.net.Cidr;
import filmgate.provider.local.LocalProvider;
import filmgate.provider.local.LocalSettings;
import filmgate.provider.local.LocalSettings.MissingInput;
import filmgate.provider.local.LocalSettings.RenderExtent;
import filmgate.render.SceneLibrary;
import filmgate.render.prompt.PromptParser;
import filmgate.render.spec.RenderSpec.SlateMode;
import filmgate.webhook.DeliveryAttempt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The components that fetch, decode, and render media, for the server and {@code generate}. */
record MediaComponents(
    AddressGuard guard,
    WebhookUrls webhookUrls,
    SafePost safePost,
    SafeFetch safeFetch,
    SafeInputFetcher inputs,
    Decoder decoder,
    VideoStills stills,
    PreviewWriter previews,
    LocalProvider local)
    implements AutoCloseable {

  /** The longest time by which the poster of a video may delay its result. */
  private static final Duration STILLS_TIMEOUT = Duration.ofSeconds(20);

  /**
   * The directories of the components.
   *
   * @param fetched inputs as they were fetched
   * @param renders decoded inputs and videos being rendered
   * @param natives the media libraries, unpacked
   */
  record Directories(Path fetched, Path renders, Path natives) {
    static Directories of(DataDirectory data) {
      return new Directories(data.fetched(), data.renders(), data.natives());
    }
  }

  static MediaComponents of(
      Settings settings,
      Directories directories,
      BlobStore blobs,
      InputLinks links,
      Predicate<TaskId> isTest,
      RenderExtent extent) {
    var egress = settings.egress();
    var guard = new AddressGuard(egress.allow().stream().map(Cidr::parse).toList());
    var webhookUrls = new WebhookUrls(guard, Set.copyOf(egress.webhookPorts()));
    var agent = new FetchAgent(settings.http().publicUrl());
    var post =
        new SafePost(
            guard, names(egress), agent, WebhookSender.TIMEOUT, DeliveryAttempt.RESPONSE_MAX);
    var fetcher = new SafeFetch(guard, names(egress), directories.fetched(), agent);
    var workers = Math.max(1, settings.local().workers());
    var rendering =
        RenderSettings.dividingCores(workers, directories.natives())
            .withArt(settings.local().art());
    var decoding = DecodeSettings.inDirectory(directories.natives());
    var decoder = new Decoder(decoding);
    var inputs =
        new SafeInputFetcher(
            fetcher,
            blobs,
            directories.fetched(),
            limits(egress),
            new ImageConverter(decoder),
            links);
    var stills =
        new VideoStills(
            new Decoder(decoding.withTimeout(STILLS_TIMEOUT).startingAhead()),
            blobs,
            directories.fetched());
    var previews =
        new PreviewWriter(new Decoder(decoding.inBackground()), blobs, directories.fetched());
    var local =
        new LocalProvider(
            new ProcessRenderer(live(rendering, extent)),
            new ProcessRenderer(rendering.inBackground()),
            isTest,
            decoder,
            new LocalSettings(
                directories.renders(),
                missing(settings.local()),
                slate(settings.local()),
                parser(settings.local()),
                extent));
    return new MediaComponents(
        guard, webhookUrls, post, fetcher, inputs, decoder, stills, previews, local);
  }

  private static RenderSettings live(RenderSettings rendering, RenderExtent extent) {
    return switch (extent) {
      case WHOLE -> rendering;
      case PREVIEW -> rendering.startingFast();
    };
  }

  private static NameResolver names(Settings.Egress egress) {
    return switch (egress.names()) {
      case SYSTEM -> NameResolver.SYSTEM;
      case NONE -> NameResolver.NONE;
    };
  }

  private static SafeInputFetcher.InputLimits limits(Settings.Egress egress) {
    return new SafeInputFetcher.InputLimits(
        limit(egress, egress.imageBytesMax()), limit(egress, egress.clipBytesMax()));
  }

  private static FetchLimits limit(Settings.Egress egress, long bytesMax) {
    var standard = FetchLimits.IMAGE;
    return new FetchLimits(
        bytesMax,
        standard.redirectsMax(),
        standard.connectTimeout(),
        standard.responseTimeout(),
        egress.fetch());
  }

  private static MissingInput missing(Settings.Local local) {
    return switch (local.missingInput()) {
      case PLACEHOLDER -> MissingInput.PLACEHOLDER;
      case FAIL -> MissingInput.FAIL;
    };
  }

  /** The files of an operator are read at once, so that an invalid one stops the start. */
  private static Supplier<PromptParser> parser(Settings.Local local) {
    if (local.art().isEmpty()) {
      return () -> SceneLibrary.bundled().parser();
    }
    var parser = SceneLibrary.with(local.art()).parser();
    return () -> parser;
  }

  private static SlateMode slate(Settings.Local local) {
    return switch (local.slate()) {
      case OFF -> SlateMode.OFF;
      case SHOTS -> SlateMode.SHOTS;
      case ALWAYS -> SlateMode.ALWAYS;
    };
  }

  @Override
  public void close() {
    local.close();
    decoder.close();
    stills.close();
    previews.close();
  }
}
