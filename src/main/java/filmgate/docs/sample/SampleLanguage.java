package filmgate.docs.sample;

/** A language in which a sample is printed, in the order in which pages show them. */
public enum SampleLanguage {
  CURL("cURL", "bash", "video.sh"),
  PYTHON("Python", "python", "video.py"),
  JAVASCRIPT("JavaScript", "javascript", "video.mjs"),
  GO("Go", "go", "video.go"),
  JAVA("Java", "java", "Video.java"),
  PHP("PHP", "php", "video.php"),
  RUBY("Ruby", "ruby", "video.rb"),
  SWIFT("Swift", "swift", "video.swift"),
  C_SHARP("C#", "csharp", "Program.cs");

  private final String label;
  private final String fence;
  private final String file;

  SampleLanguage(String label, String fence, String file) {
    this.label = label;
    this.fence = fence;
    this.file = file;
  }

  /** The name for readers, {@code JavaScript}. */
  public String label() {
    return label;
  }

  /** The name in Markdown, {@code javascript}. */
  public String fence() {
    return fence;
  }

  /** The name of the file in which a program is stored before it runs, {@code video.mjs}. */
  public String file() {
    return file;
  }
}
