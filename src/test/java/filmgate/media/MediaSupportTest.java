package filmgate.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaSupportTest {
  @Test
  void thisMachineIsSupported() {
    assertThat(MediaSupport.check()).isEmpty();
    if (System.getProperty("os.name").equals("Linux")) {
      assertThat(LibcVersion.glibc()).hasValueSatisfying(it -> assertThat(it).matches("2\\.\\d+"));
    }
  }

  @Test
  void glibcSaysItsVersionInItsFile() {
    assertThat(
            LibcVersion.version(
                "\0GNU C Library (Ubuntu GLIBC 2.39-0ubuntu8) stable release version 2.39.\n"))
        .contains("2.39");
    assertThat(LibcVersion.version("musl libc")).isEmpty();
  }

  @Test
  void anOldOrOtherCLibraryIsNamed() {
    assertThat(MediaSupport.problem("linux", "amd64", "2.34").orElseThrow()).contains("glibc 2.34");
    assertThat(MediaSupport.problem("linux", "aarch64", "").orElseThrow()).contains("musl");
    assertThat(MediaSupport.problem("linux", "amd64", "2.35")).isEmpty();
    assertThat(MediaSupport.problem("linux", "amd64", "3.0")).isEmpty();
  }

  @Test
  void anUnknownProcessorOrSystemIsNamed() {
    assertThat(MediaSupport.problem("linux", "riscv64", "2.40").orElseThrow()).contains("riscv64");
    assertThat(MediaSupport.problem("sunos", "amd64", "").orElseThrow()).contains("sunos");
    assertThat(MediaSupport.problem("mac os x", "aarch64", "")).isEmpty();
    assertThat(MediaSupport.problem("windows 11", "amd64", "")).isEmpty();
  }
}
