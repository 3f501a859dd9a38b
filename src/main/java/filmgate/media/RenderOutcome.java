package filmgate.media;

/** How the making of a film ended. */
public sealed interface RenderOutcome {
  /** The film stands at its place. */
  record Rendered(RenderedVideo video) implements RenderOutcome {}

  /**
   * The worker refused; the same film will be refused again.
   *
   * @param code {@code render_failed}, {@code render_timeout}, {@code storage_failed} or {@code
   *     media_unavailable} (the media libraries cannot be loaded on this machine)
   */
  record RenderFailed(String code, String message) implements RenderOutcome {}

  /** The worker's process died; another try may go well. */
  record WorkerCrashed(String detail) implements RenderOutcome {}

  /** It was ended by {@link RenderHandle#cancel} or by the renderer's own end. */
  record RenderCancelled() implements RenderOutcome {}
}
