package filmgate.text;

/** The files that an input can be, as messages name them. */
public enum AcceptedFiles {
  IMAGE,
  CLIP;

  private static final LocalizedText IMAGES =
      new LocalizedText(
          "a JPEG, PNG, WebP, GIF, AVIF, or HEIC image", "JPEG、PNG、WebP、GIF、AVIF 或 HEIC 图片");
  private static final LocalizedText LARGEST_IMAGE =
      new LocalizedText("40 million pixels and 16384 pixels a side", "4000 万像素，每边不超过 16384 像素");
  private static final LocalizedText CLIPS =
      new LocalizedText("an MP4 or MOV clip", "MP4 或 MOV 视频");
  private static final LocalizedText LARGEST_CLIP =
      new LocalizedText("4096 x 2304 pixels", "4096 x 2304 像素");

  /** {@code an MP4 or MOV clip}. */
  public LocalizedText formats() {
    return switch (this) {
      case IMAGE -> IMAGES;
      case CLIP -> CLIPS;
    };
  }

  private LocalizedText limit() {
    return switch (this) {
      case IMAGE -> LARGEST_IMAGE;
      case CLIP -> LARGEST_CLIP;
    };
  }

  /** Why a file is refused, and what to send instead. */
  public LocalizedText refusal(LocalizedText why) {
    return new LocalizedText(
            why.en() + "; use {formats} of at most {limit}", why.zh() + "；请使用{formats}，不超过 {limit}")
        .with("formats", formats())
        .with("limit", limit());
  }
}
