package filmgate.app.doctor;

import filmgate.text.Language;
import filmgate.text.LocalizedText;

/** The reference page of the checks, written from {@link CheckName}. */
final class DoctorPage {
  private static final String NOTE =
      "<!-- Written from filmgate.app.doctor.CheckName: mvn test -Dtest=DoctorPageTest"
          + " -Dgolden=write -->";

  private static final LocalizedText HEAD =
      new LocalizedText(
              """
              # Checks of `doctor`

              {note}

              `filmgate doctor` runs these checks in this sequence. See
              [troubleshooting](../guides/troubleshoot.md) for how to read its output. `--quick` skips
              `ledger`, `renderer`, and the pages of the database.

              | check | what it finds out |
              |---|---|
              """,
              """
              # `doctor` 的检查项

              {note}

              `filmgate doctor` 按以下顺序执行检查，如何阅读输出见[故障排查](../guides/troubleshoot.md)。\
              `--quick` 跳过 `ledger`、`renderer` 和数据库页的检查。

              | 检查 | 内容 |
              |---|---|
              """)
          .with("note", NOTE);

  private DoctorPage() {}

  /** The page in Markdown. */
  static String markdown(Language language) {
    var page = new StringBuilder(HEAD.forLanguage(language));
    for (var check : CheckName.values()) {
      page.append(
          "| `%s` | %s |\n".formatted(check.wireName(), check.description().forLanguage(language)));
    }
    return page.toString();
  }
}
