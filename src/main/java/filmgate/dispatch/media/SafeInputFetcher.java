package filmgate.dispatch.media;

import filmgate.assets.BlobStore;
import filmgate.assets.FetchLimits;
import filmgate.assets.FetchOutcome;
import filmgate.assets.SafeFetch;
import filmgate.assets.UrlSource;
import filmgate.generation.Generation;
import filmgate.generation.MediaInputs.Source;
import filmgate.id.BlobUri;
import filmgate.id.TaskId;
import filmgate.logging.LogContext;
import filmgate.media.Sniffer;
import filmgate.provider.Input;
import filmgate.provider.InputForm;
import filmgate.provider.InputForms;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.text.AcceptedFiles;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Fetches the inputs of a task in parallel through {@link SafeFetch}, each source once. */
public final class SafeInputFetcher implements InputFetcher {
  private static final String MP4 = ".mp4";
  private static final Pattern WEB = Pattern.compile("(?i)https?:");

  private final SafeFetch fetcher;
  private final BlobStore blobs;
  private final Path directory;
  private final InputLimits limits;
  private final ImageConverter converter;
  private final InputLinks links;
  private final Map<TaskId, List<Path>> fetched = new ConcurrentHashMap<>();

  /** The limits of an image and a clip. */
  public record InputLimits(FetchLimits image, FetchLimits clip) {}

  /**
   * A source in the form in which the provider gets it.
   *
   * @param address the URL for the provider, or the address of the file
   * @param isLink whether the provider gets the address
   */
  private record InputSource(
      Source source, FetchLimits limits, AcceptedFiles accepted, String address, boolean isLink) {
    String param() {
      return source.param();
    }
  }

  /**
   * @param directory where uploaded inputs are copied to; it exists
   * @param links to stored inputs, for providers that take only URLs
   */
  public SafeInputFetcher(
      SafeFetch fetcher,
      BlobStore blobs,
      Path directory,
      InputLimits limits,
      ImageConverter converter,
      InputLinks links) {
    this.fetcher = fetcher;
    this.blobs = blobs;
    this.directory = directory;
    this.limits = limits;
    this.converter = converter;
    this.links = links;
  }

  @Override
  public FetchResult fetch(TaskId task, Generation generation, InputForms forms, Instant until) {
    var fetches = new ConcurrentHashMap<String, CompletableFuture<FetchOutcome>>();
    var sources = new ArrayList<InputSource>();
    for (var source : generation.media().sources()) {
      var input = inputSource(source, forms, until);
      if (input.isEmpty()) {
        return unacceptable(FailureCode.MEDIA_UNREACHABLE, source.param(), LINK_REQUIRED);
      }
      sources.add(input.get());
    }
    for (var source : sources) {
      if (!source.isLink()) {
        fetches.computeIfAbsent(source.address(), _ -> startFetch(source));
      }
    }
    fetched.put(task, files(fetches.values()));
    try {
      return collect(sources, fetches, forms);
    } catch (RuntimeException e) {
      delete(task);
      throw e;
    }
  }

  /** Waits for every fetch, and returns the files of those that did not throw. */
  private static List<Path> files(Collection<CompletableFuture<FetchOutcome>> fetches) {
    var files = new ArrayList<Path>();
    for (var fetch : fetches) {
      var outcome = fetch.handle((done, _) -> Optional.ofNullable(done)).join();
      if (outcome.isPresent() && outcome.get() instanceof FetchOutcome.Fetched(var file, var _)) {
        files.add(file);
      }
    }
    return files;
  }

  private FetchResult collect(
      List<InputSource> sources,
      Map<String, CompletableFuture<FetchOutcome>> fetches,
      InputForms forms) {
    var inputs = new ArrayList<Input>();
    for (var source : sources) {
      var param = source.param();
      if (source.isLink()) {
        inputs.add(new Input.Link(param, source.address()));
        continue;
      }
      switch (fetches.getOrDefault(source.address(), NOTHING).join()) {
        case FetchOutcome.Fetched(var file, var _) -> {
          var failure =
              source.source().isClip()
                  ? Optional.<Failure>empty()
                  : converter.convert(param, file, forms);
          if (failure.isPresent()) {
            return new FetchResult.Unacceptable(failure.get());
          }
          inputs.add(new Input.Fetched(param, file));
        }
        case FetchOutcome.Unreachable(var _, var detail) ->
            inputs.add(new Input.Missing(param, detail));
        case FetchOutcome.Forbidden(var detail) -> {
          return unacceptable(FailureCode.BLOCKED_URL, param, detail);
        }
        case FetchOutcome.TooLarge(var limit) -> {
          return tooLarge(source, limit);
        }
      }
    }
    return new FetchResult.Ready(inputs);
  }

