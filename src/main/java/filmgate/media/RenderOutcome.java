package filmgate.media;

/** The result of a render. */
public sealed interface RenderOutcome {
  record Rendered(RenderedVideo video) implements RenderOutcome {}

  /**
   * The worker rejected the video, and would reject it again.
   *
   * @param code {@code render_failed}, {@code render_timeout}, {@code storage_failed} or {@code
   *     media_unavailable} (the media libraries cannot be loaded on this machine)
   */
  record RenderFailed(String code, String message) implements RenderOutcome {}

  /** The worker process crashed; a retry may succeed. */
  record WorkerCrashed(String detail) implements RenderOutcome {}

  /** The render was cancelled by {@link RenderHandle#cancel} or by closing the renderer. */
  record RenderCancelled() implements RenderOutcome {}
}
