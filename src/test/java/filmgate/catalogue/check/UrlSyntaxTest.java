package filmgate.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.value.UrlSyntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "http://example.com:8080/a?b=c#d",
        "HTTPS://EXAMPLE.COM/A",
        "https://user:secret@example.com/a",
        "https://[2001:db8::1]:443/a",
        "https://例子.com/猫.png?x=%20",
        "http://127.0.0.1/a",
        "https://my_bucket.s3.example.com./a",
      })
  void anAbsoluteWebAddressIsOne(String url) {
    assertThat(UrlSyntax.isWeb(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com/a",
        "//example.com/a",
        "ftp://example.com/a",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https:///a",
        "https://:80/a",
        "https://example.com:99999/",
        "https://example.com:8a/",
        "https://exa mple.com/",
        "https://example.com/a b",
        "https://example.com/\n",
        "https://a..b/",
        "https://[::1/",
        "https://[]/",
        "https://example.com\\@evil.com/",
        " https://example.com/",
      })
  void anythingElseIsNone(String url) {
    assertThat(UrlSyntax.isWeb(url)).isFalse();
  }
}
