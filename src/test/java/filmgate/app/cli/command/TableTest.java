package filmgate.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Table<String> TABLE =
      new Table<>(
          List.of(
              new Column<>("NAME", text -> text),
              new Column<>("LENGTH", text -> Integer.toString(text.length()))));

  @Test
  void aScreenHasAHeaderAndAlignedColumns() {
    assertThat(TABLE.lines(List.of("fox", "golden retriever"), true))
        .containsExactly("NAME              LENGTH", "fox               3", "golden retriever  16");
  }

  @Test
  void chineseCharactersTakeTwoCells() {
    assertThat(TABLE.lines(List.of("金毛犬", "abcdef", "é😀"), true))
        .containsExactly("NAME    LENGTH", "金毛犬  3", "abcdef  6", "é😀     3");
  }

  @Test
  void aPipeHasRowsWithTabsOnly() {
    assertThat(TABLE.lines(List.of("fox", "a\tb\nc"), false))
        .containsExactly("fox\t3", "a\\u0009b\\u000ac\t5");
  }

  @Test
  void noRowsAreNoLines() {
    assertThat(TABLE.lines(List.of(), true)).isEmpty();
    assertThat(TABLE.lines(List.of(), false)).isEmpty();
  }
}
