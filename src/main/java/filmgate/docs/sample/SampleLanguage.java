package filmgate.docs.sample;

/** A language in which a sample is printed, in the order in which pages show them. */
public enum SampleLanguage {
  CURL("curl", "cURL", "bash", "video.sh"),
  PYTHON("python", "Python", "python", "video.py"),
  JAVASCRIPT("javascript", "JavaScript", "javascript", "video.mjs"),
  GO("go", "Go", "go", "video.go"),
  JAVA("java", "Java", "java", "Video.java"),
  PHP("php", "PHP", "php", "video.php"),
  RUBY("ruby", "Ruby", "ruby", "video.rb"),
  SWIFT("swift", "Swift", "swift", "video.swift"),
  C_SHARP("csharp", "C#", "csharp", "Program.cs");

  private final String id;
  private final String label;
  private final String fence;
  private final String file;

  SampleLanguage(String id, String label, String fence, String file) {
    this.id = id;
    this.label = label;
    this.fence = fence;
    this.file = file;
  }

  /** The name in the API, {@code javascript}. */
  public String id() {
    return id;
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
