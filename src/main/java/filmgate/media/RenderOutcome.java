package filmgate.media;

/** How the making of a film ended. */
public sealed interface RenderOutcome {
  /** The film stands at its place. */
  record Rendered(Film film) implements RenderOutcome {}

  /**
   * The worker refused; the same film will be refused again.
   *
   * @param code {@code render_failed}, {@code render_timeout}, {@code storage_failed} or {@code
   *     media_unavailable} (the media libraries cannot be loaded on this machine)
   */
  record Failed(String code, String message) implements RenderOutcome {}

  /** The worker's process died; another try may go well. */
  record Crashed(String detail) implements RenderOutcome {}

  /** It was ended by {@link Rendering#cancel} or by the renderer's own end. */
  record Cancelled() implements RenderOutcome {}
}