  private static final String LINK_REQUIRED =
      "The channel of this task takes this file only as a public URL; send a URL instead of an"
          + " uploaded file.";

  private static final CompletableFuture<FetchOutcome> NOTHING =
      CompletableFuture.completedFuture(
          new FetchOutcome.Unreachable(
              FetchOutcome.FailureReason.NAME, "The file was not fetched."));

  private static FetchResult tooLarge(InputSource source, long limit) {
    var why =
        new LocalizedText("the file is larger than {limit} bytes", "文件大小超过 {limit} 字节")
            .with("limit", Long.toString(limit));
    var message = source.accepted().refusal(why);
    return new FetchResult.Unacceptable(
        new Failure(FailureCode.MEDIA_TOO_LARGE, source.param(), message.en(), message.zh()));
  }

  private static FetchResult unacceptable(FailureCode code, String param, String detail) {
    return new FetchResult.Unacceptable(new Failure(code, param, detail));
  }

  /** Empty if the provider takes only URLs, and there is none. */
  private Optional<InputSource> inputSource(Source source, InputForms forms, Instant until) {
    var form = forms.inputForm(source);
    var address = source.address();
    var isLink = form != InputForm.FILE && WEB.matcher(address).lookingAt();
    if (!isLink && (form == InputForm.LINK || isLinkPreferred(source, form))) {
      var linked = link(source, until).map(link -> inputSource(source, link, true));
      if (linked.isPresent() || form == InputForm.LINK) {
        return linked;
      }
    }
    var isPassed = isLink && (source.isClip() || !ImageConverter.isNeededFor(address, forms));
    return Optional.of(inputSource(source, address, isPassed));
  }

  /** A clip is too large to be a part of a request if there is another way. */
  private static boolean isLinkPreferred(Source source, InputForm form) {
    return form == InputForm.LINK_OR_FILE && source.isClip();
  }

  private InputSource inputSource(Source source, String address, boolean isLink) {
    return source.isClip()
        ? new InputSource(source, limits.clip(), AcceptedFiles.CLIP, address, isLink)
        : new InputSource(source, limits.image(), AcceptedFiles.IMAGE, address, isLink);
  }

  private Optional<String> link(Source source, Instant until) {
    return BlobUri.digest(source.address())
        .filter(blobs::exists)
        .flatMap(digest -> links.link(digest, source.isClip() ? clipExtension(digest) : "", until));
  }

  private String clipExtension(String digest) {
    var content = blobs.open(digest);
    if (content.isEmpty()) {
      return MP4;
    }
    try (var in = Channels.newInputStream(content.get())) {
      return Sniffer.isQuickTime(in.readNBytes(Sniffer.BRAND_END)) ? ".mov" : MP4;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CompletableFuture<FetchOutcome> startFetch(InputSource source) {
    return CompletableFuture.supplyAsync(
        LogContext.carried(() -> fetchSource(source)), Thread.ofVirtual()::start);
  }

  private FetchOutcome fetchSource(InputSource source) {
    return BlobUri.digest(source.address())
        .map(this::copyOfBlob)
        .orElseGet(() -> fetcher.fetch(UrlSource.CALLER, source.address(), source.limits()));
  }

  private FetchOutcome copyOfBlob(String digest) {
    var content = blobs.open(digest);
    if (content.isEmpty()) {
      return new FetchOutcome.Unreachable(
          FetchOutcome.FailureReason.STATUS, "The uploaded file has expired.");
    }
    try (var channel = content.get()) {
      var file = Files.createTempFile(directory, "input-", ".bin");
      return new FetchOutcome.Fetched(file, copy(channel, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies everything, or deletes the file. */
  private static long copy(ReadableByteChannel channel, Path file) throws IOException {
    try {
      return Files.copy(
          Channels.newInputStream(channel), file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public void delete(TaskId task) {
    var files = fetched.remove(task);
    if (files != null) {
      files.forEach(SafeInputFetcher::deleteFile);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
